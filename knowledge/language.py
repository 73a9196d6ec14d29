"""Tells Welsh from English, so that a question is answered in the language that it is asked in."""

from __future__ import annotations

import re
import threading
from functools import cache

_WORD = re.compile(r"[a-zâêîôûŵŷáéíóúàèìòùäëïöüẁỳ']+")
_ENOUGH_WORDS, _SURE = 3, 0.9
_WELSH = frozenset(
    [
        "yn",
        "y",
        "yr",
        "a'r",
        "o'r",
        "i'r",
        "â'r",
        "mae",
        "sut",
        "beth",
        "pwy",
        "pam",
        "pryd",
        "ble",
        "lle",
        "faint",
        "sawl",
        "oes",
        "ydy",
        "ydi",
        "yw",
        "ydw",
        "dw",
        "dwi",
        "rydw",
        "rydym",
        "ydyn",
        "maen",
        "nhw",
        "ni",
        "chi",
        "ti",
        "fi",
        "eu",
        "ein",
        "eich",
        "fy",
        "dy",
        "ei",
        "nid",
        "nad",
        "ddim",
        "ond",
        "hefyd",
        "gyda",
        "gan",
        "ar",
        "wrth",
        "dros",
        "heb",
        "drwy",
        "neu",
        "bod",
        "wedi",
        "gofal",
        "gofalwyr",
        "pobl",
        "cyngor",
        "oedd",
        "gallaf",
        "allwn",
        "be",
        "sy",
        "sy'n",
        "dach",
        "ydach",
        "isio",
        "eisiau",
    ]
)
_ENGLISH_TOO, _ENOUGH_WELSH = frozenset({"y", "be", "fi", "ti"}), 2
_lock = threading.Lock()


@cache
def _identifier() -> object:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["en", "cy"])
    return identifier


def looks_welsh(text: str) -> bool:
    """Whether Welsh words stand in a text: quick, for deciding whether letters such as "y" are English shorthand."""
    found = set(_WORD.findall(text.lower()))
    return len(found & _WELSH - _ENGLISH_TOO) >= _ENOUGH_WELSH or "y cant" in text.lower()


def language_of(text: str, default: str) -> str:
    """`cy` or `en` for a text of three words or more, else `default` (whose style, such as `en-easy`, is kept)."""
    found = _WORD.findall(text.lower())
    if len(found) < _ENOUGH_WORDS:
        return default
    welsh_words = sum(word in _WELSH for word in found)
    if not welsh_words:  # spares the library's model, which takes seconds to load
        return default if default.split("-")[0] == "en" else "en" + default[2:]
    with _lock:
        language, sure = _identifier().classify(text)  # type: ignore[attr-defined]
    is_welsh = (language == "cy" and sure >= _SURE) or welsh_words >= max(2, len(found) // 3)
    chosen = "cy" if is_welsh else "en"
    return default if default.split("-")[0] == chosen else chosen + ("-easy" if default.endswith("-easy") else "")


def warm_up() -> None:
    """Load the library's model now (seconds), so that no question has to wait for it."""
    language_of("sut mae pobl yn dweud eu dweud", "en")
