"""Reads numbers and codes as people say them: "oh seven double nine", "B for Bravo, thirty one"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import around
from bot.safety.removal import Removed

_SAID = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "sero": "0", "dim": "0", "un": "1", "dau": "2", "tri": "3", "pedwar": "4", "pump": "5", "chwech": "6", "saith": "7",
    "wyth": "8", "naw": "9", "double": "", "treble": "", "triple": "", "hundred": "00", "thousand": "000", "dwbl": "",
}  # fmt: skip
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ONE_TO_NINE = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TO_NINETY_NINE = rf"(?:{_TEENS}|(?:{_TENS})(?:[\s-]{ONE_TO_NINE})?|{ONE_TO_NINE})"
DIGIT_WORDS = "|".join(sorted(_SAID, key=len, reverse=True))
NUMBER_WORDS = rf"{_TEENS}|{_TENS}|{DIGIT_WORDS}"
# "Y for yankee", "b as in bravo".
_LETTER = r"[a-z]\s(?:for|as in)\s(?!one\b|all\b|the\b|a\b|my\b|me\b|her\b|his\b|us\b|our\b|their\b|your\b|it\b|that\b|this\b)[a-z]{2,12}"
_NATO = "alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu"
_TIE = "slash|dash|hyphen|stroke|dot"
_UNIT = rf"(?:{_LETTER}|(?:{NUMBER_WORDS}|{_TIE}|{_NATO})\b|\d{{1,4}}\b|(?-i:[A-Z]{{2,4}})\b|[a-z]\b)"
_NEXT = r"[\s,.\-–]{1,3}"
_SPELT = re.compile(rf"\b(?:{_UNIT}{_NEXT}){{0,4}}{_LETTER}(?:{_NEXT}{_UNIT}){{2,12}}", re.IGNORECASE)
_CALLED_OUT = re.compile(rf"\b(?:{_UNIT}{_NEXT}){{0,4}}(?:{_NATO})(?:{_NEXT}{_UNIT}){{3,12}}", re.IGNORECASE)
_NATO_SIGN = re.compile(_NATO)
_NATO_WORD = re.compile(rf"\b(?:{_NATO})\b", re.IGNORECASE)
# A National Insurance number in pairs: "L Z eleven twenty six oh four D".
_IN_PAIRS = re.compile(
    rf"\b(?:[a-z]\s[a-z]|(?!(?:on|at|in|is|it|to|my|we|he|me|up|so|or|no|of|by|be|am|an|as|do|go|if|us|oh)\b)[a-z]{{2}})\s(?:{NUMBER_WORDS}|\d{{1,2}})(?:{_NEXT}(?:{NUMBER_WORDS}|\d{{1,2}})){{2,7}}{_NEXT}(?:{_LETTER}|[b-d]|(?-i:A))\b",
    re.IGNORECASE,
)
_PAIRS_SIGN = re.compile(rf"\b[a-z]\s?[a-z]\s(?:{NUMBER_WORDS}|\d)")
_SPELT_SIGN = re.compile(r"\b[a-z]\s(?:for|as in)\s")
_OFFICE = r"national insurance|NI|insurance|reference|ref|case|complaint|claim|licence|license|passport|registration|reg|plate|account|sort code|card|policy|tenancy|badge|NHS|CHI|hospital|patient|member(?:ship)?|staff|payroll|safeguarding|concern|referral|ticket|booking|log|job|order|post\s?code|incident|crime"
_ANNOUNCED = re.compile(
    rf"\b(?:{_OFFICE})\b(?:\s(?:number(?:'s)?|no|ref|reference|code|case|concern))?(?:\s(?:for|of|on)\s(?:my\s)?\w+)?(?:\s(?:is|was|its|it's|it is))?[:,]?\s(?P<code>{_UNIT}(?:{_NEXT}{_UNIT}){{2,14}})",
    re.IGNORECASE,
)
_ANNOUNCED_SIGN = re.compile(_OFFICE.lower().replace("|ni|", "|ni\\s|"))
_NUMBER = re.compile(rf"\b(?:{NUMBER_WORDS})\b|\d", re.IGNORECASE)
_FEWEST_NUMBERS = 2
_FEWEST_ANNOUNCED = 3


def digits(text: str) -> str:
    """The digits of a number as it was written or mistyped with the letter O."""
    return re.sub(r"\D", "", re.sub(r"[lI|]", "1", re.sub(r"[oO]", "0", text)))


def spoken_digits(text: str) -> str:
    """The digits of a number that is said aloud: "oh seven double nine" gives 0799."""
    out, times = "", 1
    for word in re.findall(r"[a-z]+|\d+", text.lower()):
        if word in {"double", "dwbl"}:
            times = 2
        elif word in {"treble", "triple"}:
            times = 3
        elif word.isdigit() or word in _SAID:
            out += (word if word.isdigit() else _SAID[word]) * times
            times = 1
    return out


def find_said_codes(text: str) -> Iterator[Removed]:
    """The spans of codes that are spelt aloud: letters told by words, or what follows "case number" and the like."""
    for match in around(_SPELT_SIGN, text).find(_SPELT):
        if len(_NUMBER.findall(match.group())) >= _FEWEST_NUMBERS:
            yield Removed(match.start(), match.end(), "number")
    for match in around(_PAIRS_SIGN, text).find(_IN_PAIRS):
        yield Removed(match.start(), match.end(), "ni_number")
    for match in around(_NATO_SIGN, text).find(_CALLED_OUT):
        if min(len(_NUMBER.findall(match.group())), len(_NATO_WORD.findall(match.group()))) >= _FEWEST_NUMBERS:
            yield Removed(match.start(), match.end(), "number")
    for match in around(_ANNOUNCED_SIGN, text).find(_ANNOUNCED):
        if len(_NUMBER.findall(match.group("code"))) >= _FEWEST_ANNOUNCED:
            yield Removed(match.start("code"), match.end("code"), "number")
