"""Databases that behave as on a bad day: full, read-only, impatient."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, event

from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade


def engine_with(data: Path, pragma: str) -> Engine:
    """An up-to-date database in `data`, opened with one more setting of SQLite's own."""
    if not data.exists():
        upgrade(make_engine(default_url(data)))
    engine = make_engine(default_url(data))
    event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA {pragma}"))
    return engine
