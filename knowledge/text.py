"""Brings words into the forms that are searched: tidied, stemmed, and cut into short runs of letters."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import snowballstemmer

from knowledge.language import looks_welsh, stop_words, welsh_words
from knowledge.yaml_file import read

_INFORMAL = Path(__file__).parent / "words" / "informal.yaml"
_SMALL_TALK = Path(__file__).parent / "words" / "small_talk.yaml"
_WORD = re.compile(r"[\w£%]+")
_SPACES = re.compile(r"\s+")
_CO = re.compile(r"\bco (?=produc|design)")
_PICTURE = re.compile("[\u2122\u2139\u20e3]|[\u2190-\u2bff]|[\U0001f000-\U0001faff]")
_SAY_NOTHING = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "So", "Sk"})
# Marks go, but not those inside a word or number: "don't", "co-production", "3.42", "1,005".
_MARK = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|(?<!\w)['-]|['-](?!\w)|[^\w\s£%.,:'-]|_")
_SHORT = 2
_MUTATED = re.compile(r"^(ngh|mh|nh|ng|ch|ph|th|dd|[cgpbftdm])")
_BEFORE = {"ngh": "c", "ch": "c", "c": "c", "g": "c", "ng": "c", "mh": "p", "ph": "p", "p": "p", "b": "p", "f": "p"}
_BEFORE |= {"m": "p", "nh": "t", "th": "t", "t": "t", "d": "t", "dd": "t"}
_ONE_WORD = re.compile(r"\bco[- ](?=produc|design)")
_WELSH_TOO = frozenset({"y", "yr", "ta", "cant"})  # short forms in English, and everyday words in Welsh
_STEMMER = snowballstemmer.stemmer("english")
_one_at_a_time = threading.Lock()  # the stemmer keeps the word that it works on


def _pattern(meant: dict[str, str]) -> re.Pattern[str]:
    longest_first = sorted(meant, key=len, reverse=True)
    return re.compile(r"(?<![\w'])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w'])")


@cache
def _informal() -> tuple[re.Pattern[str], dict[str, str]]:
    meant = {str(said): text for said, text in read(_INFORMAL, dict[str, str]).items()}
    return _pattern(meant), meant


@cache
def _written() -> tuple[re.Pattern[str], dict[str, str]]:
    meant = welsh_words().written
    return _pattern(meant), meant


def _is_shown(letter: str) -> bool:
    """Whether a character says something: pictures, skin colours and invisible marks do not."""
    return letter in "\n\t" or unicodedata.category(letter) not in _SAY_NOTHING


def tidy(text: str) -> str:
    """One line with plain apostrophes, and no pictures or invisible characters, as people meant to type it."""
    plain = unicodedata.normalize("NFKC", _PICTURE.sub(" ", text)).replace("’", "'").replace("‘", "'")
    return _SPACES.sub(" ", "".join(filter(_is_shown, plain))).strip()


def formal(text: str) -> str:
    """The text as it is searched, so that it does not matter how it was typed.

    Lower case, without marks, with informal words, short forms and common misspellings written out.
    """
    plain = tidy(text).lower()
    is_welsh = looks_welsh(plain)
    left_alone = _WELSH_TOO if is_welsh else frozenset[str]()
    for meant_by in (_informal(), _written()) if is_welsh else (_informal(),):
        plain = _replaced(_unmarked(_replaced(plain, meant_by, left_alone)), meant_by, left_alone)
    return _CO.sub("co-", plain)


def _replaced(text: str, meant_by: tuple[re.Pattern[str], dict[str, str]], left_alone: frozenset[str]) -> str:
    pattern, meant = meant_by
    return pattern.sub(lambda found: found.group() if found.group() in left_alone else meant[found.group()], text)


def _unmarked(text: str) -> str:
    return _SPACES.sub(" ", _MARK.sub(" ", text)).strip()


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    with _one_at_a_time:
        return str(_STEMMER.stemWord(word))


@cache
def _small_talk() -> frozenset[str]:
    return frozenset(read(_SMALL_TALK, list[str]))


def is_small_talk(text: str) -> bool:
    """Whether a message is only a greeting, thanks or the like."""
    return " ".join(re.findall(r"[\w']+", tidy(text).lower())) in _small_talk()


def stems(text: str) -> list[str]:
    """The stems of the words that carry meaning, for keyword search."""
    joined = _ONE_WORD.sub("co", text.lower()).replace("'", "")
    if looks_welsh(text):
        return [_radical(word) for word in _WORD.findall(_without_small_words(text.lower()).replace("'", ""))]
    return [stem for stem in map(_stem, _WORD.findall(joined)) if stem not in stop_words()]


def _without_small_words(text: str) -> str:
    return " ".join(word for word in text.split() if word.split("'")[0] not in welsh_words().common)


def _radical(word: str) -> str:
    """A Welsh word by what its first letter may have been before it was softened: "pobl" for "bobl" and "phobl"."""
    return _MUTATED.sub(lambda found: _BEFORE[found.group()], word, count=1) if len(word) > _SHORT else word


def grams(text: str) -> list[str]:
    """All runs of three and four characters: they still match when a word is misspelt, and across Welsh mutations."""
    plain = _without_small_words(text.lower()) if looks_welsh(text) else text.lower()
    line = f" {' '.join(_WORD.findall(plain.replace(chr(39), '')))} "
    return [line[start : start + size] for size in (3, 4) for start in range(len(line) - size + 1)]
