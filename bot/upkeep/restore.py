"""Puts a backup in place of what is there, which is kept beside it."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.core.errors import StorageUnavailable
from bot.storage.copies import is_whole, newest_revision_of
from bot.storage.engine import DATABASE_FILE, default_url, make_engine
from bot.storage.files import file_trouble_named
from bot.storage.lock import DataLock
from bot.storage.schema import revisions, upgrade
from bot.upkeep.backup import ABOUT, KEPT_FOR
from bot.upkeep.parts import Part, parts


def restore(data: Path, file: Path, now: datetime, *, expired_too: bool, chosen: Sequence[Part] | None = None) -> None:
    """Take back what `file` holds into `data`, where nothing may run. Raises `StorageUnavailable` with what to do.

    All of the backup is looked at before anything is changed.
    """
    with DataLock(data), file_trouble_named(), tempfile.TemporaryDirectory(dir=data, prefix=".restoring-") as name:
        about = _unpack(file, Path(name), chosen or parts())
        _check_age(about, now, expired_too=expired_too)
        _check_database(Path(name) / DATABASE_FILE)
        for part in chosen or parts():
            if (Path(name) / part.name).exists():
                part.put_back(data, Path(name) / part.name)
        engine = make_engine(default_url(data))
        try:
            upgrade(engine)
        finally:
            engine.dispose()


def _unpack(file: Path, folder: Path, known: Sequence[Part]) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(file) as packed:
            about = json.loads(packed.read(ABOUT))
            for part in known:  # by our own names: what else a file may hold is not looked at
                if part.name in packed.namelist():
                    with packed.open(part.name) as source, (folder / part.name).open("wb") as out:
                        shutil.copyfileobj(source, out)
    except FileNotFoundError:
        raise StorageUnavailable(f"There is no backup at {file}.") from None
    except (zipfile.BadZipFile, ValueError, KeyError, EOFError):
        raise StorageUnavailable(f"{file} is not a backup of Hearback, or it is damaged. Take another one.") from None
    return dict(about)


def _check_age(about: dict[str, Any], now: datetime, *, expired_too: bool) -> None:
    if now - datetime.fromisoformat(about["made"]) > KEPT_FOR and not expired_too:
        raise StorageUnavailable(
            f"This backup is older than {KEPT_FOR.days} days. It may hold what people have had removed since. If you "
            "have nothing newer, add --expired-too."
        )


def _check_database(copy: Path) -> None:
    if not copy.exists() or not is_whole(copy):
        raise StorageUnavailable("The database in this backup is damaged. Take another backup.")
    if newest_revision_of(copy) not in revisions():
        raise StorageUnavailable("A newer Hearback has made this backup. Install that version, then restore it.")
