"""What a result may show."""

from __future__ import annotations

import pytest

from bot.core.anonymous import Count
from bot.feedback.model import MOST_EXPECTED, Round, packed, unpacked
from bot.feedback.suppression import rounded, shown


def counts(*row: int, view: str = "", item: str = "heard") -> list[Count]:
    return [Count(item, view, value, count) for value, count in enumerate(row, start=1)]


def test_question_that_fewer_than_k_answered_is_not_shown() -> None:
    assert shown(counts(3, 2, 1, 1), "heard", 8) is None
    assert shown(counts(3, 2, 1, 2), "heard", 8) is not None
    assert shown(counts(20, 20, 20, 20), "start", 8) is None


def test_counts_are_to_the_nearest_five() -> None:
    result = shown(counts(12, 23, 9, 31), "heard", 8)
    assert result
    assert (result.everyone.total, result.everyone.cells) == (75, (10, 25, 10, 30))
    assert [result.everyone.percent(cell) for cell in range(4)] == [13, 33, 13, 40]
    assert result.everyone.yes == 47


def test_small_answer_takes_the_next_smallest_with_it() -> None:
    result = shown(counts(30, 12, 3, 0), "heard", 8)
    assert result
    assert result.everyone.cells == (30, 10, None, None), (
        "the empty one goes: it could be either that three people said"
    )
    alone = shown(counts(30, 12, 3, 9), "heard", 8)
    assert alone
    assert alone.everyone.cells == (30, 10, None, None)


def test_answers_outside_the_four_count_nowhere() -> None:
    assert shown([Count("heard", "", 7, 50), Count("heard", "", 0, 50)], "heard", 8) is None


def test_views_are_shown_beside_each_other_where_there_are_two() -> None:
    table = [*counts(10, 10, 10, 10, view="carer"), *counts(20, 10, 10, 15, view="leader")]
    result = shown(table, "heard", 8)
    assert result
    assert {view: line.yes for view, line in result.views.items()} == {"carer": 50, "leader": 55}
    alone = shown(counts(10, 10, 10, 10, view="carer"), "heard", 8)
    assert alone
    assert alone.views == {}


@pytest.mark.parametrize(("count", "shown_as"), [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (12, 10), (13, 15)])
def test_rounding(count: int, shown_as: int) -> None:
    assert rounded(count) == shown_as


def test_taps_fit_into_one_number_of_a_button() -> None:
    assert unpacked(packed((1, 4, 0, 3, 2)), 5) == (1, 4, 0, 3, 2)
    assert packed((4, 4, 4, 4, 4)) <= 65535
    assert unpacked(0o77777, 5) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("expected", [0, 7, MOST_EXPECTED + 1])
def test_round_for_fewer_than_k_people_is_refused(expected: int) -> None:
    with pytest.raises(ValueError, match="k people"):
        Round(id=1, title="Lunch", guide="standard", opener="p", k=8).for_people(expected)
