"""Tells Welsh from English, so that a question is answered in the language that it is asked in."""

from __future__ import annotations

import re
import threading
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.yaml_file import read

_FILE = Path(__file__).parent / "words" / "welsh.yaml"
_STOP_FILE = Path(__file__).parent / "words" / "stop.yaml"
_WORD = re.compile(r"[a-zâêîôûŵŷáéíóúàèìòùäëïöüẁỳ']+")
_JOINED = re.compile(r"'[a-zŵ]$")  # "ydi'r", "wedi'i": a small word that leans on the one before it
_STARTS_WELSH = re.compile(r"(dd|ngh|mh|chw|[cg]h?ydg|[cg]h?yd-?gyn)\w")  # no English word starts like this
_ENOUGH_WORDS, _SURE = 3, 0.9
_ENOUGH_WELSH, _FEW_WORDS = 2, 6
_lock = threading.Lock()


class WelshWords(BaseModel):
    """Small words of Welsh, those that English has too, and how words are written on phones with what is meant."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    common: frozenset[str]
    english_too: frozenset[str]
    written: dict[str, str]


@cache
def welsh_words() -> WelshWords:
    """The Welsh words of the content folder."""
    return read(_FILE, WelshWords)


@cache
def stop_words() -> frozenset[str]:
    """English words that carry no meaning in a keyword search."""
    return frozenset(read(_STOP_FILE, list[str]))


@cache
def _identifier() -> object:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["en", "cy"])
    return identifier


def looks_welsh(text: str) -> bool:
    """Whether Welsh words stand in a text: quick, for choosing how its words are read."""
    found = set(_WORD.findall(text.lower()))
    is_short = len(found) <= _FEW_WORDS and not (found - welsh_words().common) & stop_words()
    return sum(map(_is_welsh, found)) >= (1 if is_short else _ENOUGH_WELSH) or "y cant" in text.lower()


def _is_welsh(word: str) -> bool:
    known = welsh_words()
    is_known = any(form in known.common and form not in known.english_too for form in (word, _JOINED.sub("", word)))
    return is_known or _STARTS_WELSH.match(word) is not None


def language_of(text: str, default: str) -> str:
    """`cy` or `en` for a text of three words or more, else `default` (whose style, such as `en-easy`, is kept)."""
    found = _WORD.findall(text.lower())
    if len(found) < _ENOUGH_WORDS:
        return default
    welsh = sum(word in welsh_words().common for word in found)
    if not welsh:  # spares the library's model, which takes seconds to load
        return default if default.split("-")[0] == "en" else "en" + default[2:]
    with _lock:
        language, sure = _identifier().classify(text)  # type: ignore[attr-defined]
    is_welsh = (language == "cy" and sure >= _SURE) or looks_welsh(text)
    chosen = "cy" if is_welsh else "en"
    return default if default.split("-")[0] == chosen else chosen + ("-easy" if default.endswith("-easy") else "")


def warm_up() -> None:
    """Load the library's model now (seconds), so that no question has to wait for it."""
    language_of("sut mae pobl yn dweud eu dweud", "en")
