"""Brings words into the forms that are searched: tidied, stemmed, and cut into short runs of letters."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import snowballstemmer

from knowledge.language import looks_welsh
from knowledge.yaml_file import read

_INFORMAL = Path(__file__).parent / "words" / "informal.yaml"
_SMALL_TALK = Path(__file__).parent / "words" / "small_talk.yaml"
_WORD = re.compile(r"[\w£%]+")
_SPACES = re.compile(r"\s+")
_ONE_WORD = re.compile(r"\bco[- ](?=produc|design)")
_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "if",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "i",
        "me",
        "my",
        "we",
        "our",
        "you",
        "your",
        "he",
        "she",
        "it",
        "they",
        "them",
        "their",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "so",
        "not",
        "no",
        "just",
        "can",
        "could",
        "would",
        "should",
        "will",
        "shall",
        "may",
        "might",
        "must",
        "what",
        "which",
        "who",
        "whom",
        "how",
        "when",
        "where",
        "why",
        "about",
        "into",
        "than",
        "then",
        "too",
        "very",
        "also",
        "ur",
        "im",
        "ive",
        "dont",
        "cant",
    ]
)
_WELSH_TOO = frozenset({"y", "yr", "ta", "cant"})  # short forms in English, and everyday words in Welsh
_STEMMER = snowballstemmer.stemmer("english")
_one_at_a_time = threading.Lock()  # the stemmer keeps the word that it works on


@cache
def _informal() -> tuple[re.Pattern[str], dict[str, str]]:
    meant = {str(said): text for said, text in read(_INFORMAL, dict[str, str]).items()}
    longest_first = sorted(meant, key=len, reverse=True)
    return re.compile(r"(?<![\w'])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w'])"), meant


def tidy(text: str) -> str:
    """One line with plain apostrophes and no invisible characters, as people meant to type it."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    shown = "".join(c for c in plain if unicodedata.category(c) not in {"Cf", "Cc", "Cs"} or c in "\n\t")
    return _SPACES.sub(" ", shown).strip()


def formal(text: str) -> str:
    """The text in lower case with informal words, short forms and common misspellings written out."""
    pattern, meant = _informal()
    plain = tidy(text).lower()
    left_alone = _WELSH_TOO if looks_welsh(plain) else frozenset()
    return pattern.sub(lambda found: found.group() if found.group() in left_alone else meant[found.group()], plain)


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
    return [stem for stem in map(_stem, _WORD.findall(joined)) if stem not in _STOP]


def grams(text: str) -> list[str]:
    """All runs of three and four characters: they still match when a word is misspelt, and across Welsh mutations."""
    line = f" {' '.join(_WORD.findall(text.lower().replace(chr(39), '')))} "
    return [line[start : start + size] for size in (3, 4) for start in range(len(line) - size + 1)]
