"""A solver that knows every rule tries to work out what a result hides; it may never get there."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from bot.core.anonymous import Count
from bot.feedback.suppression import ANSWERS, Shown, rounded, shown

K = st.integers(5, 12)


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, list[Count]]:
    """Results as the store hands them over: each view has at least k answers to the question, or there is one."""
    k = draw(K)
    views = draw(st.lists(st.sampled_from(["", "carer", "family", "leader"]), min_size=1, max_size=4, unique=True))
    small = st.one_of(st.integers(0, 3), st.integers(0, 30))
    counts = [Count("heard", view, value, draw(small)) for view in views for value in range(1, ANSWERS + 1)]
    for place in range(0, len(counts), ANSWERS):
        missing = k - sum(count.count for count in counts[place : place + ANSWERS])
        if missing > 0:
            last = counts[place]
            counts[place] = Count(last.item, last.view, last.value, last.count + missing)
    return k, counts


def _rows(result: Shown) -> list[tuple[int, tuple[int | None, ...]]]:
    return [(line.total, line.cells) for line in (result.everyone, *result.views.values())]


def _range(result: Shown, k: int, row: int, cell: int) -> tuple[int, int]:
    """The least and the most that a hidden cell can be, for a solver with all that is published."""
    rows = _rows(result)
    size = len(rows) * ANSWERS
    low, high = np.zeros(size), np.full(size, 1e4)
    constraints = []
    for r, (total, cells) in enumerate(rows):
        of_row = np.zeros(size)
        of_row[r * ANSWERS : (r + 1) * ANSWERS] = 1
        constraints.append(LinearConstraint(of_row, total - 2, total + 2))
        for c, count in enumerate(cells):
            if count is not None:
                low[r * ANSWERS + c], high[r * ANSWERS + c] = (0, 0) if count == 0 else (max(count - 2, k), count + 2)
    for c in range(ANSWERS if len(rows) > 1 else 0):
        column = np.zeros(size)
        column[c] = -1
        column[[r * ANSWERS + c for r in range(1, len(rows))]] = 1
        constraints.append(LinearConstraint(column, 0, 0))
    aim = np.zeros(size)
    aim[row * ANSWERS + cell] = 1
    found = [
        milp(sign * aim, constraints=constraints, bounds=Bounds(low, high), integrality=np.ones(size))
        for sign in (1, -1)
    ]
    assert all(one.success for one in found)
    return round(found[0].fun), round(-found[1].fun)


@settings(max_examples=60, deadline=None)
@given(tables())
def test_no_hidden_cell_can_be_worked_out(table: tuple[int, list[Count]]) -> None:
    k, counts = table
    result = shown(counts, "heard", k)
    assert result
    for row, (_, cells) in enumerate(_rows(result)):
        for cell, count in enumerate(cells):
            if count is None:
                least, most = _range(result, k, row, cell)
                assert most - least >= 2, f"row {row}, cell {cell} is {least} to {most}"


@settings(max_examples=200, deadline=None)
@given(tables())
def test_small_cells_are_hidden_and_the_others_rounded(table: tuple[int, list[Count]]) -> None:
    k, counts = table
    result = shown(counts, "heard", k)
    assert result
    for count in counts:
        line = result.views.get(count.view)
        cell = line.cells[count.value - 1] if line else None
        if 0 < count.count < k:
            assert cell is None
        elif cell is not None:
            assert cell == rounded(count.count)
    for line in (result.everyone, *result.views.values()):
        assert line.cells.count(None) != 1, "one hidden cell alone is given away by the total"


def test_solver_finds_a_cell_that_is_hidden_alone() -> None:
    """So that the tests above can fail: with exact numbers, one hidden cell is what is missing to the total."""
    exact = [20, 9, None, 11]
    assert 43 - sum(count for count in exact if count is not None) == 3
