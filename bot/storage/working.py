"""When people work, and which notices they want: what they have said about it, by random id."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import Connection, delete, select

from bot.calendar.working import Nation, WorkingTime
from bot.storage import rows
from bot.storage.promise_tables import muted, working


class WorkingStore:
    """Keeps nation, zone and days off of those who have said anything."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def of(self, person: str) -> WorkingTime:
        """When a person works; the ordinary hours for one who has said nothing."""
        row = self._connection.execute(select(working).where(working.c.person_id == person)).one_or_none()
        if row is None:
            return WorkingTime()
        days = frozenset(map(date.fromisoformat, json.loads(row.days_off)))
        return WorkingTime(row.zone, Nation(row.nation), days)

    def save(self, person: str, work: WorkingTime) -> None:
        """Keep when a person works."""
        days = json.dumps(sorted(day.isoformat() for day in work.days_off))
        values = {"person_id": person, "zone": work.zone, "nation": work.nation.value, "days_off": days}
        rows.put(self._connection, working, ("person_id",), values)

    def forget(self, person: str) -> None:
        """Remove what a person has said."""
        self._connection.execute(delete(working).where(working.c.person_id == person))


class MutedStore:
    """Keeps who wants no notices but those about what they asked for."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def is_muted(self, person: str) -> bool:
        """Whether this person has muted the rest."""
        return (
            self._connection.execute(select(muted.c.person_id).where(muted.c.person_id == person)).first() is not None
        )

    def mute(self, person: str) -> None:
        """Keep silent but for what they asked for."""
        values = {"person_id": person}
        self._connection.execute(rows.insert(self._connection, muted).values(values).on_conflict_do_nothing())

    def unmute(self, person: str) -> None:
        """Tell them everything again."""
        self._connection.execute(delete(muted).where(muted.c.person_id == person))
