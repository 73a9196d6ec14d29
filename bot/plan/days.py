"""Finds the day in what people write about a promise: "Book the hall, by 12 May"."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.calendar.refused import Refused as NoDay
from bot.calendar.sentence import day_within
from bot.calendar.typed import read_day

ZONE = "Europe/London"
_LEAD = re.compile(r"^(?:on|ar)\s+", re.IGNORECASE)


def today(now: datetime) -> date:
    """The day it is where people are."""
    return now.astimezone(ZoneInfo(ZONE)).date()


def typed_day(text: str, now: datetime) -> date | NoDay:
    """The day that is meant, or what is wrong with it."""
    return read_day(_LEAD.sub("", text.strip()), today(now))


def day_in(text: str, now: datetime) -> date | None:
    """The first day that is named in a line, if any."""
    alone = typed_day(text, now)
    if isinstance(alone, date):
        return alone
    found = day_within(text, today(now))
    return found.day if found and isinstance(found.day, date) else None
