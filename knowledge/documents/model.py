"""What a document is made of once it is read, and why one may be refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

CARDS = "cards"  # the name under which the cards' own texts lie among the passages
LONGEST_NAME = 100
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_SPACES = re.compile(r"\s+")


class Kind(StrEnum):
    """The kinds of file that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    PPTX = "pptx"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


class Reason(StrEnum):
    """Why a file is refused; each has a text that says how to mend it."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    UNKNOWN_KIND = "unknown-kind"
    OLD_KIND = "old-kind"
    ARCHIVE = "archive"
    WRONG_NAME = "wrong-name"
    LOCKED = "locked"
    BROKEN = "broken"
    NO_TEXT = "no-text"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_MUCH_TEXT = "too-much-text"
    TOO_SLOW = "too-slow"
    SWELLS = "swells"
    UNSAFE = "unsafe"
    SAME_NAME = "same-name"
    NO_NAME = "no-name"


class RefusedFile(Exception):
    """A file that is not taken: why, and the values that its text needs. Nothing was changed."""

    def __init__(self, reason: Reason, **values: str | int) -> None:
        """Refuse for `reason`."""
        super().__init__(reason.value)
        self.reason, self.values = reason, values


@dataclass(frozen=True, slots=True)
class Piece:
    """A page, slide or section in the order of the document, with where it stands there."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read of a file; `hidden` counts the pieces of text left out because nobody can see them."""

    kind: Kind
    pieces: tuple[Piece, ...]
    pages: int = 0
    hidden: int = 0
    about: Mapping[str, str] = field(default_factory=dict)


def title_of(file: str) -> str:
    """The name that a document is cited by: its file's, without ending, invisible characters or folders."""
    stem = PurePath(file.replace("\\", "/")).name
    stem = stem.rpartition(".")[0] if ending_of(file) else stem
    shown = "".join(c if unicodedata.category(c) not in _HIDDEN else " " for c in unicodedata.normalize("NFC", stem))
    found = _SPACES.sub(" ", shown.replace("_", " ")).strip(" .")[:LONGEST_NAME].strip()
    return found if found != CARDS else found.capitalize()


def ending_of(file: str) -> str:
    """The ending of a file's name in small letters, without the point."""
    found = re.search(r"\.([A-Za-z0-9]{1,8})$", file.strip())
    return found[1].lower() if found else ""
