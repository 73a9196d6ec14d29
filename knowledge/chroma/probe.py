"""Asks an index for what is known: an index that had lost nearly everything has been seen to count right."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.chroma.process import IndexBroken, IndexProcess
from knowledge.passages import Vectors

_SAMPLE = 200
_MAY_MISS = 0.02  # of a large graph, which leaves a few of its points out of reach
_LARGE = 10_000
_SHOWN = 5
_SAME = 0.9999


def check(process: IndexProcess, parts: Sequence[Vectors]) -> None:
    """Raise `IndexBroken` unless the index holds as many vectors as it should and finds those that it is asked for."""
    count = sum(len(part.ids) for part in parts)
    if process.open() != count:
        raise IndexBroken("count")
    ids, matrix = _sample(parts, count)
    if not ids:
        return
    found = process.search_all(matrix, _SHOWN)
    missed = sum(not _is_there(name, hits) for name, hits in zip(ids, found, strict=True))
    if missed > (len(ids) * _MAY_MISS if count > _LARGE else 0):
        raise IndexBroken("lost vectors")


def _sample(parts: Sequence[Vectors], count: int) -> Vectors:
    step = max(1, count // _SAMPLE)
    chosen = [(part.ids[place], part.matrix[place]) for part in parts for place in range(0, len(part.ids), step)]
    known = [(name, row) for name, row in chosen if row.any()]  # one without direction is not even near itself
    return Vectors([name for name, _ in known], np.array([row for _, row in known], np.float32))


def _is_there(name: str, hits: Sequence[tuple[str, float]]) -> bool:
    # Passages with the same text have the same vector: one of them is as good as the other.
    return any(hit == name for hit, _ in hits) or bool(hits and hits[0][1] >= _SAME)
