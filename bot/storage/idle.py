"""Finds and removes people and groups that nobody has used for long, and that nothing else that is kept speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, Table, Text, and_, delete, select

from bot.storage.tables import member, metadata, outbox, session

# What goes with a person or group when they go, and so keeps nobody here.
_GOES_ALONG = ((member, "person_id"), (member, "group_id"), (outbox, "recipient"))
_ABOUT_NOBODY = {"passage", "note", "unanswered", "session"}


def remove_idle(connection: Connection, table: Table, before: date) -> int:
    """Remove the rows of `person` or `chat_group` that were last used before a day; how many.

    A row stays while its chat has a session, or while its random id stands in any other table.
    """
    same_chat = and_(session.c.channel == table.c.channel, session.c.address == table.c.address)
    is_idle = and_(table.c.used < before, ~select(session.c.job).where(same_chat).exists(), *_unnamed(table))
    gone = list(connection.execute(select(table.c.id).where(is_idle)).scalars())
    for name in gone:
        for other, column in _GOES_ALONG:
            connection.execute(delete(other).where(other.c[column] == name))
        connection.execute(delete(table).where(table.c.id == name))
    return len(gone)


def _unnamed(table: Table) -> Iterator[ColumnElement[bool]]:
    passed_over = {(other.name, column) for other, column in _GOES_ALONG}
    for other in metadata.sorted_tables:
        if other.name in _ABOUT_NOBODY:
            continue
        for column in other.c:
            is_id = isinstance(column.type, Text) and column is not table.c.id
            if is_id and (other.name, column.name) not in passed_over:
                yield ~select(other.c[column.name]).where(column == table.c.id).correlate(table).exists()
