from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import OperationalError

from bot.core.errors import StorageUnavailable
from bot.storage.engine import default_url, make_engine, transaction
from bot.storage.schema import current, revisions, upgrade
from bot.storage.unit import SqlUnitOfWork


@pytest.mark.parametrize("first", revisions())
def test_database_of_any_age_keeps_its_rows_when_brought_up_to_date(data: Path, first: str) -> None:
    engine = make_engine(default_url(data))
    upgrade(engine, first)
    with transaction(engine) as connection:
        assert current(connection) == first
        connection.exec_driver_sql("INSERT INTO note (key, value) VALUES ('index', 'kept')")
    upgrade(engine)
    with transaction(engine) as connection:
        assert current(connection) == revisions()[0]
    with SqlUnitOfWork(engine)() as stores:
        assert stores.notes.get("index") == "kept"
    engine.dispose()


def test_migration_that_fails_half_way_leaves_nothing_of_itself(data: Path) -> None:
    engine = make_engine(default_url(data))
    with transaction(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE note (in_the_way TEXT)")
    with pytest.raises(OperationalError, match="already exists"):
        upgrade(engine)
    assert inspect(engine).get_table_names() == ["note"]
    with transaction(engine) as connection:
        connection.exec_driver_sql("DROP TABLE note")
    upgrade(engine)
    engine.dispose()


def test_database_of_a_newer_hearback_is_left_alone(engine: Engine) -> None:
    with transaction(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageUnavailable, match="newer Hearback"):
        upgrade(engine)
    with transaction(engine) as connection:
        assert current(connection) == "9999"
