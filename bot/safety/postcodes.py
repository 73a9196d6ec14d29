"""Finds postcodes, whole or in part, as people type, space and say them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.numbers import SMALL_WORDS
from bot.safety.removal import Removed
from bot.safety.said import TO_NINETY_NINE

# The areas of the United Kingdom, each with the highest number that a district of it has.
_HIGHEST = {
    "AB": 56, "AL": 10, "B": 98, "BA": 22, "BB": 18, "BD": 24, "BH": 31, "BL": 9, "BN": 52, "BR": 8, "BS": 49, "BT": 94, "CA": 28,
    "CB": 25, "CF": 83, "CH": 66, "CM": 99, "CO": 16, "CR": 9, "CT": 21, "CV": 47, "CW": 12, "DA": 18, "DD": 11, "DE": 75, "DG": 16,
    "DH": 9, "DL": 17, "DN": 55, "DT": 11, "DY": 14, "E": 20, "EC": 4, "EH": 55, "EN": 11, "EX": 39, "FK": 21, "FY": 8, "G": 84,
    "GL": 56, "GU": 52, "GY": 10, "HA": 9, "HD": 9, "HG": 5, "HP": 27, "HR": 9, "HS": 9, "HU": 20, "HX": 7, "IG": 11, "IM": 9,
    "IP": 33, "IV": 63, "JE": 5, "KA": 30, "KT": 24, "KW": 17, "KY": 16, "L": 40, "LA": 23, "LD": 8, "LE": 67, "LL": 78, "LN": 13,
    "LS": 29, "LU": 7, "M": 90, "ME": 20, "MK": 46, "ML": 12, "N": 22, "NE": 71, "NG": 34, "NN": 29, "NP": 44, "NR": 35, "NW": 11,
    "OL": 16, "OX": 49, "PA": 80, "PE": 38, "PH": 50, "PL": 35, "PO": 41, "PR": 26, "RG": 45, "RH": 20, "RM": 20, "S": 81, "SA": 73,
    "SE": 28, "SG": 19, "SK": 23, "SL": 9, "SM": 7, "SN": 26, "SO": 53, "SP": 11, "SR": 8, "SS": 17, "ST": 21, "SW": 20, "SY": 25,
    "TA": 24, "TD": 15, "TF": 13, "TN": 40, "TQ": 14, "TR": 27, "TS": 29, "TW": 20, "UB": 11, "W": 14, "WA": 16, "WC": 2, "WD": 25,
    "WF": 17, "WN": 8, "WR": 15, "WS": 15, "WV": 16, "YO": 62, "ZE": 3,
}  # fmt: skip
_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])(?:GIR\s?0AA|[A-PR-UWYZ][A-HK-Y]?[0-9OI][0-9A-HJKMNP-Y]?[\s.\-]{0,3}[0-9O][ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
# A code that no place has is somebody's as well, where it was typed as one: "NR3 1LK" (no second half has a K), "NE6 2H".
_TYPED_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{1,2}[0-9][0-9A-Z]?[\s-][0-9](?:[A-Z]{2}|[ABD-HJLNP-UW-Z])(?![A-Za-z0-9])"
)
_SPACED_POSTCODE = re.compile(
    r"(?<!\w)[A-Z]\.?(?:\s?[A-Z]\.?)?\s\d(?:\s[\dA-Z])?[.,]?\s{1,3}\d[.,]?\s[A-Z]\.?\s[A-Z](?!\w)", re.IGNORECASE
)
# "sa1 3 sn": typed with a gap too many.
_GAPPED_POSTCODE = re.compile(
    rf"(?<!\w)[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-HJKMNP-Y]?\s{{1,2}}[0-9]\s(?!(?:{SMALL_WORDS}|st|nd|rd|th)\b)[ABD-HJLNP-UW-Z]{{2}}(?!\w)",
    re.IGNORECASE,
)
_LETTER = r"(?:[a-z]|em|en|ess|tee|bee|cee|dee|ee|eff|gee|aitch|jay|kay|el|pee|cue|ar|you|vee|double ?u|ex|why|zed|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|oh|zero)"
_SAID_POSTCODE = re.compile(
    rf"\b(?:post\s?code|cod post)\W{{0,3}}(?:is|yw|ydi|:)?\s*(?P<said>{_LETTER}(?:[\s,-]+{_LETTER}){{3,7}})\b",
    re.IGNORECASE,
)
_GAPPED_IN_CAPITALS = re.compile(
    r"(?<!\w)[A-Z]{1,2}[0-9]{1,2}[A-Z]?\s[0-9]\s(?!AM\b|PM\b|OF\b|OR\b|TO\b|IN\b)[A-Z]{2}(?!\w)"
)
_SINGLE_LETTERS = re.compile(r"\b[a-z] [a-z]\b")
_SAID_SIGN = re.compile(r"post\s?code|cod post")
_HALF_POSTCODE = re.compile(
    r"\b(?:post\s?code|cod post)\W{0,3}(?:is|starts with|yw|ydi|:)?\s*(?P<half>[A-Z]{1,2}\d[A-Z\d]?)\b", re.IGNORECASE
)
# "bd7 3lm": in small letters, whatever its last two are, if it is no "5mg".
_SMALL_POSTCODE = re.compile(
    r"(?<![\w£.-])(?P<area>[a-z]{1,2})(?P<district>\d{1,2})[a-z]?(?:\s|\s?-\s?)\d(?!am|pm|st|nd|rd|th|mg|ml|kg|cm|mm|km|hr|mb|gb|lb|pt|pc|in|of|or|to)[a-z]{2}(?!\w)",
    re.IGNORECASE,
)
_SMALL_GLUED = re.compile(
    r"(?<![\w£.@/-])(?P<area>[a-z]{2})(?P<district>\d{1,2})\d(?!am|pm|st|nd|rd|th|mg|ml|kg|cm|mm|km)[a-z]{2}(?![\w@])"
)
_SAID_LOOSE = re.compile(
    rf"(?<!\w)(?P<area>[a-z](?:\s?[a-z])?)\s(?:{TO_NINETY_NINE}|\d{{1,2}})(?:\s(?:one|two|three|four|five|six|seven|eight|nine|[a-z]))?,?\s(?:one|two|three|four|five|six|seven|eight|nine|oh|\d)\s[a-z]\s[a-z](?!\w)",
    re.IGNORECASE,
)
_SAID_HALF = re.compile(rf"(?<![\w.])(?P<area>[A-Z]\s[A-Z])\s(?i:{TO_NINETY_NINE})\b")
# With letters that no second half has, as people mistype and make up: "PL4.8VE".
_LIKE_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])(?P<area>[A-Z]{1,2})(?P<district>\d{1,2})[A-Z]?[\s.\-]{1,3}\d[A-Z]{2}(?![A-Za-z0-9])"
)
_ALL_SPACED = re.compile(r"(?<!\w)(?P<area>[A-Z]{1,2})\s(?P<district>\d)\s\d\s\d\s[A-Z]\s?[A-Z](?!\w)")
# Run together with the next word: "SO41 8ZCsame".
_GLUED_POSTCODE = re.compile(r"(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}(?=[a-z]{2})")
# A gap after the area, or between the last two letters: "M 14 6 YL".
_LOOSE_POSTCODE = re.compile(
    rf"(?<![\w£.-])(?=\w+\s)(?!(?:{SMALL_WORDS}|im|ha|pa|la|st|a)\s)(?P<area>[A-Z]{{1,2}})\s?(?P<district>\d{{1,2}})\s{{0,2}}\d\s?(?!(?:st|nd|rd|th|am|pm|mg|ml|kg|cm|mm|km|ft|oz|lb|hr|{SMALL_WORDS})\b)[A-Z]\s?[A-Z](?!\w)",
    re.IGNORECASE,
)
_DISTRICT = r"(?P<area>[A-Z]{1,2})(?P<district>\d{1,2})[A-Z]?"
# Two letters and a number in capitals are hardly anything else; what is may be one only where a place is spoken of.
_OUTER_POSTCODE = re.compile(
    rf"(?<![\w/.-])(?=[A-Z]+(?:\d\d|\d[A-Z])){_DISTRICT}(?:\s\d)?(?![\w%/]|[.-]\d|\s[A-Z]{{3}}\b)"
)
_PLACED = re.compile(
    rf"\b(?:in|from|around|round|near|across|covers?|covering|for|live|lives|living|moved? to|area|patch|born|bred|yn|o),?\s+(?:the\s+(?!M\d))?(?P<code>{_DISTRICT}(?:\s\d)?)(?![\w%/]|[.-]\d)"
    r"(?!\s*(?:traffic|junction|motorway|services|roadworks|cream|vitamin|injections?|tablets?|battery|batteries|paper|bus|route|form|error|a? ?day|level|deficien|petrol|fuel))"
    rf"|(?<![\w/.-])(?P<said>(?P<area2>[A-Z]{{1,2}})(?P<district2>\d{{1,2}})[A-Z]?)\s+(?:area|bit|patch|postcode|end|side|region|district|lot|team|where)\b",
    re.IGNORECASE,
)
_HALF_INNER = re.compile(r"(?<![\w/.-])(?P<area>[a-z]{2})(?P<district>\d{1,2})\s\d(?![\w%/]|[.:-]\d)")
_WORDS = frozenset(SMALL_WORDS.split("|"))
_NO_AREAS = frozenset({"CO", "PH", "MK", "IP", "SO", "SS"})  # also chemistry, acidity, marks and ratings
# Vitamins and bones of the back that are spelt as districts are.
_OF_BODIES = frozenset(
    {"B1", "B2", "B3", "B5", "B6", "B7", "B9", "B12", "L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5"}
)
_HOMELY = re.compile(r"\b(?:live|lives|living|lived|born|based|moved|home|post ?code|area)\b", re.IGNORECASE)


def find_postcodes(text: str) -> Iterator[Removed]:
    """The spans of postcodes; of a part of one only where it can be nothing else."""
    yield from (_part(match, "said") for match in around(_SAID_SIGN, text).find(_SAID_POSTCODE))
    numbers = around(DIGIT, text)
    yield from (_part(match) for match in numbers.find(_POSTCODE) if _is_postcode(match.group()))
    yield from (
        _part(match)
        for match in numbers.find(
            _SPACED_POSTCODE, _TYPED_POSTCODE, _GAPPED_POSTCODE, _GAPPED_IN_CAPITALS, _GLUED_POSTCODE
        )
    )
    yield from (
        _part(match)
        for match in numbers.find(_LOOSE_POSTCODE, _LIKE_POSTCODE, _ALL_SPACED, _SMALL_POSTCODE, _SMALL_GLUED)
        if _is_district(match)
    )
    said = (m for m in around(_SINGLE_LETTERS, text).find(_SAID_LOOSE, _SAID_HALF))
    yield from (_part(m) for m in said if m.group("area").replace(" ", "").upper() in _HIGHEST)
    yield from (_part(match, "half") for match in numbers.find(_HALF_POSTCODE))
    yield from _districts(numbers)


def _districts(numbers: Nearby) -> Iterator[Removed]:
    for match in numbers.find(_OUTER_POSTCODE, _HALF_INNER):
        area = match.group("area")
        if len(area) == 2 and area not in _NO_AREAS and area not in _WORDS and _is_district(match):
            yield _part(match)
    for match in numbers.find(_PLACED):
        group, more = ("code", "") if match.group("code") else ("said", "2")
        is_of_body = match.group(group).upper() in _OF_BODIES and not _HOMELY.search(match.string)
        if not is_of_body and _is_district(match, more):
            yield _part(match, group)


def _is_district(match: re.Match[str], more: str = "") -> bool:
    """Whether there is such an area, with so many districts."""
    highest = _HIGHEST.get(match.group(f"area{more}").upper(), -1)
    return int(match.group(f"district{more}")) <= highest


def _part(match: re.Match[str], group: str | int = 0) -> Removed:
    """Only the part of the match that is the postcode itself, not the words that announce it."""
    return Removed(match.start(group), match.end(group), "postcode")


def _is_postcode(code: str) -> bool:
    """Whether it has a digit in its first part, or was typed in capitals with an O or I for one: "from 1st" is none."""
    return bool(re.search(r"\d", code[:-3])) or (code.isupper() and bool(re.search(r"\d", code)))
