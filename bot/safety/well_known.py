"""Finds what is spoken of by a person's name and is nobody here: shows, songs, public people, hospitals, laws and sayings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from bot.safety.tokens import Token
from bot.safety.vocabulary import plain


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of well-known.txt by their first word, the longest first."""
    text = files("bot.safety").joinpath("data", "well-known.txt").read_text("utf-8")
    held: dict[str, list[tuple[str, ...]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words = tuple(map(plain, line.split()))
            held.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(several, key=len, reverse=True)) for first, several in held.items()}


def well_known(words: Sequence[Token]) -> list[tuple[int, int]]:
    """Where such phrases stand, whether or not they have their capitals and apostrophes."""
    return [span for place in range(len(words)) for span in _at(words, place)]


def _at(words: Sequence[Token], place: int) -> list[tuple[int, int]]:
    word = words[place]
    begun = _phrases().get(word.key, ())
    if len(word.text) != len(word.key):  # with an ending: "god's own country"
        begun += _phrases().get(plain(word.text), ())
    for phrase in begun:
        said = words[place : place + len(phrase)]
        if all(plain(word.text) == each for word, each in zip(said, phrase, strict=False)) and len(said) == len(phrase):
            return [(said[0].start, said[-1].end)]
    return []
