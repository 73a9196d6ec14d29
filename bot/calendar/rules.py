"""Which form of words is read by which rule; the first form that fits counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.calendar import dated, relative
from bot.calendar.relative import NEAR, Found
from bot.calendar.span import Span
from bot.calendar.words import DAYS, FEASTS, MONTHS

_DAY, _MONTH, _FEAST, _NEAR = ("|".join(names) for names in (DAYS, MONTHS, FEASTS, NEAR))
_UNIT = "day|week|fortnight|month|quarter|year"
_NAMED = rf"(?:(?P<weekday>{_DAY}) )?"
_YEAR = r"(?: (?P<year>(?:19|20)\d\d))?"
_BEFORE, _BEHIND = r"(?:(?P<before>this|next) )?", r"(?: (?P<behind>this|next))?"
_START = rf"(?P<start>today|tomorrow|{_DAY})"
_TABLE: tuple[tuple[str, Callable[[Found, date], Span]], ...] = (
    (rf"(?P<near>{_NEAR})", relative.near),
    (rf"yesterday|last (?:{_UNIT}|{_DAY}|{_MONTH}|weekend)|(?:{_UNIT}|{_DAY}|weekend) last", relative.past),
    (rf"\d+ (?:{_UNIT}) ago", relative.past),
    (r"(?:(?:this|next|end|start|mid|\d+) )*(?:term|bankholiday)(?: .*)?", relative.not_fixed),
    (rf"(?P<number>\d+) (?P<unit>{_UNIT})(?: {_START})?", relative.after),
    (r"in (?P<unit>week|month|quarter|year)", relative.after),
    (rf"(?P<unit>week|fortnight) {_START}|(?P<unit2>fortnight)", relative.after),
    (rf"{_START} (?P<unit>week|fortnight)", relative.after),
    (rf"{_BEFORE}(?P<unit>week|weekend|month|quarter|year|financialyear){_BEHIND}", relative.period),
    (rf"{_BEFORE}(?P<day>{_DAY}){_BEHIND}", relative.weekday),
    (rf"(?P<day>{_DAY}) (?P<before>this|next) (?P<week>week)", relative.weekday),
    (rf"(?P<day>{_DAY}) (?P<week>week) (?P<behind>this|next)", relative.weekday),
    (rf"(?P<before>this|next) (?P<week>week) (?P<day>{_DAY})", relative.weekday),
    (rf"(?P<week>week) (?P<behind>this|next) (?P<day>{_DAY})", relative.weekday),
    (rf"th(?P<number>\d+)(?: {_BEFORE}(?P<month>month){_BEHIND})?", relative.ordinal),
    (rf"{_NAMED}(?:th)?(?P<number>\d{{1,2}}) (?:month )?(?P<month>{_MONTH}){_YEAR}", dated.day_of_month),
    (rf"{_NAMED}(?P<month>{_MONTH}) (?:th)?(?P<number>\d{{1,2}}){_YEAR}", dated.day_of_month),
    (
        rf"{_NAMED}(?P<number>\d{{1,2}})[/.-](?P<month>\d{{1,2}})(?:[/.-](?P<year>\d{{4}}|\d\d))?",
        dated.day_of_month,
    ),
    (r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<number>\d{1,2})", dated.day_of_month),
    (rf"(?:(?:month|this|next) )?(?P<month>{_MONTH}){_YEAR}(?: next)?", dated.month),
    (r"(?:year )?(?P<year>20\d\d)", dated.year),
    (rf"{_BEFORE}(?P<feast>{_FEAST}){_YEAR}", dated.feast),
)
_RULES = tuple((re.compile(form), rule) for form, rule in _TABLE)


def span_of(words: str, today: date) -> Span | None:
    """What plain words stand for; None when no rule knows them. Raises `Refused` for a day that can't be."""
    for form, rule in _RULES:
        if found := form.fullmatch(words):
            groups = found.groupdict()
            return rule({**groups, "unit": groups.get("unit") or groups.get("unit2")}, today)
    return None
