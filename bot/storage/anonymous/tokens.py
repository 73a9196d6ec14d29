"""Who has taken part in an open poll: keyed numbers that say nothing without the poll's secret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, delete, func, select

from bot.storage import rows
from bot.storage.anonymous.rebuild import rebuild, rewrite
from bot.storage.anonymous.tables import participation as table
from bot.storage.engine import transaction


class Tokens:
    """A store of its own: never in one transaction, one file or one order with what was said."""

    def __init__(self, engine: Engine) -> None:
        """Use a store that has its table."""
        self._engine = engine

    def has(self, token: bytes) -> bool:
        """Whether this token is there."""
        with transaction(self._engine, writes=False) as connection:
            return connection.execute(select(table.c.token).where(table.c.token == token)).first() is not None

    def count(self, poll: str) -> int:
        """How many have taken part in a poll."""
        with transaction(self._engine, writes=False) as connection:
            return connection.execute(select(func.count()).where(table.c.poll == poll)).scalar_one()

    @contextmanager
    def adding(self, poll: str, token: bytes) -> Iterator[None]:
        """Take a token in if the block succeeds: a disk that is full is noticed before anything is said."""
        with transaction(self._engine) as connection:
            connection.execute(rows.insert(connection, table).values(token=token, poll=poll).on_conflict_do_nothing())
            rewrite(connection, table)
            yield
        rebuild(self._engine)

    def keep_only(self, polls: Iterable[str]) -> None:
        """Remove the tokens of all polls but these."""
        with transaction(self._engine) as connection:
            connection.execute(delete(table).where(table.c.poll.not_in(list(polls))))
            rewrite(connection, table)
        rebuild(self._engine)
