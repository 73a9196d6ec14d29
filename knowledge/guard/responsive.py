"""Notices a true figure that does not answer the question: it misleads as much as a wrong one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.figures import asks_for_number
from knowledge.guard.amounts import amounts
from knowledge.guard.groups import mentions
from knowledge.guard.lines import is_near, sentences
from knowledge.guard.support import light
from knowledge.models import Card
from knowledge.text import stems

LEAST_KNOWN = 0.5  # of the words of a question for a number, those that the card of the figure has
NUMBER_WORDS = frozenset(
    stems("how many much what percent percentage per cent proportion share number figure score exactly big long often")
)
_ABOUT_IT = frozenset(
    stems("SCIE report survey co-production coproduction co produce people said say think thought believe")
)
# "How do we review it, and how often?" is answered by more than a number.
_ASKS_MORE = re.compile(
    r"\b(?:how (?:do|does|did|can|could|should|would|to)|what (?:do|does|can|could|should|would) (?:we|you|i|they)|why"
    r"|what should|who (?:do|does|can|should))\b",
    re.IGNORECASE,
)


def is_off_the_question(question: str, text: str, cards: Sequence[Card]) -> bool:
    """Whether a question asks for a number and a sentence gives a figure of something else."""
    if not amounts(text):
        return False
    figures = [figure for card in cards for figure in card.figures]
    told = [*(card.text for card in cards), *(f"{figure.population} {figure.scale}" for figure in figures)]
    held = set(stems(" ".join(told)))
    asked = {stem: is_near(stem, held) or stem in _ABOUT_IT for stem in _asked(question)}
    telling = [is_known for stem, is_known in asked.items() if is_known or stem not in light()]
    return sum(telling) < LEAST_KNOWN * len(telling)


def _asked(question: str) -> list[str]:
    """The stems that tell what a number is asked of; none where more than a number, or no number, is asked for."""
    parts = sentences(question)
    asking = [n for n, part in enumerate(parts) if asks_for_number(part) and not _ASKS_MORE.search(part)]
    if not asking or (any(part.endswith("?") for part in parts) and not any(parts[n].endswith("?") for n in asking)):
        return []
    for first in (asking[0], max(0, asking[0] - 1)):  # "... gets in the way. How many was it?" asks of what went before
        found = _stems(" ".join(parts[first : asking[-1] + 1]))
        if found:
            return found
    return []


def _stems(text: str) -> list[str]:
    grouped = {stem for mention in mentions(text) for stem in stems(text[mention.start : mention.end])}
    nothing = NUMBER_WORDS | grouped
    return [stem for stem in dict.fromkeys(stems(text)) if stem not in nothing and not stem.isdigit()]
