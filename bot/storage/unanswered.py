"""How often a topic could not be answered: numbers for the owner, with nobody behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, select

from bot.storage import rows
from bot.storage.tables import unanswered as table


@dataclass(frozen=True, slots=True)
class Unanswered:
    """How often in one month a topic ended in one state (such as `not_in_evidence`)."""

    topic: str
    state: str
    month: date
    count: int


class UnansweredStore:
    """Counts and nothing else: neither who asked, nor their words, nor the day."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def add(self, topic: str, state: str, month: date) -> None:
        """Count one more; any day of the month will do, the first is kept."""
        first = month.replace(day=1)
        statement = rows.insert(self._connection, table).values(topic=topic, state=state, month=first, count=1)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=("topic", "state", "month"), set_={"count": table.c.count + 1}
            )
        )

    def totals(self) -> list[Unanswered]:
        """All counts, the newest month first and in it the highest count first."""
        order = (table.c.month.desc(), table.c.count.desc(), table.c.topic, table.c.state)
        found = self._connection.execute(select(table).order_by(*order))
        return [Unanswered(row.topic, row.state, row.month, row._mapping["count"]) for row in found]

    def purge(self, before: date) -> int:
        """Remove the counts of months that began before a day; how many."""
        return self._connection.execute(delete(table).where(table.c.month < before)).rowcount
