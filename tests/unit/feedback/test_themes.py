"""What people said, sorted by meaning with the real embedder."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.feedback.themes import Embed, Vectors, grouped, parts
from knowledge.round_guide import load_rounds
from tests.support.evidence import Evidence, evidence

__all__ = ["evidence"]

GUIDE = load_rounds()["standard"]
FOOD = [
    "The food is cold by the time it comes up",
    "Lunch was cold again and we had no choice",
    "Dinner is always the same",
    "We would like a hot meal in the evening",
    "The meals are small and cold",
    "More fruit and less mash please",
    "Tea comes at four and then nothing until breakfast",
    "My mother does not eat what they bring her",
]
STAFF = [
    "There is a different carer every day",
    "Always a new face at the door",
    "The carers come late and leave early",
    "I never know who is coming in the morning",
    "Staff change all the time so nobody knows my dad",
    "The girl who knew him has left and nobody came for weeks",
    "Agency staff do not know where things are",
    "Please send the same two people",
    "Visits are late nearly every day",
]


@pytest.fixture(scope="module")
def embed(evidence: Evidence) -> Embed:
    embedder = evidence.retriever.embedders[0]

    def vectors(texts: Sequence[str]) -> Vectors:
        return np.asarray(embedder.passages(list(texts)))

    return vectors


def test_two_subjects_become_two_themes_with_plain_titles(embed: Embed) -> None:
    examples = [theme.examples for theme in GUIDE.themes]
    heaps = grouped([*FOOD, *STAFF], examples, embed, 5)
    assert len(heaps) == 2
    titles = [GUIDE.themes[heap.title].title.en if heap.title is not None else "" for heap in heaps]
    assert set(titles) == {"Food and daily life", "Staff and visits"}
    assert sorted(place for heap in heaps for place in heap.members) == list(range(len(FOOD) + len(STAFF)))


@pytest.mark.parametrize("k", [5, 8])
def test_no_theme_is_smaller_than_k(embed: Embed, k: int) -> None:
    odd = ["The car park is full", "Thank you", "My neighbour has a dog", "Nobody told us the result"]
    heaps = grouped([*FOOD, *odd], [theme.examples for theme in GUIDE.themes], embed, k)
    assert all(len(heap.members) >= k for heap in heaps)
    assert sum(len(heap.members) for heap in heaps) == 12


def test_fewer_than_k_texts_make_no_theme(embed: Embed) -> None:
    assert grouped(FOOD[:4], [], embed, 5) == ()


def test_parts_are_offered_only_where_both_are_large_enough(embed: Embed) -> None:
    found = parts([*FOOD, *STAFF], embed, 5)
    assert found
    assert sorted([*found[0], *found[1]]) == list(range(17))
    assert min(map(len, found)) >= 5
    assert parts([*FOOD, *STAFF], embed, 9) is None
