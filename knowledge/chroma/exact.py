"""Searches passages exactly, straight from storage: always right, and the way out whenever Chroma can't answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import KnowledgeError
from knowledge.passages import Vectors

Array = NDArray[np.float32]
_NOTHING = 1e-12  # a vector shorter than this has no direction, and is like nothing


class _Part(NamedTuple):
    vectors: Vectors
    lengths: Array


class ExactPassages:
    """All vectors in memory (1.5 kB each), each compared with the question's. Safe to share between threads."""

    def __init__(self, load: Callable[[], Iterable[Vectors]]) -> None:
        """Take the vectors from `load` when they are first needed."""
        self._load = load
        self._parts: tuple[_Part, ...] | None = None
        self._lock = threading.Lock()

    def vectors(self) -> list[Vectors]:
        """All vectors, as they were loaded. Raises `KnowledgeError` when those of two models are mixed up."""
        return [part.vectors for part in self._loaded()]

    def search(self, vector: Array, k: int) -> list[tuple[str, float]]:
        """The ids of the `k` nearest passages with the cosine (-1 to 1) of each, nearest first."""
        parts = self._loaded()
        if not parts or k < 1:
            return []
        ids = [name for part in parts for name in part.vectors.ids]
        scores = np.concatenate([_cosines(part, vector) for part in parts])
        chosen = np.argpartition(-scores, k - 1)[:k] if k < len(scores) else np.arange(len(scores))
        nearest = chosen[np.argsort(-scores[chosen], kind="stable")]
        return [(ids[place], float(scores[place])) for place in nearest]

    def refresh(self) -> None:
        """Let go of what was loaded; the next search loads what storage holds then."""
        with self._lock:
            self._parts = None

    def _loaded(self) -> tuple[_Part, ...]:
        with self._lock:
            if self._parts is None:
                parts = tuple(_Part(part, _lengths(part.matrix)) for part in self._load() if part.ids)
                _check_widths(parts)
                self._parts = parts
            return self._parts


def _check_widths(parts: Iterable[_Part]) -> None:
    if len({part.vectors.matrix.shape[1] for part in parts}) > 1:
        raise KnowledgeError(
            "Vectors of two search models are mixed up: take the documents in again with `hearback ingest`."
        )


def _lengths(rows: Array) -> Array:
    lengths: Array = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    return lengths


def _cosines(part: _Part, vector: Array) -> Array:
    if part.vectors.matrix.shape[1] != len(vector):
        raise KnowledgeError(
            "The passages' vectors are another search model's: take the documents in again with `hearback ingest`."
        )
    cosines: Array = part.vectors.matrix @ vector / np.maximum(part.lengths * _lengths(vector[None]), _NOTHING)
    return cosines
