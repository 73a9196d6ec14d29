"""Brings a database of any age up to date at start."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from bot.core.errors import StorageUnavailable
from bot.storage.engine import transaction

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x4865617262  # any number: the same in all our processes


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Make what is missing, all of it or nothing, by one process at a time.

    Raises `StorageUnavailable` when a newer Hearback has written this database.
    """
    with transaction(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if current(connection) not in (None, *revisions()):
            raise StorageUnavailable(
                "A newer Hearback has written this database. Install that version again, or restore a backup made "
                "before it."
            )
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def current(connection: Connection) -> str | None:
    """The revision that a database stands at; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def revisions() -> list[str]:
    """All revisions that this version of Hearback knows, the newest first."""
    return [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()]


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
