"""What `hearback doctor` looks at in the data folder and the database; nothing here changes anything."""

from __future__ import annotations

import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, text

from bot.core.errors import StorageUnavailable
from bot.core.reply import Message
from bot.storage.engine import DATABASE_FILE, transaction
from bot.storage.schema import current, revisions
from bot.storage.secret import SECRET_FILE

ROOM_NEEDED = 200  # MB: the database's log, a rebuilt index and a backup beside the data
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: the key of its name, whether it is well, and if not what to do."""

    name: str
    ok: bool
    remedy: Message | None = None


def check_database(engine: Engine) -> Check:
    """Whether the database opens and its structure is whole."""
    name = "doctor-database"
    question = "PRAGMA quick_check(1)" if engine.dialect.name == "sqlite" else "select 'ok'"
    try:
        with transaction(engine, writes=False) as connection:
            verdict = connection.execute(text(question)).scalar_one()
    except StorageUnavailable as error:
        return Check(name, ok=False, remedy=Message("doctor-database-unavailable", {"problem": str(error)}))
    return Check(name, ok=True) if verdict == "ok" else Check(name, ok=False, remedy=Message("doctor-database-damaged"))


def check_schema(engine: Engine) -> Check:
    """Whether the tables are those of this version of Hearback."""
    name = "doctor-schema"
    try:
        with transaction(engine, writes=False) as connection:
            here = current(connection)
    except StorageUnavailable as error:
        return Check(name, ok=False, remedy=Message("doctor-database-unavailable", {"problem": str(error)}))
    newest, *older = revisions()
    if here == newest:
        return Check(name, ok=True)
    is_older = here is None or here in older
    return Check(name, ok=False, remedy=Message("doctor-schema-old" if is_older else "doctor-schema-new"))


def check_disk(data: Path, needed: int = ROOM_NEEDED) -> Check:
    """Whether the disk of the data folder has `needed` MB free."""
    name = "doctor-disk"
    if not data.is_dir():
        return Check(name, ok=False, remedy=Message("doctor-folder-missing"))
    free = shutil.disk_usage(data).free // 1_000_000
    if free >= needed:
        return Check(name, ok=True)
    return Check(name, ok=False, remedy=Message("doctor-disk-low", {"free": free, "needed": needed}))


def check_permissions(data: Path) -> Check:
    """Whether only the account that runs Hearback may read the data folder, the database and the secret."""
    name = "doctor-permissions"
    if not data.is_dir():
        return Check(name, ok=False, remedy=Message("doctor-folder-missing"))
    for path in (data, *sorted(data.glob(f"{DATABASE_FILE}*")), data / SECRET_FILE):
        mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0
        if mode & _OTHERS:
            remedy = Message("doctor-permissions-open", {"name": path.name, "mode": f"{mode:o}"})
            return Check(name, ok=False, remedy=remedy)
    return Check(name, ok=True)
