"""Dates and times in words, as people in each language write them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from prompts.languages import EASY, locale_name

LONDON = ZoneInfo("Europe/London")
_NOON = {"en": ("midnight", "midday"), "cy": ("hanner nos", "hanner dydd")}


def long_date(moment: datetime, language: str, zone: ZoneInfo = LONDON) -> str:
    """The day in full, "Friday 6 March 2026"; raises `ValueError` for a moment without a zone."""
    return _day(moment, "EEEE d MMMM y", language, zone)


def short_date(moment: datetime, language: str, zone: ZoneInfo = LONDON) -> str:
    """The day where the year goes without saying, "Friday 6 March"; raises `ValueError` for a moment without a zone."""
    return _day(moment, "EEEE d MMMM", language, zone)


def month(moment: datetime, language: str, zone: ZoneInfo = LONDON) -> str:
    """The month, "March 2026"; raises `ValueError` for a moment without a zone."""
    return _day(moment, "LLLL y", language, zone)


def clock_time(moment: datetime, language: str, zone: ZoneInfo = LONDON) -> str:
    """The time of day, "2:05pm" or "midday"; raises `ValueError` for a moment without a zone."""
    local = _local(moment, zone)
    words = _NOON.get(language.removesuffix(EASY))
    if not words:
        return format_time(local, "short", locale=locale_name(language))
    if local.minute == 0 and local.hour % 12 == 0:
        return words[local.hour // 12]
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{'am' if local.hour < 12 else 'pm'}"


def date_and_time(moment: datetime, language: str, zone: ZoneInfo = LONDON) -> str:
    """Day and time together, "Friday 6 March 2026, 2:05pm"; raises `ValueError` for a moment without a zone."""
    return f"{long_date(moment, language, zone)}, {clock_time(moment, language, zone)}"


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone before it can be shown to people")
    return moment.astimezone(zone)


def _day(moment: datetime, pattern: str, language: str, zone: ZoneInfo) -> str:
    words = format_date(_local(moment, zone), pattern, locale=locale_name(language))
    # Babel starts the names of Welsh days with a capital; inside a sentence "dydd" has none.
    return words.replace("Dydd ", "dydd ", 1) if language.startswith("cy") else words
