"""What is kept of the owner's documents, and the store that it is kept in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field

from knowledge.passages import Passage

MANY = 10_000  # passages, from which on a Chroma server serves better than an index that is built at every change


class Kept(BaseModel):
    """A document that is kept; `digest` tells whether a file is the same one, `report_of` that it is a source's own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int = Field(ge=0, le=65_535)
    name: str = Field(min_length=1)
    file: str
    kind: str
    digest: str
    pages: int = 0
    passages: int = 0
    hidden: int = 0
    added: date
    report_of: str = ""


class Shelf(Protocol):
    """Keeps documents with their passages; each call is done or not done as a whole."""

    def documents(self) -> list[Kept]:
        """All documents, by name."""
        ...

    def put(self, document: Kept, passages: Callable[[int], Iterable[Passage]], ahead: Sequence[bytes]) -> Kept:
        """Keep a document in place of the one of its name, as it is numbered then; let go of what was made `ahead`."""
        ...

    def remove(self, name: str) -> bool:
        """Remove a document; whether there was one by that name."""
        ...

    def ahead(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Vectors that were made ahead, by the keys of their texts."""
        ...

    def keep_ahead(self, vectors: Mapping[bytes, bytes], day: date) -> None:
        """Keep vectors of a document that is being read, so that a run that was cut short can go on."""
        ...

    def tidy(self, before: date) -> None:
        """Let go of vectors that were made ahead before a day: their documents were given up."""
        ...


def passage_id(number: int, place: int) -> str:
    """The id of a document's passage: a button can carry both numbers."""
    return f"D{number}.{place}"


def places_of(name: str) -> tuple[int, int] | None:
    """The document's number and the passage's place in it; None for the id of a card."""
    number, point, place = name.removeprefix("D").partition(".")
    return (int(number), int(place)) if name[:1] == "D" and point and number.isdecimal() and place.isdecimal() else None
