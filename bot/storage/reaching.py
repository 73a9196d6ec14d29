"""What members of a small group have openly said about whether a change has reached them."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from bot.promises.confirmation import Reached
from bot.storage import rows
from bot.storage.promise_tables import reaching as table


class ReachingStore:
    """One answer a person and promise, which they were told is seen; gone when the promise comes back."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def say(self, promise: int, person: str, answer: Reached) -> None:
        """Keep an answer in place of this person's earlier one."""
        values = {"promise_id": promise, "person_id": person, "answer": int(answer)}
        rows.put(self._connection, table, ("promise_id", "person_id"), values)

    def of(self, promise: int) -> list[Reached]:
        """All answers about a promise."""
        found = self._connection.execute(select(table.c.answer).where(table.c.promise_id == promise))
        return [Reached(row.answer) for row in found]

    def clear(self, promise: int) -> None:
        """Begin anew."""
        self._connection.execute(delete(table).where(table.c.promise_id == promise))

    def forget(self, person: str) -> None:
        """Remove a person's answers."""
        self._connection.execute(delete(table).where(table.c.person_id == person))
