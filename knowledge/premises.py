"""Notices a mistaken belief in a question, so that the answer can put it right gently."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding.base import Embedder
from knowledge.models import Bar, Card, Comparison, Group, Premise
from knowledge.vectors import RememberedVectors, closeness

SURE = 0.80
WORD_FOR_WORD = 0.92
_FIGURE = re.compile(r"\d+ in \d+|\d+(?:\.\d+)?%?")
_NUMBER = re.compile(
    r"\d|\b(half|thirds?|quarters?|two|three|four|five|six|seven|eight|nine|ten|hundred|most|all|every|hanner|traean|chwarter"
    r"|dau|tri|pedwar|pump|chwech|saith|wyth|naw|deg|cant|pawb|pob)\b",
    re.IGNORECASE,
)
_PERCENT = r"\s*(?:%|per\s?cent|y cant|(?:in|out of) (?:a )?100)"
_GROUPS = {
    Group.FAMILY_FRIENDS: re.compile(r"\b(famil\w*|relatives?|friends?|deulu\w*|teulu\w*|ffrindiau)\b", re.IGNORECASE),
    Group.LIVED_EXPERIENCE: re.compile(
        r"\b(lived experience|draw(s|ing)? on care|us(e|es|ing) (care|services)|service users?|residents?|clients?"
        r"|profiad (bywyd|o fyw))\b",
        re.IGNORECASE,
    ),
    Group.CARERS: re.compile(r"\b(carers?|gofalwyr|gofalwr)\b", re.IGNORECASE),
    Group.LEADERS: re.compile(r"\b(leaders?|managers?|bosses|arweinwyr|rheolwyr)\b", re.IGNORECASE),
    Group.PROFESSIONALS: re.compile(
        r"\b(professionals?|staff|work(ers|force)|people who work|proffesiynol\w*|staff|gweithwyr)\b", re.IGNORECASE
    ),
}
# A question that only asks. "Why" and "how" may take a mistaken belief for granted, and so do those that want a yes.
_OPEN = re.compile(
    r"(what|who|which|when|where|how (many|much|long|often)|can|could|do|does|did|is|are|was|were|should|has|have"
    r"|beth|pwy|pryd|ble|faint|sawl|ydy|ydi|oes|oedd|all|gall|ddylai|dylai|pa)\b",
    re.IGNORECASE,
)
_WANTS_YES = re.compile(
    r"\b(is it (true|right|correct)|(is|are|does|do|did)n'?t|right\??$|true\??$|correct\??$|yes\??$|yndyfe|ydy'n wir)",
    re.IGNORECASE,
)


def asks_openly(question: str) -> bool:
    """Whether a question takes nothing for granted, so that "not quite" would be a wrong answer to it."""
    return _OPEN.match(question) is not None and _WANTS_YES.search(question) is None


def groups_named(question: str) -> frozenset[Group]:
    """The groups of the survey that a question names, in English or Welsh."""
    return frozenset(group for group, pattern in _GROUPS.items() if pattern.search(question))


class PremiseWatch:
    """Knows the mistaken beliefs, as people put them."""

    def __init__(self, premises: Sequence[Premise], memories: Sequence[tuple[Embedder, RememberedVectors]]) -> None:
        """Index the phrasings by MiniLM, whose closeness can be held to a fixed bound."""
        self._premises = tuple(premises)
        listed = [(n, text) for n, premise in enumerate(premises) for text in (*premise.says.en, *premise.says.cy)]
        self._owner = np.array([n for n, _ in listed], np.int64)
        self._has_number = np.array([any(letter.isdigit() for letter in text) for _, text in listed], np.bool_)
        self._name, self._vectors = next(
            (embedder.name, memory.of([text for _, text in listed])) for embedder, memory in memories
        )

    def believed(self, vectors: dict[str, NDArray[np.float32]], cards: Sequence[Card], question: str) -> Premise | None:
        """The belief that the question holds, if one is clearly there and the cards found are about it."""
        near, premise = self._nearest(vectors, question)
        about_it = {card.id for card in cards} & set(premise.cards)
        return premise if near >= SURE and about_it else None

    def said(self, vectors: dict[str, NDArray[np.float32]], question: str) -> Premise | None:
        """The belief that the question is nearly word for word, which needs no other sign that it is covered."""
        near, premise = self._nearest(vectors, question)
        return premise if near >= WORD_FOR_WORD else None

    def _nearest(self, vectors: dict[str, NDArray[np.float32]], question: str) -> tuple[float, Premise]:
        """Who gives no number does not hold a belief about one, however alike the words are."""
        near = closeness(self._vectors, vectors[self._name])
        if _NUMBER.search(question) is None:
            near = np.where(self._has_number, np.float32(0), near)
        best = int(near.argmax())
        return float(near[best]), self._premises[int(self._owner[best])]


def swapped(question: str, comparisons: Sequence[Comparison]) -> tuple[Bar, Bar] | None:
    """A figure that the question gives to the wrong group.

    The bar that it belongs to, and the right one for the group asked about.
    """
    groups = groups_named(question)
    if len(groups) != 1:
        return None
    (group,) = groups
    for comparison in (c for c in comparisons if c.comparable or c.scale.unit == "score"):
        said = next((bar for bar in comparison.bars if bar.group != group and _gives(question, bar)), None)
        meant = next((bar for bar in comparison.bars if bar.group == group), None)
        if said and meant and not _gives(question, meant):
            return said, meant
    return None


def _gives(question: str, bar: Bar) -> bool:
    """Whether a question gives this figure: a share as a share, so that "72 residents" or "4 staff" is none."""
    found = _FIGURE.search(bar.shown)
    if found is None:
        return False
    figure = re.escape(found.group()).replace("%", _PERCENT)
    return re.search(rf"(?<![\d.]){figure}(?!\.?\d)", question, re.IGNORECASE) is not None
