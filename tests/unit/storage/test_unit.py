from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import Engine, event

from bot.core.errors import StorageUnavailable
from bot.storage import engine as engine_module
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork
from tests.unit.storage.pragma import engine_with


def _write(unit: SqlUnitOfWork, **notes: str) -> None:
    with unit() as stores:
        for key, value in notes.items():
            stores.notes.set(key, value)


def test_full_disk_says_so_and_keeps_what_was_acknowledged(data: Path) -> None:
    unit = SqlUnitOfWork(engine_with(data, "max_page_count=60"))
    with unit() as stores:
        stores.notes.set("index", "acknowledged")
    with pytest.raises(StorageUnavailable, match="Free some space"):
        _write(unit, index="lost", large="x" * 1_000_000)
    with unit() as stores:
        assert stores.notes.get("index") == "acknowledged"
        stores.notes.set("index", "goes on")


def test_read_only_database_says_so_and_can_still_be_read(data: Path) -> None:
    unit = SqlUnitOfWork(engine_with(data, "query_only=ON"))
    with pytest.raises(StorageUnavailable, match="right to write"), unit() as stores:
        stores.notes.set("index", "new")
    with unit.reading() as stores:
        assert stores.notes.get("index") is None


@pytest.mark.parametrize("damage", [b"this is not a database at all" * 40, b"SQLite format 3\0" + b"\xff" * 4080])
def test_damaged_database_names_the_backup(data: Path, damage: bytes) -> None:
    data.mkdir()
    (data / "hearback.sqlite").write_bytes(damage)
    with pytest.raises(StorageUnavailable, match="hearback restore"):
        upgrade(make_engine(default_url(data)))


def test_database_taken_away_says_to_look_for_the_folder(data: Path) -> None:
    engine = make_engine(default_url(data))
    (data / "hearback.sqlite").unlink()
    data.rmdir()
    with pytest.raises(StorageUnavailable, match="is there and may be read"):
        upgrade(engine)


@pytest.fixture
def other_program(data: Path, engine: Engine) -> Iterator[sqlite3.Connection]:
    """Another program that holds the database."""
    connection = sqlite3.connect(data / "hearback.sqlite", isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_database_held_by_another_program_is_named_after_a_while(
    data: Path, other_program: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "PATIENCE", 0.2)
    impatient = SqlUnitOfWork(engine_with(data, "busy_timeout=1"))
    with pytest.raises(StorageUnavailable, match="Another program holds"), impatient():
        pytest.fail("the block runs without the write lock")


def test_writer_that_is_refused_at_once_tries_again(data: Path, other_program: sqlite3.Connection) -> None:
    engine, is_refused = engine_with(data, "busy_timeout=0"), Event()
    event.listen(engine, "handle_error", lambda _: is_refused.set())
    unit = SqlUnitOfWork(engine)
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(_write, unit, index="written")
        assert is_refused.wait(timeout=30)
        other_program.execute("INSERT INTO note VALUES ('other', 'first')")
        other_program.execute("COMMIT")
        writing.result(timeout=30)
    with unit() as stores:
        assert (stores.notes.get("index"), stores.notes.get("other")) == ("written", "first")


def test_reader_is_not_held_up_by_a_writer(unit: SqlUnitOfWork, other_program: sqlite3.Connection) -> None:
    other_program.execute("INSERT INTO note VALUES ('other', 'not yet')")
    with unit.reading() as stores:
        assert stores.notes.get("other") is None


def test_what_is_read_stays_true_until_it_is_written(unit: SqlUnitOfWork) -> None:
    def count_up(_: int) -> None:
        with unit() as stores:
            stores.notes.set("number", str(int(stores.notes.get("number") or 0) + 1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count_up, range(40)))
    with unit() as stores:
        assert stores.notes.get("number") == "40"


def test_fault_of_the_program_is_not_mistaken_for_the_database(unit: SqlUnitOfWork) -> None:
    with pytest.raises(OSError, match="a fault"), unit():
        raise OSError("a fault")
