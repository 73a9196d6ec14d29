"""Finds the day that a longer sentence names: "A letter home on 1 March, and the open day"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.calendar.refused import Problem, Refused
from bot.calendar.typed import read_day
from bot.calendar.words import MONTHS, plain

MOST_WORDS = 8
_WORD = re.compile(r"\S+")
_EDGE = ',.;:()!?"“”–—'
_MONTH = "|".join(MONTHS)
_LED = re.compile(r"(?:by|before|end|start|mid|in \d) .*")
_DATE = re.compile(rf"\d (?:{_MONTH})\b|\b(?:{_MONTH}) \d")
_DIGIT = re.compile(r"\d")  # "a march to the shop" is no 1 March
_ALONE = re.compile(
    rf"(?:.* )?(?:th)?\d{{1,2}} (?:month )?(?:{_MONTH})\b.*|(?:.* )?(?:{_MONTH}) (?:th)?\d.*|(?:.* )?\d+[/.-]\d.*"
    r"|(?:.* )?(?:next|this) \w+|\w+ (?:next|this)|overmorrow|tomorrow|today|(?:\d+ )?\w+ (?:before|after) .*"
)
_ON = re.compile(r"(?:on|ar|due)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A day that a text names, and where; `day` is a `Refused` for one that cannot be."""

    start: int
    end: int
    day: date | Refused


def day_within(text: str, today: date) -> Named | None:
    """The first day that is named as people name one in passing: led by a word such as "by" or "on", or told in full.

    The longest form counts. A day that can be goes before one that cannot ("31 February"). A lone "May" or "sat"
    is no day.
    """
    words = list(_WORD.finditer(text))
    refused: Named | None = None
    place = 0
    while place < len(words):
        found = _longest(text, words[place : place + MOST_WORDS], today)
        if found and isinstance(found.day, date):
            return found
        refused = refused or found
        # A shorter form within one that cannot be would be something else: "2 November" of a year gone by.
        place += 1 if found is None else sum(word.start() < found.end for word in words[place:])
    return refused


def _longest(text: str, words: list[re.Match[str]], today: date) -> Named | None:
    for last in reversed(words):
        if plain(last.group()) and (found := _read(text, words[0].start(), last.end(), today)):
            return found
    return None


def _read(text: str, start: int, end: int, today: date) -> Named | None:
    said = text[start:end].strip(_EDGE)
    on = _ON.match(said)
    meant = plain(said)
    if not (on or _LED.fullmatch(meant) or _ALONE.fullmatch(meant)) or (
        _DATE.search(meant) and not _DIGIT.search(said)
    ):
        return None
    day = read_day(said[on.end() :] if on else said, today, is_strict=True)
    if isinstance(day, Refused) and day.problem is Problem.NOT_A_DAY:
        return None
    return Named(start, end, day)
