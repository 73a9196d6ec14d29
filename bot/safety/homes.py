"""Finds the homes and rooms in which a person lives or works: they all point to few people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.removal import Removed
from bot.safety.streets import PLAIN
from bot.safety.vocabulary import common, english, lists, places, plain

_FIGURE = r"(?:\d{1,4}(?:/\d{1,2})?\s?[a-zA-Z]?(?![\w%])|(?-i:[A-Z])\d{1,3}\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)\b)"
_ROOM_NOUN = "room|rm|flat|apartment|apt|bungalow|ward|bay|bed|cottage|chalet|house number|ystafell|stafell|fflat|byngalo|gwely|plot|suite|cubicle|pod|bedroom|bedsit|studio|cell|pitch|caravan|berth"
_ROOM = re.compile(
    rf"\b(?=[rfabwchysgpu])(?:(?:side|single)\s+)?(?<!meeting )(?<!committee )(?<!training )(?<!waiting )(?<!conference )(?<!seminar )(?!(?<=\d, )bed\s\d)(?:{_ROOM_NOUN}|(?<=in )unit|(?<=at )unit|(?<=to )unit|(?<=from )unit|(?<=is )unit|(?<=, )unit|(?<=on )unit)\s*(?:number|no\.?|rhif|#)?\s*(?!101\s+(?:for|please|material)\b)(?P<n>{_FIGURE}|(?<=bay )[b-hj-z]\b|(?<=ward )[b-hj-z]\b|(?<=block )[b-hj-z]\b|(?:(?<=ward )|(?<=pod )|(?<=bay )|(?<=block ))(?-i:[A-Z])\b)"
    r"(?!\s*(?:%|per|people|hours|days|weeks|minute|of us|of them|metres?|meters?|feet|foot|ft|inch(?:es)?|ins|cm|mm|miles|litres?|ltr|tyres|yards|seater|bed\b(?!\s*\d)|sheets|pillows|sofas|chairs|tables|staff|carers|more|nights?|times|minutes|years|beds|(?:or|to|by|x)\s*(?:\d|two\b|three\b|four\b|five\b)|am\b|pm\b))",
    re.IGNORECASE,
)
_ROOM_SIGN = re.compile(f"{_ROOM_NOUN}|unit")
_TREES = r"(?:laurels|beeches|willows|oaks|elms|firs|pines|cedars|limes|poplars|hollies|hawthorns|chestnuts|sycamores|larches|maples|rowans|gables|birches|ashes|acorns|heathers|lawns|yews|magnolias|hazels|alders|aspens|junipers|lilacs|lavenders|primroses|meadows|paddocks|orchards|spinney|glade|rookery|old rectory|old vicarage|old manor|grange|hermitage|priory|knoll|croft|shrubbery|sanctuary|haven|moorings|pastures|ridings|coppice|copse|cloisters|conifers|elders|ferns|grove|hollies|warren|vines|windmill|mount|manor|limetrees|retreat|briars|brambles|bluebells|evergreens)"
_GROVE = re.compile(
    rf"\b(?:the|The)\s+(?P<home>{_TREES.title()}|{'|'.join(w.title() for w in _TREES[3:-1].split('|'))})\b"
)
_GROVE_SIGN = re.compile(rf"the\s+{_TREES}")
_SMALL_GROVE = re.compile(
    r"\b(?:at|in|into|from|to|called|leave|left|near|of|for|run|runs|like|love|loves)\s+the\s+(?P<home>(?:laurels|beeches|willows|oaks|elms|firs|pines|cedars|limes|poplars|hollies|hawthorns|chestnuts|sycamores|larches|maples|rowans|gables|birches|yews|moorings|cloisters|briars))\b",
    re.IGNORECASE,
)
_HOME_END = r"(?:care home|nursing home|residential home|care centre|rest home|home for the elderly|retirement village|extra care|supported living|nursing centre|day centre|day care|resource centre|surgery|health centre|medical centre|medical practice|hospice|house|lodge|court|manor|grange|hall|villas?|cottage|ward|wing|unit|mews|view|heights|place|haven|gardens|park|priory|mount|towers|close|rise|rest|reach|nest|retreat|copse|orchard|croft|suite|corridor|landing)"
_HOME_SIGN = re.compile(rf"[ \n\t]{_HOME_END}\b")
_HOME = re.compile(
    rf"\b(?P<home>(?:[A-Z][\w'’-]+\s+){{1,3}}(?:{'|'.join(w.title() for w in _HOME_END[3:-1].split('|'))}))\b"
)
_HOME_SMALL_END = re.compile(
    r"\b(?P<home>(?:[A-Z][\w'’-]+\s+){1,3}(?:care home|nursing home|residential home|care centre|rest home|day centre|surgery|hospice|ward|wing|corridor|landing))\b"
)
_SMALL_HOME = re.compile(
    rf"\b(?:at|in|into|to|from|called|near|leave|left)\s+(?P<home>(?!(?:{'|'.join(PLAIN)})\b)(?:st\.?\s+)?[a-z][\w'’-]{{2,}}\s+(?:care home|nursing home|residential home|lodge|grange|manor|house care home|court care home|hospice|surgery|ward))\b",
    re.IGNORECASE,
)
_SMALL_HOUSE = re.compile(
    rf"\b(?:at|into|to|from|called|leave|left|in)\s+(?P<home>(?!(?:{'|'.join(PLAIN)})\b)(?P<word>[a-z][\w'’-]{{3,}})\s+(?:house|court))\b(?!\s+(?:order|hearing|case|date|keys?|work|calls?|rules|hunting))"
)
_SMALL_CYMRAEG_HOME = re.compile(
    r"\b(?:at|in|into|from|to|near|yn|yng|nghartref|gartref|cartref|o|i)\s+(?P<home>(?:plas|bryn|hafan|llys|awel|maes)\s+(?:(?:y|yr)\s+)?[a-zâêîôûŵŷ]{3,})\b"
)
_CYMRAEG_HOME = re.compile(
    r"\b(?:(?:[Cc]|[Gg]|[Nn]gh|[Cc]h)artref\s+(?=[A-Z]))?(?:Cartref|(?:P|B|Mh|Ph)las|Plasdy|[BF]ryn|Hafan|Llys|Bod|Tŷ|Ty|Awel|Maes)\s+(?:(?:y|yr|Y|Yr|Gofal|Nyrsio|Preswyl)\s+)?[A-Z][\wâêîôûŵŷ'’-]+"
    r"|\b(?:(?:[Cc]|[Gg]|[Nn]gh|[Cc]h)?anolfan\s+(?:[Dd]dydd|[Ii]echyd|[Gg]ofal)|(?:[Mm]|[Ff])eddygfa|(?:[Cc]|[Gg]|[Nn]gh|[Cc]h)artref)\s+(?:(?:y|yr)\s+)?[A-Z][\wâêîôûŵŷ'’-]+(?:\s+[A-Z][\w'’-]+)?"
)
# "Hafod y Grug", "fferm Cefn Coed Isaf".
_CYMRAEG_FARM = re.compile(
    r"\b(?P<home>(?:Hafod|Hendre|Tyddyn|Beudy|Ysgubor|Llwyn|T[yŷ]['’]n)[\s-](?:(?:y|yr|Y|Yr)[\s-])?[A-Z][\w'’-]+(?:\s+(?:Isaf|Uchaf|Fawr|Fach|Bach|Mawr|Ganol))?)"
    r"|\b[Ff]f[ae]rm\s+(?P<farm>[A-Z][\w'’-]+(?:\s+(?:(?:y|yr|Y|Yr)\s+)?[A-Z][\w'’-]+){0,2})"
)
_CYMRAEG_SIGN = re.compile(
    r"(?:artref|anolfan ddydd|anolfan iechyd|anolfan gofal|eddygfa|las|plasdy|ryn|hafan|llys|bod|tŷ|ty|awel|maes|hafod|hendre|tyddyn|beudy|ysgubor|llwyn|t[yŷ]['’]n|ffarm|fferm)[\s-]"
)
# "The lad in R22", "the lady in 14".
_IN_NUMBER = re.compile(
    r"\b(?:lad|lady|man|woman|gentleman|resident|chap|girl|fella|bloke|neighbour)\s+in\s+(?P<home>(?-i:[A-Z])?\d{1,3}[a-z]?)\b(?!\s*(?:years|months|weeks|days|hours|minutes|per|chance|of\b))",
    re.IGNORECASE,
)
# "The Bluebell unit": what is named after a tree or a flower.
_UNIT = re.compile(r"\b(?P<home>(?P<word>[A-Z][a-z]+)\s+unit)\b")
_TREE = re.compile(_TREES)
# "Symudwyd Dad i Ward Dyfi".
_WARD = re.compile(r"\b(?P<home>[Ww]ard\s+(?P<word>[A-Z][\wâêîôûŵŷ'’-]+))")
_AT_CALLED = re.compile(
    r"\b(?:home|house|place|unit|centre|ward|lodge|scheme|cartref)\s*(?:is\s+|was\s+|'s\s+|,\s*)?(?:called|named|o'r enw)\s+(?P<home>(?:the\s+|The\s+)?[A-Za-z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)"
)
_CALLED_SIGN = re.compile(r"(?:called|named|o'r enw)\s")
_ONE_WORD_END = r"(?:bank|field|view|side|brook|haven|dale|hurst|mead|wood|lea|leigh|crest|mount|gate|croft|vale|lodge|house|dene|lands|crofts|meadows?|bourne|acre|acres|cote|holme|garth|brae|rise|court|lawn|lawns|grange|heath)"
_AT_ONE_WORD = re.compile(
    rf"\b(?:at|into|in(?=\s+\w+\s+where\b)|moved to|moved in to|lives in|live in|living in|stays at|works at|works in|visit to)\s+(?P<home>[A-Z][a-z]{{2,}}{_ONE_WORD_END})\b"
)
_ONE_WORD_SIGN = re.compile(rf"{_ONE_WORD_END}\b")


def find_homes(text: str) -> Iterator[Removed]:
    """The spans of homes and rooms; towns, hospitals and plain "the care home" stay."""
    yield from (Removed(m.start(), m.end("n"), "room") for m in around(_ROOM_SIGN, text).find(_ROOM))
    numbered = around(DIGIT, text).find(_IN_NUMBER)
    yield from (Removed(m.start("home"), m.end("home"), "room") for m in numbered)
    yield from (_home(m) for m in around(_GROVE_SIGN, text).find(_GROVE, _SMALL_GROVE))
    yield from (_home(m) for m in around(_CALLED_SIGN, text).find(_AT_CALLED))
    yield from (_home(m) for m in around(_ONE_WORD_SIGN, text).find(_AT_ONE_WORD) if not _is_in_town(m))
    rooms = around(_ROOM_SIGN, text)
    yield from (_home(m) for m in rooms.find(_UNIT) if _TREE.fullmatch(f"{m.group('word').lower()}s"))
    yield from (_home(m) for m in rooms.find(_WARD) if _is_a_wards_name(m.group("word")))
    yield from _with_ends(around(_HOME_SIGN, text))
    yield from _in_welsh(around(_CYMRAEG_SIGN, text))


def _with_ends(homes: Nearby) -> Iterator[Removed]:
    """Homes that are known by a word such as "court" or "care home" at their end."""
    yield from (_home(m) for m in homes.find(_SMALL_HOME))
    yield from (_home(m) for m in homes.find(_SMALL_HOUSE) if _is_a_houses_name(m.group("word")))
    for match in homes.find(_HOME, _HOME_SMALL_END):
        plain_words = _plain_start(match.group("home"))
        if plain_words is not None:
            yield Removed(match.start("home") + plain_words, match.end("home"), "place")


def _in_welsh(homes: Nearby) -> Iterator[Removed]:
    yield from (_home(m) for m in homes.find(_SMALL_CYMRAEG_HOME) if not _is_in_town(m))
    yield from (Removed(m.start(), m.end(), "place") for m in homes.find(_CYMRAEG_HOME))
    yield from (_home(m, "farm" if m.group("farm") else "home") for m in homes.find(_CYMRAEG_FARM))


def _home(match: re.Match[str], group: str = "home") -> Removed:
    return Removed(match.start(group), match.end(group), "place")


def _is_a_houses_name(word: str) -> bool:
    """Whether a house may bear the word as its name: "heather house", but not "opera house"."""
    key = plain(word.removesuffix("'s").removesuffix("’s"))
    kin = lists().roles | lists().no_houses
    return key not in common() and key not in places() and kin.isdisjoint({key, key.removesuffix("s")})


def _is_a_wards_name(word: str) -> bool:
    return plain(word) not in english() and plain(word) not in lists().roles


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
        key in PLAIN
        or key in lists().roles
        or key in lists().known
        or key in lists().titles
        or word.title() in {"Care", "Nursing", "Residential", "Day", "Health", "Medical"}
    )
