"""Finds addresses: houses with their number or name and street, flats, farms, post boxes and points on the map."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.removal import Removed
from bot.safety.said import ONE_TO_NINE, TO_NINETY_NINE
from bot.safety.vocabulary import common, english, lists, places, plain, proper

_STREET = r"(?:road|rd|street|lane|ln|avenue|ave|close|crescent|cres|drive|court|gardens?|grove|terrace|place|way|square|mews|row|hill|walk|parade|rise|green|park|view|gate|wharf|quay|cottages?|estate|buildings?|villas?|path|heights|mount|end|croft|parc|heol|stryd|ffordd|lon|lôn|clos|rhodfa|maes|cae|st|dr|ct|gdns|sq|pl|bungalows?|flats|house|lodge|tower|towers|yard|meadows?|bank|vale|mead|fields?|orchard|embankment|boulevard|promenade|esplanade|broadway|circus|common|brae|wynd|loan|vennel|pend|garth|fold|gate|boreen|brow|clse|cls|avnue|aven|stret|steet|strt|raod|drv|crs|cresent|crecent|cresant|terr|gdn|sqr|bldgs|cl|drove|causeway|loke|dell|paddocks?|copse|glade|chase|quadrant|rigg|knowe|leas|oval|hollow|ridge|knoll|strand|plaza|arcade|yd)"
_CLEAR_STREET = r"(?:road|rd|street|lane|avenue|ave|close|crescent|drive|terrace|mews|gardens|grove|square)"
_TITLED_STREET = rf"(?:{_CLEAR_STREET.title()}|Way|Row|Cres|Gdns|Hill|Walk|Parade|Rise|Wharf|Quay|Broadway|Boulevard|Embankment|Brow|Drove|Causeway|Loke|Dell|Glade|Copse|Quadrant|St(?!\.?\s+[A-Z]))"
_NAME = r"[A-Za-z][\w'’-]*"
_HOUSE_NUMBER = r"(?:no\.?\s*|number\s+|house\s+|unit\s+)?\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4})?"
_FLAT = r"(?:(?:flat|apartment|apt|unit|fflat|room)\s*(?:no\.?\s*)?\w{1,4}(?:/\d{1,2})?\s*,?\s*|\d{1,2}/\d{1,2}\s*,?\s*(?=\d))?"
_SAID_HOUSE = rf"(?:number\s+)?(?:(?:a|{ONE_TO_NINE})\s+hundred\s+(?:and\s+)?)?{TO_NINETY_NINE}"
_HOUSE_NOUN = r"(?:Cottage|House|Forge|Barn|Barns|Farm|Farmhouse|Mill|Lodge|Villa|Bungalow|Croft|Rectory|Vicarage|Manor|Hall|Court|Schoolhouse|Stables|Nook|View|Dene|Bank|Mount|Grange|Cottages|Point|Tower|Towers|Heights|Mansions|Wharf|Chapel|Tollhouse)"
_NO_STREET_NAME = "bed|bedroomed|bedroom|storey|each|one|no|any|o|a|i|yn|per|more|other|way|people|minutes|mins|hours|years|days|times|of|in|the|and|to|on|at|weeks|months|thats|that|too|very|so|is|was|its|it|we|they|he|she|but|then|not|really|quite|were|are|be|been|have|had|for|with|from|this|my|our|all|both|just|only|still|never|always|every|some|staff|carers"
_ADDRESS = re.compile(
    rf"(?<![£$€.,\d])\b{_FLAT}(?:{_HOUSE_NUMBER})(?:\s*,\s*|\s+)(?:St\.?\s+)?(?:(?!(?:{_NO_STREET_NAME})\b){_NAME}\s+){{1,3}}{_STREET}\b\.?",
    re.IGNORECASE,
)
_WELSH_ADDRESS = re.compile(
    rf"(?<![£$€.,\d])\b{_FLAT}(?:{_HOUSE_NUMBER})\s*,?\s+(?:heol|stryd|ffordd|l[oô]n|clos|rhodfa|maes|cae|tan|bryn|pen|parc|cil|llys|trem|rhes|gwel|bro)\b\s*(?:y|yr|'r)?\s*{_NAME}"
    r"(?:\s+(?:(?-i:[A-Z])[\w'’-]+|fawr|bach|fach|uchaf|isaf|newydd|ganol|wen|las|goch|ddu)\b)?",
    re.IGNORECASE,
)
_NAMED_HOUSE = rf"(?:[Tt]he\s+Old\s+[A-Z][\w'’-]+|The\s+(?:[A-Z][\w'’-]+\s*){{1,3}}|(?:[A-Z][\w'’-]+\s+){{1,3}}{_HOUSE_NOUN}|(?:Chy|Tŷ|Ty|Tigh|Taigh|Trem|Bryn|Plas|Tan|Pen)\s+(?:[a-z]{{1,3}}\s+)?[A-Z][\w'’-]+)"
_PART_OF_HOUSE = r"(?i:(?:basement|ground floor|first floor|second floor|top floor|garden|upper|lower|top|attic) (?:flat|maisonette)|(?:the )?annexe?|block \w{1,2}|(?:narrowboat|houseboat|nb)\s+\w+)"
# "Flat 1904, Kestrel Point".
_FLAT_IN_HOUSE = re.compile(
    rf"\b(?i:flat|apartment|apt|fflat|unit)\s+(?i:no\.?\s*)?\w{{1,5}}\s*,\s*(?:[A-Z][\w'’-]+\s+){{1,2}}(?:{_HOUSE_NOUN[3:-1]}|Buildings?|Place|Gardens)\b"
)
_NAMED_STREET = re.compile(
    rf"\b(?:{_NAMED_HOUSE}\s*,\s*)?(?:(?i:{_SAID_HOUSE})\s*,?\s+)?(?:St\.\s+)?(?:[A-Z][\w'’-]+\s+){{1,3}}{_TITLED_STREET}\b\.?"
)
_STREET_SIGN = re.compile(
    r"[ \n\t](?:road|rd|street|lane|ave|close|cres|drive|terrace|mews|gardens|gdns|grove|square|way|row|hill|walk|parade|rise|wharf|quay|broadway|boulevard|embankment|brow|drove|causeway|loke|dell|glade|copse|quadrant|st)(?:nue|cent)?\b"
)
_ON_STREET = re.compile(
    rf"\b(?:on|in|at|down|live on|lives on|ar)\s+(?P<street>(?!(?:the|a|my|her|his|our|their|your|this|that|one|high|main|any|every|another|no|same|busy|each)\b)[a-z][\w'’-]+\s+(?:{_CLEAR_STREET}))\b",
    re.IGNORECASE,
)
_WELSH_STREET = re.compile(
    r"\b(?:Heol|Stryd|Ffordd|Lôn|Lon|Clos|Rhodfa|Maes|Llys|Tan|Cae|Trem)\s+(?:(?:y|yr|Y|Yr)\s+)?[A-Z][\w'’-]+"
)
_WELSH_SIGN = re.compile(r"(?:heol|stryd|ffordd|lôn|lon|clos|rhodfa|maes|llys|tan|cae|trem)\s")
_AT_NUMBER = re.compile(
    r"\b(?:at|in|of|to|from)\s+(?P<n>(?:number|no\.?|rhif)\s*\d{1,4}[a-z]?)\b(?!\s*(?:%|on the|people))", re.IGNORECASE
)
_NUMBER_NEAR_STREET = re.compile(
    r"(?<!the )\b(?:number|no\.?)\s+(?P<n>\d{1,4}[a-z]?)\b(?=[^.\n]{0,40}\b(?:St|Street|Rd|Road|Lane|Ave|Avenue|Close|Drive|Terrace|Crescent|Grove)\b)",
    re.IGNORECASE,
)
# "The flat they found him, number 11 on the second floor".
_NUMBER_OF_FLAT = re.compile(
    r"\b(?:flat|house|bungalow|place|live|lives|living|door|fflat|tŷ)\b[^.\n]{0,40}?,\s*(?P<n>(?:number|no\.?|rhif)\s*\d{1,4}[a-z]?)\b(?=\s*(?:[,.;!]|$|on the))",
    re.IGNORECASE,
)
_ODD_ADDRESS = re.compile(
    rf"\b{_HOUSE_NUMBER}\s+(?:The\s+(?!\w+\s+Act\b)[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?|[A-Z][\w'’]+-(?:y|yr|ar|on|le)-[A-Z][\w'’-]+|[A-Z][a-z]+(?:gate|garth|wynd|brae|fold|thwaite))\b"
)
# Run together: "33moorside rd", but not "5mins drive".
_GLUED_ADDRESS = re.compile(
    rf"(?<![\w£.])\d{{1,4}}(?!(?:mins?|minutes?|hrs?|hours?|miles?|metres?|people)\b)[a-z]{{4,}}\s+{_CLEAR_STREET}\b",
    re.IGNORECASE,
)
# "112 the crescent", but not "at 5 the lane was closed".
_OF_THE_STREET = re.compile(
    r"(?<!at )(?<!by )(?<![\w£$€.,/:])\d{1,3}[a-z]?\s+the\s+(?:crescent|close|avenue|grove|square|terrace|mews|green|drive|lane|paddocks?|moorings|maltings)\b(?!\s+(?:is|was|gets|got))",
    re.IGNORECASE,
)
# What may follow an address after a comma: "Kestrel Court, Mill Brow".
_REST = re.compile(
    rf"(?:,\s*(?:[A-Z][\w'’-]+\s+){{1,2}}(?i:{_STREET}|approach|bottom|side)\b|,\s*(?!the\b|my\b|our\b|a\b|this\b|no\b|one\b|that\b|it\b)[a-z][\w'’-]+\s+(?:{_CLEAR_STREET}|st)\b)?(?i:\s+(?:caravan|mobile home|traveller|holiday)\s+(?:site|park)\b)?(?:,\s*(?:top|ground|first|second|third) floor\b)?"
)
_FARM = re.compile(
    r"\b(?:the\s+|The\s+)?(?P<name>(?:(?!The\b)[A-Z][\w'’-]+\s+){1,3})(?:Farm|Farmhouse|Cottages?|Barns?|Bungalow|Croft|Forge|Rectory|Vicarage|Tollhouse|Schoolhouse|Bothy|Smithy|Gatehouse)\b"
)
_FARM_SIGN = re.compile(
    r"[ \n\t](?:farm|cottage|barn|bungalow|croft|forge|rectory|vicarage|tollhouse|schoolhouse|bothy|smithy|gatehouse)"
)
_OLD_SIGN = re.compile(r"the\s+old\s")
# "Fourteen b chandlers row".
_SAID_ADDRESS = re.compile(
    rf"\b{_SAID_HOUSE}(?:\s[a-d])?\s+(?P<name>(?!(?:{_NO_STREET_NAME})\b)[a-z][\w'’-]{{2,}})(?:\s+[a-z][\w'’-]{{2,}})?\s+(?:road|street|lane|avenue|close|crescent|terrace|row|grove|mews|drive|gardens|court|square)\b",
    re.IGNORECASE,
)
_NO_FARMS = frozenset({"city", "community", "care", "animal", "wind", "solar", "open"})
_OLD_NOUN = "rectory|vicarage|school ?house|forge|bakery|post office|coach house|toll ?house|mill|barn|chapel|dairy|smithy|stables|signal box|station|police station|fire station|court ?house|lodge|parsonage|manse|granary|maltings|brewery|workhouse|cottage|farmhouse|hall|inn"
_OLD_CAPITAL = re.compile(rf"\b(?:The|the)\s+Old\s+(?=[A-Z])(?i:{_OLD_NOUN})\b")
_OLD_HOUSE = re.compile(
    rf"\b(?:live|lives|living|lived|stay|stays|staying|moved)\s+(?:at|in|into|to)\s+(?P<home>the\s+old\s+(?:{_OLD_NOUN}))\b",
    re.IGNORECASE,
)
# "The Old Forge, " before "2 Church Hill".
_HOUSE_BEFORE = re.compile(rf"\b(?:{_NAMED_HOUSE}|{_PART_OF_HOUSE})\s*,\s*$")
# "Post it to Greystones, Church Road".
_ONE_WORD_HOUSE = re.compile(r"\b(?:at|to|from|of|is|outside|near|by|past|called)\s+(?P<house>[A-Z][\w'’-]+)\s*,\s*$")
_TOWN = re.compile(r",\s*(?P<town>[A-Za-z][\w'’-]+)")
_LONGEST_HOUSE = 60
_SAID_NUMBER = re.compile(
    rf"\b(?:(?:at|in)\s+(?P<n>number\s+(?!one\b){TO_NINETY_NINE})|(?P<floor>(?:number|no\.?)\s+(?:\d{{1,3}}|{TO_NINETY_NINE})\s+(?:on|in)\s+the\s+(?:\w+\s)?(?:floor|block|corridor|landing|row|sheltered)))\b",
    re.IGNORECASE,
)
_SAID_SIGN = re.compile(r"number |no\.? ")
# "Lives on Pennygate Crossing", whatever a street may be called.
_LIVES_ON = re.compile(
    r"\b(?:live|lives|living|lived)\s+(?:up\s+|down\s+)?(?:on|down|along)\s+(?P<street>[A-Z][\w'’-]+\s+(?!Credit|Benefits?|Pension|Allowance|Island|Isle|Estate)[A-Z][\w'’-]+)"
)
_LIVES_SIGN = re.compile(r"liv(?:e|es|ed|ing)\s")
# A point on the map: "///filled.count.soap", "53.4808, -2.2426".
_POINT = re.compile(r"///\w+\.\w+\.\w+|(?<![\d.])-?\d{1,2}\.\d{3,8}\s?,\s?-?\d{1,3}\.\d{3,8}(?!\d)")
_POINT_SIGN = re.compile(r"///|\d\.\d")
_PO_BOX = re.compile(r"\bP\.?\s?O\.?\s?Box\s+\d+", re.IGNORECASE)
_NO_STREETS = frozenset(
    {"Main", "High", "Downing", "Coronation", "Sesame", "Easy", "Only", "Quality", "Best", "Either", "One", "Long"}
)
# Words that name no street or home of their own: "The Main Road", "your local care home".
PLAIN = [
    "the", "a", "an", "my", "our", "your", "his", "her", "their", "this", "that", "each", "every", "any", "some",
    "no", "same", "new", "old", "big", "small", "large", "local", "private", "council", "nhs", "community",
    "mental", "health", "care", "nursing", "residential", "day", "children", "adult", "adults", "extra",
    "intensive", "coronary", "stroke", "dementia", "maternity", "medical", "surgical", "emergency", "acute",
    "memory", "general", "cottage", "town", "village", "church", "station", "market", "school", "park", "county",
    "guild", "city", "world", "social", "support", "high", "first", "second", "next", "other", "last", "another",
    "in", "at", "to", "from", "of", "for", "and", "or", "on", "with", "open", "full", "whole", "public", "good",
    "great", "nice", "lovely", "excellent", "brilliant", "best", "bad", "poor", "amazing", "fantastic", "friendly",
    "clean", "busy",
]  # fmt: skip


def find_addresses(text: str) -> Iterator[Removed]:
    """The spans of addresses; a street alone is one where it is named; towns stay."""
    numbers = around(DIGIT, text)
    for match in _whole(text, numbers):
        rest = _REST.match(text, match.end())
        end = rest.end() if rest else match.end()
        yield Removed(_start(text, match.start()), _with_town(text, end), "address")
    yield from (_part(m, "street") for m in around(_STREET_SIGN, text).find(_ON_STREET))
    yield from (_part(m, "n") for m in numbers.find(_AT_NUMBER, _NUMBER_NEAR_STREET, _NUMBER_OF_FLAT))
    yield from (_part(m, "n" if m.group("n") else "floor") for m in around(_SAID_SIGN, text).find(_SAID_NUMBER))
    yield from (_part(m, "street") for m in around(_LIVES_SIGN, text).find(_LIVES_ON))
    said = around(_STREET_SIGN, text).find(_SAID_ADDRESS)
    yield from (Removed(m.start(), m.end(), "address") for m in said if m.group("name").lower() not in common())
    yield from (_part(m, "home") for m in around(_OLD_SIGN, text).find(_OLD_HOUSE))


def _with_town(text: str, place: int) -> int:
    """Where an address ends: after a comma its towns belong to it, though a town alone stays."""
    while (town := _TOWN.match(text, place)) and _is_town(town.group("town")):
        place = town.end()
    return place


def _is_town(word: str) -> bool:
    key = plain(word)
    if key in lists().times or key in lists().times_or_names or (word.islower() and key in english()):
        return False
    return key in places() or key in lists().known


def _start(text: str, place: int) -> int:
    """Where an address begins: with the name of the house, if that goes before its number or street."""
    around_it = text, max(0, place - _LONGEST_HOUSE), place
    house = _HOUSE_BEFORE.search(*around_it)
    if house:
        return house.start()
    word = _ONE_WORD_HOUSE.search(*around_it)
    if word is None or plain(word.group("house")) in places() or plain(word.group("house")) in proper():
        return place
    return word.start("house")


def _whole(text: str, numbers: Nearby) -> Iterator[re.Match[str]]:
    yield from numbers.find(
        _ADDRESS, _WELSH_ADDRESS, _ODD_ADDRESS, _OF_THE_STREET, _GLUED_ADDRESS, _FLAT_IN_HOUSE, _PO_BOX
    )
    yield from around(_OLD_SIGN, text).find(_OLD_CAPITAL)
    yield from (m for m in around(_FARM_SIGN, text).find(_FARM) if not _is_no_farm(m.group("name")))
    yield from around(_POINT_SIGN, text).find(_POINT)
    yield from around(_WELSH_SIGN, text).find(_WELSH_STREET)
    yield from (m for m in around(_STREET_SIGN, text).find(_NAMED_STREET) if _is_named(text, m))


def _part(match: re.Match[str], group: str) -> Removed:
    return Removed(match.start(group), match.end(group), "address")


def _is_named(text: str, street: re.Match[str]) -> bool:
    """Whether it is somebody's street: not "the Main Road", but "Station Road" after the name of a house."""
    return not _is_generic(street.group()) or _start(text, street.start()) < street.start()


def _is_generic(street: str) -> bool:
    return all(word.lower() in PLAIN or word in _NO_STREETS for word in street.split()[:-1])


def _is_no_farm(name: str) -> bool:
    """Whether it is a place to visit, such as a city farm, or has no name of its own."""
    words = [plain(word) for word in name.split()]
    return words[-1] in _NO_FARMS or all(word in PLAIN for word in words)
