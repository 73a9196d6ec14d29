"""Passages for whoever lives longer than one transaction, such as the search index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.storage.unit import SqlUnitOfWork
from knowledge.documents.shelf import Kept
from knowledge.passages import Passage, Vectors


class StandingPassages:
    """The `PassageStore` of knowledge with a transaction of its own for each call."""

    def __init__(self, unit: SqlUnitOfWork) -> None:
        """Open transactions through `unit`."""
        self._unit = unit

    def add(self, passages: Iterable[Passage]) -> None:
        """Keep passages; one with an id that is already there takes its place."""
        with self._unit() as stores:
            stores.passages.add(passages)

    def replace(self, document: str, passages: Iterable[Passage]) -> None:
        """Keep passages in place of all that are there of a document."""
        with self._unit() as stores:
            stores.passages.replace(document, passages)

    def remove(self, document: str) -> int:
        """Remove a document; the number of passages that it had."""
        with self._unit() as stores:
            return stores.passages.remove(document)

    def get(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Passages by id in the order asked for; what is not there is left out."""
        with self._unit.reading() as stores:
            return stores.passages.get(ids)

    def vectors(self, batch: int = 10_000) -> Iterator[Vectors]:
        """All passages that have a vector, `batch` at a time, as they were at the first one."""
        with self._unit.reading() as stores:
            yield from stores.passages.vectors(batch)

    def documents(self) -> dict[str, int]:
        """Each document, by name, with its number of passages."""
        with self._unit.reading() as stores:
            return stores.passages.documents()

    def count(self) -> int:
        """How many passages there are."""
        with self._unit.reading() as stores:
            return stores.passages.count()

    def edition(self) -> str:
        """Another word after any change of the documents: cheap to ask at every question."""
        with self._unit.reading() as stores:
            return stores.documents.edition()

    def fingerprint(self) -> str:
        """A hash of all content: another one after any change."""
        with self._unit.reading() as stores:
            return stores.passages.fingerprint()


class StandingShelf:
    """The `Shelf` of knowledge with a transaction of its own for each call."""

    def __init__(self, unit: SqlUnitOfWork) -> None:
        """Open transactions through `unit`."""
        self._unit = unit

    def documents(self) -> list[Kept]:
        """All documents, by name."""
        with self._unit.reading() as stores:
            return stores.documents.documents()

    def put(self, document: Kept, passages: Callable[[int], Iterable[Passage]], ahead: Sequence[bytes]) -> Kept:
        """Keep a document in place of the one of its name, as it is numbered then; let go of what was made `ahead`."""
        with self._unit() as stores:
            return stores.documents.put(document, passages, ahead)

    def remove(self, name: str) -> bool:
        """Remove a document; whether there was one by that name."""
        with self._unit() as stores:
            return stores.documents.remove(name)

    def ahead(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Vectors that were made ahead, by the keys of their texts."""
        with self._unit.reading() as stores:
            return stores.documents.ahead(keys)

    def keep_ahead(self, vectors: Mapping[bytes, bytes], day: date) -> None:
        """Keep vectors of a document that is being read, so that a run that was cut short can go on."""
        with self._unit() as stores:
            stores.documents.keep_ahead(vectors, day)

    def tidy(self, before: date) -> None:
        """Let go of vectors that were made ahead before a day: their documents were given up."""
        with self._unit() as stores:
            stores.documents.tidy(before)
