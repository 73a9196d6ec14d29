"""Dialogues under way, one for each chat and job, each change one version higher."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import Connection, delete, select, update

from bot.core.errors import StaleSession
from bot.core.incoming import Address
from bot.core.session import Session
from bot.storage import rows
from bot.storage.tables import session as table


class SqlSessionStore:
    """Keeps sessions so that of two writers the second one notices, and nothing is overwritten unseen."""

    def __init__(self, connection: Connection, today: date) -> None:
        """Work inside the transaction of `connection`."""
        self._connection, self._today = connection, today

    def load(self, chat: Address, job: str) -> Session:
        """The session of this chat and job, or a new one at version 0."""
        row = self._connection.execute(
            select(table.c.version, table.c.state).where(rows.at(table, chat), table.c.job == job)
        ).one_or_none()
        if row is None:
            return Session(chat=chat, job=job)
        return Session(chat=chat, job=job, version=row.version, state=json.loads(row.state))

    def jobs(self, chat: Address) -> list[str]:
        """The jobs that have a session in this chat."""
        return list(
            self._connection.execute(select(table.c.job).where(rows.at(table, chat)).order_by(table.c.job)).scalars()
        )

    def save(self, session: Session) -> None:
        """Keep a session that has `moved_on`. Raises `StaleSession` unless the version before it is what is kept."""
        if session.version < 1:
            raise ValueError("a session is saved after moved_on(), which gives it its version")
        is_kept = self._insert(session) if session.version == 1 else self._update(session)
        if not is_kept:
            raise StaleSession("Someone else in this chat was quicker: load the session again and decide anew.")

    def move(self, old: Address, new: Address) -> None:
        """Follow a chat that got a new address; what was kept under the old one wins."""
        rows.move(self._connection, table, old, new, each="job")

    def drop(self, chat: Address, job: str) -> None:
        """Remove one job's session of a chat."""
        self._connection.execute(delete(table).where(rows.at(table, chat), table.c.job == job))

    def forget(self, chat: Address) -> None:
        """Remove all sessions of a chat; `checkpoint` the engine after the commit, so that the log forgets them too."""
        self._connection.execute(delete(table).where(rows.at(table, chat)))

    def purge(self, before: date) -> int:
        """Remove sessions that have not moved on since a day; how many."""
        return self._connection.execute(delete(table).where(table.c.used < before)).rowcount

    def _insert(self, session: Session) -> bool:
        values = {
            "channel": session.chat.channel,
            "address": session.chat.id,
            "job": session.job,
            "version": session.version,
            "state": json.dumps(session.state),
            "used": self._today,
        }
        statement = rows.insert(self._connection, table).values(values).on_conflict_do_nothing()
        # Without the option some drivers no longer know the number once an insert is done.
        return self._connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount == 1

    def _update(self, session: Session) -> bool:
        statement = (
            update(table)
            .where(rows.at(table, session.chat), table.c.job == session.job, table.c.version == session.version - 1)
            .values(version=session.version, state=json.dumps(session.state), used=self._today)
        )
        return self._connection.execute(statement).rowcount == 1
