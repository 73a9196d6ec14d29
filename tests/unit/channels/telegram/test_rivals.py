"""Two programs on one token: the newcomer ends, the one that was there first goes on."""

from __future__ import annotations

import random

import pytest

from bot.channels.telegram.errors import TokenInUse
from bot.channels.telegram.rivals import Rivals

MOST, SETTLES = 40.0, 10.0
REST = 3.0  # seconds: what a program that was disturbed rests at most before it fetches again


def gave_up_at(rivals: Rivals, begins: float, every: float, until: float) -> float | None:
    """The second at which a program gives up that is disturbed a moment before each of its next fetches."""
    now = begins
    while now < until:
        rivals.fetching(now)
        now += every
        try:
            rivals.noticed(now)
        except TokenInUse:
            return now
    return None


def test_newcomer_gives_up_after_a_time_of_conflicts() -> None:
    at = gave_up_at(Rivals(MOST, SETTLES), 1000, REST, 2000)
    assert at is not None
    assert MOST <= at - 1000 <= 2 * MOST + 2 * REST


def test_conflicts_with_peace_between_them_are_forgiven() -> None:
    rivals = Rivals(MOST, SETTLES)
    for second in range(1000, 1400, 20):
        rivals.noticed(second)


def test_the_first_on_the_token_never_gives_up() -> None:
    rivals = Rivals(MOST, SETTLES)
    rivals.fetching(1000)
    rivals.at_peace(1020)
    assert gave_up_at(rivals, 1060, REST, 4000) is None


@pytest.mark.parametrize("head_start", [10.0, 12.0, 25.0, 39.0])
def test_a_newcomer_in_the_first_seconds_ends_alone(head_start: float) -> None:
    """The first one still waits for its very first updates when the second one comes."""
    first, second, second_begins = Rivals(MOST, SETTLES), Rivals(MOST, SETTLES), 1000 + head_start
    first.fetching(1000)
    first.noticed(second_begins)
    assert gave_up_at(first, second_begins, REST, second_begins + 300) is None
    assert gave_up_at(second, second_begins, REST, second_begins + 300) is not None


def test_of_two_that_come_together_both_do_not_have_the_same_patience() -> None:
    random.seed(20251128)
    ends = {gave_up_at(Rivals(MOST, SETTLES), 1000, 0.5, 2000) for _ in range(20)}
    assert len(ends) > 10


def test_silence_while_telegram_is_out_of_reach_proves_nothing() -> None:
    rivals = Rivals(MOST, SETTLES)
    rivals.fetching(1000)
    rivals.lost_touch()
    assert gave_up_at(rivals, 1030, REST, 2000) is not None
