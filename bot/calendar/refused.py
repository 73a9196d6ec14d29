"""Why what was typed is not taken as a day, so that the answer can be exact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Problem(StrEnum):
    """The ways in which typed words fail to be a day to come."""

    NOT_A_DAY = "not-a-day"
    PAST = "past"
    NO_SUCH_DAY = "no-such-day"
    WRONG_WEEKDAY = "wrong-weekday"
    NO_FIXED_DAY = "no-fixed-day"
    TOO_FAR = "too-far"


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """What is wrong, with what an exact answer needs: the day that was meant, or the month and how long it is."""

    problem: Problem
    day: date | None = None
    month: int = 0
    length: int = 0
