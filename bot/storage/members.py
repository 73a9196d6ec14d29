"""Which people the bot has met in which groups: Telegram does not let a bot list them."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from bot.storage import rows
from bot.storage.tables import member as table


class MemberStore:
    """Pairs of random ids; a pair is made when a person acts in a group on something that is kept."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def meet(self, group: str, person: str) -> None:
        """Remember that a person has acted in a group."""
        values = {"group_id": group, "person_id": person}
        self._connection.execute(rows.insert(self._connection, table).values(values).on_conflict_do_nothing())

    def of(self, group: str) -> list[str]:
        """The people met in a group."""
        found = self._connection.execute(
            select(table.c.person_id).where(table.c.group_id == group).order_by("person_id")
        )
        return [row.person_id for row in found]

    def groups_of(self, person: str) -> list[str]:
        """The groups in which a person was met."""
        found = self._connection.execute(
            select(table.c.group_id).where(table.c.person_id == person).order_by("group_id")
        )
        return [row.group_id for row in found]

    def is_member(self, group: str, person: str) -> bool:
        """Whether the bot has met this person in this group."""
        where = (table.c.group_id == group, table.c.person_id == person)
        return self._connection.execute(select(table.c.person_id).where(*where)).first() is not None

    def leave(self, group: str, person: str) -> None:
        """A person has left a group."""
        self._connection.execute(delete(table).where(table.c.group_id == group, table.c.person_id == person))

    def forget(self, person: str) -> None:
        """Remove a person from all groups."""
        self._connection.execute(delete(table).where(table.c.person_id == person))
