from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import IntegrityError

from bot.core.errors import SettingsError, StorageUnavailable
from bot.core.incoming import Address
from bot.storage.engine import checkpoint, default_url, make_engine, transaction, unixepoch
from bot.storage.tables import note
from bot.storage.unit import SqlUnitOfWork
from tests.unit.storage.pragma import engine_with


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 10_000)],
)
def test_every_connection_is_set_up(engine: Engine, pragma: str, value: object) -> None:
    with ExitStack() as stack:
        for connection in [stack.enter_context(engine.connect()) for _ in range(3)]:
            assert connection.execute(text(f"PRAGMA {pragma}")).scalar_one() == value


def test_removed_rows_are_overwritten_also_where_sqlite_does_not_do_so_by_itself(data: Path) -> None:
    def as_other_builds(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA secure_delete=OFF")

    event.listen(Engine, "connect", as_other_builds)
    try:
        with make_engine(default_url(data)).connect() as connection:
            assert connection.execute(text("PRAGMA secure_delete")).scalar_one() == 1
    finally:
        event.remove(Engine, "connect", as_other_builds)


def test_folder_and_files_are_for_our_account_alone(data: Path, engine: Engine, unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.notes.set("index", "kept")
    files = sorted(path.name for path in data.iterdir())
    assert files == ["hearback.sqlite", "hearback.sqlite-shm", "hearback.sqlite-wal"]
    assert _mode(data) == 0o700
    assert {_mode(path) for path in data.iterdir()} == {0o600}


def test_database_that_others_could_read_is_made_private(data: Path) -> None:
    data.mkdir()
    (data / "hearback.sqlite").touch(mode=0o644)
    make_engine(default_url(data)).dispose()
    assert _mode(data / "hearback.sqlite") == 0o600


def test_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(StorageUnavailable, match="name a folder"):
        make_engine(default_url(tmp_path / "data"))


@pytest.mark.parametrize(
    "url",
    [
        "",
        "hearback",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:////a/b?mode=ro",
        "postgresql://me:secret@host:port/db",
        "sqlite+aiosqlite:////a/b",
        "mysql://root:secret@host/db",
    ],
)
def test_address_that_can_not_be_used_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(SettingsError, match="HEARBACK_DATABASE_URL") as refused:
        make_engine(url)
    assert "secret" not in str(refused.value)


def test_postgresql_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(SettingsError, match=r"hearback-bot\[postgresql\]"):
        make_engine("postgresql://someone@127.0.0.1/hearback")


def test_file_database_never_loads_the_postgresql_driver(data: Path) -> None:
    program = "import sys; from bot.storage.engine import make_engine, transaction\n"
    program += "with transaction(make_engine(sys.argv[1])): print('psycopg' in sys.modules)"
    command = [sys.executable, "-c", program, default_url(data)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"


def test_error_of_the_database_repeats_no_value(engine: Engine) -> None:
    row = {"key": "index", "value": "words of a person"}
    with pytest.raises(IntegrityError) as refused, transaction(engine) as connection:
        connection.execute(note.insert(), [row, row])
    assert "words" not in str(refused.value)


def test_what_is_forgotten_can_not_be_read_in_any_file_after_a_checkpoint(data: Path, engine: Engine) -> None:
    unit, chat = SqlUnitOfWork(engine), Address("telegram", 7)
    with unit() as stores:
        person = stores.people.recall(chat, remember=True)
        stores.sessions.save(stores.sessions.load(chat, "ask").moved_on({"words": "my own words " * 2000}))
    with unit() as stores:
        stores.sessions.save(stores.sessions.load(chat, "ask").moved_on({"words": "other words"}))
    traces = (person.id.encode(), b"my own words", b"other words")
    assert all(any(trace in path.read_bytes() for path in data.iterdir()) for trace in traces)
    with unit() as stores:
        stores.people.forget(chat)
        stores.sessions.forget(chat)
    assert checkpoint(engine)
    assert not any(trace in path.read_bytes() for path in data.iterdir() for trace in traces)


def test_checkpoint_says_when_a_reader_is_in_the_way(data: Path) -> None:
    engine = engine_with(data, "busy_timeout=1")
    unit = SqlUnitOfWork(engine)
    with unit.reading() as reader:
        reader.notes.get("index")
        with unit() as writer:
            writer.notes.set("index", "new")
        assert checkpoint(engine) is False
    assert checkpoint(engine) is True


@pytest.mark.parametrize(
    ("args", "seconds"), [((), 12), (("now",), 12), (("subsec",), 12.75), (("now", "subsecond"), 12.75)]
)
def test_stand_in_for_unixepoch_tells_the_present(args: tuple[str, ...], seconds: float) -> None:
    assert unixepoch(lambda: 12.75)(*args) == seconds


def test_stand_in_for_unixepoch_refuses_other_moments() -> None:
    with pytest.raises(ValueError, match="present moment"):
        unixepoch(lambda: 12.75)("2026-01-01")


def test_connection_knows_parts_of_seconds(engine: Engine) -> None:
    with engine.connect() as connection:
        asked = "SELECT unixepoch('subsec'), unixepoch()"
        precise, whole = connection.execute(text(asked)).one()
    assert isinstance(precise, float)
    assert isinstance(whole, int)
    assert abs(precise - whole) < 60
