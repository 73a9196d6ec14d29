"""Who looks after a group: its facilitator, and the lead who hears of overdue promises."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from bot.storage import rows
from bot.storage.promise_tables import keeper as table


class KeeperStore:
    """One person for each role in a group, by random ids."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def name(self, group: str, role: str, person: str) -> None:
        """Give a role in a group to a person, in place of whoever had it."""
        rows.put(self._connection, table, ("group_id", "role"), {"group_id": group, "role": role, "person_id": person})

    def name_first(self, group: str, role: str, person: str) -> None:
        """Give a role to a person unless somebody has it."""
        values = {"group_id": group, "role": role, "person_id": person}
        self._connection.execute(rows.insert(self._connection, table).values(values).on_conflict_do_nothing())

    def of(self, group: str) -> dict[str, str]:
        """Who has which role in a group."""
        found = self._connection.execute(select(table.c.role, table.c.person_id).where(table.c.group_id == group))
        return {row.role: row.person_id for row in found}

    def groups_of(self, person: str, role: str) -> list[str]:
        """The groups in which a person has a role."""
        where = (table.c.person_id == person, table.c.role == role)
        found = self._connection.execute(select(table.c.group_id).where(*where).order_by("group_id"))
        return [row.group_id for row in found]

    def leave(self, group: str, person: str) -> None:
        """Take all roles in a group from a person."""
        self._connection.execute(delete(table).where(table.c.group_id == group, table.c.person_id == person))

    def forget(self, person: str) -> None:
        """Take all roles from a person."""
        self._connection.execute(delete(table).where(table.c.person_id == person))
