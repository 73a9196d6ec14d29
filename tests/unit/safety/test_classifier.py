"""One head of the watch: the closest examples count beside the learnt likeness, and the others do not."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.safety.classifier import Classifier, Head, Row

EAST, NORTH, WEST = np.eye(3, dtype=np.float32)


def _head(closest: float) -> Classifier:
    arrays: dict[str, NDArray[np.generic]] = {
        "h.signs": np.zeros(2),
        "h.kind_signs": np.zeros((7, 3)),
        "h.marks": (np.eye(3) * 127).astype(np.int8),
        "h.marks_scale": np.full((3, 1), 1 / 127),
        "h.marks_urgent": np.array([True, False, False]),
        "h.likeness": np.zeros(2),  # the first two marks are landmarks, the last one only an example
        "h.kind_likeness": np.zeros((7, 2)),
    }
    return Classifier("h", Head(spread=1.0, bias=0.5, closest=closest), arrays)


@pytest.mark.parametrize(("vector", "score"), [(EAST, 2.5), (NORTH, -1.5), (WEST, -1.5), ((EAST + NORTH) / 2, 0.5)])
def test_the_closer_of_the_closest_urgent_example_and_the_closest_other_decides(vector: Row, score: float) -> None:
    assert _head(2.0).score(np.zeros(2), vector) == pytest.approx(score)


def test_without_a_vector_the_closest_examples_say_nothing() -> None:
    assert _head(2.0).score(np.zeros(2), None) == _head(0.0).score(np.zeros(2), EAST) == 0.5
