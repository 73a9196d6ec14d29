"""What is remembered of people: how to speak to them, under a random id. Roles are not kept here."""

from __future__ import annotations

import secrets
from datetime import date

from sqlalchemy import Connection, Row, delete, select

from bot.core.incoming import Address
from bot.core.person import Person, Style, View
from bot.storage import rows
from bot.storage.idle import remove_idle
from bot.storage.tables import person as table


class PersonStore:
    """Finds people by their address on a channel, so that everything else can go by the random id."""

    def __init__(self, connection: Connection, today: date) -> None:
        """Work inside the transaction of `connection`."""
        self._connection, self._today = connection, today

    def find(self, address: Address) -> Person | None:
        """The person at this address, or None when nothing is kept of anyone there."""
        row = self._connection.execute(select(table).where(rows.at(table, address))).one_or_none()
        return _person(row) if row else None

    def by_id(self, person: str) -> tuple[Address, Person] | None:
        """Where the person with this random id is reached, and how to speak to them; None for one who is forgotten."""
        row = self._connection.execute(select(table).where(table.c.id == person)).one_or_none()
        return (Address(row.channel, row.address), _person(row)) if row else None

    def recall(self, address: Address, *, remember: bool = False) -> Person:
        """The person at this address; a stranger has no id, or gets one kept for good with `remember`."""
        found = self.find(address)
        if not remember:
            return found or Person()
        if found:
            rows.use(self._connection, table, address, self._today)
            return found
        self._connection.execute(
            rows.insert(self._connection, table).values(self._values(address, Person())).on_conflict_do_nothing()
        )
        return self.find(address) or Person()

    def save(self, address: Address, person: Person) -> None:
        """Keep how to speak to the person at this address; an id once given stays, and roles are left out."""
        rows.put(self._connection, table, ("channel", "address"), self._values(address, person))

    def move(self, old: Address, new: Address) -> None:
        """Follow an address that the channel has changed."""
        rows.move(self._connection, table, old, new)

    def forget(self, address: Address) -> None:
        """Remove the row; `checkpoint` the engine after the commit, so that the log forgets it too."""
        self._connection.execute(delete(table).where(rows.at(table, address)))

    def purge(self, before: date) -> int:
        """Remove people who have not been here since a day and take part in nothing that is kept; how many."""
        return remove_idle(self._connection, table, before)

    def _values(self, address: Address, person: Person) -> dict[str, object]:
        return {
            "id": person.id or secrets.token_hex(16),
            "channel": address.channel,
            "address": address.id,
            "language": person.language,
            "style": person.style.value,
            "view": person.view.value if person.view else None,
            "is_view_asked": person.is_view_asked,
            "used": self._today,
        }


def _person(row: Row[tuple[object, ...]]) -> Person:
    kept = row._mapping
    return Person(
        id=kept["id"],
        language=kept["language"],
        style=Style(kept["style"]),
        view=View(kept["view"]) if kept["view"] else None,
        is_view_asked=kept["is_view_asked"],
    )
