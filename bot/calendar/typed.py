"""Reads a day as people type it, in English or Welsh: the one place for promises, plans and rounds alike."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from bot.calendar.refused import Problem, Refused
from bot.calendar.rules import span_of
from bot.calendar.span import Span
from bot.calendar.words import DAYS, FEASTS, MONTHS, plain

MOST_LETTERS = 80
MOST_YEARS = 10
_LEAD = re.compile(r"(?:(by|before|in) )?(?:(end|start|mid) )?(.*)")
_KNOWN = {*DAYS, *MONTHS, *FEASTS, "day", "week", "month", "year", "fortnight"}
_BESIDE = re.compile(r"(?P<number>\d{1,3}) (?P<unit>day|week|fortnight|month) (?P<way>before|after) (?P<other>.+)")
_UNITS = {"day": "days", "week": "weeks", "fortnight": "weeks", "month": "months"}
_EDGE = frozenset({"end", "start", "mid"})


def read_day(text: str, today: date, *, is_strict: bool = False) -> date | Refused:
    """The day that is meant, not before `today`; else what is wrong with it.

    A month or week stands for its last day, "before" for the day before. Read the day back with its weekday before
    it counts: "by March" is the last of March here, and some people mean the first. `is_strict` reads only the forms
    that the rules know, and guesses at none.
    """
    if len(text) > MOST_LETTERS:
        return Refused(Problem.NOT_A_DAY)
    try:
        day = _meant(plain(text), text, today, is_strict=is_strict)
    except Refused as refused:
        return refused
    except (ValueError, OverflowError):
        return Refused(Problem.TOO_FAR)
    if day is None:
        return Refused(Problem.NOT_A_DAY)
    if day < today:
        return Refused(Problem.PAST, day=day)
    return day if day.year <= today.year + MOST_YEARS else Refused(Problem.TOO_FAR, day=day)


def _meant(words: str, text: str, today: date, *, is_strict: bool) -> date | None:
    found = _LEAD.fullmatch(words)
    lead, edge, rest = found.groups() if found else (None, None, words)
    span = span_of(words, today) or span_of(rest, today) or _beside(rest, today)
    if span is None:
        return None if is_strict else _guessed(words, text, today)
    if edge:
        return {"start": span.first, "mid": span.middle, "end": span.last}[edge]
    return span.first - timedelta(days=1) if lead == "before" else span.last


def _beside(words: str, today: date) -> Span | None:
    """So long before or after another day: "a week before Easter"."""
    found = _BESIDE.fullmatch(words)
    span = span_of(found["other"], today) if found else None
    if found is None or span is None:
        return None
    number = int(found["number"]) * (2 if found["unit"] == "fortnight" else 1)
    step = relativedelta(**{_UNITS[found["unit"]]: number})
    return Span.one(span.first - step if found["way"] == "before" else span.last + step)


def _guessed(words: str, text: str, today: date) -> date | None:
    """A day in some other form, by a library that knows many; only where a day or month is named at all."""
    if not any(word in _KNOWN or word.removeprefix("th").isdecimal() for word in words.split()):
        return None
    if not _KNOWN & set(words.split()):
        return None
    import dateparser  # half a second, and seldom needed

    base = datetime.combine(today, time())
    settings = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "future", "RELATIVE_BASE": base}
    guessed = dateparser.parse(text, languages=["en", "cy"], settings=settings)
    return guessed.date() if guessed else None


def warm_up() -> None:
    """Load what the first seldom form of a day would wait for; run it in the background at start."""
    read_day("1 month 2 weeks", date(2026, 1, 1))
