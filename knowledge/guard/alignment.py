"""Finds, for each word of what is said, the word of the card that it stands for."""

from __future__ import annotations

import numpy as np

from knowledge.guard.lines import Line, near_words

_SAME, _NEAR = 0.30, 0.15  # what a shared stem, or one that may say the same, adds to how near two meanings are
ALIKE = 0.55


class Alignment:
    """Which word of `held` each word of `said` stands for, if any."""

    def __init__(self, said: Line, held: Line) -> None:
        """Compare every word with every other by stem and by what it means where it stands."""
        self.said, self.held = said, held
        near = near_words()
        scores = said.rows @ held.rows.T if said.words and held.words else np.zeros((len(said.words), len(held.words)))
        self._of: list[int | None] = []
        for n, word in enumerate(said.words):
            best, found = 0.0, None
            for m, other in enumerate(held.words):
                if not word.stem or not other.stem:
                    continue
                is_same, is_near = word.stem == other.stem, other.stem in near.get(word.stem, ())
                score = float(scores[n, m])
                if not (is_same or is_near or score >= ALIKE):
                    continue
                score += _SAME if is_same else _NEAR if is_near else 0.0
                if score > best:
                    best, found = score, m
            self._of.append(found)

    def of(self, n: int) -> int | None:
        """The place in `held` of what the word at place `n` of `said` stands for."""
        return self._of[n]

    def standing_for(self, m: int) -> list[int]:
        """The places in `said` of what stands for the word at place `m` of `held`."""
        return [n for n, place in enumerate(self._of) if place == m]
