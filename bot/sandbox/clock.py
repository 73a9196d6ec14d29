"""A clock that can be moved forward, shared with the bot through a file."""

from __future__ import annotations

import time
from pathlib import Path


class MovableClock:
    """Real time plus a number of seconds; the bot reads that number from `file` (HEARBACK_CLOCK_FILE)."""

    def __init__(self, file: Path) -> None:
        """Start at real time."""
        self.file = file
        self.ahead = 0
        self.reset()

    def now(self) -> float:
        """Seconds since 1970, moved."""
        return time.time() + self.ahead

    def move(self, seconds: int) -> None:
        """Go forward; going back is refused with ValueError, since no real clock does."""
        if seconds < 0:
            raise ValueError("time only goes forward here")
        self._write(self.ahead + seconds)

    def reset(self) -> None:
        """Go back to real time, for a new start."""
        self._write(0)

    def _write(self, ahead: int) -> None:
        self.ahead = ahead
        scratch = self.file.with_suffix(".new")
        scratch.write_text(f"{ahead}\n", encoding="utf-8")
        scratch.replace(self.file)
