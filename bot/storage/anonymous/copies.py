"""What a backup of the answers may hold."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from bot.storage.anonymous.answers import State
from bot.storage.trouble import database_trouble_named

_OF_OPEN = "(select name from poll where state = ?)"


def keep_closed(copy: Path) -> None:
    """Take out of a copy all that was said in open polls, and write it anew so that no freed page holds it."""
    import sqlite3

    with database_trouble_named(), closing(sqlite3.connect(copy, isolation_level=None)) as opened:
        opened.execute("PRAGMA secure_delete=ON")
        opened.execute("PRAGMA temp_store=MEMORY")
        for table in ("tap", "answer"):  # our own names
            opened.execute(f"delete from {table} where poll in {_OF_OPEN}", (State.OPEN.value,))  # noqa: S608
        opened.execute("VACUUM")
