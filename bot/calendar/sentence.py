"""Finds the day in a sentence: at its end, where a promise says by when; or anywhere, where one is named in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.calendar.refused import Problem, Refused
from bot.calendar.typed import read_day
from bot.calendar.words import FEASTS, MONTHS, plain

_WORD = re.compile(r"\S+")

# At the end: words that lead to the day, and those that make it part of what is to be done.
_MOST_WORDS_AT_END = 10
_LEAD = re.compile(r"by|before|until|till|no|within|in|erbyn|cyn|tan|ymhen|mewn", re.IGNORECASE)
_PLACED = re.compile(r"on|at|the|ar|dydd|ddydd|y|yr", re.IGNORECASE)
# What stands before a day that is not the day of the promise: "the letter of 5 June", "every Friday", "for Easter".
_ANOTHERS = frozenset(
    {"of", "about", "for", "since", "every", "each", "any", "per", "last", "first", "second", "third", "other"}
    | {"another", "an", "a", "one", "once", "twice", "o", "am", "ers", "pob", "bob", "cyntaf"}
)
_COUNTED = frozenset({"next", "this", "today", "tomorrow", "overmorrow", "end", "start", "mid"})
_SPANS = frozenset({"day", "week", "fortnight", "month", "quarter", "year"})
_VAGUE = frozenset({*MONTHS, *FEASTS, "weekend"})
_WITHIN = re.compile(r"in|mewn", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|nawr|rwan)\b", re.IGNORECASE)  # says how urgent it is, and hardly ever by when
_NUMBERS = re.compile(r"th\d+|\d+|\d{1,2}[/.-]\d{1,2}")

# In passing: how a day is told in full.
_MOST_WORDS_OF_A_DAY = 8
_EDGE = ',.;:()!?"“”–—'
_MONTH = "|".join(MONTHS)
_SAID_BY = re.compile(r"(?:by|before|end|start|mid|in \d) .*")
_DATE = re.compile(rf"\d (?:{_MONTH})\b|\b(?:{_MONTH}) \d")
_DIGIT = re.compile(r"\d")  # "a march to the shop" is no 1 March
_ALONE = re.compile(
    rf"(?:.* )?(?:th)?\d{{1,2}} (?:month )?(?:{_MONTH})\b.*|(?:.* )?(?:{_MONTH}) (?:th)?\d.*|(?:.* )?\d+[/.-]\d.*"
    r"|(?:.* )?(?:next|this) \w+|\w+ (?:next|this)|overmorrow|tomorrow|today|(?:\d+ )?\w+ (?:before|after) .*"
)
_ON = re.compile(r"(?:on|ar|due)\s", re.IGNORECASE)


def day_at_end(text: str, today: date) -> tuple[str, date | Refused] | None:
    """What is to be done and the day named at the end, or what is wrong with that day; None where none is named.

    Words that only say by when are cut off. A day of the calendar stays in the sentence too, as it may belong to
    it ("Lunch on Friday").
    """
    if isinstance(read_day(text, today, is_strict=True), date):
        return None
    for before, tail in _cuts(text):
        found = read_day(tail, today, is_strict=True)
        if _counts(before, tail, found):
            return (before if _only_says_when(tail) else text.strip()), found
    for before, tail in _cuts(text):
        if _LEAD.fullmatch(tail.split()[0]) and isinstance(guessed := read_day(tail, today), date):
            return (before, guessed) if _counts(before, tail, guessed) else None
    return None


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """All ways to end the sentence earlier, the longest end first."""
    starts = [word.start() for word in _WORD.finditer(text)]
    for start in starts[1:][-_MOST_WORDS_AT_END:]:
        before = text[:start].rstrip(" \t\n,;:.–—-")
        tail = text[start:].strip().rstrip(" .!,;")
        if before and tail and not _NOW.search(tail):
            yield before, tail


def _counts(before: str, tail: str, found: date | Refused) -> bool:
    """Whether these words say when, and are no part of what is to be done."""
    words, first = plain(tail).split(), tail.split()[0]
    if not words or (not plain(first) and not _PLACED.fullmatch(first)):
        return False
    is_led = _LEAD.fullmatch(first) is not None
    if isinstance(found, Refused):
        return found.problem is not Problem.NOT_A_DAY and (is_led or found.problem is Problem.NO_SUCH_DAY)
    before_it = next((word for word in reversed(re.findall(r"\w+", before.lower())) if not _PLACED.fullmatch(word)), "")
    if is_led:
        return not (set(plain(before_it).split()) & _SPANS)  # "the week before Easter" is one day, and not known here
    if before_it in _ANOTHERS:
        return False
    if set(words) & _COUNTED:
        return True
    if set(words) & _SPANS:  # "friday week" says when, "once a week" does not
        return not any(word.isdecimal() for word in words) and len(words) > 1
    is_placed = _PLACED.fullmatch(first) is not None and not first.lower().startswith("y")
    is_bare = len(words) == 1 and (words[0] in _VAGUE or _NUMBERS.fullmatch(words[0]) is not None)
    return not is_bare or (is_placed and first.lower() not in {"the", "at"} and words[0] not in MONTHS)


def _only_says_when(tail: str) -> bool:
    first = tail.split()[0]
    is_led = _LEAD.fullmatch(first) is not None and not _WITHIN.fullmatch(first)
    return is_led or bool(set(plain(tail).split()) & (_COUNTED | _SPANS))


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
        found = _longest(text, words[place : place + _MOST_WORDS_OF_A_DAY], today)
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
    if not (on or _SAID_BY.fullmatch(meant) or _ALONE.fullmatch(meant)) or (
        _DATE.search(meant) and not _DIGIT.search(said)
    ):
        return None
    day = read_day(said[on.end() :] if on else said, today, is_strict=True)
    if isinstance(day, Refused) and day.problem is Problem.NOT_A_DAY:
        return None
    return Named(start, end, day)
