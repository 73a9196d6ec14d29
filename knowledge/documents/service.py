"""Takes a file in: read, cut, embedded and put on the shelf in one transaction, or nothing of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import IO

from knowledge.documents.embed import BATCH, in_batches
from knowledge.documents.model import Reason, RefusedFile, title_of
from knowledge.documents.reader import read
from knowledge.documents.report import report_of
from knowledge.documents.shelf import Kept, Shelf, passage_id
from knowledge.documents.split import FORM, Chunk, chunks_of
from knowledge.embedding.base import Embedder
from knowledge.embedding.build import MODEL
from knowledge.passages import Passage

_GIVEN_UP_AFTER = timedelta(days=30)
_KEPT_EVERY = 16 * BATCH  # passages: what a kill can cost
_AT_ONCE = 1 << 20
Progress = Callable[[str, int, int], None]


def no_progress(_step: str, _done: int, _of: int) -> None:
    """For those who don't look."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How taking a file in ended: the document, and whether it took another's place or was there already."""

    document: Kept
    has_replaced: bool = False
    was_there: bool = False


class Ingester:
    """Takes files in, one after the other. Two at work on the same document leave it whole: the later one's."""

    def __init__(self, shelf: Shelf, load: Callable[[], Embedder], cores: int = 1) -> None:
        """Use the embedder that `load` gives, loaded when the first file has been read, on so many cores."""
        self._shelf, self._load, self._cores = shelf, load, cores

    def take(
        self, file_name: str, file: IO[bytes], today: date, *, title: str = "", progress: Progress = no_progress
    ) -> Taken:
        """Take an open file in. Raises `RefusedFile`, and then nothing has changed."""
        name = title_of(title + ".") if title else title_of(file_name)
        if not name:
            raise RefusedFile(Reason.NO_NAME)
        reading = read(file_name, file, lambda pages: progress("reading", pages, 0))
        digest = _digest(file)
        there = next((kept for kept in self._shelf.documents() if kept.name.casefold() == name.casefold()), None)
        if there and there.digest == digest:
            return Taken(there, was_there=True)
        chunks = chunks_of(reading)
        keys, vectors = self._vectors(chunks, today, progress)
        draft = Kept(
            number=0,
            name=name,
            file=f"{title_of(file_name)}.{reading.kind.value}",
            kind=reading.kind.value,
            digest=digest,
            pages=reading.pages,
            passages=len(chunks),
            hidden=reading.hidden,
            added=today,
            report_of=report_of(reading, name),
        )
        kept = self._shelf.put(draft, lambda number: _passages(name, number, chunks, vectors), keys)
        return Taken(kept, has_replaced=there is not None)

    def _vectors(self, chunks: Sequence[Chunk], today: date, progress: Progress) -> tuple[list[bytes], list[bytes]]:
        """The key and the vector of each; those that a run before this one made are taken from there."""
        self._shelf.tidy(today - _GIVEN_UP_AFTER)
        embedder = self._load()
        texts = [chunk.searched for chunk in chunks]
        keys = [_key(embedder.name, text) for text in texts]
        known = self._shelf.ahead(keys)
        missing = [place for place, key in enumerate(keys) if key not in known]
        progress("embedding", len(keys) - len(missing), len(keys))
        fresh: dict[bytes, bytes] = {}
        for batch in in_batches(embedder.passages, [texts[place] for place in missing], self._cores):
            fresh |= {keys[missing[place]]: vector for place, vector in batch.items()}
            progress("embedding", len(known) + len(fresh), len(keys))
            if len(fresh) >= _KEPT_EVERY:
                self._shelf.keep_ahead(fresh, today)
                known, fresh = known | fresh, {}
        known |= fresh
        return keys, [known[key] for key in keys]


def _passages(name: str, number: int, chunks: Sequence[Chunk], vectors: Sequence[bytes]) -> Iterator[Passage]:
    for place, (chunk, vector) in enumerate(zip(chunks, vectors, strict=True)):
        yield Passage(id=passage_id(number, place), document=name, place=chunk.place, text=chunk.text, vector=vector)


def _key(model: str, text: str) -> bytes:
    return hashlib.sha256(f"{model}\0{text}".encode("utf-8", "replace")).digest()


def _digest(file: IO[bytes]) -> str:
    """What the document will be made from: the file, and the way in which it is cut."""
    found = hashlib.sha256(f"{FORM} {MODEL}".encode())
    file.seek(0)
    while some := file.read(_AT_ONCE):
        found.update(some)
    return found.hexdigest()
