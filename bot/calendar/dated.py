"""Days that the calendar names: "6 March", "6/3/2027", "Easter"."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter

from bot.calendar.refused import Problem, Refused
from bot.calendar.relative import Found
from bot.calendar.span import Span, made, whole_month
from bot.calendar.words import DAYS, MONTHS

_FIXED = {"christmas": (12, 25), "boxingday": (12, 26), "newyear": (1, 1), "newyearseve": (12, 31), "dewi": (3, 1)}


def day_of_month(found: Found, today: date) -> Span:
    """A day with its month, in words or figures; without a year, the next one."""
    named = found["month"] or ""
    month = MONTHS.index(named) + 1 if named in MONTHS else int(named)
    day = _placed(int(found["number"] or 0), month, found["year"], today)
    if (said := found.get("weekday")) and DAYS.index(said) != day.weekday():
        raise Refused(Problem.WRONG_WEEKDAY, day=day)
    return Span.one(day)


def month(found: Found, today: date) -> Span:
    """A month by its name."""
    number = MONTHS.index(found["month"] or "") + 1
    return whole_month(made(int(found["year"] or today.year + (number < today.month)), number, 1))


def year(found: Found, _today: date) -> Span:
    """A year by its number."""
    number = int(found["year"] or 0)
    return Span(date(number, 1, 1), date(number, 12, 31))


def feast(found: Found, today: date) -> Span:
    """A feast; Easter runs from Good Friday, so that "before Easter" is before the holiday."""
    name, said = found["feast"] or "", found["year"]
    this = _feast(name, int(said or today.year))
    return _feast(name, today.year + 1) if this.last < today and not said else this


def _placed(day: int, month: int, said: str | None, today: date) -> date:
    if said:
        return made(int(said) + (2000 if len(said) == 2 else 0), month, day)
    year = today.year + ((month, day) < (today.month, today.day))
    return made(year, month, day)


def _feast(name: str, year: int) -> Span:
    sunday = easter(year)
    moving = {
        "easter": Span(sunday - timedelta(days=2), sunday),
        "goodfriday": Span.one(sunday - timedelta(days=2)),
        "eastermonday": Span.one(sunday + timedelta(days=1)),
    }
    return moving[name] if name in moving else Span.one(date(year, *_FIXED[name]))
