"""The guard over the real cards, and faithful rewordings of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import knowledge
from knowledge.embedding.choose import minilm
from knowledge.guard import Guard, Said, Verdict
from knowledge.guard.lines import Reader
from knowledge.loader import Library, load

FAITHFUL = Path(knowledge.__file__).parent / "evaluation" / "guard" / "faithful.txt"
Check = Callable[..., Verdict]


@pytest.fixture(scope="session")
def cards() -> Library:
    return load(None)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return minilm()


@pytest.fixture(scope="session")
def guard(cards: Library, reader: Reader) -> Guard:
    return Guard(cards.cards, cards.sources, reader)


@pytest.fixture(scope="session")
def check(guard: Guard) -> Check:
    def one(text: str, *ids: str, question: str = "", offered: tuple[str, ...] = ()) -> Verdict:
        return guard.check(question, offered or ids, [Said(text, ids)])

    return one


@pytest.fixture(scope="session")
def faithful() -> list[tuple[str, str]]:
    """Card and sentence, as the file has them."""
    lines = (line for line in FAITHFUL.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [(left.strip(), right.strip()) for left, _, right in (line.partition("|") for line in lines)]
