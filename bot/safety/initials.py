"""Finds names with their initials in small letters: "j.r. pickles"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.nearby import around
from bot.safety.removal import Removed
from bot.safety.vocabulary import everyday, lists, names, plain

_INITIALS = re.compile(
    r"(?<![\w.@/])(?P<initials>[a-z]\.\s?(?:[a-z]\.\s?)?(?:[a-z]\.\s?)?)(?P<surname>[a-z][a-z'’-]{2,})(?![\w@]|\.\w)"
)
# "dr s. m. oh": after a title, whatever the surname.
_TITLED = re.compile(
    r"\b(?:dr|mr|mrs|ms|miss|mx|prof)\.?\s+(?P<name>(?:[a-z]\.\s?){1,3}[a-z][a-z'’-]+)(?![\w@])", re.IGNORECASE
)
# "The poem by V. Sobers", though that is a word.
_CAPITAL = re.compile(
    r"\b(?:by|from|with|for|to|and|ask|told|dear|Dear|Ask)\s+(?P<name>(?:[A-Z]\.\s?){1,3}[A-Z][a-z][\w-]*(?:['’](?!s\b)\w+)?)"
)
_SIGN = re.compile(r"\b[a-z]\.\s?[a-z]")


def find_initials(text: str) -> Iterator[Removed]:
    """The spans of such names; one initial alone counts only before what people are called."""
    signs = around(_SIGN, text)
    yield from (Removed(m.start("name"), m.end("name"), "name") for m in signs.find(_TITLED, _CAPITAL))
    for match in signs.find(_INITIALS):
        letters = re.sub(r"\W", "", match.group("initials"))
        surname = plain(match.group("surname"))
        is_borne = surname in names() or surname in lists().word_surnames
        may_follow = surname not in everyday() or surname in lists().word_surnames
        if letters not in lists().shortened and may_follow and (len(letters) > 1 or is_borne):
            yield Removed(match.start(), match.end(), "name")
