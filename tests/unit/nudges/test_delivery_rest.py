"""How long a notice rests under which the process keeps dying."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from bot.nudges.delivery import LONGEST_REST, MOST_ATTEMPTS, pause_after


def test_rests_grow_up_to_an_hour() -> None:
    pauses = [pause_after(attempts) for attempts in range(MOST_ATTEMPTS + 1)]
    assert all(earlier <= later for earlier, later in pairwise(pauses))
    assert pauses[2] == timedelta(seconds=4)
    assert pauses[-1] == LONGEST_REST


def test_giving_up_takes_hours_of_dying() -> None:
    assert sum((pause_after(attempts) for attempts in range(MOST_ATTEMPTS)), timedelta()) > timedelta(hours=6)
