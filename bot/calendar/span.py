"""The days that words such as "next week" stand for."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from bot.calendar.refused import Problem, Refused


@dataclass(frozen=True, slots=True)
class Span:
    """A first and a last day, and all between."""

    first: date
    last: date

    @property
    def middle(self) -> date:
        """The day half way."""
        return self.first + (self.last - self.first) / 2

    @classmethod
    def one(cls, day: date) -> Span:
        """A single day."""
        return cls(day, day)


def made(year: int, month: int, day: int) -> date:
    """This day; raises `Refused` with the month's length when there is none."""
    if not 1 <= month <= 12:
        raise Refused(Problem.NOT_A_DAY)
    if not 1900 <= year <= 2200:
        raise Refused(Problem.TOO_FAR if year > 2200 else Problem.PAST)
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        raise Refused(Problem.NO_SUCH_DAY, month=month, length=length)
    return date(year, month, day)


def whole_month(first: date) -> Span:
    """The month that starts on this day."""
    return Span(first, first.replace(day=monthrange(first.year, first.month)[1]))
