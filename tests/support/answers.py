"""Answers in words, cut into what is said, what it rests on and what to do next."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.ask import words
from bot.ask.model import Composed
from bot.channels.wording import CatalogueWording
from bot.core.reply import Look
from knowledge.loader import Library
from knowledge.models import Card

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MARK = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Worded:
    """An answer as a person reads it."""

    composed: Composed
    said: tuple[str, ...]
    evidence: tuple[str, ...]
    next_steps: tuple[str, ...]
    buttons: tuple[str, ...]

    @property
    def text(self) -> str:
        """What is said, without the evidence below it."""
        return "\n".join(self.said)

    @property
    def whole(self) -> str:
        """The whole message."""
        return "\n\n".join((*self.said, *self.evidence, *self.next_steps))


def worded(composed: Composed, library: Library, wording: CatalogueWording, language: str = "en") -> Worded:
    """Put an answer into words, as it stands in a private chat with a stranger."""
    reply = words.answer(composed, library, language, offer_view=True)
    parts: dict[str, list[str]] = {"said": [], "evidence": [], "next": []}
    for block in reply.blocks:
        parts[_part(block.message.key, block.look)].append(wording.text(block.message, language))
    shown = tuple(wording.text(choice.label, language) for row in reply.choices for choice in row)
    return Worded(composed, tuple(parts["said"]), tuple(parts["evidence"]), tuple(parts["next"]), shown)


def _part(key: str, look: Look) -> str:
    if key in {"ask-evidence", "ask-evidence-line"}:
        return "evidence"
    return "next" if look is Look.BULLET or key == "ask-next" else "said"


def marks(text: str) -> list[int]:
    """The numbers in brackets, which point to the evidence."""
    return [int(mark.strip("[]")) for mark in _MARK.findall(text)]


def unmarked(text: str) -> str:
    """The words without the numbers in brackets."""
    return _MARK.sub("", text).strip()


def numbers(text: str) -> set[str]:
    """Every number in a text, as it is written."""
    return set(_NUMBER.findall(_MARK.sub("", text)))


def numbers_held(card: Card, library: Library) -> set[str]:
    """Every number that a card vouches for: in its text, its figures, its note, and the dates of its sources."""
    figures = [part for figure in card.figures for part in (figure.value, figure.population, figure.scale)]
    sources = [library.sources[citation.source] for citation in card.sources]
    dates = [part for source in sources for part in (source.date, source.title)]
    return set().union(*map(numbers, (card.text, card.note or "", *figures, *dates)))
