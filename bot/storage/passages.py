"""Passages of documents with their vectors: the truth that every search index is made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, delete, func, select

from bot.storage import rows
from bot.storage.tables import passage as table
from knowledge.passages import Passage, Vectors, from_blobs

_AT_ONCE = 500


class SqlPassageStore:
    """The `PassageStore` of knowledge, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def add(self, passages: Iterable[Passage]) -> None:
        """Keep passages; one with an id that is already there takes its place."""
        statement = rows.insert(self._connection, table)
        changed = {name: statement.excluded[name] for name in ("digest", "vector", "document", "place", "text")}
        statement = statement.on_conflict_do_update(index_elements=("id",), set_=changed)
        for batch in rows.in_batches(passages, _AT_ONCE):
            self._connection.execute(statement, [{**p.model_dump(), "digest": _digest(p)} for p in batch])

    def replace(self, document: str, passages: Iterable[Passage]) -> None:
        """Keep passages in place of all that are there of a document."""
        self.remove(document)
        self.add(passages)

    def remove(self, document: str) -> int:
        """Remove a document; the number of passages that it had."""
        return self._connection.execute(delete(table).where(table.c.document == document)).rowcount

    def get(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Passages by id in the order asked for; what is not there is left out."""
        fields = [table.c[name] for name in Passage.model_fields]
        found: dict[str, Passage] = {}
        for batch in rows.in_batches(ids, _AT_ONCE):
            for row in self._connection.execute(select(*fields).where(table.c.id.in_(batch))):
                found[row.id] = Passage.model_construct(**row._mapping)
        return {name: found[name] for name in ids if name in found}

    def vectors(self, batch: int = 10_000) -> Iterator[Vectors]:
        """All passages that have a vector, `batch` at a time, for exact search."""
        statement = select(table.c.id, table.c.vector).where(table.c.vector.is_not(None))
        # Closed whatever happens: PostgreSQL's cursor would stay open behind an error.
        with self._connection.execute(statement, execution_options={"yield_per": batch}) as found:
            for part in found.partitions():
                ids, blobs = zip(*part, strict=True)
                yield Vectors(list(ids), from_blobs(blobs))

    def documents(self) -> dict[str, int]:
        """Each document, by name, with its number of passages."""
        statement = select(table.c.document, func.count()).group_by(table.c.document)
        return dict(sorted((name, number) for name, number in self._connection.execute(statement)))

    def count(self) -> int:
        """How many passages there are."""
        return self._connection.execute(select(func.count()).select_from(table)).scalar_one()

    def fingerprint(self) -> str:
        """A hash of all content: the same for the same passages on every database, another one after any change."""
        found = self._connection.execute(select(table.c.id, table.c.digest))
        whole = hashlib.sha256()
        for name, digest in sorted(map(tuple, found)):
            whole.update(f"{len(name)}:{name}".encode() + digest)
        return whole.hexdigest()


def _digest(passage: Passage) -> bytes:
    words = json.dumps([passage.document, passage.place, passage.text, passage.vector is not None])
    return hashlib.sha256(words.encode() + (passage.vector or b"")).digest()
