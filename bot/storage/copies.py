"""Copies of a SQLite database, taken while it is in use, and put in its place while it is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.core.errors import StorageUnavailable
from bot.storage.files import file_trouble_named, private_file
from bot.storage.trouble import database_trouble_named

_BESIDE = ("-wal", "-shm", "-journal")


def copy_to(database: Path, copy: Path) -> None:
    """Copy a database as it is at one moment into one whole file for our account only; works beside a running bot."""
    private_file(copy)
    with database_trouble_named():
        address = f"{database.absolute().as_uri()}?mode=rw"  # not made if it is not there
        with closing(sqlite3.connect(address, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)  # all of it in one go: in pieces it would begin again with each write beside it
            target.execute("PRAGMA journal_mode=DELETE")


def is_whole(copy: Path) -> bool:
    """Whether a file is a SQLite database without damage."""
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            return bool(opened.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def put_in_place(copy: Path, database: Path, aside: Path) -> None:
    """Make `copy` the database, which nobody has open; what was there goes to `aside`, with its log.

    A crash in between leaves one of the two in place, or none and both beside it: never a mixture.
    """
    with file_trouble_named():
        for ending in ("", *_BESIDE):
            old = database.with_name(database.name + ending)
            aside.with_name(aside.name + ending).unlink(missing_ok=True)
            if old.exists():
                old.replace(aside.with_name(aside.name + ending))
        copy.chmod(0o600)
        copy.replace(database)


def newest_revision_of(copy: Path) -> str:
    """The revision that a copy stands at. Raises `StorageUnavailable` for a database that is none of ours."""
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            (revision,) = opened.execute("select version_num from alembic_version").fetchone()
            return str(revision)
    except (sqlite3.DatabaseError, TypeError):
        raise StorageUnavailable("This is a database, but not one of Hearback's.") from None
