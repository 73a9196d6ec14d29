"""The words that are no names, and the names that are no words: read once from the packaged lists."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

_APOSTROPHES = str.maketrans("", "", "'`")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


class Lists(BaseModel):
    """lists.yaml: the short lists, written by hand."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    titles: frozenset[str]
    roles: frozenset[str]
    speaks: frozenset[str]
    strong_before: frozenset[str]
    weak_before: frozenset[str]
    after: frozenset[str]
    listed_before: frozenset[str]
    offices: frozenset[str]
    third_person: frozenset[str]
    word_names: frozenset[str]
    soft_names: frozenset[str]
    worldly_names: frozenset[str]
    before_a_person: frozenset[str]
    loosely_after: frozenset[str]
    word_surnames: frozenset[str]
    names: frozenset[str]
    known: frozenset[str]
    districts: frozenset[str]
    words: frozenset[str]
    welsh: frozenset[str]
    welsh_words: frozenset[str]
    mostly_names: frozenset[str]
    rarely_names: frozenset[str]
    towns_before: frozenset[str]
    name_parts: frozenset[str]
    surnames_of_parts: frozenset[str]
    no_houses: frozenset[str]
    joiners: frozenset[str]
    titles_if_capital: frozenset[str]
    never_surnames: frozenset[str]
    hardly_names: frozenset[str]
    articles: frozenset[str]
    plain_verbs: frozenset[str]
    to_a_town: frozenset[str]
    of_a_town: frozenset[str]
    towns_do: frozenset[str]
    thing_articles: frozenset[str]
    kinsfolk: frozenset[str]
    ideas: frozenset[str]
    small_ideas: frozenset[str]
    dates_or_names: frozenset[str]
    habits: frozenset[str]
    spoken_to: frozenset[str]
    called: frozenset[str]
    told: frozenset[str]
    short_parts: frozenset[str]
    numbers_of_bodies: frozenset[str]
    shortened: frozenset[str]
    tells_that: frozenset[str]
    never_somebody: frozenset[str]
    ways_to_be: frozenset[str]
    before_a_way: frozenset[str]
    times: frozenset[str]
    times_or_names: frozenset[str]
    at_a_time: frozenset[str]


def plain(word: str) -> str:
    """The word in small letters without accents or apostrophes, as the lists have it."""
    if word.isascii():  # most words, and far quicker
        return word.lower().translate(_APOSTROPHES)
    folded = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS))
    return "".join(c for c in folded if not unicodedata.combining(c) and c not in "'’‘`")


def read_lists(text: str) -> Lists:
    """The contents of a lists file; raises pydantic's `ValidationError` naming what is wrong."""
    return Lists.model_validate(yaml.safe_load(text))


def _data(name: str) -> str:
    return files("bot.safety").joinpath("data", name).read_text("utf-8")


@cache
def lists() -> Lists:
    """The short lists."""
    return read_lists(_data("lists.yaml"))


@cache
def long_list(name: str) -> frozenset[str]:
    """The words of data/`name`.txt."""
    return frozenset(_data(f"{name}.txt").split())


@cache
def common() -> frozenset[str]:
    """The few thousand English words that people use, and misspell, all day."""
    return long_list("words-common")


@cache
def everyday() -> frozenset[str]:
    """The words that most people use: what a strange word may be a slip of."""
    return common() | long_list("words-everyday") | lists().words


@cache
def english() -> frozenset[str]:
    """All English words, with those of care and of texting."""
    return everyday() | long_list("words-rare")


@cache
def welsh() -> frozenset[str]:
    """All Welsh words, as far as a dictionary has them without their mutations."""
    return long_list("words-welsh") | frozenset(map(plain, lists().welsh))


@cache
def names() -> frozenset[str]:
    """First names and surnames of many cultures."""
    return long_list("names") | frozenset(map(plain, lists().names))


@cache
def wide_names() -> frozenset[str]:
    """Many more names, some of which look like slips of common words: they count only where a person may stand."""
    return long_list("names-wide")


@cache
def borne() -> frozenset[str]:
    """Words of the language that people bear as names, such as Tawny or Scarlet, beside those in the short lists."""
    return long_list("names-borne")


@cache
def never_names() -> frozenset[str]:
    """The English words that no rule takes for a name as long as they have no capital: most of what people write."""
    short = lists()
    borne_words = (short.word_names, short.soft_names, short.mostly_names, short.worldly_names, short.word_surnames)
    maybe = names().union(wide_names(), borne(), *borne_words)
    owners = {f"{name}s" for name in short.word_names}
    return english() - maybe - owners


@cache
def places() -> frozenset[str]:
    """The single words of towns, villages and districts in these islands, and of great cities and countries."""
    return long_list("places") | lists().districts


@cache
def proper() -> frozenset[str]:
    """Words that are written with a capital and belong to no person: medicines, charities, dishes, feasts, languages."""
    lines = (line for line in _data("things.txt").splitlines() if not line.startswith("#"))
    return lists().known | {plain(word) for line in lines for word in line.split()}


@cache
def spelling() -> frozenset[str]:
    """Every word that needs no mending, in English or Welsh."""
    return english() | welsh()
