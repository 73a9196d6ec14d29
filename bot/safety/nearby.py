"""Looks for patterns only around the signs that each of their matches holds: most of a long text has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DIGIT = re.compile(r"\d+")
_REACH = 100  # characters: more than any number, with the words that announce it and those that follow, is long
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Nearby:
    """A text, and the stretches of it, apart from each other and in order, in which anything can be found."""

    text: str
    stretches: tuple[tuple[int, int], ...]

    def find(self, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of each pattern in turn; none is cut short as long as it reaches no farther than was asked."""
        for pattern in patterns:
            for start, end in self.stretches:
                yield from pattern.finditer(self.text, start, end)


def around(sign: re.Pattern[str], text: str, reach: int = _REACH) -> Nearby:
    """Where something may stand whose matches all hold the sign and reach at most so many characters to either side.

    The sign is looked for in small letters, and so written in them: that is far quicker than to pass over their case.
    """
    stretches: list[tuple[int, int]] = []
    done = 0
    for match in sign.finditer(_in_small_letters(text)):
        if match.end() + reach <= done:
            continue
        start, done = match.start() - reach, _word_end(text, match.end() + reach)
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((max(0, start), done))
    return Nearby(text, tuple(stretches))


def _in_small_letters(text: str) -> str:
    """The text, as long as it was: the few letters whose small form is two stay."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(char if len(char.lower()) > 1 else char.lower() for char in text)


def _word_end(text: str, place: int) -> int:
    """The next space from a place on, so that no word is cut: what follows a match may decide about it."""
    space = _SPACE.search(text, place)
    return len(text) if space is None else space.start()
