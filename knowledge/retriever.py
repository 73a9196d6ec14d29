"""Finds the evidence for a question: the one door to search."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.card_index import CardIndex, Match
from knowledge.embedding.base import Embedder
from knowledge.figures import FigureWatch, asks_for_number, wants_more_exactly
from knowledge.focus import sentences
from knowledge.language import looks_welsh
from knowledge.loader import Library
from knowledge.models import Card, NotHeld, OffTopic
from knowledge.scope import Scope
from knowledge.text import formal, tidy
from knowledge.vectors import packaged
from knowledge.weights import read

SHOWN = 10
_RECENT = 32
_SOFT = 4.0  # a difference of this many summed z-scores between two cards is a clear one


@dataclass(frozen=True)
class Hit:
    """A card with how well it fits beside the others, from 0 to 1."""

    card: Card
    score: float


@dataclass(frozen=True)
class Found:
    """What search says of a question.

    `relevance` is the log-odds that the evidence covers it; `missing_figure`, where a number is asked for, those that
    nobody holds it, and `not_held` the nearest kind of such a number; `off_topic` is the nearest kind of question
    that the evidence does not cover; `vectors` are the question's own, for those who compare further.
    """

    question: str
    hits: tuple[Hit, ...]
    relevance: float
    off_topic: OffTopic
    missing_figure: float
    not_held: NotHeld
    vectors: dict[str, NDArray[np.float32]]


class Retriever:
    """Searches the cards. Safe to share between threads."""

    def __init__(self, library: Library, embedders: Sequence[Embedder]) -> None:
        """Index the library with the embedders that run here (MiniLM always; multilingual E5 where it can)."""
        self.embedders = tuple(embedders)
        self.memories = [(embedder, packaged(embedder)) for embedder in embedders]
        self._index = CardIndex(sorted(library.cards.values(), key=lambda card: card.id), self.memories)
        self._scope = Scope(library.off_topic, self.memories)
        self._figures = FigureWatch(library.figures_held, library.figures_not_held, self.memories)
        names = [embedder.name for embedder in embedders]
        self._recent: dict[bytes, dict[str, NDArray[np.float32]]] = {}
        # How near a question lies to what is covered differs by language: each has weights of its own.
        self._covers = {language: read("scope", names, language) for language in ("en", "cy")}
        self._lacks = {language: read("figures", names, language) for language in ("en", "cy")}

    def vectors(self, question: str) -> dict[str, NDArray[np.float32]]:
        """The question's vector by every embedder, from the words as they were meant.

        The last few are remembered by a hash: the look for urgent words and the search both need them.
        """
        text = formal(question)
        digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
        known = self._recent.get(digest)
        if known is None:
            known = {embedder.name: embedder.queries([text])[0] for embedder in self.embedders}
            self._recent[digest] = known
            while len(self._recent) > _RECENT:
                self._recent.pop(next(iter(self._recent)), None)
        return known

    def search(self, question: str, shown: int = SHOWN) -> Found:
        """The cards that fit best, best first, at most `shown`; and whether they answer the question at all."""
        asked = tidy(question)
        vectors = self.vectors(asked)
        match = self._index.match(asked, vectors)
        covered, lacking = self._features(match, vectors)
        language = "cy" if looks_welsh(asked) else "en"
        hits = self._hits(self._index.heard(asked, match, self._sentences(asked)), shown)
        missing = self._lacks[language].log_odds(lacking) if asks_for_number(asked) else -math.inf
        if wants_more_exactly(asked, hits[0].card.figures):
            missing = math.inf
        return Found(
            question=asked,
            hits=hits,
            relevance=self._covers[language].log_odds(covered),
            off_topic=self._scope.nearest_topic(vectors),
            missing_figure=missing,
            not_held=self._figures.nearest(vectors),
            vectors=vectors,
        )

    def features(self, question: str) -> tuple[dict[str, float], dict[str, float]]:
        """What "covered or not" and "figure held or not" are decided from; for fitting and for tests."""
        vectors = self.vectors(tidy(question))
        return self._features(self._index.match(tidy(question), vectors), vectors)

    def _features(
        self, match: Match, vectors: dict[str, NDArray[np.float32]]
    ) -> tuple[dict[str, float], dict[str, float]]:
        return self._scope.features(match, vectors), self._figures.features(vectors, match)

    def _sentences(self, asked: str) -> list[tuple[str, dict[str, NDArray[np.float32]]]]:
        """The sentences with their vectors by the first embedder, which is the quick one."""
        parts, quick = sentences(asked), self.embedders[0]
        rows = quick.queries([formal(part) for part in parts]) if parts else ()
        return [(part, {quick.name: row}) for part, row in zip(parts, rows, strict=True)]

    def _hits(self, total: NDArray[np.float32], shown: int) -> tuple[Hit, ...]:
        order = np.argsort(-total, kind="stable")[:shown]
        scores = 1 / (1 + np.exp(-(total[order] - total.mean()) / _SOFT + 3))
        return tuple(Hit(self._index.cards[n], round(float(score), 3)) for n, score in zip(order, scores, strict=True))
