"""Single facts that a later start needs: which index stands for which passages, what is switched off and why."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from bot.storage import rows
from bot.storage.tables import note as table


class NoteStore:
    """A text under a name; never anything about a person."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def get(self, key: str) -> str | None:
        """The text under this name, or None."""
        return self._connection.execute(select(table.c.value).where(table.c.key == key)).scalar_one_or_none()

    def set(self, key: str, value: str) -> None:
        """Keep a text under this name in place of an earlier one."""
        rows.put(self._connection, table, ("key",), {"key": key, "value": value})

    def remove(self, key: str) -> None:
        """Take the text under this name away."""
        self._connection.execute(delete(table).where(table.c.key == key))
