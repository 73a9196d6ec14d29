from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def engine(data: Path) -> Iterator[Engine]:
    """An up-to-date database in the data folder."""
    made = make_engine(default_url(data))
    upgrade(made)
    yield made
    made.dispose()


@pytest.fixture
def unit(engine: Engine) -> SqlUnitOfWork:
    return SqlUnitOfWork(engine)
