"""Days counted from today: "tomorrow", "in a couple of weeks", "next month", "friday week"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.calendar.refused import Problem, Refused
from bot.calendar.span import Span, made, whole_month
from bot.calendar.words import DAYS

Found = Mapping[str, str | None]
NEAR = {"today": 0, "tomorrow": 1, "overmorrow": 2, "twodays": 2}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_MOST = 4000


def near(found: Found, today: date) -> Span:
    """Today, tomorrow, and the day after it."""
    return Span.one(today + timedelta(days=NEAR[found["near"] or ""]))


def past(_found: Found, _today: date) -> Span:
    """Days gone by are refused."""
    raise Refused(Problem.PAST)


def not_fixed(_found: Found, _today: date) -> Span:
    """What has no day of its own ("half term") is refused."""
    raise Refused(Problem.NO_FIXED_DAY)


def after(found: Found, today: date) -> Span:
    """So many days, weeks or months on, from today or from a day that is named."""
    unit, number, start = found["unit"] or "", int(found.get("number") or 1), found.get("start")
    begun = today if not start else near({"near": start}, today).first if start in NEAR else _next(start, today)
    if number > _MOST:
        raise Refused(Problem.TOO_FAR)
    if unit in _DAYS:
        return Span.one(begun + timedelta(days=number * _DAYS[unit]))
    return Span.one(begun + relativedelta(months=number * _MONTHS[unit]))


def period(found: Found, today: date) -> Span:
    """This or the next week, month, quarter or year; a week is its working days."""
    unit, ahead = found["unit"] or "", int(is_next(found))
    if unit in {"week", "weekend"}:
        return _week(unit, ahead, today)
    if unit == "month":
        return whole_month(today.replace(day=1) + relativedelta(months=ahead))
    if unit == "quarter":
        start = date(today.year, today.month - (today.month - 1) % 3, 1) + relativedelta(months=3 * ahead)
        return Span(start, start + relativedelta(months=3, days=-1))
    if unit == "financialyear":
        start = date(today.year - (today.month < 4) + ahead, 4, 1)
        return Span(start, start + relativedelta(years=1, days=-1))
    return Span(date(today.year + ahead, 1, 1), date(today.year + ahead, 12, 31))


def _week(unit: str, ahead: int, today: date) -> Span:
    first, last = (0, 4) if unit == "week" else (5, 6)
    ahead += today.weekday() > last  # at the weekend, "this week" is the one to come
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=min(ahead, 1))
    return Span(monday + timedelta(days=first), monday + timedelta(days=last))


def weekday(found: Found, today: date) -> Span:
    """The next such day; "next Friday" and "Friday this week" are told by the week."""
    name = found["day"] or ""
    if is_next(found) or found.get("week"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=is_next(found))
        return Span.one(monday + timedelta(days=DAYS.index(name)))
    return Span.one(_next(name, today))


def ordinal(found: Found, today: date) -> Span:
    """A day of this or the next month: "the 3rd"."""
    day = int(found["number"] or 0)
    is_over = day < today.day and not found.get("month")
    first = today.replace(day=1) + relativedelta(months=is_next(found) or is_over)
    return Span.one(made(first.year, first.month, day))


def is_next(found: Found) -> bool:
    """Whether the words say "next", before or after what they name."""
    return "next" in {found.get("before"), found.get("behind")}


def _next(name: str, today: date) -> date:
    return today + timedelta(days=(DAYS.index(name) - today.weekday() - 1) % 7 + 1)
