"""Removes what has been kept for as long as it may be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.people.retention import Rule
from bot.storage.unit import SqlUnitOfWork

_LOCK = "upkeep"
LEFT = timedelta(days=30)  # a promise that somebody began to write, and nobody finished


def purge(uow: SqlUnitOfWork, rules: Sequence[Rule], now: datetime) -> dict[str, int]:
    """Remove all that is too old, in one transaction, from the database's log too; how many of each kind."""
    with uow() as stores:
        stores.lock(_LOCK)
        removed = {rule.kind: rule.store(stores).purge(now.date() - timedelta(days=rule.days)) for rule in rules}
        left = stores.promises.drop_drafts(now - LEFT)
        if left or any(removed.values()):
            stores.shred()
    return removed
