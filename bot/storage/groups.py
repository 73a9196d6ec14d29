"""What is remembered of groups: the language that each is answered in, under a random id."""

from __future__ import annotations

import secrets
from datetime import date

from sqlalchemy import Connection, delete, select

from bot.core.group import Group
from bot.core.incoming import Address
from bot.storage import rows
from bot.storage.idle import remove_idle
from bot.storage.tables import chat_group as table


class GroupStore:
    """Finds groups by the address of their chat, so that everything else can go by the random id."""

    def __init__(self, connection: Connection, today: date) -> None:
        """Work inside the transaction of `connection`."""
        self._connection, self._today = connection, today

    def find(self, address: Address) -> Group | None:
        """The group in this chat, or None when nothing is kept of it."""
        row = self._connection.execute(
            select(table.c.id, table.c.language).where(rows.at(table, address))
        ).one_or_none()
        return Group(id=row.id, language=row.language) if row else None

    def by_id(self, group: str) -> tuple[Address, Group] | None:
        """The chat of the group with this random id, and how to speak to it; None for one that is gone."""
        row = self._connection.execute(select(table).where(table.c.id == group)).one_or_none()
        return (Address(row.channel, row.address), Group(id=row.id, language=row.language)) if row else None

    def recall(self, address: Address, *, remember: bool = False) -> Group:
        """The group in this chat; a new one has no id, or gets one kept for good with `remember`."""
        found = self.find(address)
        if not remember:
            return found or Group()
        if found:
            rows.use(self._connection, table, address, self._today)
            return found
        self._connection.execute(
            rows.insert(self._connection, table).values(self._values(address, Group())).on_conflict_do_nothing()
        )
        return self.find(address) or Group()

    def save(self, address: Address, group: Group) -> None:
        """Keep the group's language; an id once given stays."""
        rows.put(self._connection, table, ("channel", "address"), self._values(address, group))

    def move(self, old: Address, new: Address) -> None:
        """Follow a group whose chat got a new address; what was kept under the old one wins."""
        rows.move(self._connection, table, old, new)

    def forget(self, address: Address) -> None:
        """Remove the row; `checkpoint` the engine after the commit, so that the log forgets it too."""
        self._connection.execute(delete(table).where(rows.at(table, address)))

    def purge(self, before: date) -> int:
        """Remove groups that have not used the bot since a day and have nothing that is kept; how many."""
        return remove_idle(self._connection, table, before)

    def _values(self, address: Address, group: Group) -> dict[str, object]:
        return {
            "id": group.id or secrets.token_hex(16),
            "channel": address.channel,
            "address": address.id,
            "language": group.language,
            "used": self._today,
        }
