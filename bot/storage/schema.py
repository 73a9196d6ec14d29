"""Brings a database of any age up to date at start."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

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
        here, known = current(connection), revisions()
        if here == known[0] and revision == "head":
            return
        if here not in (None, *known):
            raise StorageUnavailable(
                "A newer Hearback has written this database. Install that version again, or restore a backup made "
                "before it."
            )
        _migrate(connection, revision)


def current(connection: Connection) -> str | None:
    """The revision that a database stands at; None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("select version_num from alembic_version")).scalar_one_or_none()


@cache
def revisions() -> list[str]:
    """All revisions that this version of Hearback knows, the newest first.

    Read from the files themselves: importing Alembic would cost every start half a second for nothing.
    """
    texts = [file.read_text("utf-8") for file in (MIGRATIONS / "versions").glob("*.py")]
    before = {_named(content, "revision"): _named(content, "down_revision") for content in texts}
    (newest,) = before.keys() - before.values()
    found = [newest]
    while (older := before[found[-1]]) is not None:
        found.append(older)
    return found


def _named(content: str, name: str) -> Any:
    found = re.search(rf"^{name} = (.+)$", content, re.MULTILINE)
    return ast.literal_eval(found[1]) if found else None


def _migrate(connection: Connection, revision: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
