"""Gives each process a name that outlives it, so that what a dead one left behind has an owner again.

The durable engine hands the work of a crashed process only to one of the same name. On PostgreSQL a name is held by
an advisory lock for as long as the process lives; where a name's lock is free, its work may be taken over.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from bot.core.errors import StorageUnavailable

ALONE = "slot-0"
_MOST = 64
_KEEPER = 1_000
_SPACE = 0x68656172  # any number: the same in all our processes
_TAKE = text("select pg_try_advisory_lock(:space, :number)")
_GIVE = text("select pg_advisory_unlock(:space, :number)")


class Slot:
    """The name of this process while it lives."""

    def __init__(self, engine: Engine) -> None:
        """Take the lowest free name; SQLite has one process, and one name. Raises `StorageUnavailable` for none."""
        self._connection: Connection | None = None
        self._keeps = False
        self._one = threading.Lock()  # asked from several threads
        self.name = ALONE
        if engine.dialect.name == "postgresql":
            self._connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            self.name = _name(self._taken())

    def is_held(self) -> bool:
        """Whether the name is still ours: a lost session has lost it, and another process may have it by now."""
        if self._connection is None:
            return True
        try:
            with self._one:
                return bool(self._connection.execute(text("select 1")).scalar_one() == 1)
        except DBAPIError:
            return False

    def is_keeper(self) -> bool:
        """Whether the one task that a single process does is ours; taken when it is free, and kept while we live."""
        if self._connection is not None and not self._keeps:
            self._keeps = self._locks(_KEEPER)
        return self._connection is None or self._keeps

    @contextmanager
    def of_the_dead(self, name: str) -> Iterator[bool]:
        """Hold another process's name for a moment; False when that process lives."""
        if self._connection is None or name == self.name or not name.startswith("slot-"):
            yield False
            return
        number = int(name.removeprefix("slot-"))
        is_dead = self._locks(number)
        try:
            yield is_dead
        finally:
            if is_dead:
                with self._one:
                    self._connection.execute(_GIVE, {"space": _SPACE, "number": number})

    def close(self) -> None:
        """Give the name back."""
        if self._connection is not None:
            self._connection.invalidate()  # closes the session, and with it the lock, whatever state it is in
            self._connection.close()

    def _taken(self) -> int:
        for number in range(_MOST):
            if self._locks(number):
                return number
        raise StorageUnavailable(f"{_MOST} processes of Hearback send from this database already: stop one of them.")

    def _locks(self, number: int) -> bool:
        assert self._connection is not None  # noqa: S101 - only asked on PostgreSQL
        with self._one:
            return bool(self._connection.execute(_TAKE, {"space": _SPACE, "number": number}).scalar_one())


def _name(number: int) -> str:
    return f"slot-{number}"
