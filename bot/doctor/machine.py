"""The machine's clock and time zones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.reply import say
from bot.doctor.check import Check, to_mend, warning

ZONE = "Europe/London"
_NOT_WORTH_A_WORD = 300.0  # seconds: files on a network drive may be that much ahead


def check_zone() -> Iterator[Check]:
    """Whether the time in the UK can be told."""
    name = "doctor-zone"
    try:
        ZoneInfo(ZONE)
    except (LookupError, OSError):
        yield to_mend(name, say("doctor-zone-missing"))
    else:
        yield Check(name)


def check_clock(data: Path | None) -> Iterator[Check]:
    """Whether the machine's clock is behind what was written with it before."""
    name = "doctor-clock"
    files = [file.stat().st_mtime for file in data.glob("*") if file.is_file()] if data else []
    behind = max(files, default=0.0) - datetime.now(UTC).timestamp()
    if behind > _NOT_WORTH_A_WORD:
        yield warning(name, say("doctor-clock-behind", minutes=round(behind / 60)))
    else:
        yield Check(name)
