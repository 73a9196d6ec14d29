"""Tells whether the evidence covers a question at all, by what is nearer.

The cards' questions or off-topic examples.

A score alone cannot refuse: something is always nearest. So each question is also compared with examples of what
people ask that the evidence does not hold; a small logistic model, fitted on questions of our own, weighs the
differences.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.card_index import Match
from knowledge.embedding.base import Embedder
from knowledge.models import OffTopic
from knowledge.vectors import RememberedVectors, closeness

_NEAREST = 3
REFUSE_BELOW = -0.4  # log-odds; below even, since refusing a fair question costs more than an honest "closest I have"


class Scope:
    """Knows the off-topic examples, the packaged ones and the owner's."""

    def __init__(self, off_topic: Sequence[OffTopic], memories: Sequence[tuple[Embedder, RememberedVectors]]) -> None:
        """Index the examples by every embedder."""
        self._topics = tuple(off_topic)
        listed = [(n, text) for n, topic in enumerate(off_topic) for text in (*topic.examples.en, *topic.examples.cy)]
        self._owner = np.array([n for n, _ in listed])
        self._vectors = {embedder.name: memory.of([text for _, text in listed]) for embedder, memory in memories}

    def features(self, match: Match, vectors: dict[str, NDArray[np.float32]]) -> dict[str, float]:
        """What speaks for and against: only differences, since a terse question is far from everything."""
        found = {"gap": float(match.total.max()) / len(match.columns)}
        for name, examples in self._vectors.items():
            off = np.sort(closeness(examples, vectors[name]))[::-1]
            sides = match.columns[name]
            found[f"{name}.best"] = float(sides[:, 1].max() - off[0])
            found[f"{name}.three"] = float(sides[:, 2].max() - off[:_NEAREST].mean())
        return found

    def nearest_topic(self, vectors: dict[str, NDArray[np.float32]]) -> OffTopic:
        """The off-topic group whose examples lie nearest."""
        near = np.sum([closeness(examples, vectors[name]) for name, examples in self._vectors.items()], axis=0)
        return self._topics[int(self._owner[int(near.argmax())])]
