"""Cuts a long text where a reader would pause: after a line, a sentence, a word, and only then anywhere."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from bot.channels.telegram.escape import width

_BORDERS = tuple(map(re.compile, (r"\n+", r"[.!?…]['\"”’)\]]*\s+", r"\s+")))


def pieces(text: str, room: int) -> Iterator[str]:
    """The text in pieces that take at most `room` UTF-16 units once escaped; joined they are the text again."""
    while text:
        end = _fitting(text, room)
        cut = end if end == len(text) else _border(text, end)
        yield text[:cut]
        text = text[cut:]


def _fitting(text: str, room: int) -> int:
    if _escaped_width(text) <= room:
        return len(text)
    taken = 0
    for index, character in enumerate(text):
        taken += _escaped_width(character)
        if taken > room:
            return max(index, 1)
    return len(text)


def _escaped_width(text: str) -> int:
    return width(html.escape(text, quote=False))


def _border(text: str, end: int) -> int:
    for pattern in _BORDERS:
        ends = [found.end() for found in pattern.finditer(text, 0, end)]
        if ends:
            return ends[-1]
    return end
