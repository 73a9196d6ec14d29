"""Makes a backup: one file with a copy of what is kept, taken beside the running bot, and removed when it is old."""

from __future__ import annotations

import json
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.errors import StorageUnavailable
from bot.storage.files import file_trouble_named, private_file, private_folder
from bot.upkeep.parts import LEFT_OUT, Part, parts

ABOUT = "about.json"
ENDING = ".hearback"
KEPT_FOR = timedelta(days=30)
_FORM = 1


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made: where it is, and which older ones went."""

    file: Path
    expired: tuple[Path, ...]


def back_up(data: Path, folder: Path, now: datetime, chosen: Sequence[Part] | None = None) -> Backup:
    """Put a backup of `data` into `folder` and remove those in it that are older than 30 days.

    Raises `StorageUnavailable` with what to do; then there is no new file, and the old ones stay.
    """
    private_folder(folder)
    file = folder / f"hearback-{now:%Y-%m-%d-%H%M%S}{ENDING}"
    with file_trouble_named(), tempfile.TemporaryDirectory(dir=folder, prefix=".making-") as name:
        taken = [part.name for part in (chosen or parts()) if part.take(data, Path(name) / part.name)]
        if not taken:
            raise StorageUnavailable(
                "There is nothing to back up: the data folder (HEARBACK_DATA) has no database yet."
            )
        whole = Path(name) / file.name
        _pack(whole, Path(name), taken, now)
        whole.replace(file)
    return Backup(file, remove_expired(folder, now))


def remove_expired(folder: Path, now: datetime) -> tuple[Path, ...]:
    """Remove the backups in a folder that are older than 30 days: what people had removed must not live on in them."""
    gone = []
    for file in sorted(folder.glob(f"hearback-*{ENDING}")):
        made = made_at(file)
        if made is not None and now - made > KEPT_FOR:
            file.unlink()
            gone.append(file)
    return tuple(gone)


def made_at(file: Path) -> datetime | None:
    """When a backup was made; None for a file that is none."""
    try:
        with zipfile.ZipFile(file) as packed:
            return datetime.fromisoformat(json.loads(packed.read(ABOUT))["made"])
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None


def _pack(file: Path, folder: Path, names: Sequence[str], now: datetime) -> None:
    private_file(file)
    about = {"form": _FORM, "made": now.isoformat(), "parts": list(names), "leaves_out": list(LEFT_OUT)}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(ABOUT, json.dumps(about, indent=1))
        for name in names:
            packed.write(folder / name, name)
