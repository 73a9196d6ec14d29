"""Finds ways to reach a person: e-mail, links, handles and phone numbers, also spelt out or oddly spaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.helplines import public_numbers
from bot.safety.known_words import is_known
from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.removal import WORD_START, Removed
from bot.safety.vocabulary import common, english, proper

_DOT = r"(?:\.|\s?[\(\[]\s?dot\s?[\)\]]\s?|\s{1,2}dot\s{1,2})"
_SITE = r"(?:com|org|net|info|biz|edu|gov|uk|co\.uk|org\.uk|nhs\.uk|gov\.uk|ac\.uk|me|io|tv|app|cymru|wales|scot|london|ie|eu|de|fr|pl|in|ng|za|us|ca|au|nhs|co)"
# Every part is bounded and starts at a word's start: a long hostile text must not take long.
_LOCAL_PART = r"(?<![\w.+'-])[\w+-][\w.+'-]{0,63}"
_PART = r"[\w-]{1,63}"
_EMAIL = re.compile(
    rf"{_LOCAL_PART}@{_PART}(?:\.{_PART}){{1,5}}"
    rf"|(?:\b[A-Za-z][\w.+-]{{0,40}}\s\d{{1,6}}|(?:\b[A-Za-z]\s)?{_LOCAL_PART})\s?@\s?{_PART}(?:\s?\.\s?{_PART}){{0,3}}\s?\.\s?{_SITE}\b"
    rf"|{_LOCAL_PART}(?:{_DOT}[\w+-]{{1,63}})?(?:\s{{0,2}}@\s{{0,2}}|\s{{0,2}}[\(\[]\s?at\s?[\)\]]\s{{0,2}})(?:{_PART}{_DOT}){{1,5}}{_SITE}\b"
    rf"|{_LOCAL_PART}(?:{_DOT}[\w+-]{{1,63}})?\s{{1,2}}at\s{{1,2}}{_PART}(?:\s?\.\s?|\s{{1,2}}dot\s{{1,2}})(?:{_PART}(?:\.|\s{{1,2}}dot\s{{1,2}}))?{_SITE}\b",
    re.IGNORECASE,
)
_WHO = r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|btopenworld|talktalk|virginmedia|aol|live|msn|ntlworld|blueyonder|nhs|protonmail|ymail)"
# What every address has from its "at" on: looked for first, since few texts have it.
_AT = re.compile(
    rf"@|[\(\[]\s?at\s?[\)\]]|\bat\s{{1,2}}{_PART}(?:\s?\.\s?|\s{{1,2}}dot\s{{1,2}})\w|\bat\s+(?:\w{{1,40}}\s+(?:dot|full stop|point)\s|{_WHO}\b)",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(r"\w\.\s+(?:in|me|us|de|live|app)$", re.IGNORECASE)
_TIED = r"(?:dot|underscore|dash|hyphen|full stop|point|minus|dotio)"
_SPELT_EMAIL = re.compile(
    rf"\b(?:\w{{1,40}}\s+{_TIED}\s+){{0,4}}\w{{1,40}}\s+at\s+(?:\w{{1,40}}\s+(?:dot|full stop|point)\s+){{1,4}}{_SITE}\b"
    rf"|\b(?:\w{{1,40}}\s+{_TIED}\s+){{0,4}}[\w.+-]{{1,40}}\s+at\s+{_WHO}\b"
    r"|(?<![\w.+'-])[\w+-][\w.+'-]{0,63}@[\w.-]{0,64}(?:,\s?(?:com|co|net|org|uk)\b)*",
    re.IGNORECASE,
)
_LINK_SIGN = re.compile(r"//|www|[\w-]\.\w", re.IGNORECASE)
_SAID_LINK = re.compile(
    rf"\b(?P<host>[\w-]{{2,40}})(?:\s+dot\s+[\w-]{{2,20}}){{0,2}}\s+dot\s+{_SITE}\b(?:\s+slash\s+[\w-]{{1,40}}){{0,3}}",
    re.IGNORECASE,
)
_LINK = re.compile(
    rf"\b(?:https?|ftp|tg)\s?:\s?//\S{{1,2000}}|\bwww\s?\.\S{{1,2000}}|(?<![\w.-])(?:{_PART}\.){{1,5}}{_SITE}(?:/\S{{0,2000}})?(?![\w@-])(?!\.\w)"
    r"|\b(?:t\.me|wa\.me|bit\.ly|youtu\.be|fb\.com|facebook\.com|instagram\.com|linkedin\.com|tiktok\.com|x\.com)/\S{1,2000}",
    re.IGNORECASE,
)
_HANDLE_SIGN = re.compile(
    rf"[@_#]|{WORD_START}(?:my|her|his)?(?:insta|snap|twitter|tiktok|tik tok|facebook|fb|telegram|skype|discord|xbox|psn|user ?name|handle|whatsapp)",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"(?<![\w@.])@[\w.]{2,}|(?<![\w.])[a-z0-9.]{1,40}_[\w.]{0,40}\w|\b(?:my|her|his|their|our|the|on|add me on|find me on|im|i am)?\s*"
    r"(?:insta|instagram|snap|snapchat|twitter|tiktok|tik tok|facebook|fb|telegram|skype|discord|xbox|psn|username|user name|gamer ?tag|screen ?name|handle|whatsapp)"
    r"\s*(?:is|:|=|as|@|name|handle|id|username|gamer ?tag|account|-)+(?:\s+(?:is|@|:))?\s*(?P<handle>[\w.\-]*[\w])|(?<!\w)\w{2,32}#\d{3,5}\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w£$€.])(?:\(?\+\s?\d|\(?0|\(?[oO](?=[\s-]?\d))(?:[\s().\-–/·_,]{0,3}[\doOlI|]){8,13}(?![\d\w]|[.,]\d)"
    r"(?:\W{0,3}(?:ext|extension|extn|x|est|estyniad)\.?\s*\d{1,6}\b)?",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    WORD_START
    + r"(?:ring|call|phone|text|tel|telephone|mobile|mob|number|no|num|dial|whatsapp|ext|extension|ffoniwch|ffonio|rhif|fax|landline|cell|contact|reach|on|ar)\b"
    r"[^\d\n]{0,24}?(?P<number>\d(?:[\s.\-–]?\d){4,10})(?![\w]|[.,:]\d)",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"\b(?:ext|extension|extn|estyniad)\.?\s*(?:number|no\.?)?\s*(?P<number>\d{3,6})\b", re.IGNORECASE
)
_SAID = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "sero": "0", "dim": "0", "un": "1", "dau": "2", "tri": "3", "pedwar": "4", "pump": "5", "chwech": "6", "saith": "7",
    "wyth": "8", "naw": "9", "double": "", "treble": "", "triple": "", "hundred": "00", "thousand": "000", "dwbl": "",
}  # fmt: skip
_DIGIT_WORD = rf"(?:{'|'.join(sorted(_SAID, key=len, reverse=True))}|\d+)"
_SPOKEN = re.compile(rf"{WORD_START}{_DIGIT_WORD}(?:[\s,.\-–]+(?:and[\s,]+)?{_DIGIT_WORD}){{4,}}\b", re.IGNORECASE)
_SAID_WORD = re.compile(rf"\b(?:{'|'.join(_SAID)})\b", re.IGNORECASE)
_FEWEST_SPOKEN = 6
_LONGEST_SPELT = 250  # characters of an address before its "at"


# A word with a number at its end that is no word of the language, as in "quietstorm88".
_NUMBERED = re.compile(r"(?<![\w.@/-])(?P<word>[A-Za-z_]{4,30})\d{2,6}(?![\w@/-]|\.\w)")
# "Message me on Facebook, I'm under Mossy Pebble Crafts."
_UNDER = re.compile(
    r"\b(?i:facebook|fb|insta|instagram|twitter|tiktok|youtube|threads|bluesky|etsy|linkedin)\b[^.\n]{0,30}?\b(?:under|called|as)\s+(?P<handle>[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,3})"
)


def find_contacts(text: str) -> Iterator[Removed]:
    """The spans of e-mail addresses, links, handles and phone numbers; public helplines stay."""
    emails = around(_AT, text, _LONGEST_SPELT).find(_EMAIL, _SPELT_EMAIL)
    yield from (Removed(m.start(), _trimmed(text, m), "email") for m in emails if _is_email(m))
    yield from (Removed(m.start(), _trimmed(text, m), "link") for m in around(_LINK_SIGN, text).find(_LINK))
    yield from (_removed(m, "link") for m in _SAID_LINK.finditer(text) if m.group("host").lower() not in common())
    yield from _handles(text)
    yield from _phones(text)


def _is_email(match: re.Match[str]) -> bool:
    """Whether "... at yahoo" has somebody before it, not only a word such as "look", and is no "at home. In the morning"."""
    words = match.group().lower().split()
    if "at" in words and _NEXT_SENTENCE.search(match.group()):
        return False
    return len(words) != 3 or words[1] != "at" or not is_known(words[0], in_welsh=False)


def _trimmed(text: str, match: re.Match[str]) -> int:
    """The end of a link without the full stop or bracket of the sentence around it."""
    return match.start() + len(text[match.start() : match.end()].rstrip(".,;:!?)]}'\""))


def _handles(text: str) -> Iterator[Removed]:
    yield from (_removed(m, "handle") for m in around(DIGIT, text).find(_NUMBERED) if _is_no_word(m.group("word")))
    yield from (_removed(m, "handle", "handle") for m in _UNDER.finditer(text))
    for match in around(_HANDLE_SIGN, text).find(_HANDLE):
        name = match.group("handle")
        if name is None:
            yield Removed(match.start(), _trimmed(text, match), "handle")
        elif (
            re.search(r"[\d_.]", name)
            or not is_known(name.lower(), in_welsh=False)
            or ":" in match.group()
            or "@" in match.group()
        ):
            yield Removed(match.start("handle"), match.end("handle"), "handle")


def _removed(match: re.Match[str], kind: str, group: str | int = 0) -> Removed:
    return Removed(match.start(group), match.end(group), kind)


def _is_no_word(word: str) -> bool:
    return word.lower() not in english() and word.lower() not in proper()


def digits(text: str) -> str:
    """The digits of a number as it was written, said or mistyped with the letter O."""
    return re.sub(r"\D", "", re.sub(r"[lI|]", "1", re.sub(r"[oO]", "0", text)))


def _phones(text: str) -> Iterator[Removed]:
    yield from _written_phones(around(DIGIT, text))
    for match in _SPOKEN.finditer(text):
        said = spoken_digits(match.group())
        if len(said) >= _FEWEST_SPOKEN and said not in public_numbers() and _SAID_WORD.search(match.group()):
            yield Removed(match.start(), match.end(), "phone")


def _written_phones(numbers: Nearby) -> Iterator[Removed]:
    for match in numbers.find(_PHONE):
        if 9 <= len(digits(match.group())) <= 20 and digits(match.group()) not in public_numbers():
            yield Removed(match.start(), match.end(), "phone")
    for match in numbers.find(_LOCAL):
        number = digits(match.group("number"))
        if 5 <= len(number) <= 11 and number not in public_numbers():
            yield Removed(match.start("number"), match.end("number"), "phone")
    yield from (Removed(m.start("number"), m.end("number"), "phone") for m in numbers.find(_EXTENSION))


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
