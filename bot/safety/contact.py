"""Finds ways to reach a person: e-mail, links and phone numbers, also spelt out or oddly spaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.safety.helplines import public_numbers
from bot.safety.known_words import is_known
from bot.safety.nearby import DIGIT, Nearby, around
from bot.safety.removal import WORD_START, Removed
from bot.safety.said import DIGIT_WORDS, NUMBER_WORDS, digits, spoken_digits
from bot.safety.vocabulary import common

_DOT = r"(?:\.|\s?[\(\[]\s?dot\s?[\)\]]\s?|\s{1,2}dot\s{1,2})"
_SITE = r"(?:com|org|net|info|biz|edu|gov|uk|co\.uk|org\.uk|nhs\.uk|gov\.uk|ac\.uk|me|io|tv|app|cymru|wales|scot|london|ie|eu|de|fr|pl|in|ng|za|us|ca|au|nhs|co|gg|social|example)"
# Every part is bounded and starts at a word's start: a long hostile text must not take long.
_LOCAL_PART = r"(?<![\w.+'-])[\w+-][\w.+'-]{0,63}"
_PART = r"[\w-]{1,63}"
_EMAIL = re.compile(
    rf"{_LOCAL_PART}@{_PART}(?:\.{_PART}){{1,5}}"
    rf"|(?:\b[A-Za-z][\w.+-]{{0,40}}\s\d{{1,6}}|(?:\b[\w.]{{1,30}}\s\+\s|\b[A-Za-z]{{1,20}}\s\.\s|\b[A-Za-z]\s)?{_LOCAL_PART})\s?@\s?{_PART}(?:\s?\.\s?{_PART}){{0,3}}\s?\.\s?{_SITE}\b"
    rf"|{_LOCAL_PART}(?:{_DOT}[\w+-]{{1,63}})?(?:\s{{0,2}}@\s{{0,2}}|\s{{0,2}}[\(\[]\s?at\s?[\)\]]\s{{0,2}})(?:{_PART}{_DOT}){{1,5}}{_SITE}\b"
    rf"|{_LOCAL_PART}(?:{_DOT}[\w+-]{{1,63}})?\s{{1,2}}at\s{{1,2}}{_PART}(?:\s?\.\s?|\s{{1,2}}dot\s{{1,2}})(?:{_PART}(?:\.|\s{{1,2}}dot\s{{1,2}}))?{_SITE}\b",
    re.IGNORECASE,
)
_WHO = r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|btopenworld|talktalk|virginmedia|aol|live|msn|ntlworld|blueyonder|nhs|protonmail|ymail)"
# What every address has from its "at" on: looked for first, since few texts have it.
_AT = re.compile(
    rf"@|[\(\[]\s?at\s?[\)\]]|at(?<!\wat)\s(?:\s?{_PART}(?:\s?\.\s?|\s{{1,2}}dot\s{{1,2}})\w|\s*(?:(?:\w{{1,40}}\s+){{1,3}}(?:dot|full stop|point)\s|{_WHO}\b))"
)
_NEXT_SENTENCE = re.compile(r"\w\.\s+(?:in|me|us|de|live|app)$", re.IGNORECASE)
_PROVIDER = r"(?:bt internet|g mail|hot mail|out look|virgin media|talk talk|i cloud|proton mail|sky)"
_TIED = r"(?:dot|underscore|dash|hyphen|full stop|point|minus|dotio)"
_SPELT_EMAIL = re.compile(
    rf"\b(?:[a-z]\s+)?(?:\w{{1,40}}\s+{_TIED}\s+){{0,4}}\w{{1,40}}(?:\s+(?:{NUMBER_WORDS}|\d{{1,4}})){{0,5}}\s+at\s+(?:{_PROVIDER}\s+dot\s+(?:\w{{1,20}}\s+dot\s+)?|(?:\w{{1,40}}\s+(?:dot|full stop|point)\s+){{1,4}}){_SITE}\b"
    rf"|\b(?:\w{{1,40}}\s+{_TIED}\s+){{1,4}}\w{{1,40}}\s\w{{1,40}}\s+at\s+\w{{1,40}}\s+dot\s+(?:\w{{1,20}}\s+dot\s+)?{_SITE}\b"
    rf"|(?:(?<=\bits )|(?<=it's )|(?<=\bis )|(?<=mail ))\w{{2,20}}\s\w{{2,20}}\s+at\s+{_WHO}\s+dot\s+{_SITE}\b"
    rf"|(?<=is )(?:\w{{1,20}}\s+){{1,4}}underscore\s+\w{{1,40}}\s+at\s+\w{{1,40}}\s+dot\s+{_SITE}\b"
    rf"|\b(?:\w{{1,40}}\s+{_TIED}\s+){{1,4}}\w{{1,40}}\s+at\s+(?:\w{{1,40}}\s+){{1,3}}dot\s+(?:\w{{1,40}}\s+dot\s+)?{_SITE}\b"
    rf"|\b(?:\w{{1,40}}\s+{_TIED}\s+){{0,4}}[\w.+-]{{1,40}}\s+at\s+{_WHO}\b"
    r"|(?<![\w.+'-])[\w+-][\w.+'-]{0,63}@[\w.-]{0,64}(?:,\s?(?:com|co|net|org|uk)\b)*",
    re.IGNORECASE,
)
_LINK_SIGN = re.compile(r"//|www|\.(?<=[\w-]\.)\w")
_DOT_SAID = re.compile(r" (?:dot|slash)\s")
_LAST_WORDS = re.compile(r"(?:\s\w{1,40}){1,3}(?=[,.;!?]|$)")
_SAID_LINK = re.compile(
    rf"\b[\w-]{{2,40}}(?:\.[\w-]{{2,20}}){{1,3}}\s+slash\s+\w{{1,40}}|\b\w{{1,40}}(?:\s\w{{1,40}})?\s+dot\s+(?:blog ?spot|word ?press|wix|tumblr|substack)\s+dot\s+{_SITE}\b|\bw\s?w\s?w\s+dot\s+(?:\w{{1,40}}\s+){{1,6}}?dot\s+(?:\w{{1,20}}\s+dot\s+)?{_SITE}\b(?:\s+slash\s+[\w-]{{1,40}}){{0,3}}|\b(?P<host>[\w-]{{2,40}})(?:\s+dot\s+[\w-]{{2,20}}){{0,2}}\s+dot\s+{_SITE}\b(?:\s+slash\s+[\w-]{{1,40}}(?:\s+(?:dot|dash|hyphen|underscore|and(?!\s+(?:i|im|we|he|she|they|the|it|my|you|that|then)\b))\s+[\w-]{{1,40}}){{0,5}}){{0,3}}",
    re.IGNORECASE,
)
_LINK = re.compile(
    rf"\b(?:https?|ftp|tg)\s?:\s?//\S{{1,2000}}|\bwww\s?\.\S{{1,2000}}|(?<![\w.-])(?:{_PART}\.){{1,5}}{_SITE}(?:/\S{{0,2000}})?(?![\w@-])(?!\.\w)"
    r"|(?<![\w.@-])(?:[\w-]{2,63}\.){1,4}[a-z]{2,12}/\S{1,2000}"
    r"|\b(?:t\.me|wa\.me|bit\.ly|youtu\.be|fb\.com|facebook\.com|instagram\.com|linkedin\.com|tiktok\.com|x\.com)/\S{1,2000}",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w£$€.])(?:\(?\+\s?\d|\(?0|\(?[oO](?=[\s-]?\d))(?:[\s().\-–/·_,]{0,3}[\doOlI|]){8,13}(?![\d\w]|[.,]\d)"
    r"(?:\W{0,3}(?:ext|extension|extn|x|est|estyniad)\.?\s*\d{1,6}\b)?",
    re.IGNORECASE,
)
# Run together with the words beside it: "ring07700.900.840or".
_GLUED_PHONE = re.compile(r"(?<![\d£.])0[127]\d(?:[\s.\-]?\d){7,8}(?!\d)")
_LOCAL = re.compile(
    WORD_START
    + r"(?:ring|call|phone|text|tel|telephone|mobile|mob|number|no|num|dial|whatsapp|ext|extension|ffoniwch|ffonio|rhif|fax|landline|cell|contact|reach|on|ar)\b"
    r"[^\d\n]{0,24}?(?P<number>\d(?:[\s.\-–]?\d){4,10})(?![\w]|[.,:]\d)",
    re.IGNORECASE,
)
_LOCAL_AFTER = re.compile(
    r"(?<![\w£$€.,/-])(?P<number>\d{3}[\s-]\d{3,4})(?![\w%]|[.,:/]\d)(?=[^.\n]{0,30}\b(?:local|landline|ring|call|phone|ask for|the code)\b)",
    re.IGNORECASE,
)
_LOCAL_FAR = re.compile(
    r"\b(?:ring|call|phone|text|tel|mobile|number)\b[^\d\n]{0,45}?\b(?:its|it's|it is|is|on)\s+(?P<number>\d{6,7})(?![\w%]|[.,:/]\d)",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"\b(?:ext|extension|extn|estyniad)\.?\s*(?:number|no\.?)?\s*(?P<number>\d{3,6})\b", re.IGNORECASE
)
_DIGIT_WORD = rf"(?:{DIGIT_WORDS}|\d+)"
# With the letters beside it: "S H seven one oh four five five C".
_SPOKEN = re.compile(
    rf"{WORD_START}(?:(?<!['’])(?![ai]\s)[a-z]\s){{0,3}}{_DIGIT_WORD}(?:[\s,.\-–]+(?:(?:and|then)[\s,]+)?{_DIGIT_WORD}){{4,}}\b(?:\s(?:(?-i:[A-Z])|[b-hj-z])\b)?",
    re.IGNORECASE,
)
_HALF_SAID = re.compile(rf"(?<![\w£])0\d{{2,5}}(?:[\s,.\-–]+{_DIGIT_WORD}){{2,}}\b", re.IGNORECASE)
_SAID_WORD = re.compile(rf"\b(?:{DIGIT_WORDS})\b", re.IGNORECASE)
_FEWEST_SPOKEN = 6
_OF_A_PHONE = range(10, 12)  # digits
_LONGEST_SPELT = 250  # characters of an address before its "at"


def find_contacts(text: str) -> Iterator[Removed]:
    """The spans of e-mail addresses, links and phone numbers; public helplines stay."""
    emails = around(_AT, text, _LONGEST_SPELT).find(_EMAIL, _SPELT_EMAIL)
    yield from (Removed(m.start(), _trimmed(text, m), "email") for m in emails if _is_email(m))
    yield from (Removed(m.start(), _trimmed(text, m), "link") for m in around(_LINK_SIGN, text).find(_LINK))
    said = (m for m in around(_DOT_SAID, text).find(_SAID_LINK) if _is_host(m.group("host")))
    yield from (Removed(m.start(), _said_end(text, m), "link") for m in said)
    yield from _phones(text)


def _is_host(name: str | None) -> bool:
    """Whether a page may bear the name; nothing where it was said with its "www"."""
    return name is None or name.lower() not in common()


def _said_end(text: str, match: re.Match[str]) -> int:
    """The end of a link that was said aloud: after a slash its last part may be several words, up to a stop."""
    more = _LAST_WORDS.match(text, match.end()) if " slash " in match.group() else None
    return more.end() if more else match.end()


def _is_email(match: re.Match[str]) -> bool:
    """Whether "... at yahoo" has somebody before it, not only a word such as "look", and is no "at home. In the morning"."""
    words = match.group().lower().split()
    if "at" in words and _NEXT_SENTENCE.search(match.group()):
        return False
    return len(words) != 3 or words[1] != "at" or not is_known(words[0], in_welsh=False)


def _trimmed(text: str, match: re.Match[str]) -> int:
    """The end of a link without the full stop or bracket of the sentence around it."""
    return match.start() + len(text[match.start() : match.end()].rstrip(".,;:!?)]}'\""))


def _removed(match: re.Match[str], kind: str, group: str | int = 0) -> Removed:
    return Removed(match.start(group), match.end(group), kind)


def _phones(text: str) -> Iterator[Removed]:
    yield from _written_phones(around(DIGIT, text))
    half_said = (m for m in around(DIGIT, text).find(_HALF_SAID) if len(spoken_digits(m.group())) in _OF_A_PHONE)
    for match in chain(_SPOKEN.finditer(text), half_said):
        said = spoken_digits(match.group())
        if len(said) >= _FEWEST_SPOKEN and said not in public_numbers() and _SAID_WORD.search(match.group()):
            yield Removed(match.start(), match.end(), "phone")


def _written_phones(numbers: Nearby) -> Iterator[Removed]:
    for match in numbers.find(_PHONE, _GLUED_PHONE):
        if 9 <= len(digits(match.group())) <= 20 and digits(match.group()) not in public_numbers():
            yield Removed(match.start(), match.end(), "phone")
    for match in numbers.find(_LOCAL, _LOCAL_AFTER, _LOCAL_FAR):
        number = digits(match.group("number"))
        if 5 <= len(number) <= 11 and number not in public_numbers():
            yield Removed(match.start("number"), match.end("number"), "phone")
    yield from (Removed(m.start("number"), m.end("number"), "phone") for m in numbers.find(_EXTENSION))
