"""The owner's documents, each with its passages, and what was made ahead for one that is being read."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, delete, func, select, text

from bot.storage import rows
from bot.storage.notes import NoteStore
from bot.storage.passages import SqlPassageStore
from bot.storage.tables import document as table
from bot.storage.tables import vector_ahead
from knowledge.documents.shelf import Kept
from knowledge.passages import Passage

_AT_ONCE = 500
_LAST_NUMBER = "documents-last-number"
_LOCK = 0x646F6373  # any number: the same in all our processes


class SqlShelf:
    """The `Shelf` of knowledge, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection
        self._passages, self._notes = SqlPassageStore(connection), NoteStore(connection)

    def documents(self) -> list[Kept]:
        """All documents, by name."""
        fields = [table.c[name] for name in Kept.model_fields]
        found = self._connection.execute(select(*fields).order_by(table.c.name))
        return [Kept.model_construct(**row._mapping) for row in found]

    def edition(self) -> str:
        """Another word after any change of the documents: cheap to ask at every question."""
        found = self._connection.execute(select(table.c.edition).order_by(table.c.number)).scalars()
        return hashlib.sha256(" ".join(found).encode()).hexdigest()

    def put(self, document: Kept, passages: Callable[[int], Iterable[Passage]], ahead: Sequence[bytes]) -> Kept:
        """Keep a document in place of the one of its name, as it is numbered then; let go of what was made `ahead`."""
        self._one_at_a_time()
        there = self._named(document.name)
        kept = document.model_copy(update={"number": there.number if there else self._next_number()})
        if there:
            self._drop(there)
        values = {**kept.model_dump(), "edition": secrets.token_hex(8)}
        self._connection.execute(table.insert().values(**values))
        self._passages.replace(kept.name, passages(kept.number))
        for batch in rows.in_batches(ahead, _AT_ONCE):
            self._connection.execute(delete(vector_ahead).where(vector_ahead.c.key.in_(batch)))
        return kept

    def remove(self, name: str) -> bool:
        """Remove a document; whether there was one by that name."""
        self._one_at_a_time()
        there = self._named(name)
        if there:
            self._drop(there)
        return there is not None

    def ahead(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Vectors that were made ahead, by the keys of their texts."""
        found: dict[bytes, bytes] = {}
        for batch in rows.in_batches(keys, _AT_ONCE):
            statement = select(vector_ahead.c.key, vector_ahead.c.vector).where(vector_ahead.c.key.in_(batch))
            found |= {bytes(key): bytes(vector) for key, vector in self._connection.execute(statement)}
        return found

    def keep_ahead(self, vectors: Mapping[bytes, bytes], day: date) -> None:
        """Keep vectors of a document that is being read, so that a run that was cut short can go on."""
        values = [{"key": key, "vector": vector, "day": day} for key, vector in vectors.items()]
        statement = rows.insert(self._connection, vector_ahead).on_conflict_do_nothing()
        if values:
            self._connection.execute(statement, values)

    def tidy(self, before: date) -> None:
        """Let go of vectors that were made ahead before a day: their documents were given up."""
        self._connection.execute(delete(vector_ahead).where(vector_ahead.c.day < before))

    def _named(self, name: str) -> Kept | None:
        """The document of this name, however it is written in capitals."""
        return next((kept for kept in self.documents() if kept.name.casefold() == name.casefold()), None)

    def _drop(self, document: Kept) -> None:
        self._passages.remove(document.name)
        self._connection.execute(delete(table).where(table.c.number == document.number))

    def _next_number(self) -> int:
        """A number that no document has had: a button in an old message may still carry it."""
        highest = self._connection.execute(select(func.max(table.c.number))).scalar_one()
        number = max(highest or 0, int(self._notes.get(_LAST_NUMBER) or 0)) + 1
        self._notes.set(_LAST_NUMBER, str(number))
        return number

    def _one_at_a_time(self) -> None:
        """Wait for whoever else changes documents; on SQLite a writing transaction has waited already."""
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
