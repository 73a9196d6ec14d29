"""What the settings leave out, and what they ask for that is not for real use."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from bot.core.reply import say
from bot.doctor.check import Check, to_mend, warning
from bot.settings import Settings


def check_owners(settings: Settings) -> Iterator[Check]:
    """Whether anybody may see what only owners see."""
    name = "doctor-owners"
    yield Check(name) if settings.owners else warning(name, say("doctor-owners-none"))


def check_safeguarding(settings: Settings) -> Iterator[Check]:
    """Whether a person in danger is told whom to call here."""
    name, set_ones = "doctor-safeguarding", (bool(settings.safeguarding_name), bool(settings.safeguarding_phone))
    if all(set_ones):
        yield Check(name)
    else:
        yield warning(name, say("doctor-safeguarding-half" if any(set_ones) else "doctor-safeguarding-none"))


def check_clock_file(settings: Settings) -> Iterator[Check]:
    """Whether the clock is moved, which is never meant to last; nothing where no file is set."""
    if settings.clock_file is None:
        return
    name, seconds = "doctor-clock-file", _seconds(settings.clock_file)
    if seconds is None:
        yield to_mend(name, say("doctor-clock-file-wrong"))
    else:
        yield warning(name, say("doctor-clock-file-used", seconds=f"{seconds:.0f}"))


def _seconds(file: Path) -> float | None:
    try:
        seconds = float(file.read_text("utf-8").strip() or 0)
    except (OSError, ValueError):
        return None
    return seconds if math.isfinite(seconds) else None
