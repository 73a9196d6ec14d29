"""The outbox as the sending engine sees it: what is due, what is under way, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, exists, func, select, update

from bot.core.notice import Notice, To
from bot.storage.tables import outbox as table


class State(StrEnum):
    """How far a notice is; the last four are ends."""

    WAITING = "waiting"
    QUEUED = "queued"
    SENT = "sent"
    STALE = "stale"
    UNREACHABLE = "unreachable"
    FAILED = "failed"


ENDS = (State.SENT, State.STALE, State.UNREACHABLE, State.FAILED)


@dataclass(frozen=True, slots=True)
class Entry:
    """A notice under way; `attempts` counts the times that sending began and nobody knows what came of it."""

    notice: Notice
    attempts: int
    tried_at: datetime


class SendingStore:
    """Moves notices on, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def is_any_due(self, now: datetime) -> bool:
        """Whether there is anything to find; costs next to nothing."""
        return self._connection.execute(select(exists().where(*_due(now)))).scalar_one()

    def due(self, now: datetime, most: int) -> list[Notice]:
        """What is due, the oldest first, to recipients who are not being sent to already."""
        other = table.alias()
        is_busy = exists().where(other.c.recipient == table.c.recipient, other.c.state == State.QUEUED)
        found = select(table).where(*_due(now), ~is_busy).order_by(table.c.due).limit(most)
        return [_notice(row) for row in self._connection.execute(found)]

    def queue(self, batches: Sequence[tuple[str, Sequence[Notice]]]) -> None:
        """Note what goes out together, under the name of each batch."""
        values = [{"this": notice.key, "its_batch": batch} for batch, notices in batches for notice in notices]
        change = update(table).where(table.c.key == bindparam("this"), table.c.state == State.WAITING)
        if values:
            self._connection.execute(change.values(state=State.QUEUED, batch=bindparam("its_batch")), values)

    def batch(self, name: str) -> list[Entry]:
        """What is still to be sent of a batch."""
        found = select(table).where(table.c.batch == name, table.c.state == State.QUEUED).order_by(table.c.due)
        return [_entry(row) for row in self._connection.execute(found)]

    def begin(self, keys: Sequence[str], now: datetime) -> None:
        """Note that a request is about to be made: should the process die now, nobody knows whether it arrived."""
        change = {"attempts": table.c.attempts + 1, "tried_at": now.timestamp()}
        self._connection.execute(update(table).where(table.c.key.in_(keys)).values(**change))

    def end(self, keys: Sequence[str], state: State, now: datetime, message: int = 0) -> None:
        """Note what came of it, and the number of the message that carries it."""
        change = {"state": state, "message": message, "ended_at": now.timestamp(), "batch": None}
        self._connection.execute(update(table).where(table.c.key.in_(keys)).values(**change))

    def put_off(self, keys: Sequence[str], due: datetime, *, is_known: bool) -> None:
        """Look again at `due`; `is_known` says that nothing has arrived, so that earlier attempts count no more."""
        change: dict[str, object] = {"state": State.WAITING, "due": due.timestamp(), "batch": None}
        self._connection.execute(
            update(table)
            .where(table.c.key.in_(keys), table.c.state == State.QUEUED)
            .values(**change | ({"attempts": 0} if is_known else {}))
        )

    def batches(self, most: int) -> list[str]:
        """Names of batches that are under way."""
        found = select(table.c.batch).where(table.c.state == State.QUEUED).distinct().limit(most)
        return [row.batch for row in self._connection.execute(found)]

    def take_back(self, batches: Sequence[str]) -> int:
        """Let batches wait again as single notices; how many notices there were."""
        where = (table.c.batch.in_(batches), table.c.state == State.QUEUED)
        return self._connection.execute(update(table).where(*where).values(state=State.WAITING, batch=None)).rowcount

    def purge(self, before: datetime) -> int:
        """Remove what ended before a moment, but for failures that the owner has yet to look at."""
        kept = table.c.state.in_((State.SENT, State.STALE, State.UNREACHABLE))
        return self._connection.execute(delete(table).where(kept, table.c.ended_at < before.timestamp())).rowcount

    def counts(self) -> dict[State, int]:
        """How many notices are in each state."""
        found = select(table.c.state, func.count().label("count")).group_by(table.c.state)
        return {State(row.state): row._mapping["count"] for row in self._connection.execute(found)}

    def overdue(self, before: datetime) -> int:
        """How many should have gone out before a moment and have not ended."""
        open_ = table.c.state.in_((State.WAITING, State.QUEUED))
        found = select(func.count()).select_from(table).where(open_, table.c.due < before.timestamp())
        return self._connection.execute(found).scalar_one()


def _due(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return table.c.state == State.WAITING, table.c.due <= now.timestamp()


def _notice(row: Row[tuple[object, ...]]) -> Notice:
    kept = row._mapping
    return Notice(
        key=kept["key"],
        kind=kept["kind"],
        recipient=kept["recipient"],
        ref=kept["ref"],
        due=datetime.fromtimestamp(kept["due"], UTC),
        to=To(kept["recipient_kind"]),
        merges=kept["merges"],
    )


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    kept = row._mapping
    return Entry(_notice(row), kept["attempts"], datetime.fromtimestamp(kept["tried_at"], UTC))
