"""Cuts a text into words that remember where they stood, whether they begin a sentence, and how they were written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.safety.vocabulary import plain

_TOKEN = re.compile(r"(?<!\w)[^\W\d_]+(?:['’‘][^\W\d_]+)*")
_ENDING = re.compile(r"(?:['’‘](?:s|ll|d|ve|re|m|r|n|i|w|u|ch|th))$|(?<=s)['’‘]$", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n•]|(?:^|\s)[-*–—\"“(]|\d[.)])[\s\"'“‘(]*$")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_SHOUTED = 0.6
_ACRONYM = 6


class Token(NamedTuple):  # made far quicker than a frozen dataclass, and a text has hundreds
    """One word: `key` is its plain form without a possessive ending; `end` leaves that ending out as well."""

    text: str
    key: str
    start: int
    end: int
    capital: bool
    initial: bool
    acronym: bool


def is_shouted(text: str) -> bool:
    """Whether most letters are capitals, so that capitals say nothing."""
    letters, capitals = sum(map(str.isalpha, text)), sum(map(str.isupper, text))
    return letters > _ACRONYM and capitals > _SHOUTED * letters


def tokens(text: str) -> list[Token]:
    """The words of a text in Latin letters, in order; other scripts are left alone."""
    loud = is_shouted(text)
    found = ((match.group(), *match.span()) for match in _TOKEN.finditer(text))
    return [_token(text, word, start, end, loud) for word, start, end in found if word.isascii() or _LATIN.match(word)]


def _token(text: str, word: str, start: int, end: int, loud: bool) -> Token:
    if word.islower() and word.isalpha() and word.isascii():  # most words, and far quicker
        return Token(word, word, start, end, False, _is_initial(text, start), False)
    ending = None if word.isalpha() else _ENDING.search(word)
    end -= len(ending.group()) if ending and ending.start() else 0
    stem = text[start:end]
    acronym = not loud and 1 < len(stem) < _ACRONYM and stem.removesuffix("s").isupper()
    capital = not loud and stem[0].isupper()
    return Token(word, plain(stem), start, end, capital, _is_initial(text, start), acronym)


def _is_initial(text: str, start: int) -> bool:
    """Whether a sentence begins there; after a letter and a space, as most words stand, it does not."""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalpha():
        return False
    return _SENTENCE_START.search(text, max(0, start - 12), start) is not None


def side_by_side(text: str, left: Token, right: Token) -> bool:
    """Whether only a space, a hyphen or an initial's dot lies between two words."""
    return text[left.end : right.start] in {" ", "-", ". ", ".", "  "} and (
        len(left.key) == 1 or "." not in text[left.end : right.start]
    )


def before(all_tokens: Sequence[Token], place: int, count: int) -> str:
    """The `count` words before a place, in small letters as they were written."""
    return " ".join(t.text.lower().replace("’", "'") for t in all_tokens[max(0, place - count) : place])
