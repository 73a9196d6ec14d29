"""Removes promises whose time is over, and those that nobody finished writing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from sqlalchemy import ColumnElement, Connection, delete, exists, select

from bot.promises.model import State
from bot.storage.promise_tables import promise as table
from bot.storage.promise_tables import promise_line, reaching


def remove_old(connection: Connection, before: date) -> int:
    """Remove what was due and last changed before a day, with all that hangs on it; how many."""
    moment = datetime.combine(before, time(), UTC).timestamp()
    has_news = exists().where(promise_line.c.promise_id == table.c.id, promise_line.c.at >= moment)
    return _remove(connection, table.c.due < before.isoformat(), table.c.made < moment, ~has_news)


def remove_drafts(connection: Connection, before: datetime) -> int:
    """Remove what somebody began to write before a moment and left; how many."""
    return _remove(connection, table.c.state == State.DRAFT, table.c.made < before.timestamp())


def _remove(connection: Connection, *where: ColumnElement[bool]) -> int:
    old = select(table.c.id).where(*where)
    for other in (promise_line, reaching):
        connection.execute(delete(other).where(other.c.promise_id.in_(old)))
    return connection.execute(delete(table).where(*where)).rowcount
