"""Which languages there are and what each falls back to: a folder is a language, and easy read is one of them."""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import UnknownLocaleError

PACKAGED = Path(__file__).parent
ENGLISH = "en"
EASY = "-easy"


def is_easy(language: str) -> bool:
    """Whether this is the easy read form of a language."""
    return language.endswith(EASY)


def chain(language: str) -> tuple[str, ...]:
    """Where to look for a text, in order: `cy-easy` gives `cy-easy`, `cy`, `en`."""
    return tuple(dict.fromkeys((language, language.removesuffix(EASY), ENGLISH)))


def locale_name(language: str) -> str:
    """The locale that decides plurals, numbers and dates; British English where Babel does not know the language."""
    name = language.removesuffix(EASY).replace("-", "_")
    if name == ENGLISH:
        return "en_GB"
    try:
        return str(Locale.parse(name))
    except (UnknownLocaleError, ValueError):
        return "en_GB"


def folders(root: Path) -> dict[str, Path]:
    """The language folders of a catalogue: those that hold at least one file of texts."""
    found = sorted(root.iterdir()) if root.is_dir() else []
    return {folder.name: folder for folder in found if folder.is_dir() and any(folder.glob("*.ftl"))}
