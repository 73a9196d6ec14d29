"""Reads phrases of several words as one: "on board" is no board, and "above all" says nothing by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def told_by(said: Line, held: Sequence[Line]) -> set[int]:
    """The places of words in phrases that a line of the cards says in other words."""
    forms, theirs = _forms(word.text for word in said.words), [_forms(w.text for w in line.words) for line in held]
    places: set[int] = set()
    for phrase, others in _alike().items():
        if starts := _found(phrase, forms):
            if any(_found(other, line) for other in others for line in theirs):
                places |= {n for start in starts for n in range(start, start + len(phrase))}
    return places


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
def _alike() -> dict[Forms, set[Forms]]:
    """By phrase of two or more words: the words and phrases that may say the same, from the lists of both."""
    found: dict[Forms, set[Forms]] = {}
    for group in (*read(THESAURUS, list[list[str | int]]), *read(_SAME_FILE, list[list[str]])):
        written = {_forms(str(entry).lower().replace("-", " ").split()) for entry in group}
        for phrase in written:
            if len(phrase) > 1:
                found.setdefault(phrase, set()).update(written)
    return found


@cache
def _empty() -> list[Forms]:
    return [_forms(phrase.split()) for phrase in read(_EMPTY_FILE, list[str])]
