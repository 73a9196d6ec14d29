"""Finds what is due and hands it to the durable engine, in one transaction: a crash loses and doubles nothing."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine, text

from bot.nudges.gather import gather
from bot.storage.engine import transaction
from bot.storage.sending import SendingStore

MOST_AT_ONCE = 500
_LOCK = 0x73776565  # any number: the same in all our processes
Enqueue = Callable[[Connection, str], None]
"""Hands a batch, by name, to the durable engine inside this transaction."""


def sweep(engine: Engine, now: datetime, enqueue: Enqueue, most: int = MOST_AT_ONCE) -> bool:
    """Move on what is due; answers whether there may be more of it.

    One process at a time: two could each send half of what belongs into one message.
    """
    with transaction(engine, writes=False) as connection:
        if not SendingStore(connection).is_any_due(now):
            return False
    with transaction(engine) as connection:
        if not _is_alone(connection):
            return False
        store = SendingStore(connection)
        due = store.due(now, most)
        batches = [(secrets.token_hex(8), notices) for notices in gather(due)]
        store.queue(batches)
        for name, _ in batches:
            enqueue(connection, name)
        return len(due) == most


def _is_alone(connection: Connection) -> bool:
    if connection.dialect.name != "postgresql":
        return True
    return bool(connection.execute(text("select pg_try_advisory_xact_lock(:lock)"), {"lock": _LOCK}).scalar_one())
