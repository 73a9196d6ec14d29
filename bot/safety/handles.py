"""Finds the names that people go by on social media, in games and on portals, written and said aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.known_words import is_known
from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.removal import Removed
from bot.safety.said import NUMBER_WORDS
from bot.safety.vocabulary import common, english, proper

_SITES = "insta|instagram|snap|snapchat|twitter|tiktok|tik tok|facebook|fb|telegram|skype|discord|xbox|psn|username|user name|gamer ?tag|screen ?name|handle|whatsapp"
_SIGN = re.compile(rf"[@_#]|{_SITES}|youtube|threads|bluesky|etsy|linkedin|teams|reddit|twitch|log ?in|live:|u/")
_HANDLE = re.compile(
    r"(?<![\w@.])@[\w.]{2,}|(?<![\w@.])@\s\w+(?:[._]\w+)+|(?<![\w.])[a-z0-9.]{1,40}_[\w.]{0,40}\w(?:#\d{3,5}\b)?|(?<![\w.])[\w.]{2,32}#\d{3,5}\b|\blive:[\w.]{3,40}|(?<!\w)u/[\w-]{3,30}|\b(?-i:xX[\w ]{2,30}Xx)\b"
    r"|\b(?:my|her|his|their|our|the|on|add me on|find me on|im|i am)?\s*"
    rf"(?:{_SITES})\s*(?:is|:|=|as|@|name|handle|id|username|gamer ?tag|account|-)+(?:\s+(?:is|@|:))?\s*(?P<handle>(?:live:)?[\w.\-]*\w(?:#\d{{3,5}}\b)?)",
    re.IGNORECASE,
)
# "Message me on Facebook, I'm under Mossy Pebble Crafts."
_UNDER = re.compile(
    r"\b(?i:facebook|fb|insta|instagram|twitter|tiktok|youtube|threads|bluesky|etsy|linkedin)\b[^.\n]{0,30}?\b(?:under|called|as|dan|dan yr enw|name(?:\s+is)?|name's|profile is|account is|im(?=(?:\s+[A-Z][\w'’-]+){2})|i'm(?=(?:\s+[A-Z][\w'’-]+){2}))\s+(?P<handle>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,5})"
)
# "User name for the portal is Bluebell1959!": a word with a number is one where such a name is spoken of.
_LOGIN = re.compile(
    rf"\b(?:{_SITES}|log ?in|teams|reddit|twitch|youtube)\b[^.\n]{{0,40}}?(?<![\w.@/])(?P<handle>[A-Za-z][\w-]{{0,30}}[A-Za-z-]\d{{1,8}}!?|[A-Za-z]\w{{0,30}}(?:\.\w{{1,30}}){{1,4}})(?![\w@/]|\.\w)",
    re.IGNORECASE,
)
_ONLINE_NAME = re.compile(
    r"\b(?:forum|user|screen|display|profile|channel) ?name:?\s+(?:(?:is|was|there is)\s+(?P<handle>[\w.-]{3,40}\w)|(?P<tied>\w+(?:[.-]\w+)+))",
    re.IGNORECASE,
)
_ONLINE_SIGN = re.compile(r"(?:forum|user|screen|display|profile|channel) ?name")
# "On TikTok at wheelie wendy uk".
_AT = re.compile(
    r"\b(?:tiktok|tik tok|insta|instagram|twitter|youtube|snapchat|twitch)(?:\s+(?:i'm|im|i am|as|we're|were))?\s+(?:at|as|under)\s+(?P<handle>(?P<first>[a-z][\w'’-]*)(?:(?:\s+dot\s+\w+)+|(?:\s[a-z][\w'’-]*){0,2}?))(?=\s*(?:[,.;!?]|$|(?:and|where|showing|if|for|with|who|about|its|it's)\b)|\s\w+ing\b)",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?P<sure>\b(?:find|follow|catch)\s+(?:me|us)\s+)?\bat\s+(?P<handle>(?P<first>[a-z][\w'’-]*)(?:\s[a-z][\w'’-]*){0,3})(?=\s+on\s+(?:tiktok|insta|instagram|twitter|youtube|snapchat|twitch|facebook)\b)",
    re.IGNORECASE,
)
# "At sunny side up underscore carer on Instagram".
_SAID_HANDLE = re.compile(
    rf"\b(?:at\s+(?:\w+\s+){{1,5}}?|\w+\s+)underscore\s+\w+(?:\s+(?:underscore|dot|dash)\s+\w+){{0,3}}(?:\s+(?:{NUMBER_WORDS}|\d{{1,6}})\b){{0,6}}",
    re.IGNORECASE,
)
_UNDERSCORE = re.compile("underscore")
_NUMBERED_THINGS = frozenset(
    {"covid", "windows", "section", "room", "type", "stage", "level", "form", "iphone", "ipad"}
)
# A word with a number at its end that is no word of the language, as in "quietstorm88".
_NUMBERED = re.compile(r"(?<![\w.@/-])(?P<word>[A-Za-z_]{4,30})\d{2,6}(?![\w@/-]|\.\w)")
# "jaydn.xo7", "r.patel99": two parts, of which one has letters and digits.
_DOTTED = re.compile(
    r"(?<![\w.@/-])(?:[a-z]\w{0,30}\.(?=[a-z]*\d)[a-z]+\d+\w{0,10}|[a-z]+\d+\w{0,10}\.[a-z]\w{1,30})(?![\w@/]|\.\w)",
    re.IGNORECASE,
)


# "mimi.xo.carer": three parts, of which not all are words.
_TRIPLE = re.compile(r"(?<![\w.@/-])[a-z]{2,20}(?:\.[a-z]{2,20}){2,4}(?![\w@/]|\.\w)", re.IGNORECASE)
_DOT = re.compile(r"\.[a-z]")


def find_handles(text: str) -> Iterator[Removed]:
    """The spans of such names; a plain word is one only where it is said to be."""
    numbers, signs = around(DIGIT, text), around(_SIGN, text)
    yield from (_part(m) for m in numbers.find(_NUMBERED) if _is_no_word(m.group("word")))
    yield from (_part(m) for m in numbers.find(_DOTTED))
    tied = around(_DOT, text).find(_TRIPLE)
    yield from (_part(m) for m in tied if not english().issuperset(m.group().lower().split(".")))
    yield from (_part(m, "handle") for m in signs.find(_UNDER))
    yield from (_part(m, "handle") for m in signs.find(_LOGIN) if _is_login(m.group("handle")))
    yield from (
        _part(m, "handle" if m.group("handle") else "tied") for m in around(_ONLINE_SIGN, text).find(_ONLINE_NAME)
    )
    yield from (_part(m, "handle") for m in signs.find(_AT, _ON) if _is_said_name(m))
    yield from (_part(m) for m in around(_UNDERSCORE, text).find(_SAID_HANDLE))
    yield from _announced(signs)


def _announced(signs: Nearby) -> Iterator[Removed]:
    for match in signs.find(_HANDLE):
        name = match.group("handle")
        if name is None:
            yield Removed(match.start(), match.start() + len(match.group().rstrip(".")), "handle")
        elif _is_handle(name) or ":" in match.group() or "@" in match.group():
            yield _part(match, "handle")


def _is_handle(name: str) -> bool:
    return bool(re.search(r"[\d_.]", name)) or not is_known(name.lower(), in_welsh=False)


def _is_said_name(match: re.Match[str]) -> bool:
    """Whether it is no plain word as in "on facebook at night"; with a "dot" it is none."""
    if match.groupdict().get("sure"):
        return True
    return " dot " in match.group("handle") or match.group("first").lower() not in common()


def _is_login(name: str) -> bool:
    """Whether it is neither the end of one sentence with the start of the next ("thanks.the") nor "covid19"."""
    parts = name.lower().split(".")
    if len(parts) == 1:
        word = name.lower().rstrip("!0123456789")
        return word not in _NUMBERED_THINGS and (name.rstrip("!")[-2:].isdigit() or word not in english())
    return len(parts) > 2 or not english().issuperset(parts)


def _is_no_word(word: str) -> bool:
    return word.lower() not in english() and word.lower() not in proper()


def _part(match: re.Match[str], group: str | int = 0) -> Removed:
    return Removed(match.start(group), match.end(group), "handle")
