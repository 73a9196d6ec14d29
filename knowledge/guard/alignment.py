"""Finds, for each word of what is said, the word of the card that it stands for."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from knowledge.guard.lines import Line, Rows, near_words
from knowledge.guard.phrases import standing_for
from knowledge.text import stems

SAYING = frozenset(
    stems(
        "say said tell told report ask asked name named call called add added write wrote warn found show showed "
        "according"
    )
)
# What every card is about tells nothing of what is said or denied of it.
TOPIC = frozenset(stem for word in ("co", "production", "produce", "producing") for stem in stems(word))
_SAY = stems("said")[0]  # "the guide says" is no more than a frame
_DENYING = frozenset(("not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"))
_PARTICLES = frozenset(("up", "out", "off", "on", "back", "through", "over", "away", "down", "in", "any"))
_SAME, _NEAR = 0.30, 0.15  # what a shared stem, or one that may say the same, adds to how near two meanings are
ALIKE = 0.55


class Alignment:
    """Which word of `held` each word of `said` stands for, if any."""

    def __init__(self, said: Line, held: Line) -> None:
        """Compare every word with every other by stem and by what it means where it stands."""
        self.said, self.held = said, held
        self._near, self._phrased = near_words(), standing_for(said, held)
        scores = said.rows @ held.rows.T if said.words and held.words else np.zeros((len(said.words), len(held.words)))
        self._alike = [self._places(n, scores[n]) for n in range(len(said.words))]
        self._of = [max(alike, key=alike.__getitem__) if alike else None for alike in self._alike]

    def _places(self, n: int, scores: Rows) -> dict[int, float]:
        """The places in `held` of what the word at place `n` of `said` may stand for, and how well each fits."""
        word, found = self.said.words[n], dict.fromkeys(self._phrased.get(n, ()), 1.0)
        for m, other in enumerate(self.held.words):
            if not word.stem or not other.stem or {word.text, other.text} & _DENYING:
                continue
            is_same, is_near = word.stem == other.stem, other.stem in self._near.get(word.stem, ())
            is_near = is_near and word.stem != _SAY
            is_alike = float(scores[m]) >= ALIKE and not {word.stem, other.stem} & SAYING
            if is_same or is_near or is_alike:
                found[m] = float(scores[m]) + (_SAME if is_same else _NEAR if is_near else 0.0)
        same = {m: score for m, score in found.items() if self.held.words[m].stem == word.stem}
        return same if same and word.text not in _PARTICLES else found

    def of(self, n: int) -> int | None:
        """The place in `held` of what the word at place `n` of `said` stands for."""
        return self._of[n]

    def alike(self, n: int) -> set[int]:
        """The places in `held` of all words that the one at place `n` of `said` may stand for."""
        return set(self._alike[n])

    def is_sure(self, n: int) -> bool:
        """Whether the words themselves say that the one at place `n` of `said` stands for one of `held`."""
        place = self._of[n]
        if place is None or {self.said.words[n].text, self.held.words[place].text} & _PARTICLES:
            return False
        return self.said.words[n].stem == self.held.words[place].stem or (
            self.held.words[place].stem in self._near.get(self.said.words[n].stem, ()) and self._score(n) >= ALIKE
        )

    def _score(self, n: int) -> float:
        place = self._of[n]
        return 0.0 if place is None else float(self.said.rows[n] @ self.held.rows[place])

    def standing_for(self, m: int) -> list[int]:
        """The places in `said` of what stands for the word at place `m` of `held`."""
        return [n for n, place in enumerate(self._of) if place == m]

    def may_stand_for(self, m: int) -> list[int]:
        """The places in `said` of what stands, there or elsewhere in `held`, for the very word at place `m`."""
        stem = self.held.words[m].stem
        return [
            n
            for n, place in enumerate(self._of)
            if place == m or (m in self._alike[n] and self.said.words[n].stem == stem)
        ]


@lru_cache(256)
def align(said: Line, held: Line) -> Alignment:
    """The alignment of two lines; many checks look at the same two."""
    return Alignment(said, held)
