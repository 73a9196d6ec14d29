"""The next free moment to send, shared by all processes on one PostgreSQL, by the server's own clock."""

from __future__ import annotations

import json

from sqlalchemy import Connection, Engine, delete, func, select, text, update

from bot.storage import rows
from bot.storage.engine import transaction
from bot.storage.tables import pace as table

MINUTE = 60.0
_LONGEST = 2 * MINUTE  # a place further ahead comes from a clock that was set back: it counts for nothing
_CHAT = "chat"
_ALL = "all"


class SqlPace:
    """Places are taken one after the other: whoever asks gets the next one, and the seconds until then."""

    def __init__(self, engine: Engine) -> None:
        """Take places in a database that `upgrade` has brought up to date."""
        self._engine = engine

    def overall(self, gap: float) -> float:
        """The next place among all chats, `gap` seconds after the one before."""
        return self._take(_ALL, gap)

    def chat(self, name: str, gap: float, most_a_minute: int = 0) -> float:
        """The next place in a chat, with at most so many in any minute (0: no such limit)."""
        return self._take(f"{_CHAT}:{name}", gap, most_a_minute)

    def forget_the_quiet(self) -> int:
        """Remove chats in which nothing was sent for two minutes."""
        with transaction(self._engine) as connection:
            quiet = table.c.free_at < _now(connection) - _LONGEST
            return connection.execute(delete(table).where(quiet, table.c.key.startswith(f"{_CHAT}:"))).rowcount

    def _take(self, key: str, gap: float, most_a_minute: int = 0) -> float:
        with transaction(self._engine) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("set local synchronous_commit = off"))  # losing a place in a crash harms nobody
            first = {"key": key, "free_at": 0.0, "sent": "[]"}
            connection.execute(rows.insert(connection, table).values(first).on_conflict_do_nothing())
            row = connection.execute(select(table).where(table.c.key == key).with_for_update()).one()
            now = _now(connection)
            place = max(now, row.free_at if row.free_at < now + _LONGEST else now)
            sent = [at for at in json.loads(row.sent) if now - MINUTE - 1 < at < now + _LONGEST]
            if most_a_minute and len(sent) >= most_a_minute:
                place = max(place, sent[-most_a_minute] + MINUTE + gap)
            kept = json.dumps([*sent, place][-most_a_minute:] if most_a_minute else [])
            connection.execute(update(table).where(table.c.key == key).values(free_at=place + gap, sent=kept))
            return max(0.0, place - now)


def _now(connection: Connection) -> float:
    if connection.dialect.name == "postgresql":
        return float(connection.execute(select(func.extract("epoch", func.clock_timestamp()))).scalar_one())
    return float(connection.execute(text("select (julianday('now') - 2440587.5) * 86400.0")).scalar_one())
