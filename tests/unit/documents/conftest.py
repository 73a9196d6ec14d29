"""A shelf in a real database, and what takes files in to it with the real search model."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.standing import StandingShelf
from bot.storage.unit import SqlUnitOfWork
from knowledge.documents.service import Ingester, Taken
from knowledge.embedding.choose import minilm
from knowledge.embedding.minilm import MiniLM

TODAY = date(2026, 11, 28)
Take = Callable[[str, bytes], Taken]


@pytest.fixture(scope="session")
def model() -> MiniLM:
    return minilm()


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[SqlUnitOfWork]:
    engine = make_engine(default_url(tmp_path / "data"))
    upgrade(engine)
    yield SqlUnitOfWork(engine)
    engine.dispose()


@pytest.fixture
def shelf(unit: SqlUnitOfWork) -> StandingShelf:
    return StandingShelf(unit)


@pytest.fixture
def take(shelf: StandingShelf, model: MiniLM) -> Take:
    def taken(name: str, content: bytes) -> Taken:
        with tempfile.TemporaryFile() as file:
            file.write(content)
            file.flush()
            return Ingester(shelf, lambda: model).take(name, file, TODAY)

    return taken
