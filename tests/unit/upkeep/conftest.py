"""A database and a clock that can be moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork


@dataclass
class Moved:
    """A clock that stands still until it is moved."""

    moment: datetime = field(default=datetime(2026, 11, 28, 9, 0, tzinfo=UTC))

    def now(self) -> datetime:
        return self.moment

    def days(self, count: float) -> None:
        self.moment += timedelta(days=count)


@pytest.fixture
def clock() -> Moved:
    return Moved()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def unit(data: Path, clock: Moved) -> Iterator[SqlUnitOfWork]:
    engine = make_engine(default_url(data))
    upgrade(engine)
    yield SqlUnitOfWork(engine, clock.now)
    engine.dispose()
