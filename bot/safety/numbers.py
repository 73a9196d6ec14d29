"""Finds numbers that belong to one person: NHS and National Insurance, bank, vehicle and other long ones, and postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.contact import digits, spoken_digits
from bot.safety.helplines import public_numbers
from bot.safety.removal import Removed

_GAP = r"[\s.\-–/_]{0,2}"
_DIGIT = r"[\doO]"
_TEN = re.compile(r"(?<![\d+])" + _GAP.join([_DIGIT] * 10) + rf"(?!{_GAP}\d)")
_SIX = _GAP.join([_DIGIT] * 6)
_SMALL_WORDS = "on|at|in|up|to|by|of|is|am|as|so|or|it|me|my|no|we|he|be|do|go|us|if|an|yn|ar|ac|ei|eu"
_NI = re.compile(rf"\b(?!(?i:{_SMALL_WORDS})\s)[A-Za-z]{_GAP}[A-Za-z]{_GAP}{_SIX}{_GAP}[A-Da-d]\b|\b(?!(?:ON|AT|IN|NO|TO|BY)\s)[A-Z]{{2}}{_GAP}{_SIX}(?!\w)")
_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])(?:GIR\s?0AA|[A-PR-UWYZ][A-HK-Y]?[0-9OI][0-9A-HJKMNP-Y]?[\s.\-]{0,3}[0-9O][ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])", re.IGNORECASE
)
_HALF_POSTCODE = re.compile(r"\b(?:post\s?code|cod post)\W{0,3}(?:is|starts with|yw|ydi|:)?\s*(?P<half>[A-Z]{1,2}\d[A-Z\d]?)\b", re.IGNORECASE)
_PLATE = re.compile(r"\b(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3})\b")
_SORT_CODE = re.compile(r"\b\d{2}[-–\s]\d{2}[-–\s]\d{2}\b(?![-–/]\d)")
_LONG = re.compile(
    r"(?<![\w£$€.,/:-])(?!(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b)(?:[A-Z]{1,4}[-/]?)?(?:\d{7,19}|\d{3,6}(?:[\s-]\d{3,6}){1,4})(?![\w%]|[.,:/]\d)"
)
_REFERENCE = re.compile(
    r"\b(?:reference|ref|case|hospital|patient|account|acc|policy|passport|licence|client|customer|roll|member(?:ship)?|staff|payroll|crn|claim)"
    r"\s*(?:number|no|num|id|ref)?\.?\s*(?:is|was|:|#)?\s*(?P<number>(?=[A-Z0-9/-]*\d[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{3,})\b",
    re.IGNORECASE,
)
_SPOKEN_NHS = re.compile(r"\bNHS\s+(?:number|no)\.?\s*(?:is|was|:)?\s*(?P<number>(?:[a-z0-9]+[\s,-]+){6,14}[a-z0-9]+)", re.IGNORECASE)


def nhs_checks(number: str) -> bool:
    """Whether ten digits carry the NHS's check digit (modulus 11)."""
    if len(number) != 10 or not number.isdigit() or len(set(number)) == 1:
        return False
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(number[:9])) % 11
    return check % 11 == int(number[9]) and check != 10


def find_numbers(text: str) -> Iterator[Removed]:
    """The spans of personal numbers and postcodes."""
    for match in _TEN.finditer(text):
        number = digits(match.group())
        if number in public_numbers():
            continue
        if nhs_checks(number):
            yield Removed(match.start(), match.end(), "nhs_number")
        elif not number.startswith("0"):
            yield Removed(match.start(), match.end(), "number")
    for match in _SPOKEN_NHS.finditer(text):
        if len(spoken_digits(match.group("number"))) >= 9:
            yield Removed(match.start("number"), match.end("number"), "nhs_number")
    yield from (Removed(m.start(), m.end(), "ni_number") for m in _NI.finditer(text))
    yield from (Removed(m.start(), m.end(), "postcode") for m in _POSTCODE.finditer(text) if re.search(r"\d", m.group()))
    yield from (Removed(m.start("half"), m.end("half"), "postcode") for m in _HALF_POSTCODE.finditer(text))
    for pattern in (_PLATE, _SORT_CODE):
        yield from (Removed(m.start(), m.end(), "number") for m in pattern.finditer(text))
    yield from (Removed(m.start("number"), m.end("number"), "number") for m in _REFERENCE.finditer(text))
    for match in _LONG.finditer(text):
        if len(digits(match.group())) > 6 and digits(match.group()) not in public_numbers():
            yield Removed(match.start(), match.end(), "number")
