"""Reads who has more and who has less."""

from __future__ import annotations

import re

from knowledge.guard.groups import Mention, fits, mentions

_COMPARES = re.compile(r"\b(?P<turn>more|less|fewer|better|worse|higher|lower)\b[^.;]{0,60}?\bthan\b", re.IGNORECASE)
LESSER = {"less", "fewer", "worse", "lower"}
_MOST, _FAR_LESS = (
    re.compile(r"\bthe most\b(?! of\b)", re.IGNORECASE),
    re.compile(r"\b(?:far|much|a lot) less\b|\bthe least\b", re.IGNORECASE),
)


def comparison(text: str) -> tuple[str, str] | None:
    """Of "A is less likely than B": who has less, who has more; None where nothing is compared so."""
    found = _COMPARES.search(text)
    named = mentions(text)
    if found is None:
        return _most_and_less(text, named)
    before = [mention.group for mention in named if mention.end <= found.start()]
    after = [mention.group for mention in named if mention.start >= found.end() - len("than")]
    if not before or not after:
        return None
    is_less = found["turn"].lower() in LESSER
    return (before[0], after[0]) if is_less else (after[0], before[0])


def _most_and_less(text: str, named: list[Mention]) -> tuple[str, str] | None:
    """The same of "A knows the most. B knows far less."."""
    most, less = _MOST.search(text), _FAR_LESS.search(text)
    if most is None or less is None:
        return None
    found = [
        next((mention for mention in reversed(named) if mention.end <= each.start()), None) for each in (less, most)
    ]
    fewer, more = found
    return (fewer.group, more.group) if fewer and more and fewer.group != more.group else None


def is_same_way(one: tuple[str, str] | None, other: tuple[str, str] | None) -> bool:
    """Whether two comparisons that can be read run the same way."""
    return one is None or other is None or (fits(one[0], {other[0]}) and fits(one[1], {other[1]}))


def turn(text: str) -> str:
    """The word that compares, such as "less"; "" where nothing is compared."""
    found = _COMPARES.search(text)
    return found["turn"].lower() if found else ""
