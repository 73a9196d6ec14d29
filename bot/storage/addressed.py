"""What is remembered of those whom the bot meets in a chat, people and groups alike, under a random id."""

from __future__ import annotations

import secrets
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import Connection, Row, Table, delete, select

from bot.core.incoming import Address
from bot.storage import rows
from bot.storage.idle import remove_idle


class HasId(Protocol):
    """Anyone who may have a random id; an empty one says that nothing is kept."""

    @property
    def id(self) -> str:
        """The random id."""


Kept = TypeVar("Kept", bound=HasId)


class AddressedStore(ABC, Generic[Kept]):
    """Finds people or groups by the address of their chat, so that everything else can go by the random id."""

    table: ClassVar[Table]

    def __init__(self, connection: Connection, today: date) -> None:
        """Work inside the transaction of `connection`."""
        self._connection, self._today = connection, today

    @abstractmethod
    def stranger(self) -> Kept:
        """Someone of whom nothing is kept."""

    @abstractmethod
    def read(self, row: Mapping[str, object]) -> Kept:
        """What a row holds."""

    @abstractmethod
    def written(self, kept: Kept) -> Mapping[str, object]:
        """The columns of one who is kept, beside the id, the address and the day of last use."""

    def find(self, address: Address) -> Kept | None:
        """Who is at this address, or None when nothing is kept of anyone there."""
        row = self._connection.execute(select(self.table).where(rows.at(self.table, address))).one_or_none()
        return self._read(row) if row else None

    def by_id(self, name: str) -> tuple[Address, Kept] | None:
        """Where the one with this random id is reached, and how to speak there; None for one who is forgotten."""
        row = self._connection.execute(select(self.table).where(self.table.c.id == name)).one_or_none()
        return (Address(row.channel, row.address), self._read(row)) if row else None

    def recall(self, address: Address, *, remember: bool = False) -> Kept:
        """Who is at this address; a stranger has no id, or gets one kept for good with `remember`."""
        found = self.find(address)
        if not remember:
            return found or self.stranger()
        if found:
            rows.use(self._connection, self.table, address, self._today)
            return found
        values = self._values(address, self.stranger())
        self._connection.execute(rows.insert(self._connection, self.table).values(values).on_conflict_do_nothing())
        return self.find(address) or self.stranger()

    def save(self, address: Address, kept: Kept) -> None:
        """Keep how to speak at this address; an id once given stays."""
        rows.put(self._connection, self.table, ("channel", "address"), self._values(address, kept))

    def move(self, old: Address, new: Address) -> None:
        """Follow a chat that got a new address; what was kept under the old one wins."""
        rows.move(self._connection, self.table, old, new)

    def forget(self, address: Address) -> None:
        """Remove the row; `checkpoint` the engine after the commit, so that the log forgets it too."""
        self._connection.execute(delete(self.table).where(rows.at(self.table, address)))

    def purge(self, before: date) -> int:
        """Remove those who have not been here since a day and take part in nothing that is kept; how many."""
        return remove_idle(self._connection, self.table, before)

    def _read(self, row: Row[tuple[object, ...]]) -> Kept:
        return self.read(row._asdict())

    def _values(self, address: Address, kept: Kept) -> dict[str, object]:
        return {
            "id": kept.id or secrets.token_hex(16),
            "channel": address.channel,
            "address": address.id,
            **self.written(kept),
            "used": self._today,
        }
