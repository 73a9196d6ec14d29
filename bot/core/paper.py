"""A document before anyone decides whether it is Word, PDF, Markdown or a calendar; its texts are messages or words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

Text = TypeVar("Text")
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Section(Generic[Text, Part]):
    """A heading and what stands under it."""

    heading: Text
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Day(Generic[Text]):
    """A day for the calendar; its number stays the same whenever the document is written out again."""

    uid: str
    day: date
    title: Text


@dataclass(frozen=True, slots=True)
class Paper(Generic[Text, Part]):
    """The whole document; what people wrote is only ever a value in a text. Its language is set once it is in words."""

    title: str
    about: Text
    sections: tuple[Section[Text, Part], ...]
    dates: tuple[Day[Text], ...]
    moved: datetime
    language: str = ""
