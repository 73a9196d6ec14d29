"""Finds what is spoken of by a person's name and is nobody here: shows, songs, public people, hospitals, laws and sayings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from bot.safety.tokens import Token
from bot.safety.vocabulary import plain


@cache
def _phrases() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The phrases of well-known.txt by their first two words, or the one that they are, the longest first."""
    text = files("bot.safety").joinpath("data", "well-known.txt").read_text("utf-8")
    held: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words = tuple(map(plain, line.split()))
            held.setdefault(words[:2], []).append(words)
    return {first: tuple(sorted(several, key=len, reverse=True)) for first, several in held.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(first[0] for first in _phrases())


def well_known(words: Sequence[Token]) -> list[tuple[int, int]]:
    """Where such phrases stand, whether or not they have their capitals and apostrophes."""
    firsts = _first_words()
    may_begin = (p for p, word in enumerate(words) if word.key in firsts or len(word.text) != len(word.key))
    return [span for place in may_begin for span in _at(words, place)]


def _at(words: Sequence[Token], place: int) -> list[tuple[int, int]]:
    for phrase in _begun(words, place):
        said = words[place : place + len(phrase)]
        if tuple(plain(each.text) for each in said[1:]) == phrase[1:]:
            return [(said[0].start, said[-1].end)]
    return []


def _begun(words: Sequence[Token], place: int) -> Iterator[tuple[str, ...]]:
    """The phrases that begin as the words at a place do, the longest first."""
    word, following = words[place], words[place + 1 : place + 2]
    for first in dict.fromkeys((word.key, plain(word.text))):  # also with an ending: "god's own country"
        for second in following:
            yield from _phrases().get((first, plain(second.text)), ())
        yield from _phrases().get((first,), ())
