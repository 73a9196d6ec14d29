"""Opens the database: one file by default, PostgreSQL when the settings say so."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from bot.core.errors import SettingsError
from bot.storage.files import private_file, private_folder
from bot.storage.trouble import database_trouble_named, is_locked

DATABASE_FILE = "hearback.sqlite"
PATIENCE = 10.0  # seconds to wait for another writer: well inside the 30 that a handler has
READERS_PATIENCE = 1.0  # seconds to wait for readers when the log is emptied
_RETRY_AFTER = 0.05
# Without hide_parameters an error's text would hold what people wrote, and end in a log.
_POOL: dict[str, Any] = {"pool_size": 10, "max_overflow": 0, "pool_timeout": PATIENCE, "hide_parameters": True}
_PRAGMAS = (
    f"busy_timeout={int(PATIENCE * 1000)}",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    f"journal_size_limit={64 * 1024 * 1024}",  # after a large document the log gives its room back
)
# A write-ahead log would hold every answer in the order of arrival, and so would a sorter's file.
_ANONYMOUS_PRAGMAS = (
    f"busy_timeout={int(PATIENCE * 1000)}",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "secure_delete=ON",
    "temp_store=MEMORY",
)


class Kept(Enum):
    """What an engine is for, and so how its file is set up."""

    ORDINARY = _PRAGMAS
    ANONYMOUS = _ANONYMOUS_PRAGMAS


def default_url(data: Path) -> str:
    """The address of the database when the settings name none: a file in the data folder."""
    return URL.create("sqlite", database=str(data.absolute() / DATABASE_FILE)).render_as_string()


def make_engine(url: str, *, kept: Kept = Kept.ORDINARY, setting: str = "HEARBACK_DATABASE_URL") -> Engine:
    """The engine for `sqlite:///path` or `postgresql://...`. Raises `SettingsError` for anything else."""
    try:
        where = make_url(url)
    except (ArgumentError, ValueError):  # its message would show the password
        raise SettingsError(f"{setting} is not an address of a database.") from None
    if where.drivername in {"sqlite", "sqlite+pysqlite"}:
        return _sqlite(where, kept, setting)
    if where.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return _postgresql(where.set(drivername="postgresql+psycopg"))
    raise SettingsError(f"{setting} starts with sqlite:/// or postgresql://.")


@contextmanager
def transaction(engine: Engine, *, writes: bool = True) -> Iterator[Connection]:
    """One transaction: kept at the end, undone by any error. Raises `StorageUnavailable` with what to do.

    A writing one holds SQLite's one write lock from its start, so that what it reads stays true until it writes.
    """
    with database_trouble_named(), _begin(engine, "BEGIN IMMEDIATE" if writes else "BEGIN") as connection:
        yield connection
        connection.commit()


def checkpoint(engine: Engine) -> bool:
    """Move all changes into SQLite's main file and empty its log, where removed rows can still be read.

    False when a reader was in the way and it has to be tried again; PostgreSQL needs none.
    """
    if engine.dialect.name != "sqlite":
        return True
    with database_trouble_named(), engine.connect() as connection:
        # Whoever asked is waiting for an answer: a reader that stays longer is waited for another time.
        connection.exec_driver_sql(f"PRAGMA busy_timeout={int(READERS_PATIENCE * 1000)}")
        try:
            is_busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
        finally:
            connection.exec_driver_sql(f"PRAGMA busy_timeout={int(PATIENCE * 1000)}")
        return not is_busy


def _begin(engine: Engine, command: str) -> Connection:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return _begin_once(engine, command)
        except OperationalError as error:
            # SQLite waits by itself for a writer, but not when it opens or recovers the log.
            if not is_locked(error) or time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_AFTER)


def _begin_once(engine: Engine, command: str) -> Connection:
    connection = engine.connect()
    try:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(command)
    except BaseException:
        connection.close()
        raise
    return connection


def _sqlite(url: URL, kept: Kept, setting: str) -> Engine:
    if not url.database or url.database == ":memory:" or url.query:
        raise SettingsError(f"{setting} must name a file after sqlite:///, and nothing more.")
    private_folder(Path(url.database).parent)
    private_file(Path(url.database))
    engine = create_engine(url, **_POOL, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", partial(_set_up, kept.value))
    return engine


def _postgresql(url: URL) -> Engine:
    try:
        return create_engine(url, **_POOL, pool_pre_ping=True, connect_args={"connect_timeout": int(PATIENCE)})
    except (ModuleNotFoundError, NoSuchModuleError):
        raise SettingsError(
            "PostgreSQL needs one more package: install hearback-bot[postgresql], or take HEARBACK_DATABASE_URL out "
            "to keep everything in a file."
        ) from None


def _set_up(pragmas: tuple[str, ...], connection: sqlite3.Connection, _record: object) -> None:
    # The durable engine shares these connections and was measured with this mode; our own transactions begin by hand.
    connection.isolation_level = "IMMEDIATE"
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    if sqlite3.sqlite_version_info < (3, 42):
        connection.create_function("unixepoch", -1, unixepoch(time.time))


def unixepoch(now: Callable[[], float]) -> Callable[..., float]:
    """SQLite's `unixepoch('subsec')` for versions before 3.42, which answer it with NULL (the durable engine asks)."""

    def seconds(*args: str) -> float:
        if set(args) - {"now", "subsec", "subsecond"}:
            raise ValueError("this stand-in for unixepoch() knows the present moment only")
        return now() if set(args) - {"now"} else int(now())

    return seconds
