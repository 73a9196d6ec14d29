"""Finds where a person lives or works: addresses, named homes, and rooms, which all point to few people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.safety.nearby import DIGIT, around
from bot.safety.removal import Removed
from bot.safety.vocabulary import common, lists, places, plain

_STREET = r"(?:road|rd|street|lane|ln|avenue|ave|close|crescent|cres|drive|court|gardens?|grove|terrace|place|way|square|mews|row|hill|walk|parade|rise|green|park|view|gate|wharf|quay|cottages?|estate|buildings?|villas?|path|heights|mount|end|croft|parc|heol|stryd|ffordd|lon|lôn|clos|rhodfa|maes|cae|st|dr|ct|gdns|sq|pl|bungalows?|flats|house|lodge|tower|towers|yard|meadows?|bank|vale|mead|fields?|orchard|embankment|boulevard|promenade|esplanade|broadway|circus|common|brae|wynd|loan|vennel|pend|garth|fold|gate|boreen)"
_CLEAR_STREET = r"(?:road|rd|street|lane|avenue|ave|close|crescent|drive|terrace|mews|gardens|grove|square)"
_NAME = r"[A-Za-z][\w'’-]*"
_HOUSE_NUMBER = r"(?:no\.?\s*|number\s+)?\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4})?"
_FLAT = r"(?:(?:flat|apartment|apt|unit|fflat|room)\s*(?:no\.?\s*)?\w{1,4}\s*,?\s*)?"
_SAID_HOUSE = r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)"
_HOUSE_NOUN = r"(?:Cottage|House|Forge|Barn|Barns|Farm|Farmhouse|Mill|Lodge|Villa|Bungalow|Croft|Rectory|Vicarage|Manor|Hall|Court|Schoolhouse|Stables|Nook|View|Dene|Bank|Mount|Grange|Cottages|Point|Tower|Towers|Heights|Mansions|Wharf)"
_ADDRESS = re.compile(
    rf"(?<![£$€.,\d])\b{_FLAT}(?:{_HOUSE_NUMBER})\s*,?\s+(?:St\.?\s+)?(?:(?!(?:bed|bedroomed|bedroom|storey|each|one|no|any|o|a|i|yn|per|more|other|way|people|minutes|mins|hours|years|days|times|of|in|the|and|to|on|at|weeks|months)\b){_NAME}\s+){{1,3}}{_STREET}\b\.?",
    re.IGNORECASE,
)
_WELSH_ADDRESS = re.compile(
    rf"(?<![£$€.,\d])\b{_FLAT}(?:{_HOUSE_NUMBER})\s*,?\s+(?:heol|stryd|ffordd|l[oô]n|clos|rhodfa|maes|cae|tan|bryn|pen|parc|cil|llys|trem|rhes|gwel|bro)\b\s*(?:y|yr|'r)?\s*{_NAME}"
    r"(?:\s+(?:(?-i:[A-Z])[\w'’-]+|fawr|bach|fach|uchaf|isaf|newydd|ganol|wen|las|goch|ddu)\b)?",
    re.IGNORECASE,
)
_NAMED_STREET = re.compile(
    rf"\b(?:(?:The\s+)?(?:[A-Z][\w'’-]+\s+){{1,3}}{_HOUSE_NOUN}\s*,\s*)?(?:(?:{_SAID_HOUSE}|{_SAID_HOUSE.title()})\s+)?(?:St\.\s+)?(?:[A-Z][\w'’-]+\s+){{1,3}}(?:{_CLEAR_STREET.title()}|Road|Rd|Street|Lane|Avenue|Ave|Close|Crescent|Drive|Terrace|Mews|Gardens|Grove|Square|Way|Row|Cres|Gdns|Hill|Walk|Parade|Rise|Wharf|Quay|Broadway|Boulevard|Embankment|St(?!\.?\s+[A-Z]))\b\.?"
)
_ON_STREET = re.compile(
    rf"\b(?:on|in|at|down|live on|lives on|ar)\s+(?P<street>(?!(?:the|a|my|her|his|our|their|your|this|that|one|high|main|any|every|another|no|same|busy|each)\b)[a-z][\w'’-]+\s+(?:{_CLEAR_STREET}))\b",
    re.IGNORECASE,
)
_WELSH_STREET = re.compile(
    r"\b(?:Heol|Stryd|Ffordd|Lôn|Lon|Clos|Rhodfa|Maes|Llys|Tan|Cae|Trem)\s+(?:(?:y|yr|Y|Yr)\s+)?[A-Z][\w'’-]+"
)
_FIGURE = r"(?:\d{1,4}\s?[a-zA-Z]?(?![\w%])|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)\b)"
_ROOM = re.compile(
    rf"\b(?=[rfabwchysgpu])(?<!meeting )(?<!committee )(?<!training )(?<!waiting )(?<!conference )(?<!seminar )(?:room|rm|(?<=in )unit|(?<=at )unit|(?<=to )unit|(?<=from )unit|flat|apartment|apt|bungalow|ward|bay|bed|cottage|chalet|house number|ystafell|stafell|fflat|byngalo|gwely|plot|suite|cubicle|pod|bedroom|bedsit|studio|cell|pitch|caravan|berth)\s*(?:number|no\.?|rhif|#)?\s*(?P<n>{_FIGURE}|(?<=bay )[b-hj-z]\b|(?<=ward )[b-hj-z]\b|(?<=block )[b-hj-z]\b)"
    r"(?!\s*(?:%|per|people|hours|days|weeks|of us|of them|metres?|meters?|feet|foot|ft|inch(?:es)?|ins|cm|mm|miles|litres?|ltr|tyres|yards|seater|bed\b(?!\s*\d)|sheets|pillows|sofas|chairs|tables|staff|carers|more|x|by\b|nights?|times|minutes|years|beds|or\b|to\b|am\b|pm\b))",
    re.IGNORECASE,
)
_AT_NUMBER = re.compile(
    r"\b(?:at|in|of|to|from)\s+(?P<n>(?:number|no\.?|rhif)\s*\d{1,4}[a-z]?)\b(?!\s*(?:%|on the|people))", re.IGNORECASE
)
_TREES = r"(?:laurels|beeches|willows|oaks|elms|firs|pines|cedars|limes|poplars|hollies|hawthorns|chestnuts|sycamores|larches|maples|rowans|gables|birches|ashes|acorns|heathers|lawns|yews|magnolias|hazels|alders|aspens|junipers|lilacs|lavenders|primroses|meadows|paddocks|orchards|spinney|glade|rookery|old rectory|old vicarage|old manor|grange|hermitage|priory|knoll|croft|shrubbery|sanctuary|haven|moorings|pastures|ridings|coppice|copse|cloisters|conifers|elders|ferns|grove|hollies|warren|vines|windmill|mount|manor|limetrees|retreat|briars|brambles|bluebells|evergreens)"
_GROVE = re.compile(
    rf"\b(?:the|The)\s+(?P<home>{_TREES.title()}|{'|'.join(w.title() for w in _TREES[3:-1].split('|'))})\b"
)
_SMALL_GROVE = re.compile(
    r"\b(?:at|in|into|from|to|called|leave|left|near|of|for|run|runs|like|love|loves)\s+the\s+(?P<home>(?:laurels|beeches|willows|oaks|elms|firs|pines|cedars|limes|poplars|hollies|hawthorns|chestnuts|sycamores|larches|maples|rowans|gables|birches|yews|moorings|cloisters|briars))\b",
    re.IGNORECASE,
)
_HOME_END = r"(?:care home|nursing home|residential home|care centre|rest home|home for the elderly|retirement village|extra care|supported living|nursing centre|day centre|day care|resource centre|surgery|health centre|medical centre|medical practice|hospice|house|lodge|court|manor|grange|hall|villas?|cottage|ward|wing|unit|mews|view|heights|place|haven|gardens|park|priory|mount|towers|close|rise|rest)"
_GENERIC = [
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
_HOME = re.compile(
    rf"\b(?P<home>(?:[A-Z][\w'’-]+\s+){{1,3}}(?:{'|'.join(w.title() for w in _HOME_END[3:-1].split('|'))}))\b"
)
_HOME_SMALL_END = re.compile(
    r"\b(?P<home>(?:[A-Z][\w'’-]+\s+){1,3}(?:care home|nursing home|residential home|care centre|rest home|day centre|surgery|hospice|ward|wing))\b"
)
_SMALL_HOME = re.compile(
    rf"\b(?:at|in|into|to|from|called|near|leave|left)\s+(?P<home>(?!(?:{'|'.join(_GENERIC)})\b)(?:st\.?\s+)?[a-z][\w'’-]{{2,}}\s+(?:care home|nursing home|residential home|lodge|grange|manor|house care home|court care home|hospice|surgery|ward))\b",
    re.IGNORECASE,
)
_SMALL_HOUSE = re.compile(
    rf"\b(?:at|into|to|from|called|leave|left|in)\s+(?P<home>(?!(?:{'|'.join(_GENERIC)})\b)(?P<word>[a-z][\w'’-]{{3,}})\s+(?:house|court))\b(?!\s+(?:order|hearing|case|date|keys?|work|calls?|rules|hunting))"
)
_SMALL_CYMRAEG_HOME = re.compile(
    r"\b(?:at|in|into|from|to|near|yn|yng|nghartref|gartref|cartref|o|i)\s+(?P<home>(?:plas|bryn|hafan|llys|awel|maes)\s+(?:(?:y|yr)\s+)?[a-zâêîôûŵŷ]{3,})\b"
)
_NO_STREETS = frozenset(
    {"Main", "High", "Downing", "Coronation", "Sesame", "Easy", "Only", "Best", "Either", "One", "Long"}
)
_ODD_ADDRESS = re.compile(
    rf"\b{_HOUSE_NUMBER}\s+(?:The\s+[A-Z][\w'’-]+|[A-Z][\w'’]+-(?:y|yr|ar|on|le)-[A-Z][\w'’-]+|[A-Z][a-z]+(?:gate|garth|wynd|brae|fold|thwaite))\b"
)
# A point on the map: "///filled.count.soap", "53.4808, -2.2426".
_POINT = re.compile(r"///\w+\.\w+\.\w+|(?<![\d.])-?\d{1,2}\.\d{3,8}\s?,\s?-?\d{1,3}\.\d{3,8}(?!\d)")
_POINT_SIGN = re.compile(r"///|\d\.\d")
_PO_BOX = re.compile(r"\bP\.?\s?O\.?\s?Box\s+\d+", re.IGNORECASE)
_CYMRAEG_HOME = re.compile(
    r"\b(?:Cartref|Plas|Plasdy|Bryn|Hafan|Llys|Bod|Tŷ|Ty|Awel|Maes)\s+(?:(?:y|yr|Y|Yr|Gofal|Nyrsio|Preswyl)\s+)?[A-Z][\wâêîôûŵŷ'’-]+"
)
_AT_CALLED = re.compile(
    r"\b(?:home|house|place|unit|centre|ward|lodge|scheme|cartref)\s*(?:is\s+|was\s+|'s\s+|,\s*)?(?:called|named|o'r enw)\s+(?P<home>(?:the\s+|The\s+)?[A-Za-z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)"
)
_AT_ONE_WORD = re.compile(
    r"\b(?:at|into|moved to|moved in to|lives in|live in|living in|stays at|works at|works in|visit to)\s+(?P<home>[A-Z][a-z]{2,}(?:bank|field|view|side|brook|haven|dale|hurst|mead|wood|lea|leigh|crest|mount|gate|croft|vale|lodge|house|lands|crofts|meadows?|bourne|acre|acres|cote|holme|garth|brae|rise|court|lawn|lawns|grange|heath))\b"
)


def find_homes(text: str) -> Iterator[Removed]:
    """The spans of addresses, homes and rooms; towns, hospitals and plain "the care home" stay."""
    numbers, points = around(DIGIT, text), around(_POINT_SIGN, text)
    written = chain(numbers.find(_ADDRESS, _WELSH_ADDRESS, _ODD_ADDRESS, _PO_BOX), points.find(_POINT))
    yield from (Removed(m.start(), m.end(), "address") for m in chain(written, _WELSH_STREET.finditer(text)))
    yield from (
        Removed(m.start(), m.end(), "address") for m in _NAMED_STREET.finditer(text) if not _is_generic(m.group())
    )
    yield from (Removed(m.start("street"), m.end("street"), "address") for m in _ON_STREET.finditer(text))
    yield from (Removed(m.start(), m.end("n"), "room") for m in _ROOM.finditer(text))
    by_number = numbers.find(_AT_NUMBER, _NUMBER_NEAR_STREET)
    yield from (Removed(m.start("n"), m.end("n"), "address") for m in by_number)
    yield from _named_homes(text)


_NUMBER_NEAR_STREET = re.compile(
    r"\b(?:number|no\.?)\s+(?P<n>\d{1,4}[a-z]?)\b(?=[^.\n]{0,40}\b(?:St|Street|Rd|Road|Lane|Ave|Avenue|Close|Drive|Terrace|Crescent|Grove)\b)",
    re.IGNORECASE,
)


def _named_homes(text: str) -> Iterator[Removed]:
    for pattern in (_GROVE, _SMALL_GROVE, _SMALL_HOME, _AT_CALLED, _AT_ONE_WORD):
        yield from (_home(m) for m in pattern.finditer(text) if pattern is not _AT_ONE_WORD or not _is_in_town(m))
    yield from (_home(m) for m in _SMALL_HOUSE.finditer(text) if _is_a_houses_name(m.group("word")))
    yield from (_home(m) for m in _SMALL_CYMRAEG_HOME.finditer(text) if not _is_in_town(m))
    yield from (Removed(m.start(), m.end(), "place") for m in _CYMRAEG_HOME.finditer(text) if " " in m.group())
    for pattern in (_HOME, _HOME_SMALL_END):
        for match in pattern.finditer(text):
            plain_words = _plain_start(match.group("home"))
            if plain_words is not None:
                yield Removed(match.start("home") + plain_words, match.end("home"), "place")


def _home(match: re.Match[str]) -> Removed:
    return Removed(match.start("home"), match.end("home"), "place")


def _is_a_houses_name(word: str) -> bool:
    """Whether a house may bear the word as its name: "heather house", but not "opera house"."""
    key = plain(word.removesuffix("'s").removesuffix("’s"))
    kin = lists().roles | lists().no_houses
    return key not in common() and key not in places() and kin.isdisjoint({key, key.removesuffix("s")})


def _is_in_town(match: re.Match[str]) -> bool:
    """Whether it is said that somebody lives in a town or village, as in "living in Sheffield"."""
    key = plain(match.group("home"))
    return " in " in match.group() and (key in places() or key in lists().known)


def _plain_start(home: str) -> int | None:
    """How many characters of plain words ("The", "Bolton") come before a home's own name; nothing where it has none."""
    for word in re.finditer(r"\S+(?=\s)", home):
        if not _is_plain(word.group()):
            return word.start() if word.group() not in _HOME_END.split("|") else None
    return None


def _is_plain(word: str) -> bool:
    key = plain(word.removesuffix("'s").removesuffix("’s"))
    return (
        key in _GENERIC
        or key in lists().roles
        or key in lists().known
        or key in lists().titles
        or word.title() in {"Care", "Nursing", "Residential", "Day", "Health", "Medical"}
    )


def _is_generic(street: str) -> bool:
    return all(word.lower() in _GENERIC or word in _NO_STREETS for word in street.split()[:-1])
