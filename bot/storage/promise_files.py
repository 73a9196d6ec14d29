"""Takes many promises in at once, and gives all out again, with Telegram's ids in place of our own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import cache
from secrets import token_hex
from typing import Any

from sqlalchemy import Table, insert, select

from bot.core.person import Style
from bot.promises.exchange import Record, promise_of, record_of
from bot.promises.nudging import first_nudge
from bot.storage import rows
from bot.storage.tables import chat_group, person
from bot.storage.unit import Stores

CHANNEL = "telegram"
_AT_A_TIME = 1000
_NEW_PERSON: dict[str, object] = {"language": "", "style": Style.STANDARD.value, "view": None, "is_view_asked": False}
_NEW_GROUP: dict[str, object] = {"language": ""}


def take_in(stores: Stores, records: Sequence[Record], now: datetime) -> int:
    """Keep all of them, with the next nudge of each; whom and what the bot has not met gets a random id."""
    people = _ids(stores, person, {who for record in records for who in _people_of(record)}, _NEW_PERSON)
    groups = _ids(stores, chat_group, {record.group for record in records if record.group}, _NEW_GROUP)
    hours = cache(stores.working.of)
    for batch in rows.in_batches(records, _AT_A_TIME):
        kept = stores.promises.add_all([promise_of(record, people, groups, now) for record in batch])
        nudges = (first_nudge(promise, hours(promise.owner), now) for promise in kept)
        stores.outbox.add_all([nudge for nudge in nudges if nudge])
    return len(records)


def give_out(stores: Stores) -> Iterator[dict[str, Any]]:
    """All promises, one at a time."""
    people, groups = _addresses(stores, person), _addresses(stores, chat_group)
    return (record_of(promise, people, groups) for promise in stores.promises.every())


def _people_of(record: Record) -> set[int]:
    named = {record.owner, record.asked_by, *(line.who for line in record.lines)}
    return {who for who in named if who}


def _ids(stores: Stores, table: Table, wanted: Collection[int], new: dict[str, object]) -> dict[int, str]:
    known: dict[int, str] = {}
    for batch in rows.in_batches(sorted(wanted), _AT_A_TIME):
        known |= _known(stores, table, batch)
        values = [
            {"id": token_hex(16), "channel": CHANNEL, "address": address, **new}
            for address in batch
            if address not in known
        ]
        if values:
            stores.connection.execute(insert(table), values)
            known |= {int(str(each["address"])): str(each["id"]) for each in values}
    return known


def _known(stores: Stores, table: Table, addresses: Sequence[int]) -> dict[int, str]:
    where = (table.c.channel == CHANNEL, table.c.address.in_(addresses))
    return {row.address: row.id for row in stores.connection.execute(select(table.c.id, table.c.address).where(*where))}


def _addresses(stores: Stores, table: Table) -> dict[str, int]:
    found = select(table.c.id, table.c.address).where(table.c.channel == CHANNEL)
    return {row.id: row.address for row in stores.connection.execute(found)}
