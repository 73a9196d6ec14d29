"""Tells a question for a number that the evidence holds from one that nobody holds.

Such a question finds the right neighbouring card, so no search score can refuse it. It is compared with examples of
both kinds: questions whose number stands in a card, and questions for numbers that are known not to be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.card_index import Match
from knowledge.embedding.base import Embedder
from knowledge.models import Figure, Held, NotHeld
from knowledge.vectors import RememberedVectors, closeness

Vectors = dict[str, NDArray[np.float32]]
_ASKS = re.compile(
    r"\b(how (many|much|often|long|big|high|low|large|old|far)"
    r"|what (%|percent\w*|per cent|proportion|share|number|fraction|score|rate|amount|ratio)"
    r"|what was the (score|number|figure|total)|out of (how many|\d+)|numbers? (of|for|on|behind)|data (on|for|about)"
    r"|percent\w*|per cent|proportion|average|median|figures?|stat(s|istics?)?|exact(ly)?(?! (word|text))"
    r"|ratio|score[ds]?|share of|rate of|response rate|cost(s)? to|number|total"
    r"|faint|sawl|cyfradd|gyfradd|oedran|pa (ganran|gyfran|nifer|sgôr)|canran|ffigwr\w*|ffigurau|nifer"
    r"|cyfartal\w*|ystadegau|sg[oô]r)\b|%",
    re.IGNORECASE,
)
_SAID = re.compile(r"\d\s*(%|per ?cent\b|percent\b|y cant\b)", re.IGNORECASE)  # a figure that the asker gives
_EXACT = re.compile(
    r"\b(exact(ly)?|precise(ly)?|unrounded|decimal places?|to the nearest"
    r"|(yr )?union (ganran|ffigwr|nifer|rif)|manwl)\b",
    re.IGNORECASE,
)
_ROUGH = re.compile(r"(about|around|roughly|over)\b", re.IGNORECASE)


def asks_for_number(question: str) -> bool:
    """Whether the words of a question ask for a number, in English or Welsh."""
    rest = _SAID.sub(" ", question)
    is_bare_figure = rest != question and not any(letter.isalpha() for letter in rest)
    return is_bare_figure or _ASKS.search(rest) is not None


def wants_more_exactly(question: str, figures: Sequence[Figure]) -> bool:
    """Whether a question wants the exact number where only a rough one is known, such as "about half"."""
    return _EXACT.search(question) is not None and any(_ROUGH.match(figure.value) for figure in figures)


class FigureWatch:
    """Judges questions for numbers by the nearest examples."""

    def __init__(
        self, held: Sequence[Held], not_held: Sequence[NotHeld], memories: Sequence[tuple[Embedder, RememberedVectors]]
    ) -> None:
        """Index the examples of both kinds by every embedder."""
        self._topics = tuple(not_held)
        missing = [(n, text) for n, topic in enumerate(not_held) for text in (*topic.examples.en, *topic.examples.cy)]
        there = [text for each in held for text in (*each.examples.en, *each.examples.cy)]
        self._owner = np.array([n for n, _ in missing], np.int64)
        self._missing = {e.name: memory.of([text for _, text in missing]) for e, memory in memories}
        self._there = {e.name: memory.of(there) for e, memory in memories}

    def features(self, vectors: Vectors, match: Match) -> dict[str, float]:
        """By each embedder.

        How much nearer the question lies to numbers nobody holds than to held ones, and than to any card's question.
        """
        found = {}
        for name, vector in vectors.items():
            missing = self._near(self._missing[name], vector)
            found[f"{name}.held"] = missing - self._near(self._there[name], vector)
            found[f"{name}.asked"] = missing - float(match.columns[name][:, 1].max())
        return found

    def nearest(self, vectors: Vectors) -> NotHeld:
        """The kind of missing number that lies nearest."""
        near = np.sum([closeness(examples, vectors[name]) for name, examples in self._missing.items()], axis=0)
        return self._topics[int(self._owner[int(near.argmax())])]

    @staticmethod
    def _near(examples: NDArray[np.float32], vector: NDArray[np.float32]) -> float:
        return float(np.sort(closeness(examples, vector))[-2:].mean())
