"""Where what was just said waits among others, written whole and in a new order at every change."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine, Row, delete, insert, select

from bot.storage.anonymous.entry import Entry, from_json, shuffled, to_json
from bot.storage.anonymous.tables import waiting as table
from bot.storage.engine import transaction
from bot.storage.files import write_whole

POOL_FILE = "waiting.pool"


class Pool(Protocol):
    """The waiting entries of all open polls."""

    def read(self) -> list[Entry]:
        """All of them, in no order that means anything."""
        ...

    def mend(self, polls: Collection[str]) -> None:
        """Remove what a crash has left half written; entries of other polls than these may go."""
        ...

    def write(self, entries: Iterable[Entry]) -> None:
        """Put these in place of all that were there, or change nothing at all."""
        ...

    def locked(self, poll: str) -> int:
        """How many entries of a poll are there that can't be opened now."""
        ...


class FilePool:
    """A file beside the answers; the only place where fewer than k may lie, and never part of a backup."""

    def __init__(self, file: Path) -> None:
        """Use `file`."""
        self._file = file

    def mend(self, _polls: Collection[str]) -> None:
        """Remove what a crash left of a file that was being written: it would show the newest entry."""
        self._file.with_name(self._file.name + ".new").unlink(missing_ok=True)

    def read(self) -> list[Entry]:
        """All entries of the file."""
        return from_json(self._file.read_bytes()) if self._file.exists() else []

    def write(self, entries: Iterable[Entry]) -> None:
        """Write the file anew and put it in place at once."""
        write_whole(self._file, to_json(shuffled(entries)))

    def locked(self, _poll: str) -> int:
        """None: nothing is sealed here."""
        return 0


class TablePool:
    """A table that is emptied and filled in one transaction, for several copies of Hearback on one PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        """Use the table of the answers' store."""
        self._engine = engine

    def mend(self, _polls: Collection[str]) -> None:
        """Nothing to do: a transaction leaves no halves."""

    def read(self) -> list[Entry]:
        """All rows of the table."""
        with transaction(self._engine, writes=False) as connection:
            return [_entry(row) for row in connection.execute(select(table))]

    def write(self, entries: Iterable[Entry]) -> None:
        """Empty the table and fill it in a new order; rows that went leave no dead copies behind."""
        rows = [
            {"id": e.id, "poll": e.poll, "item": e.item, "view": e.view, "value": e.value, "body": e.body}
            for e in shuffled(entries)
        ]
        with transaction(self._engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql("truncate waiting")
            else:
                connection.execute(delete(table))
            if rows:
                connection.execute(insert(table), rows)

    def locked(self, _poll: str) -> int:
        """None: nothing is sealed here."""
        return 0


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    kept = row._mapping
    return Entry(bytes(kept["id"]), kept["poll"], kept["item"], kept["view"], kept["value"], kept["body"])
