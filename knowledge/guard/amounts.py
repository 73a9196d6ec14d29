"""Finds the figures in a sentence, in digits and in words, with their unit and how exact they claim to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

_UNITS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_PARTS |= {f"{word}s": parts for word, parts in list(_PARTS.items()) if word not in {"half", "halves"}}
NUMBER_WORD = "|".join([*_UNITS, *_TENS, *_SCALES])
_NUMBER = (
    rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|(?:{NUMBER_WORD})\b"
    rf"(?:[ -](?:(?:(?<=hundred )|(?<=thousand )|(?<=million ))and )?(?:{NUMBER_WORD})\b)*)"
)
_AMOUNT = re.compile(
    rf"(?P<pound>£)?(?<![\w.])(?P<number>{_NUMBER})(?:st|nd|rd|th)?(?:\s?(?P<scale>million|billion|thousand|m|bn|k)\b)?"
    rf"(?:\s?(?P<percent>%|per\s?cent\b|percentage points?\b)|\s?(?:out of|in|/)(?: every)?\s?(?P<of>{_NUMBER})\b"
    rf"|[ -](?P<part>{'|'.join(_PARTS)})\b)?"
    rf"|\b(?:an?\s+|one[ -])?(?P<alone>{'|'.join(_PARTS)})\b(?! (?:party|parties|person))"
    r"|\b(?P<times>twice|double[ds]?|doubling|triple[ds]?|halved|halves|thrice)\b"
    r"|\b(?<!many )(?<!once )an? (?P<span>minute|hour|day|week|month|year)\b(?! (?:in the|of|to)\b)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:the|its|their|in) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
    r"(?![ -](?:part(?:y|ies)|person|things?|points?|reasons?|one)\b)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:over|more than|at least|above|upwards? of|exceed\w*|not less than|no fewer than"
    r"|no \w+ (?:shorter|smaller) than)\s+(?:size\s+|the\s+|an?\s+)?$"
)
# "Paid over two years" is as long as that, and no longer; "over two days before" is longer.
_LASTING = re.compile(r"(?!['’]| (?:before|ago|old|after|later|earlier|ahead|notice|long)\b)")
_LESS = re.compile(
    r"(?:under|(?<!not )(?<!no )(?:less|fewer) than|below|up to|at most|no more than|not more than"
    r"|no \w+ (?:longer|larger|bigger) than)\s+$"
)
_ABOUT = re.compile(r"(?:about|around|roughly|approximately|some|something like|or so|circa)\s+(?:an?\s+)?$")
_NEARLY = re.compile(r"(?:nearly|almost|close to|just under|not quite)\s+(?:an?\s+)?$")
_LENGTHS = frozenset(("minute", "hour", "day", "week", "month", "year"))
_LISTED, _ENDS = re.compile(r",? ?(?:and|or|to|,) ?(?:at )?"), re.compile(r"\s*(?:[.,;:!?]|$)")
_AT = re.compile(r"\b(?:at|after|and|or|to) $")
_ONE_DAY = re.compile(r"one day\b", re.IGNORECASE)
_AFTER = tuple(
    (re.compile(rf"(?:\s+\w+){{0,2}}?\s+or (?:{words})\b"), mark)
    for words, mark in (("so|thereabouts", "~"), ("more|over", ">"), ("fewer|less", "<"))
)
_TIME = re.compile(r"[ -](?:working )?(?P<unit>minute|hour|day|week|month|year)s?\b", re.IGNORECASE)
# How far a share may lie from the part that stands for it: with "about", with none of it, with "nearly" or "over".
_AS_PERCENT, _AS_SAID, _AS_PART, _OVER_HALF = Fraction(2, 100), Fraction(7, 1000), Fraction(4, 100), Fraction(10, 100)
_EXACTLY = re.compile(r"(?:exactly|precisely|a full|fully)\s+$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure: its value, its unit, where it stands, and its qualifier.

    The unit is `%`, `£`, `ratio`, `of N`, a length of time (`week`), or none.
    """

    value: Fraction
    unit: str
    start: int
    end: int
    about: str = ""

    @property
    def key(self) -> tuple[Fraction, str]:
        """What makes two figures the same: 70% is 7 in 10, and two days are not two weeks."""
        return (self.value / 100, "ratio") if self.unit == "%" else (self.value, self.unit)

    @property
    def is_share(self) -> bool:
        """Whether it says how many of a group, or how high on a scale: such a figure needs its population."""
        return self.unit in {"%", "ratio"} or self.unit.startswith("of ")

    @property
    def is_score(self) -> bool:
        """Whether it may be a score whose scale is left out, as in "scored 3.32"."""
        return self.unit == "" and self.value.denominator > 1


def amounts(text: str) -> list[Amount]:
    """All figures of a text, in order; `one` alone is a pronoun as often as not, and no figure."""
    found = [amount for match in _AMOUNT.finditer(text) if (amount := _amount(match, text)) is not None]
    return [_of_its_list(n, found, text) for n in range(len(found))]


def _of_its_list(n: int, found: list[Amount], text: str) -> Amount:
    """A figure with the length of time that stands once for a whole list: "at 3 months, and again at 6 and 12"."""
    amount, after = found[n], found[n + 1 :]
    if amount.unit or amount.value.denominator > 1:
        return amount
    for other in after:
        if not _LISTED.fullmatch(text[amount.end : other.start]):
            break
        if other.unit in _LENGTHS:
            return replace(amount, unit=other.unit)
        amount = replace(amount, end=other.end)
    before = [each for each in found[:n] if each.unit in _LENGTHS and "." not in text[each.end : found[n].start]]
    is_last = _ENDS.match(text, amount.end) and _AT.search(text[: found[n].start])
    return replace(found[n], unit=before[-1].unit) if before and is_last else found[n]


def ordinals(text: str) -> set[str]:
    """The places in an order that a text names, such as "third"; the first is as often no place at all."""
    return {found[1].lower() for found in _ORDINAL.finditer(text)}


def may_stand_for(said: Amount, held: Amount) -> bool:
    """Whether `said` is `held` with no more and no less exactness: "about" may be dropped, "over" may not."""
    if said.is_score and held.unit.startswith("of ") and said.value == held.value:
        return said.about in {"", held.about}
    if said.key != held.key:
        return _is_rounded(said, held)
    allowed = {"": {"", "~"}, "~": {"", "~", "<~"}, ">": {">"}, "<": {"<"}, "<~": {"<~"}, "=": {"", "="}}
    return said.about in allowed[held.about]


def _is_rounded(said: Amount, held: Amount) -> bool:
    """Whether a share is told roundly and says so: "nearly two thirds" for 63%, "over half" for 56%."""
    (near, unit), (exact, other) = said.key, held.key
    if unit != "ratio" or other != "ratio" or held.about not in {"", "~"} or not _is_round(said):
        return False
    gap = exact - near
    most = _AS_PERCENT if said.unit == "%" else _AS_PART
    if said.about == ">":
        return 0 < gap <= (_OVER_HALF if near == Fraction(1, 2) else most)
    if said.about in {"<", "<~"}:
        return 0 < -gap <= most
    return abs(gap) <= (_AS_PERCENT if said.about == "~" else _AS_SAID if said.unit != "%" else 0)


def _is_round(amount: Amount) -> bool:
    ratio = amount.key[0]
    return ratio.denominator in {2, 3, 4, 5, 10}


def _amount(match: re.Match[str], text: str) -> Amount | None:
    about = _about(text[: match.start()].lower(), text[match.end() :].lower())
    if match["times"]:
        return Amount(Fraction(2), match["times"].lower()[:4], match.start(), match.end(), about)
    if match["span"]:
        return Amount(Fraction(1), match["span"].lower(), match.start(), match.end(), about)
    if match["alone"]:
        if match["alone"].lower() == "third" and text[: match.start()].lower().rstrip().endswith(("the", "a third")):
            return None
        return Amount(Fraction(1, _PARTS[match["alone"].lower()]), "ratio", match.start(), match.end(), about)
    value = _value(match["number"])
    if value is None:
        return None
    value *= {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 1000, "k": 1000}.get(
        (match["scale"] or "").lower(), 1
    )
    unit = "%" if match["percent"] else "£" if match["pound"] else ""
    if match["part"]:
        value, unit = value / _PARTS[match["part"].lower()], "ratio"
    elif match["of"] and (whole := _value(match["of"])):
        is_ratio = value.denominator == 1 and value < whole
        value, unit = (value / whole, "ratio") if is_ratio else (value, f"of {whole}")
    elif not unit and (length := _TIME.match(text, match.end())) and not _ONE_DAY.match(text, match.start()):
        unit = length["unit"].lower()
        about = "" if _LASTING.match(text, length.end()) and text[: match.start()].lower().endswith("over ") else about
    elif match["number"].lower() == "one" and not unit:
        return None
    return Amount(value, unit, match.start(), match.end(), about)


def _about(before: str, after: str) -> str:
    tail = re.sub(r"\b(?:only|just|a|an)\s+$", "", before) if not _NEARLY.search(before) else before
    for pattern, mark in ((_NEARLY, "<~"), (_LESS, "<"), (_MORE, ">"), (_ABOUT, "~"), (_EXACTLY, "=")):
        if pattern.search(before) or pattern.search(tail):
            return mark
    return next((mark for pattern, mark in _AFTER if pattern.match(after)), "")


def _value(written: str) -> Fraction | None:
    if written[0].isdigit():
        return Fraction(written.replace(",", "").rstrip("."))
    total, part = 0, 0
    for word in re.split(r"[ -]", written.lower()):
        if word in _UNITS:
            part += _UNITS[word]
        elif word in _TENS:
            part += _TENS[word]
        elif word in _SCALES:
            part = max(part, 1) * _SCALES[word]
            if _SCALES[word] >= 1000:
                total, part = total + part, 0
    return Fraction(total + part)
