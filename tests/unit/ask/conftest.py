"""The real evidence, the packaged words, and some hundred answers that several modules look at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.ask.service import AskService, Thread
from bot.channels.wording import CatalogueWording, open_wording
from knowledge.loader import Library
from tests.support.answers import Worded, worded
from tests.support.evidence import evidence, library, retriever, service

__all__ = ["evidence", "library", "retriever", "service"]
Ask = Callable[..., Worded]


@pytest.fixture(scope="session")
def wording() -> CatalogueWording:
    return open_wording()


@pytest.fixture(scope="session")
def ask(service: AskService, library: Library, wording: CatalogueWording) -> Ask:
    """Ask a question, perhaps after other cards were shown, and get the answer in words."""

    def asked(question: str, *, after: tuple[str, ...] = (), language: str = "en") -> Worded:
        return worded(service.answer(question, thread=Thread(after)), library, wording, language)

    return asked


@pytest.fixture(scope="session")
def answers(ask: Ask, library: Library) -> list[Worded]:
    """The answers to a question of every card, and to another one of every second card: a Welsh one for some."""
    asked = []
    for card in library.cards.values():
        welsh, english = card.questions.cy, card.questions.en
        asked.append(english[card.number % len(english)])
        if card.number % 2:
            asked.append(welsh[0] if card.number % 3 == 0 else english[(card.number * 7 + 3) % len(english)])
    return [ask(question) for question in asked]
