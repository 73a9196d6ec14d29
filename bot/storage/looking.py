"""Opens the database to look only, beside whoever writes it: nothing is made, changed or brought up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from bot.core.errors import HearbackError
from bot.storage.engine import PATIENCE, make_engine, transaction
from bot.storage.schema import current, revisions


def looking_engine(url: str) -> Engine | None:
    """The engine, if there is a database of this version; None when there is nothing that could be looked at."""
    engine = _opened(url)
    if engine is None:
        return None
    try:
        with transaction(engine, writes=False) as connection:
            if current(connection) == revisions()[0]:
                return engine
    except HearbackError:
        pass  # whoever runs Hearback hears of it there, and from the doctor
    engine.dispose()
    return None


def _opened(url: str) -> Engine | None:
    try:
        where = make_url(url)
    except (ArgumentError, ValueError):
        return None
    if not where.drivername.startswith("sqlite"):
        return make_engine(url)
    file = Path(where.database or "")
    if not where.database or not file.is_file():
        return None
    address = f"file:{quote(str(file.absolute()))}?mode=ro"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=PATIENCE, check_same_thread=False)

    return create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)
