"""Opens what is kept, for commands that work beside a running bot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from bot.clock import ShiftedClock, SystemClock
from bot.core.errors import SettingsError
from bot.core.ports import Clock
from bot.people.model import Count
from bot.settings import Settings
from bot.storage.anonymous.opening import open_anonymous
from bot.storage.anonymous.store import AnonymousStore
from bot.storage.engine import default_url, make_engine
from bot.storage.files import set_umask
from bot.storage.looking import looking_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork


def make_clock(settings: Settings) -> Clock:
    """The clock that the settings ask for."""
    return ShiftedClock(settings.clock_file) if settings.clock_file else SystemClock()


@contextmanager
def open_database(settings: Settings) -> Iterator[SqlUnitOfWork]:
    """The database, brought up to date; raises `StorageUnavailable` or `SettingsError` with what to do."""
    set_umask()
    engine = make_engine(settings.database_url or default_url(settings.data))
    try:
        upgrade(engine)
        yield SqlUnitOfWork(engine)
    finally:
        engine.dispose()


def look_at_database(settings: Settings) -> SqlUnitOfWork | None:
    """The database to read from only, if there is one of this version; nothing is made or changed."""
    engine = looking_engine(settings.database_url or default_url(settings.data))
    return SqlUnitOfWork(engine) if engine else None


def database_to_give_out(settings: Settings) -> SqlUnitOfWork:
    """The database to export from, beside a running bot; raises `SettingsError` where there is none, and makes none."""
    unit = look_at_database(settings)
    if unit is None:
        raise SettingsError(
            "There is no database of this version to read. Check HEARBACK_DATA and HEARBACK_DATABASE_URL. "
            "After an upgrade, start Hearback once. `hearback doctor` says more."
        )
    return unit


def said_without_a_name(settings: Settings) -> AbstractContextManager[AnonymousStore]:
    """What people say without a name: given to each job that asks for secret taps or answers."""
    return open_anonymous(
        settings.data,
        database_url=settings.database_url,
        answers_url=settings.answers_url,
        tokens_url=settings.tokens_url,
    )


def unanswered(uow: SqlUnitOfWork) -> list[Count]:
    """How often each topic could not be answered, by month."""
    with uow.reading() as stores:
        return [
            Count(row.topic, row.state, row.month.strftime("%Y-%m"), row.count) for row in stores.unanswered.totals()
        ]
