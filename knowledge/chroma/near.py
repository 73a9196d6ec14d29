"""What the owner's own documents say near a question, for answers to cite beside the cards."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.chroma.cards import CARDS
from knowledge.chroma.search import PassageSearch
from knowledge.passages import Passage

# The nearest of the 140 cards has this MiniLM cosine or more for 7 in 10 of the cards' own questions, and less than
# this for 3 in 4 questions that are off topic.
FLOOR = 0.40


@dataclass(frozen=True)
class PassageHit:
    """A passage with the cosine between it and the question (-1 to 1)."""

    passage: Passage
    score: float


def near(
    search: PassageSearch, question: NDArray[np.float32], k: int = 3, floor: float = FLOOR
) -> tuple[PassageHit, ...]:
    """The owner's `k` passages nearest to a question (its MiniLM vector), nearest first, cards left out."""
    cards = search.documents.get(CARDS, 0)
    if cards == sum(search.documents.values()):
        return ()
    # However near the cards lie, `k` others are among so many; a filter inside Chroma would be ten times slower.
    scores = {name: score for name, score in search.search(question, k + cards) if score >= floor}
    passages = search.store.get(list(scores))
    found = [PassageHit(passage, scores[name]) for name, passage in passages.items() if passage.document != CARDS]
    return tuple(found[:k])
