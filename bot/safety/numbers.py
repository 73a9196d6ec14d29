"""Finds numbers that belong to one person: NHS and National Insurance, bank, vehicle and other long ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.helplines import public_numbers
from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.removal import Removed
from bot.safety.said import digits, spoken_digits

_GAP = r"[\s.\-–/_]{0,2}"
_DIGIT = r"[\doO]"
_TEN = re.compile(r"(?<![\d+])(?<!\d[\s.\-–/_])" + _GAP.join([_DIGIT] * 10) + rf"(?!{_GAP}\d)")
_SIX = _GAP.join([_DIGIT] * 6)
# Words of two letters that no number begins with.
SMALL_WORDS = "on|at|in|up|to|by|of|is|am|as|so|or|it|me|my|no|we|he|be|do|go|us|if|an|yn|ar|ac|ei|eu"
_NI = re.compile(
    rf"\b(?!(?:{SMALL_WORDS}|ON|AT|IN|NO|TO|BY)\s)[A-Za-z]{_GAP}[A-Za-z]{_GAP}{_SIX}{_GAP}[A-DFMa-d]\b|\b[a-z]{{2}}\d{{6}}(?!\w)|\b(?!(?:ON|AT|IN|NO|TO|BY)\s)(?!ISO\b)[A-Z]{{2}}{_GAP}{_SIX}(?!\w)"
)
# "T L 30 48 71": spaced, and without its last letter.
_SPACED_NI = re.compile(rf"(?<!\w)[A-CEGHJ-PR-TW-Z]\s[A-CEGHJ-NPR-TW-Z]\s{_SIX}(?:{_GAP}[A-D])?(?!\w)")
_NI_NAMED = re.compile(
    rf"\b(?:NI|(?:national )?insurance|nino|yswiriant gwladol)\W{{0,3}}(?:number|no|num|rhif)?\W{{0,3}}(?:is|was|yw|ydi)?\W{{0,3}}(?P<ni>[a-z]{{2}}{_GAP}{_SIX}(?:{_GAP}[a-d])?)\b",
    re.IGNORECASE,
)
_SORT_CODE = re.compile(r"(?<!0800\s)(?<!0808\s)(?<!3000\s)(?<!0800\s\d\s)\b\d{2}[-–\s]\d{2}[-–\s]\d{2}\b(?![-–/]\d)")
_SECRET = re.compile(
    r"\b(?:pin|pin number|sort code|passcode|key ?safe(?: code)?|door code|code)\s*(?:number|no\.?)?\s*(?:is|was|:|=)?\s*(?<!send code )(?P<number>\d{4,8}|[A-Z]?\d{3,6}[A-Z]{1,2}|[A-Z]\d{3,6})\b",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"(?<![\w£$€.,/:-])(?!(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b)(?:[A-Z]{1,4}[-/]?)?(?:\d{7,19}|\d{3,6}(?:[\s-]\d{3,6}){1,4}|\d{1,2}(?:\s\d{3}){2})(?![\w%]|[.,:/]\d)"
)
_FEWEST_SPOKEN = 9
_SPOKEN_NHS = re.compile(
    r"\bNHS\s+(?:number|no)\.?\s*(?:is|was|:)?\s*(?P<number>(?:[a-z0-9]+[\s,-]+){6,14}[a-z0-9]+)", re.IGNORECASE
)


def nhs_checks(number: str) -> bool:
    """Whether ten digits carry the NHS's check digit (modulus 11)."""
    if len(number) != 10 or not number.isdigit() or len(set(number)) == 1:
        return False
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(number[:9])) % 11
    return check % 11 == int(number[9]) and check != 10


def find_numbers(text: str) -> Iterator[Removed]:
    """The spans of personal numbers."""
    for match in _SPOKEN_NHS.finditer(text):
        if len(spoken_digits(match.group("number"))) >= _FEWEST_SPOKEN:
            yield _part(match, "number", "nhs_number")
    yield from _written(around(DIGIT, text))


def _written(numbers: Nearby) -> Iterator[Removed]:
    yield from _nhs_numbers(numbers)
    yield from (_part(match, 0, "ni_number") for match in numbers.find(_NI, _SPACED_NI))
    yield from (_part(match, 0, "number") for match in numbers.find(_SORT_CODE))
    yield from (_part(match, "ni", "ni_number") for match in numbers.find(_NI_NAMED))
    yield from (_part(match, "number", "number") for match in numbers.find(_SECRET))
    for match in numbers.find(_LONG):
        if len(digits(match.group())) > 6 and digits(match.group()) not in public_numbers():
            yield _part(match, 0, "number")


def _part(match: re.Match[str], group: str | int, kind: str) -> Removed:
    """Only the part of the match that is the number itself, not the words that announce it."""
    return Removed(match.start(group), match.end(group), kind)


def _nhs_numbers(numbers: Nearby) -> Iterator[Removed]:
    """Ten digits: an NHS number where the check digit is right, else some other number; with a nought first, a phone's."""
    for match in numbers.find(_TEN):
        number = digits(match.group())
        if number not in public_numbers() and (nhs_checks(number) or not number.startswith("0")):
            yield _part(match, 0, "nhs_number" if nhs_checks(number) else "number")
