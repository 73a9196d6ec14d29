"""Exact search: the yardstick for every index, and what answers when there is none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.chroma.exact import ExactPassages
from knowledge.errors import KnowledgeError
from knowledge.passages import Vectors
from tests.support.passages import vectors


def _parts(*sizes: int, width: int = 384) -> list[Vectors]:
    rows = vectors(sum(sizes))[:, :width]
    starts = np.cumsum([0, *sizes])
    return [
        Vectors([f"p{n}" for n in range(start, start + size)], rows[start : start + size])
        for start, size in zip(starts, sizes, strict=False)
    ]


@given(sizes=st.lists(st.integers(0, 9), max_size=4), k=st.integers(0, 50))
def test_the_nearest_come_first_with_their_cosine(sizes: list[int], k: int) -> None:
    question = vectors(1, seed=1)[0]
    found = ExactPassages(lambda: _parts(*sizes)).search(question, k)
    every = {
        name: row @ question / np.linalg.norm(row) / np.linalg.norm(question)
        for part in _parts(*sizes)
        for name, row in zip(part.ids, part.matrix, strict=True)
    }
    assert [name for name, _ in found] == sorted(every, key=every.__getitem__, reverse=True)[:k]
    assert [score for _, score in found] == pytest.approx([every[name] for name, _ in found], abs=1e-5)


def test_vectors_are_loaded_once_and_again_when_told() -> None:
    loads = [_parts(3), _parts(5)]
    exact = ExactPassages(lambda: loads.pop(0))
    question = vectors(1)[0]
    assert len(exact.search(question, 10)) == len(exact.search(question, 10)) == 3
    exact.refresh()
    assert len(exact.search(question, 10)) == 5


def test_a_vector_without_direction_is_near_to_nothing() -> None:
    rows = np.zeros((2, 384), np.float32)
    rows[1] = 1
    found = ExactPassages(lambda: [Vectors(["empty", "full"], rows)]).search(np.ones(384, np.float32), 2)
    assert found == [("full", pytest.approx(1)), ("empty", 0)]
    assert {score for _, score in ExactPassages(lambda: _parts(3)).search(rows[0], 3)} == {0}


def test_vectors_of_two_models_are_refused() -> None:
    mixed = ExactPassages(lambda: [*_parts(3), *_parts(3, width=100)])
    with pytest.raises(KnowledgeError, match="hearback ingest"):
        mixed.vectors()
    with pytest.raises(KnowledgeError, match="hearback ingest"):
        ExactPassages(lambda: _parts(3)).search(np.ones(100, np.float32), 1)
