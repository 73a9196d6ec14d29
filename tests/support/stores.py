"""An up-to-date, empty database for a test, on either kind of database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot.storage.engine import default_url, make_engine, transaction
from bot.storage.schema import upgrade
from bot.storage.tables import metadata
from bot.storage.unit import SqlUnitOfWork


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database with all tables and no rows."""
    is_file = request.param == "sqlite"
    engine = make_engine(default_url(tmp_path / "data") if is_file else request.getfixturevalue("postgres_url"))
    upgrade(engine)
    yield engine
    if not is_file:
        with transaction(engine) as connection:
            connection.execute(text("truncate " + ", ".join(metadata.tables)))
    engine.dispose()


@pytest.fixture
def unit(database: Engine) -> SqlUnitOfWork:
    """What opens a transaction on that database."""
    return SqlUnitOfWork(database)
