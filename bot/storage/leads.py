"""Whom the owner has named as leads."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from bot.core.incoming import Address
from bot.storage import rows
from bot.storage.tables import lead as table


class LeadStore:
    """Keeps the addresses of leads, whether or not the bot has met them."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def is_lead(self, address: Address) -> bool:
        """Whether the person at this address is one."""
        return self._connection.execute(select(table.c.address).where(rows.at(table, address))).first() is not None

    def add(self, address: Address) -> None:
        """Name a lead; twice changes nothing."""
        values = {"channel": address.channel, "address": address.id}
        self._connection.execute(rows.insert(self._connection, table).values(values).on_conflict_do_nothing())

    def remove(self, address: Address) -> bool:
        """Take the role away, at once; whether there was one."""
        return self._connection.execute(delete(table).where(rows.at(table, address))).rowcount > 0

    def all(self) -> list[Address]:
        """All leads, in the order of their addresses."""
        found = self._connection.execute(select(table).order_by(table.c.channel, table.c.address))
        return [Address(row.channel, row.address) for row in found]
