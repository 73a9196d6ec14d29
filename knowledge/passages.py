"""What can be searched, and the store that it is kept in: any search index is only a cache of this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, field_validator

from knowledge.errors import KnowledgeError

_NUMBER = np.dtype("<f4")


class Passage(BaseModel):
    """A piece of a document with where it stands there; `vector` is `to_blob` of its place in the search space."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    document: str = Field(min_length=1)
    place: str = ""
    text: str
    vector: bytes | None = None

    @field_validator("document", "place", "text")
    @classmethod
    def _storable(cls, text: str) -> str:
        # Text taken out of PDF files can hold NUL and halves of surrogate pairs, which no database stores.
        return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")

    @field_validator("vector")
    @classmethod
    def _whole_numbers_of_four_bytes(cls, vector: bytes | None) -> bytes | None:
        if vector is not None and (not vector or len(vector) % _NUMBER.itemsize):
            raise ValueError("a vector is float32 numbers of four bytes each: make it with to_blob")
        return vector


class Vectors(NamedTuple):
    """Some passages' ids with their vectors as the rows of a float32 matrix."""

    ids: list[str]
    matrix: NDArray[np.float32]


class PassageStore(Protocol):
    """Keeps passages for good; each call is done or not done as a whole."""

    def add(self, passages: Iterable[Passage]) -> None:
        """Keep passages; one with an id that is already there takes its place."""
        ...

    def replace(self, document: str, passages: Iterable[Passage]) -> None:
        """Keep passages in place of all that are there of a document."""
        ...

    def remove(self, document: str) -> int:
        """Remove a document; the number of passages that it had."""
        ...

    def get(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Passages by id in the order asked for; what is not there is left out."""
        ...

    def vectors(self, batch: int = 10_000) -> Iterator[Vectors]:
        """All passages that have a vector, `batch` at a time, for exact search."""
        ...

    def documents(self) -> dict[str, int]:
        """Each document, by name, with its number of passages."""
        ...

    def count(self) -> int:
        """How many passages there are."""
        ...

    def edition(self) -> str:
        """Another word after any change of the documents: cheap to ask at every question."""
        ...

    def fingerprint(self) -> str:
        """A hash of all content: the same for the same passages, another one after any change."""
        ...


def to_blob(vector: NDArray[np.floating]) -> bytes:
    """A vector as it is kept: float32 numbers, little end first, on every machine."""
    return np.ascontiguousarray(vector, dtype=_NUMBER).tobytes()


def from_blobs(blobs: Sequence[bytes]) -> NDArray[np.float32]:
    """Kept vectors as the rows of a matrix. Raises `KnowledgeError` when their lengths differ."""
    if len({len(blob) for blob in blobs}) > 1:
        raise KnowledgeError(
            "Vectors of two search models are mixed up: take the documents in again with `hearback ingest`."
        )
    numbers = np.frombuffer(b"".join(blobs), dtype=_NUMBER).astype(np.float32, copy=False)
    return numbers.reshape(len(blobs), -1) if blobs else numbers.reshape(0, 0)
