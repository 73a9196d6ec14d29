"""Weighs a text's own words and pairs of words: the models read its meaning, and are unsure where the wording tells."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.safety.normal import words
from knowledge.text import formal

SIZE = 1 << 15
_STEM = 4


def slots(text: str) -> NDArray[np.int64]:
    """Where each phrase of the text has its weight."""
    said = ["<", *words(formal(text)), ">"]
    return np.array(sorted({zlib.crc32(phrase.encode()) % SIZE for phrase in _phrases(said)}), np.int64)


def _phrases(said: Sequence[str]) -> Iterator[str]:
    """Words, pairs, and both by how their words begin, so that one weight serves "hits" and "hitting"."""
    yield from said
    yield from (f"^{word[:_STEM]}" for word in said if len(word) > _STEM)
    for one, other in pairwise(said):
        yield f"{one} {other}"
        yield f"^{one[:_STEM]} {other[:_STEM]}"


class Phrases:
    """The learnt weights of phrases."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the phrases' weights out of `arrays`."""
        self._weights = np.asarray(arrays["phrases.weights"], np.float32)
        self._bias = float(np.asarray(arrays["phrases.bias"], np.float32)[0])

    def score(self, text: str) -> float:
        """How urgent the wording is, to be added to what a head says; a long text says no more for its length."""
        places = slots(text)
        return float(self._weights[places].sum() / np.sqrt(len(places)) + self._bias)
