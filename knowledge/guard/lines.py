"""Reads a sentence into words, each with its stem, its near words, and what it means where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.text import stems
from knowledge.yaml_file import read

THESAURUS = Path(__file__).parent.parent / "words" / "thesaurus.yaml"
_WORD = re.compile(r"[\w£%]+(?:['’]\w+)?")
_JOINT = re.compile(r"[.,;:!?]|\b(?:and|but|so|because|although|while|which|when|if|unless)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")
Rows = NDArray[np.float32]


class Reader(Protocol):
    """The part of an embedder that tells what each word means where it stands."""

    def words(self, text: str) -> tuple[list[tuple[int, int]], Rows]:
        """The span of each piece of a word, and a row of length 1 for it."""
        ...


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence; `stem` is "" for words without a meaning of their own."""

    text: str
    start: int
    end: int
    stem: str


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """A sentence or two, read."""

    text: str
    words: tuple[Word, ...]
    rows: Rows

    def sentence(self, start: int) -> int:
        """Which sentence of the text a letter stands in, from 0."""
        return sum(found.start() <= start for found in _SENTENCE.finditer(self.text))

    def clause(self, n: int) -> range:
        """The places of the words between the marks and joining words on both sides of the word at place `n`."""
        ends = [found.start() for found in _JOINT.finditer(self.text)]
        start = max((end for end in ends if end <= self.words[n].start), default=0)
        stop = min((end for end in ends if end > self.words[n].start), default=len(self.text))
        places = [m for m, word in enumerate(self.words) if start <= word.start < stop]
        return range(places[0], places[-1] + 1)

    @property
    def stems(self) -> set[str]:
        """The stems of all words that carry meaning."""
        return {word.stem for word in self.words if word.stem}


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def lines(text: str, reader: Reader) -> Line:
    """Read a text."""
    spans, rows = reader.words(text)
    words = tuple(
        Word(found.group().lower().replace("’", "'"), found.start(), found.end(), _stem(found.group()))
        for found in _WORD.finditer(text)
    )
    kept = [[n for n, (start, end) in enumerate(spans) if start >= w.start and end <= w.end] for w in words]
    means = [rows[places].mean(axis=0) if places else np.zeros(rows.shape[1], np.float32) for places in kept]
    table = np.array(means, np.float32).reshape(len(words), rows.shape[1])
    return Line(text, words, table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9))


def _stem(word: str) -> str:
    found = stems(word)
    return found[0] if found else ""


@cache
def near_words() -> dict[str, frozenset[str]]:
    """By stem: the stems that may say the same, from `words/thesaurus.yaml`."""
    near: dict[str, set[str]] = {}
    for group in read(THESAURUS, list[list[str | int]]):
        alike = {stem for word in group for stem in stems(str(word))}
        for stem in alike:
            near.setdefault(stem, set()).update(alike)
    return {stem: frozenset(alike) for stem, alike in near.items()}


def is_near(stem: str, held: Sequence[str] | set[str] | frozenset[str]) -> bool:
    """Whether a stem, or one that may say the same, is among these."""
    return stem in held or not near_words().get(stem, frozenset()).isdisjoint(held)
