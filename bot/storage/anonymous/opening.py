"""Opens the two anonymous stores beside the database, each in a file or a database of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine, MetaData, create_engine, make_url
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.core.errors import SettingsError
from bot.storage.anonymous.poll_secrets import SECRETS_FOLDER, PollSecrets
from bot.storage.anonymous.pool import POOL_FILE, FilePool, Pool, TablePool
from bot.storage.anonymous.sealed import SealedPool
from bot.storage.anonymous.server_copies import unsample
from bot.storage.anonymous.store import AnonymousStore
from bot.storage.anonymous.tables import answers as answers_tables
from bot.storage.anonymous.tables import tokens as tokens_tables
from bot.storage.anonymous.tokens import Tokens
from bot.storage.engine import Kept, make_engine, transaction

ANSWERS_FILE = "answers.sqlite"
TOKENS_FILE = "tokens.sqlite"
_MAKING = 0x6D616B65


def beside(database_url: str, data: Path, file: str) -> str:
    """Where a store lies when the settings name no place: a file, or a database beside the first one."""
    where = make_url(database_url) if database_url else None
    if where is None or where.drivername.startswith("sqlite"):
        return URL.create("sqlite", database=str(data.absolute() / file)).render_as_string()
    return where.set(database=f"{where.database}_{Path(file).stem}").render_as_string(hide_password=False)


@contextmanager
def open_anonymous(
    data: Path,
    *,
    database_url: str = "",
    answers_url: str = "",
    tokens_url: str = "",
    is_looking_only: bool = False,
) -> Iterator[AnonymousStore]:
    """The store of what is said without a name, made whole after a crash, for as long as the block lasts.

    With `is_looking_only` nothing is mended: a running bot may be in the middle of it.
    """
    answers = make_engine(
        answers_url or beside(database_url, data, ANSWERS_FILE), kept=Kept.ANONYMOUS, setting="HEARBACK_ANSWERS_URL"
    )
    tokens = make_engine(
        tokens_url or beside(database_url, data, TOKENS_FILE), kept=Kept.ANONYMOUS, setting="HEARBACK_TOKENS_URL"
    )
    try:
        _make_tables(answers, answers_tables)
        _make_tables(tokens, tokens_tables)
        poll_secrets = PollSecrets(data / SECRETS_FOLDER)
        store = AnonymousStore(answers, SealedPool(pool_of(answers), poll_secrets), Tokens(tokens), poll_secrets)
        if not is_looking_only:
            store.repair()
        yield store
    finally:
        answers.dispose()
        tokens.dispose()


def pool_of(answers: Engine) -> Pool:
    """Where what has just been said waits: beside a file in another, on a server in a table."""
    if answers.dialect.name != "sqlite":
        return TablePool(answers)
    return FilePool(Path(str(answers.url.database)).with_name(POOL_FILE))


_MADE_MEANWHILE = frozenset({"42P04", "23505"})  # the database is there; its name was just taken


def _make_tables(engine: Engine, tables: MetaData) -> None:
    if engine.dialect.name == "postgresql":
        _make_database(engine)
    with transaction(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"select pg_advisory_xact_lock({_MAKING})")
        tables.create_all(connection)
        unsample(connection, tables)


def _make_database(engine: Engine) -> None:
    """Make a database of its own on the server where there is none yet, if the account may."""
    try:
        engine.connect().close()
        return
    except OperationalError as error:
        if "does not exist" not in str(error.orig):
            return  # the next step names the trouble
    server = create_engine(engine.url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    name = server.dialect.identifier_preparer.quote(str(engine.url.database))
    try:
        with server.connect() as connection:
            connection.exec_driver_sql(f"create database {name}")
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") in _MADE_MEANWHILE:  # by another process that starts at this moment
            return
        raise SettingsError(
            f"The database {name} is not there, and this account may not make it. Make it on the server, or name "
            "others with HEARBACK_ANSWERS_URL and HEARBACK_TOKENS_URL."
        ) from None
    finally:
        server.dispose()
