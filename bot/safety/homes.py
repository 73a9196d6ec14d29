"""Finds the homes in which a person lives or works: they all point to few people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import Nearby, around
from bot.safety.removal import Removed
from bot.safety.rooms import ROOM_SIGN
from bot.safety.streets import PLAIN
from bot.safety.vocabulary import common, english, lists, places, plain, proper

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
_HOME_SIGN = re.compile(rf"[ \n\t](?:{_HOME_END}|centre|care hm|care hme|nursing hm)\b")
_HOME = re.compile(
    rf"\b(?P<home>(?:[A-Z][\w'’-]+\s+){{1,3}}(?:{'|'.join(w.title() for w in _HOME_END[3:-1].split('|'))}))\b"
)
_HOME_SMALL_END = re.compile(
    r"\b(?P<home>(?:[A-Z][\w'’-]+\s+){1,3}(?:care home|nursing home|residential home|care centre|rest home|day centre|surgery|hospice|ward|wing|corridor|landing))\b"
)
_SMALL_HOME = re.compile(
    rf"\b(?:at|in|into|to|from|called|near|leave|left)\s+(?P<home>(?!(?:{'|'.join(PLAIN)})\b)(?:st\.?\s+)?[a-z][\w'’-]{{2,}}\s+(?:care ho?me?|nursing ho?me?|residential home|day centre|care centre|lodge|grange|manor|house care home|court care home|hospice|surgery|ward))\b",
    re.IGNORECASE,
)
_SMALL_THE_HOME = re.compile(
    r"\b(?:at|in|to|from)\s+the\s+(?P<home>(?P<word>[a-z]{4,})\s+(?:day centre|care centre|care home|nursing home))\b",
    re.IGNORECASE,
)
_SMALL_HOUSE = re.compile(
    rf"\b(?:at|into|to|from|called|leave|left|in)\s+(?P<home>(?!(?:{'|'.join(PLAIN)})\b)(?P<word>[a-z][\w'’-]{{3,}})\s+(?:house|court))\b(?!\s+(?:order|hearing|case|date|keys?|work|calls?|rules|hunting))"
)
_SMALL_CYMRAEG_HOME = re.compile(
    r"\b(?:at|in|into|from|to|near|yn|yng|nghartref|gartref|cartref|o|i)\s+(?P<home>(?:plas|bryn|hafan|llys|awel|maes)\s+(?:(?:y|yr)\s+)?[a-zâêîôûŵŷ]{3,})\b"
)
_CYMRAEG_HOME = re.compile(
    r"\b(?:(?:[Cc]|[Gg]|[Nn]gh|[Cc]h)artref\s+(?=[A-Z]))?(?:Cartref|(?:P|B|Mh|Ph)las|Plasdy|[BF]ryn|Cwrt|Hafan|Llys|Bod|Tŷ|Ty|Awel|Maes)[\s-]+(?:(?:y|yr|Y|Yr|Gofal|Nyrsio|Preswyl)[\s-]+)?[A-Z][\wâêîôûŵŷ'’-]+"
    r"|\b(?:(?:[Cc]|[Gg]|[Nn]gh|[Cc]h)?anolfan\s+(?:[Dd]dydd|[Ii]echyd|[Gg]ofal)|(?:[Mm]|[Ff])eddygfa|(?:[Cc]|[Gg]|[Nn]gh|[Cc]h)artref)\s+(?:(?:y|yr)\s+)?[A-Z][\wâêîôûŵŷ'’-]+(?:\s+[A-Z][\w'’-]+)?"
)
# "Hafod y Grug", "fferm Cefn Coed Isaf".
_CYMRAEG_FARM = re.compile(
    r"\b(?P<home>(?:Hafod|Hendre|Tyddyn|Beudy|Ysgubor|Llwyn|T[yŷ]['’]n)[\s-](?:(?:y|yr|Y|Yr)[\s-])?[A-Z][\w'’-]+(?:\s+(?:Isaf|Uchaf|Fawr|Fach|Bach|Mawr|Ganol))?)"
    r"|\b[Ff]f[ae]rm\s+(?P<farm>[A-Z][\w'’-]+(?:\s+(?:(?:y|yr|Y|Yr)\s+)?[A-Z][\w'’-]+){0,2})"
)
_CYMRAEG_SIGN = re.compile(
    r"(?:artref|anolfan ddydd|anolfan iechyd|anolfan gofal|eddygfa|las|plasdy|ryn|cwrt|hafan|llys|bod|tŷ|ty|awel|maes|hafod|hendre|tyddyn|beudy|ysgubor|llwyn|t[yŷ]['’]n|ffarm|fferm)[\s-]"
)
_ONE_WORD_END = r"(?:bank|field|view|side|brook|haven|dale|hurst|mead|wood|lea|leigh|crest|mount|gate|croft|vale|lodge|house|dene|lands|crofts|meadows?|bourne|acre|acres|cote|holme|garth|brae|rise|court|lawn|lawns|grange|heath)"
# "Willow tree house", "sunny bank day center": in small letters, where the words are those of homes.
_NATURE = r"(?:briar|oak|elm|ash|willows?|cedars?|birch|birches|beech|beeches|rowan|maple|holly|ivy|primrose|bluebell|heather|lavender|larch|larches|laurels?|hawthorns?|chestnut|sycamore|poplars?|pines?|firs?|yew|alder|hazel|cherry|orchard|meadow|sunny ?bank|sunnyside|hillside|highfield|highfeild|fairview|greenfield|riverside|brookside|lakeside|woodlands?|springfield|rosewood|elmwood|oakwood|ashwood)"
_NATURE_HOME = re.compile(
    rf"\b(?P<home>{_NATURE}\s(?:tree|trees|bank|wood|field|side|hill|brook|lea)\s+home|{_NATURE}(?:\s(?:tree|trees|bank|wood|field|side|hill|brook|lea))?\s+(?:house|hse|lodge?|court|view|grange|manor|hall|mount|towers|villa|haven|cent(?:re|er)|hub|day cent(?:re|er)|care (?:home|centre|center|hm)|nursing (?:home|hm))(?:\s+(?:care|nursing)\s+home)?)\b",
    re.IGNORECASE,
)
_NATURE_SIGN = re.compile(
    r"house|hse|lodg|court|view|grange|manor|hall|mount|towers|villa|haven|home|hub|cent|care |nursing "
)
_TO_NATURE = re.compile(
    rf"\b(?:to|at|from|into|in|leave|left|outside)\s+(?P<home>{_NATURE}\s(?:bank|tree|wood|field|side|lea|mount|brook))\b",
    re.IGNORECASE,
)
_TO_NATURE_SIGN = re.compile(r" (?:bank|tree|wood|field|side|lea|mount|brook)\b")
# "Fairhaven lodge is lovely", whatever the case.
_STRANGE_HOME = re.compile(
    r"\b(?P<home>(?P<word>[a-z][\w'’-]{3,})\s+(?:lodge|grange|manor|centre|care home|nursing home|day centre))\b",
    re.IGNORECASE,
)
# "In fernlea": in small letters, if nothing else is called so.
_SMALL_ONE_WORD = re.compile(
    r"\b(?:at|into|in|from|to)\s+(?P<home>(?P<word>[a-z]{3,}(?:lea|leigh|bank|dene|haven|brook|croft|mead|hurst|dale|bourne|holme|garth|mount)))\b"
)
# "The Meadowbrook Centre".
_CENTRE = re.compile(rf"\b(?P<home>[A-Z][a-z]{{2,}}{_ONE_WORD_END}\s+Centre)\b")
# "The Bluebell unit": what is named after a tree or a flower.
_UNIT = re.compile(r"\b(?P<home>(?P<word>[A-Z][a-z]+)\s+unit)\b")
_TREE = re.compile(_TREES)
# "Symudwyd Dad i Ward Dyfi".
_WARD = re.compile(r"\b(?P<home>[Ww]ard\s+(?P<word>[A-Z][\wâêîôûŵŷ'’-]+))")
_AT_CALLED = re.compile(
    r"\b(?:home|house|place|unit|centre|ward|lodge|scheme|cartref)\s*(?:is\s+|was\s+|'s\s+|,\s*)?(?:called|named|o'r enw)\s+(?P<home>(?:the\s+|The\s+)?[A-Za-z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)"
)
_CALLED_SIGN = re.compile(r"(?:called|named|o'r enw)\s")
_AT_ONE_WORD = re.compile(
    rf"\b(?:at|into|in(?=\s+\w+\s+where\b)|moved to|moved in to|lives in|live in|living in|stays at|works at|works in|visit to)\s+(?P<home>[A-Z][a-z]{{2,}}{_ONE_WORD_END})\b"
)
_ONE_WORD_SIGN = re.compile(rf"{_ONE_WORD_END}\b")


def find_homes(text: str) -> Iterator[Removed]:
    """The spans of homes; towns, hospitals and plain "the care home" stay."""
    yield from (_home(m) for m in around(_NATURE_SIGN, text).find(_NATURE_HOME))
    yield from (_home(m) for m in around(_TO_NATURE_SIGN, text).find(_TO_NATURE))
    yield from (_home(m) for m in around(_GROVE_SIGN, text).find(_GROVE, _SMALL_GROVE))
    yield from (_home(m) for m in around(_CALLED_SIGN, text).find(_AT_CALLED))
    compounds = around(_ONE_WORD_SIGN, text)
    yield from (_home(m) for m in compounds.find(_CENTRE))
    yield from (_home(m) for m in compounds.find(_SMALL_ONE_WORD) if _is_strange(m.group("word")))
    yield from (_home(m) for m in compounds.find(_AT_ONE_WORD) if not _is_in_town(m))
    rooms = around(ROOM_SIGN, text)
    yield from (_home(m) for m in rooms.find(_UNIT) if _TREE.fullmatch(f"{m.group('word').lower()}s"))
    yield from (_home(m) for m in rooms.find(_WARD) if _is_a_wards_name(m.group("word")))
    yield from _with_ends(around(_HOME_SIGN, text))
    yield from _in_welsh(around(_CYMRAEG_SIGN, text))


def _with_ends(homes: Nearby) -> Iterator[Removed]:
    """Homes that are known by a word such as "court" or "care home" at their end."""
    yield from (_home(m) for m in homes.find(_SMALL_HOME))
    yield from (_home(m) for m in homes.find(_SMALL_HOUSE) if _is_a_houses_name(m.group("word")))
    yield from (_home(m) for m in homes.find(_STRANGE_HOME) if _is_strange(m.group("word")))
    yield from (_home(m) for m in homes.find(_SMALL_THE_HOME) if _is_after_the(m.group("word")))
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


def _is_after_the(word: str) -> bool:
    """Whether "the larches day centre" is one place, as "the local day centre" is not."""
    return bool(_TREE.fullmatch(word.lower())) or (_is_a_wards_name(word) and _is_a_houses_name(word))


def _is_strange(word: str) -> bool:
    key = plain(word)
    return not any(key in each for each in (english(), places(), proper(), lists().roles, lists().no_houses))


def _is_in_town(match: re.Match[str]) -> bool:
    """Whether it is a known town, or said that somebody lives in a village, as in "living in Larkfield"."""
    key = plain(match.group("home"))
    return key in lists().known or (" in " in match.group() and key in places())


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
