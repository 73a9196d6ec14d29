"""The next free moment to send, shared by all processes on one PostgreSQL, by the server's own clock."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, Row, delete, func, select, text, update

from bot.storage import rows
from bot.storage.engine import transaction
from bot.storage.tables import pace as table

MINUTE = 60.0
_LONGEST = 70 * MINUTE  # a place further ahead comes from a clock that was set back: it counts for nothing
_LEASE = 30.0  # as long as any one request may take
_SPARE = 0.05
_MOST_KEPT = 20
_CHAT = "chat"
_ALL = "all"
_GATE = "gate"


class SqlPace:
    """Places are taken one after the other: whoever asks gets the next one, and the seconds until then."""

    def __init__(self, engine: Engine) -> None:
        """Take places in a database that `upgrade` has brought up to date."""
        self._engine = engine

    def overall(self, gap: float) -> float:
        """The seconds until the next place among all chats, which is `gap` seconds after the one before."""
        with self._row(_ALL) as (connection, row, now):
            place = max(now, row.free_at if row.free_at < now + _LONGEST else now)
            _change(connection, row.key, free_at=place + gap)
            return float(place - now)

    def pass_the_gate(self, most_a_second: int) -> float:
        """Note that something leaves now; else the seconds to wait, where so many have left within a second."""
        with self._row(_GATE) as (connection, row, now):
            left = [at for at in json.loads(row.sent) if now - 1 < at <= now]
            if len(left) >= most_a_second:
                return float(max(0.001, left[-most_a_second] + 1 - now))
            _change(connection, row.key, free_at=now, sent=json.dumps([*left, now]))
            return 0.0

    def take_chat(self, name: str, most_a_minute: int = 0) -> float:
        """Have a chat for oneself, until `leave_chat` or half a minute has passed; else the seconds until it is free.

        Nobody has it while so many were sent there within a minute (0: no such limit).
        """
        with self._row(f"{_CHAT}:{name}") as (connection, row, now):
            sent = _recent(row.sent, now)
            free_at = row.free_at if row.free_at < now + _LONGEST else now
            if most_a_minute and len(sent) >= most_a_minute:
                free_at = max(free_at, sent[-most_a_minute] + MINUTE + _SPARE)
            if free_at > now:
                return float(free_at - now)
            _change(connection, row.key, free_at=now + _LEASE)
            return 0.0

    def leave_chat(self, name: str, pause: float, *, was_sent: bool) -> None:
        """Let others have the chat after a pause; what was sent counts from now."""
        with self._row(f"{_CHAT}:{name}") as (connection, row, now):
            sent = _recent(row.sent, now) + ([now] if was_sent else [])
            _change(connection, row.key, free_at=now + pause, sent=json.dumps(sent[-_MOST_KEPT:]))

    def forget_the_quiet(self) -> int:
        """Remove chats in which nothing was sent for two minutes."""
        with transaction(self._engine) as connection:
            quiet = table.c.free_at < _now(connection) - 2 * MINUTE
            return connection.execute(delete(table).where(quiet, table.c.key.startswith(f"{_CHAT}:"))).rowcount

    @contextmanager
    def _row(self, key: str) -> Iterator[tuple[Connection, Row[tuple[object, ...]], float]]:
        """One row to ourselves, and the server's time."""
        with transaction(self._engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("set local synchronous_commit = off"))  # losing a place in a crash harms nobody
            first = {"key": key, "free_at": 0.0, "sent": "[]"}
            connection.execute(rows.insert(connection, table).values(first).on_conflict_do_nothing())
            row = connection.execute(select(table).where(table.c.key == key).with_for_update()).one()
            yield connection, row, _now(connection)


def _recent(sent: str, now: float) -> list[float]:
    return [at for at in json.loads(sent) if now - MINUTE - 1 < at <= now + 1]


def _change(connection: Connection, key: str, **values: object) -> None:
    connection.execute(update(table).where(table.c.key == key).values(**values))


def _now(connection: Connection) -> float:
    if connection.dialect.name == "postgresql":
        return float(connection.execute(select(func.extract("epoch", func.clock_timestamp()))).scalar_one())
    return float(connection.execute(text("select (julianday('now') - 2440587.5) * 86400.0")).scalar_one())
