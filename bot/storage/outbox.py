"""What the bot is to say by itself, until it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete

from bot.core.notice import Notice
from bot.storage import rows
from bot.storage.sending import State
from bot.storage.tables import outbox as table


class SqlOutbox:
    """Takes notices inside a job's own transaction; the sending engine does the rest."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def add(self, notice: Notice) -> None:
        """Put a notice in; one whose key is known already changes nothing."""
        self.add_all([notice])

    def add_all(self, notices: Sequence[Notice]) -> None:
        """Put many in at once."""
        if notices:
            into = rows.insert(self._connection, table).on_conflict_do_nothing()
            self._connection.execute(into, [_values(notice) for notice in notices])

    def cancel(self, prefix: str) -> None:
        """Take out what has not been sent yet and whose key starts with `prefix`."""
        starts = table.c.key.startswith(prefix, autoescape=True)
        self._connection.execute(delete(table).where(starts, table.c.state.in_((State.WAITING, State.QUEUED))))

    def forget(self, recipient: str) -> None:
        """Remove everything to a recipient, sent or not."""
        self._connection.execute(delete(table).where(table.c.recipient == recipient))


def _values(notice: Notice) -> dict[str, object]:
    if notice.due.tzinfo is None:
        raise ValueError("a notice is due at a moment with its time zone")
    return {
        "key": notice.key,
        "kind": notice.kind,
        "recipient": notice.recipient,
        "recipient_kind": notice.to.value,
        "ref": notice.ref,
        "due": notice.due.timestamp(),
        "merges": notice.merges,
        "state": State.WAITING,
        "attempts": 0,
    }
