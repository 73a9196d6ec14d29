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


def told_by(said: Line, held: Sequence[Line]) -> dict[int, int]:
    """For the place of each word in a phrase that a line of the cards says in other words: where the phrase ends."""
    forms, theirs = _forms(word.text for word in said.words), [_forms(w.text for w in line.words) for line in held]
    places: dict[int, int] = {}
    for phrase, others in _alike().items():
        starts = _found(phrase, forms)
        if not starts or not any(_found(other, line) for other in others for line in theirs):
            continue
        for start in starts:
            end = start + len(phrase) - 1
            places |= {n: max(end, places.get(n, end)) for n in range(start, end + 1)}
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
    """By phrase: the words and phrases that may say the same; the thesaurus looks after its single words itself."""
    found: dict[Forms, set[Forms]] = {}
    for file, least in ((THESAURUS, 2), (_SAME_FILE, 1)):
        for group in read(file, list[list[str | int]]):
            written = {_forms(str(entry).lower().replace("-", " ").split()) for entry in group}
            for phrase in (each for each in written if len(each) >= least):
                found.setdefault(phrase, set()).update(written - {phrase})
    return found


@cache
def _empty() -> list[Forms]:
    return [_forms(phrase.split()) for phrase in read(_EMPTY_FILE, list[str])]
