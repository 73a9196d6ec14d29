"""The few statements that more than one store needs, for both databases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.core.incoming import Address

Item = TypeVar("Item")


def at(table: Table, address: Address) -> ColumnElement[bool]:
    """The rows of one person, group or chat."""
    return and_(table.c.channel == address.channel, table.c.address == address.id)


def insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert that can say what happens when the row is there; each database has its own of the same shape."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def put(
    connection: Connection,
    table: Table,
    key: tuple[str, ...],
    values: Mapping[str, object],
    keeps: tuple[str, ...] = (),
) -> None:
    """Insert a row, or change all but the key and what it `keeps` of the one that is there; an `id` given stays."""
    kept = {name: value for name, value in values.items() if name not in {*key, *keeps, "id"}}
    statement = insert(connection, table).values(**values)
    connection.execute(statement.on_conflict_do_update(index_elements=key, set_=kept))


def use(connection: Connection, table: Table, address: Address, today: date) -> None:
    """Note the day on which a row was last used; nothing is written when that is known already."""
    connection.execute(update(table).where(at(table, address), table.c.used != today).values(used=today))


def move(connection: Connection, table: Table, old: Address, new: Address, each: str | None = None) -> None:
    """Give the rows of `old` to `new`, in place of what `new` has there (of the same `each`); twice changes nothing."""
    if old == new:
        return
    other = table.alias()
    same = other.c[each] == table.c[each] if each else true()
    is_replaced = (
        select(other.c.address).where(other.c.channel == old.channel, other.c.address == old.id, same).exists()
    )
    connection.execute(delete(table).where(at(table, new), is_replaced))
    connection.execute(update(table).where(at(table, old)).values(channel=new.channel, address=new.id))


def in_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Lists of at most `size`, so that a long run of rows never lies in memory at once."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
