"""Brings people's spelling to one form, so that rules written in plain words also match hurried typing and Welsh clitics."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_WELSH_CLITIC = re.compile(r"(?<=\w)'(?:r|n|i|w|ch|u|th)\b")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONG_RUN = re.compile(r"(\w)\1{2,}")
_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|\n+")
_SHORT = {
    "n": "and", "an": "and", "nd": "and", "u": "you", "ur": "your", "r": "are", "wiv": "with", "wat": "what", "wot": "what",
    "wen": "when", "wer": "where", "dnt": "dont", "dint": "didnt", "aint": "isnt", "av": "have", "hav": "have", "evry": "every",
    "cos": "because", "bc": "because", "bcoz": "because", "coz": "because", "ppl": "people", "sum": "some", "sumone": "someone",
    "smone": "someone", "summat": "something", "nite": "night", "2nite": "tonight", "tonite": "tonight", "2day": "today", "2moro": "tomorrow",
    "abt": "about", "thru": "through", "allways": "always", "cud": "could", "shud": "should", "wud": "would", "wudnt": "wouldnt",
    "cudnt": "couldnt", "cnt": "cant", "wnt": "want", "hes": "hes", "shes": "shes", "mi": "my", "meds": "meds", "gunna": "going to",
    "gonna": "going to", "gona": "going to", "wanna": "want to", "dunno": "dont know", "no1": "no one", "noone": "no one",
    "sumthing": "something", "somethin": "something", "alot": "a lot", "im": "im", "iv": "ive", "its": "its", "pls": "please", "plz": "please",
    "scard": "scared", "dyin": "dying", "cryin": "crying", "goin": "going", "anymore": "any more", "dosnt": "doesnt", "becos": "because",
}  # fmt: skip


def fold(text: str) -> str:
    """The text in lower case with plain quotes and dashes; its length may differ from the original's."""
    return unicodedata.normalize("NFKC", text).translate(_QUOTES).lower()


def words(text: str) -> list[str]:
    """The words of a text without apostrophes, with common short forms written out."""
    clean = _LONG_RUN.sub(r"\1\1", _WELSH_CLITIC.sub("", fold(text)))
    out: list[str] = []
    for match in _WORD.finditer(clean):
        word = match.group().replace("'", "")
        out.extend(_SHORT[word].split() if word in _SHORT else (word,))
    return out


def sentences(text: str) -> list[str]:
    """The text cut after each full stop, question mark or new line; never empty for a text with words."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]
