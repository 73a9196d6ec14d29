"""Reads a "Yes" or "No" that opens an answer: the card does not say it, so it must fit question and sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from knowledge.guard.alignment import Alignment
from knowledge.guard.lines import Line
from knowledge.guard.negations import denied, is_denial

_OPENING = re.compile(r"^(?P<word>yes|no)\b(?:[,.;:!]|\s*[-–—])\s*(?=\S)", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:^|[,.;:!?]\s*|\b(?:but|so|and)\s+)(?:is|are|was|were|do|does|did|can|could|should|must|has|have|had|will|would|may|might"
    r"|need)(?:n['’]t)?\s",
    re.IGNORECASE,
)
_LESS = re.compile(r"\b(?:less|fewer|least|only)\b", re.IGNORECASE)


def without_opening(text: str, question: str, read: Callable[[str], Line]) -> tuple[str, bool]:
    """The sentence without a "Yes" or "No", and whether that word fits; without a question nothing is known of it."""
    found = _OPENING.match(text)
    if found is None or not question.strip():
        return text, True
    rest = text[found.end() :]
    rest = rest[:1].upper() + rest[1:]
    may = bool(_ASKS.search(question)) and not is_denial(question)
    return rest, may and _fits(found["word"].lower(), read(rest), read(question))


def _fits(word: str, said: Line, question: Line) -> bool:
    match, against = Alignment(said, question), denied(said)
    shared = {n for n in range(len(said.words)) if match.of(n) is not None}
    if word == "yes":
        return bool(shared) and not shared & against
    beside = {place for n in against for place in said.clause(n)}  # "once is not enough" denies "only once"
    return bool(shared & beside) or (bool(shared) and bool(_LESS.search(said.text)))
