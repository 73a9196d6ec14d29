"""Finds the day at the end of a sentence: "A ramp in two weeks", "Lunch on Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.calendar.refused import Problem, Refused
from bot.calendar.typed import read_day
from bot.calendar.words import FEASTS, MONTHS, plain

_MOST_WORDS = 10
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
    starts = [word.start() for word in re.finditer(r"\S+", text)]
    for start in starts[1:][-_MOST_WORDS:]:
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
