"""Finds the signs of signs.yaml in a text: fast, in order, tolerant of a slip of the finger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.safety.normal import words

GAP = 3  # words that ".." may stand for
_SHORTEST_TO_MEND = 5
_VOWELS = "aeiou"


class SignFile(BaseModel):
    """signs.yaml as it is read: a misspelt section name is an error, not silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    signs: dict[str, list[str]]
    calm: dict[str, list[str]]
    always: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase: its parts after the first word; `None` is a gap."""

    name: str
    rest: tuple[frozenset[str] | None, ...]


def forms(word: str) -> set[str]:
    """A word with its regular English endings, and with the g dropped as people say it."""
    stem = word.removesuffix("e")
    doubled = word + word[-1] if word[-1] not in _VOWELS + "wxy" and word[-2:-1] in tuple(_VOWELS) else word
    out = {word, word + "s", word + "es", word + "d", word + "ed", word + "ing", word + "in"}
    out |= {stem + "ing", stem + "in", doubled + "ed", doubled + "ing", doubled + "in"}
    if word.endswith("y"):
        out |= {word[:-1] + "ies", word[:-1] + "ied"}
    return out


class SignBook:
    """All signs, ready to be looked up word by word."""

    def __init__(self, source: SignFile) -> None:
        """Compile the phrases; raises `KeyError` for a phrase that names an unknown sign."""
        self._plain = {**source.signs, **source.calm}
        self.names: tuple[str, ...] = tuple(self._plain)
        self.calm = frozenset(source.calm)
        self._start: dict[str, list[_Phrase]] = defaultdict(list)
        self._vocabulary: set[str] = set()
        for name, phrases in self._plain.items():
            self._add(name, phrases)
        for kind, phrases in source.always.items():
            self._add(f"always:{kind}", phrases)
        self._mendable = sorted(w for w in self._vocabulary if len(w) >= _SHORTEST_TO_MEND)

    def _choices(self, part: str) -> frozenset[str]:
        if part.startswith("<"):
            return frozenset().union(*(self._choices(p) for p in self._plain[part[1:-1]] if " " not in p))
        return frozenset(forms(part[:-1])) if part.endswith("~") else frozenset((part,))

    def _add(self, name: str, phrases: Sequence[str]) -> None:
        for phrase in phrases:
            opening, *others = phrase.split()
            first = self._choices(opening)
            rest = tuple(None if part == ".." else self._choices(part) for part in others)
            for word in first:
                self._start[word].append(_Phrase(name, rest))
            self._vocabulary |= first.union(*(part for part in rest if part))

    def mended(self, text_words: Sequence[str], known: frozenset[str]) -> list[str]:
        """The words, with those that are neither known nor ours set to our nearest one, one slip away."""
        return [
            self._mend(w) if len(w) >= _SHORTEST_TO_MEND and w not in known and w not in self._vocabulary else w
            for w in text_words
        ]

    def _mend(self, word: str) -> str:
        cutoff = 1 if len(word) < 8 else 2
        found = extractOne(word, self._mendable, scorer=OSA.distance, score_cutoff=cutoff)
        return found[0] if found and found[0][0] == word[0] else word

    def found(self, text_words: Sequence[str]) -> dict[str, int]:
        """How often each sign stands in the words."""
        counts: dict[str, int] = defaultdict(int)
        for place, word in enumerate(text_words):
            for phrase in self._start.get(word, ()):
                if not phrase.rest or _follows(text_words, place + 1, phrase.rest):
                    counts[phrase.name] += 1
        return counts


def _follows(text_words: Sequence[str], place: int, rest: tuple[frozenset[str] | None, ...]) -> bool:
    """Whether the words from `place` on read as `rest`."""
    if not rest:
        return True
    if rest[0] is None:
        return any(_follows(text_words, place + skip, rest[1:]) for skip in range(GAP + 1))
    return place < len(text_words) and text_words[place] in rest[0] and _follows(text_words, place + 1, rest[1:])


def read_signs(text: str) -> SignFile:
    """The contents of a signs file; raises pydantic's `ValidationError` naming the section that is wrong."""
    source: Mapping[str, object] = yaml.safe_load(text)
    return SignFile.model_validate(source)


@cache
def packaged_signs() -> SignBook:
    """The signs that ship with Hearback."""
    return SignBook(read_signs(files("bot.safety").joinpath("data/signs.yaml").read_text("utf-8")))


def plain_words(text: str, book: SignBook, known: frozenset[str]) -> list[str]:
    """The text's words as the signs are written: one form, slips mended."""
    return book.mended(words(text), known)
