"""What an act and a start promise as a whole, on both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect

from bot.core.errors import StorageUnavailable
from bot.core.incoming import Address
from bot.storage.checks import check_database, check_schema
from bot.storage.engine import checkpoint, make_engine, transaction
from bot.storage.schema import current, revisions, upgrade
from bot.storage.tables import metadata
from bot.storage.unit import SqlUnitOfWork

MAIR = Address("telegram", 7_000_000_001)


def _half_an_act(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.people.recall(MAIR, remember=True)
        stores.notes.set("index", "half")
        raise RuntimeError("something breaks")


def test_error_in_the_middle_undoes_all_of_the_act(unit: SqlUnitOfWork) -> None:
    with pytest.raises(RuntimeError, match="breaks"):
        _half_an_act(unit)
    with unit() as stores:
        assert stores.people.find(MAIR) is None
        assert stores.notes.get("index") is None


def test_reader_sees_nothing_that_is_not_committed(unit: SqlUnitOfWork) -> None:
    with unit() as writer, unit.reading() as reader:
        writer.notes.set("index", "new")
        assert reader.notes.get("index") is None


def test_second_upgrade_keeps_what_is_there(database: Engine, unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.notes.set("index", "kept")
    upgrade(database)
    with unit() as stores:
        assert stores.notes.get("index") == "kept"


def test_migrations_make_just_the_tables_that_the_code_uses(database: Engine) -> None:
    with database.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_many_starting_at_once_make_the_tables_once(database: Engine) -> None:
    with transaction(database) as connection:
        metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
    engines = [make_engine(database.url.render_as_string(hide_password=False)) for _ in range(3)]
    together = Barrier(len(engines))

    def start(engine: Engine) -> None:
        together.wait(timeout=30)
        upgrade(engine)

    with ThreadPoolExecutor(len(engines)) as pool:
        list(pool.map(start, engines))
    with transaction(database) as connection:
        assert current(connection) == revisions()[0]
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    for engine in engines:
        engine.dispose()


def test_database_server_that_is_gone_says_what_to_check() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    engine = make_engine("postgresql://hearback@127.0.0.1:1/hearback")
    with pytest.raises(StorageUnavailable, match="database server doesn't answer"):
        upgrade(engine)
    assert not check_database(engine).ok


def test_doctor_finds_an_up_to_date_database_well(database: Engine) -> None:
    assert check_database(database).ok
    assert check_schema(database).ok
    assert checkpoint(database)
