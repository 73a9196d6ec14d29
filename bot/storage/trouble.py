"""Turns what a database says when it can't go on into words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.core.errors import StorageUnavailable

_FULL = "The disk that holds Hearback's database is full. Free some space; what was acknowledged is safe."
_READ_ONLY = (
    "Hearback may not write to its database. Give the account that runs it the right to write to the data folder "
    "(HEARBACK_DATA), and check that the disk is not mounted read-only."
)
_DISK = "The disk that holds Hearback's database reports errors. Check the disk and its free space, then start again."
_CLOSED = "Hearback can't open its database. Check that the data folder (HEARBACK_DATA) is there and may be read."
_DAMAGED = (
    "Hearback's database is damaged. Stop Hearback, keep a copy of the data folder, and put back the last backup with "
    "`hearback restore`."
)
_BUSY = "Another program holds Hearback's database. Close what else has it open, then try again."
_CROWD = "Hearback has too much to keep at once. Try again in a moment; if it goes on, restart it."
_NO_SERVER = "The database server doesn't answer. Check that it runs, and check HEARBACK_DATABASE_URL."
_CROWDED = "The database server takes no more connections. Raise its limit, or run fewer copies of Hearback."

# By the names of SQLite's result codes; a longer name such as SQLITE_BUSY_SNAPSHOT is a kind of the shorter one.
_SQLITE = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_IOERR": _DISK,
    "SQLITE_CANTOPEN": _CLOSED,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _DAMAGED,
    "SQLITE_BUSY": _BUSY,
}
# By the SQLSTATE codes of PostgreSQL, or their first two figures.
_POSTGRESQL = {
    "53100": _FULL,
    "53300": _CROWDED,
    "25006": _READ_ONLY,
    "08": _NO_SERVER,
    "57P": _NO_SERVER,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}


@contextmanager
def database_trouble_named() -> Iterator[None]:
    """Raise `StorageUnavailable` for a database that is full, read-only, damaged, busy or gone; let the rest pass."""
    try:
        yield
    except PoolTimeout as error:
        raise StorageUnavailable(_CROWD) from error
    except DBAPIError as error:
        words = _words(error)
        if words:
            raise StorageUnavailable(words) from error
        raise
    except sqlite3.Error as error:  # where SQLite is spoken to directly
        words = _of_sqlite(str(getattr(error, "sqlite_errorname", "")))
        if words:
            raise StorageUnavailable(words) from error
        raise


def is_locked(error: DBAPIError) -> bool:
    """Whether SQLite refused because another connection holds the database: worth another try."""
    return _sqlite_code(error).startswith("SQLITE_BUSY")


def _words(error: DBAPIError) -> str:
    code = _sqlite_code(error)
    if code:
        return _of_sqlite(code)
    state = getattr(error.orig, "sqlstate", None)
    if state:
        return next((words for name, words in _POSTGRESQL.items() if state.startswith(name)), "")
    # A connection that can't be made or breaks has no code of its own.
    return _NO_SERVER if error.connection_invalidated or error.statement is None else ""


def _of_sqlite(code: str) -> str:
    return next((words for name, words in _SQLITE.items() if code.startswith(name)), "")


def _sqlite_code(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlite_errorname", ""))
