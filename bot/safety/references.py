"""Finds what an office, a bank or a road sign knows somebody by: references, accounts, cards and number plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.helplines import public_numbers
from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.removal import WORD_START, Removed
from bot.safety.vocabulary import common

# What announces a number by itself, and what does so only with "number", "ref" or a colon after it.
_CLEAR = r"reference|ref|mrn|crn|chi|h ?& ?c|uprn|urn|mosaic|liquidlogic|carefirst|systmone|rio|passport|licence|license|policy|account|acct?|a/c|blue badge|payroll|claim|invoice|tracking|tenancy|passcode|nmc|pin|dbs|caseload|iban|swift|bic|rhif yr achos|rhif achos|cyfeirnod"
_LOOSE = r"case|complaint|hosp(?:ital)?|patient|client|customer|staff|employee|member(?:ship)?|id|identity|badge|ticket|incident|order|registration|reg|rent|council tax|benefit|pip|esa|uc|travel pass|bus pass|library card|voucher|job|form|roll|unit|service user|resident|donor|student|police|crime|court|safeguarding|concern|referral|enquiry|log|call"
_SAYS = r"(?:number|numbers|no|num|nr|id|ref|reference|code|card|rhif|cyf)\.?"
_IS = r"(?:is|was|are|yw|ydi|ydy|=|:|#|-)"
_VALUE = r"(?P<value>(?:[A-Z]{1,6}[\s/.-]?){0,2}\d(?:[\s/.-]?[A-Z0-9]){2,20})"
_NAMED = re.compile(
    rf"{WORD_START}(?:(?:{_CLEAR})\b\.?(?:\s*{_SAYS})?(?:\s*{_IS})?|(?:{_LOOSE})\b\.?(?:\s*{_SAYS}(?:\s*{_IS})?|\s*[:#=]))\s*{_VALUE}(?![\w%])",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:\s(?:[A-Za-z]{2,}|[A-Za-z](?=\s))|\s\d{1,2}(?=\s*(?:am|pm|times|people|days|weeks|years)\b))+$")
_FEWEST_DIGITS = 3
_MIXED = re.compile(
    r"\b(?=[A-Z0-9/-]*\d)(?=[A-Z0-9/-]*[A-Z])(?:[A-Z]-\d{4,8}|[A-Z]{1,3}\d{1,3}-\d{4,10}|(?:[A-Z]{2,6}[/-]){1,3}(?:\d{2,4}[/-])?\d{3,10}(?:[/-][A-Z0-9]{1,6})*|[A-Z]{1,3}\d{5,10}(?:[A-Z]|[/-]\d{1,4})?|\d{3,8}[A-Z]{1,3}\d{1,6})\b"
)
# "LAS 558214": letters and a number of their own, but no standard and no word before a number to ring.
_LETTERED = re.compile(
    r"\b(?!(?:ISO|EN|BS|TEL|MOB|FAX|NO|REF|ID|PIN|NHS|CHI|NI|DOB|ON|AT|CALL|RING|TEXT|OR|AND|MY|IS|TO|HMRC|RNIB|UK|GP|I|A|SMS|EXT)\b)(?:[A-Z]{1,5}\s\d{5,8}|[A-Z]\d{2,4}\s\d{3,4}|[B-HJ-Z]\s\d{3}\s\d{3,4}|[A-Z]{1,3}\d{1,2}\s\d{5,8})\b(?!\s*(?:people|pounds|carers))"
)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?\b")
_SORT = re.compile(r"\b(?:sort(?:\s?code)?|s/?c)\W{0,4}(?:is\s+)?(?P<value>\d{2}\W?\d{2}\W?\d{2})\b", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"\b(?:account|acct?|a/c|cyfrif)\b\.?\W{0,3}(?:number|no|rhif)?\W{0,3}(?:is\s+|yw\s+)?(?P<value>\d(?:[\s-]?\d){5,9})\b",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"\b(?:cvv|cvc|security code|last (?:four|4)|ending(?: in)?|card ends(?: in| with)?)\W{0,3}(?:digits\s+)?(?:is\s+|are\s+)?(?P<value>\d{3,4})\b|\bexp(?:iry|ires)?\W{0,3}(?P<expiry>\d{2}/\d{2,4})\b",
    re.IGNORECASE,
)
_INTERNET = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)")
_DRIVER = re.compile(r"\b[A-Z9]{5}[\s-]?\d{6}[\s-]?[A-Z9]{2}\s?\w{3}\b", re.IGNORECASE)
_PLATE = re.compile(r"\b(?:[A-Z]{2}\d{2}\s?(?P<now>[A-Z]{3})|[A-Z]\d{1,3}\s?(?P<then>[A-Z]{3}))\b", re.IGNORECASE)
_PLATE_NAMED = re.compile(
    r"\b(?:reg(?:istration)?|(?:number |licence |car |reg )?plate|index)\b\.?\W{0,3}(?:no\.?|number)?\W{0,3}(?:is\s+|was\s+)?"
    r"(?P<value>(?=[A-Z]{0,3}\s?\d)[A-Z]{0,3}\s?\d{1,4}\s?[A-Z]{0,3})\b",
    re.IGNORECASE,
)
_IRISH_PLATE = re.compile(
    r"\b[A-Z]{3}\s\d{4}\b(?=.{0,20}\b(?:car|van|parked|drives|reg)\b)|(?:(?:car|van|reg)\b\W{0,3})(?P<value>[A-Z]{3}\s?\d{3,4})\b",
    re.IGNORECASE,
)


def find_references(text: str) -> Iterator[Removed]:
    """The spans of references, bank details and number plates; the words that announce them stay."""
    numbers = around(DIGIT, text)
    for match in numbers.find(_NAMED):
        value = _TAIL.sub("", match.group("value"))
        if _is_reference(value) and _digits(value) not in public_numbers():
            yield Removed(match.start("value"), match.start("value") + len(value), "number")
    for match in numbers.find(_SORT, _ACCOUNT, _PLATE_NAMED, _CARD, _IRISH_PLATE):
        group = next((g for g in ("value", "expiry") if match.groupdict().get(g)), None)
        if group is not None or match.re is _IRISH_PLATE:
            yield Removed(match.start(group or 0), match.end(group or 0), "number")
    yield from (
        Removed(m.start(), m.end(), "number") for m in numbers.find(_MIXED, _LETTERED, _IBAN, _DRIVER, _INTERNET)
    )
    yield from _plates(numbers)


def _is_reference(value: str) -> bool:
    """Whether it has the digits of one, or fewer among its letters, as in "K4X9P"."""
    digits = sum(c.isdigit() for c in value)
    return digits >= _FEWEST_DIGITS or (digits > 1 and value.isalnum() and len(value) > _FEWEST_DIGITS + 1)


def _plates(numbers: Nearby) -> Iterator[Removed]:
    for match in numbers.find(_PLATE):
        letters = match.group("now") or match.group("then")
        if (
            match.group().isupper()
            or (letters.lower() not in common() and " " in match.group() and match.group().islower())
            or (len(match.group()) == 7 and " " not in match.group())
        ):
            yield Removed(match.start(), match.end(), "number")


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
