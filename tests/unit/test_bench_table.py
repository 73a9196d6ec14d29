"""What `make bench` makes of its measurements, without measuring anything."""

from __future__ import annotations

import math
import os

import pytest

from tests.bench.process import cpu, memory
from tests.bench.table import Figure, median, percentile, table


def test_percentile_lies_between_its_neighbours() -> None:
    assert median([3.0, 1.0, 2.0]) == 2
    assert median([1.0, 2.0]) == 1.5
    assert percentile([float(n) for n in range(101)], 95) == 95
    assert percentile([7.0], 95) == 7


def test_nothing_measured_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        median([])


def test_figure_is_shown_beside_its_baseline() -> None:
    heading, columns, row, _ = table("Starting", [Figure("memory", "MB", 1500, 500, "a bare bot")]).split("\n")
    assert (heading, columns.split()) == ("Starting", ["Hearback", "baseline", "ratio"])
    assert row.split() == ["memory,", "MB", "1,500.0", "500.0", "3.00x", "a", "bare", "bot"]


@pytest.mark.parametrize(
    "figure", [Figure("x", "ms", 1.0), Figure("x", "ms", math.nan, 2.0), Figure("x", "ms", 1.0, 0.0)]
)
def test_figure_without_something_to_compare_has_no_ratio(figure: Figure) -> None:
    assert figure.shown().split()[-1] == "-"


def test_own_process_takes_memory_and_time() -> None:
    assert memory(os.getpid()) > 10
    assert cpu(os.getpid()) > 0
