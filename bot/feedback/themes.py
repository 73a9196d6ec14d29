"""Groups what people said by meaning, offline; the vectors live for as long as this takes and are kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
_APART = 0.72  # cosine distance at which two heaps are two; chosen on sentences written for it
_LIKE_A_TITLE = 0.30


@dataclass(frozen=True, slots=True)
class Heap:
    """Texts that belong together, by their places, and the known title that fits (None: none does)."""

    members: tuple[int, ...]
    title: int | None


def grouped(texts: Sequence[str], titles: Sequence[Sequence[str]], embed: Embed, k: int) -> tuple[Heap, ...]:
    """Sort texts into heaps of at least k, the largest first; nothing where fewer than k people wrote.

    `titles` holds examples of what is said under each known title.
    """
    if len(texts) < k:
        return ()
    vectors = embed(list(texts))
    heaps = _large(_clusters(vectors), vectors, k)
    means = [_mean(embed(list(examples))) for examples in titles]
    found = [Heap(tuple(heap), _title(vectors[heap], means)) for heap in heaps]
    return tuple(sorted(_joined(found), key=lambda heap: (-len(heap.members), heap.members)))


def parts(texts: Sequence[str], embed: Embed, k: int) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """A theme in two, where both parts have at least k texts; else None."""
    if len(texts) < 2 * k:
        return None
    from sklearn.cluster import KMeans

    labels = KMeans(n_clusters=2, n_init=4, random_state=0).fit_predict(embed(list(texts)))
    first = tuple(int(place) for place in np.flatnonzero(labels == labels[0]))
    second = tuple(int(place) for place in np.flatnonzero(labels != labels[0]))
    return (first, second) if min(len(first), len(second)) >= k else None


def _clusters(vectors: Vectors) -> list[list[int]]:
    from sklearn.cluster import AgglomerativeClustering  # slow to load, and seldom needed

    maker: Any = AgglomerativeClustering(None, metric="cosine", linkage="average", distance_threshold=_APART)
    labels = maker.fit_predict(vectors)
    return [[int(place) for place in np.flatnonzero(labels == label)] for label in sorted(set(labels.tolist()))]


def _large(heaps: list[list[int]], vectors: Vectors, k: int) -> list[list[int]]:
    """Give each heap that is too small to the one nearest in meaning."""
    while len(heaps) > 1 and len(smallest := min(heaps, key=len)) < k:
        heaps.remove(smallest)
        mean = _mean(vectors[smallest])
        nearest = max(heaps, key=lambda heap: float(_mean(vectors[heap]) @ mean))
        nearest.extend(smallest)
    return [sorted(heap) for heap in heaps]


def _title(vectors: Vectors, means: Sequence[Vectors]) -> int | None:
    mean = _mean(vectors)
    likeness = [float(mean @ other) for other in means]
    best = max(range(len(likeness)), key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= _LIKE_A_TITLE else None


def _joined(heaps: Sequence[Heap]) -> list[Heap]:
    """Two heaps with one title are one theme."""
    together: dict[int | None, tuple[int, ...]] = {}
    for heap in heaps:
        together[heap.title] = tuple(sorted((*together.get(heap.title, ()), *heap.members)))
    return [Heap(members, title) for title, members in together.items()]


def _mean(vectors: Vectors) -> Vectors:
    mean = vectors.mean(axis=0)
    length: Vectors = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return length
