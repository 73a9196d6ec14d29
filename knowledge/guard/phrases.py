"""Reads phrases of several words as one: "on board" is no board, and "above all" says nothing by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from knowledge.guard.lines import THESAURUS, Line
from knowledge.text import stems
from knowledge.yaml_file import read

_WORDS = Path(__file__).parent.parent / "words"
_EMPTY_FILE, _SAME_FILE = _WORDS / "empty.yaml", _WORDS / "phrases.yaml"
Forms = tuple[str, ...]


def empty(said: Line) -> set[int]:
    """The places of words in phrases that say nothing of their own."""
    forms = _forms(word.text for word in said.words)
    return {n for phrase in _empty() for start in _found(phrase, forms) for n in range(start, start + len(phrase))}


def told_by(said: Line, held: Sequence[Line]) -> dict[int, int]:
    """For the place of each word in a phrase that a line of the cards says in other words: where the phrase ends."""
    places: dict[int, int] = {}
    for line in held:
        for here, _ in _said_in_both(said, line):
            places |= {n: max(here[-1], places.get(n, 0)) for n in here}
    return places


def standing_for(said: Line, held: Line) -> dict[int, set[int]]:
    """For the place of each word in such a phrase: the places in `held` of the words that say the same."""
    places: dict[int, set[int]] = {}
    for here, there in _said_in_both(said, held):
        for n in here:
            places.setdefault(n, set()).update(there)
    return places


def _said_in_both(said: Line, held: Line) -> Iterator[tuple[range, set[int]]]:
    """The places of each phrase of a line that another says in other words, and those of these words."""
    forms, theirs = (_forms(word.text for word in line.words) for line in (said, held))
    for first in dict.fromkeys(forms):
        for phrase, others in _alike().get(first, {}).items():
            starts = _found(phrase, forms)
            if not starts:
                continue
            there = {m for other in others for each in _found(other, theirs) for m in range(each, each + len(other))}
            if there:
                yield from ((range(start, start + len(phrase)), there) for start in starts)


def _found(phrase: Forms, forms: Forms) -> list[int]:
    size = len(phrase)
    return [n for n in range(len(forms) - size + 1) if forms[n] == phrase[0] and forms[n : n + size] == phrase]


def _forms(words: Iterable[str]) -> Forms:
    return tuple(_form(word) for word in words)


@cache
def _form(word: str) -> str:
    """What all forms of a word have in common; a small word has but one."""
    return next(iter(stems(word)), word)


@cache
def _alike() -> dict[str, dict[Forms, set[Forms]]]:
    """By the first word of a phrase, and by phrase: the words and phrases that may say the same.

    The thesaurus looks after its single words itself.
    """
    found: dict[str, dict[Forms, set[Forms]]] = {}
    for file, least in ((THESAURUS, 2), (_SAME_FILE, 1)):
        for group in read(file, list[list[str | int]]):
            written = {_forms(str(entry).lower().replace("-", " ").split()) for entry in group}
            for phrase in (each for each in written if len(each) >= least):
                found.setdefault(phrase[0], {}).setdefault(phrase, set()).update(written - {phrase})
    return found


@cache
def _empty() -> list[Forms]:
    return [_forms(phrase.split()) for phrase in read(_EMPTY_FILE, list[str])]
