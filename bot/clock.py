"""The time: the machine's, or the machine's with a shift that the sandbox and tests can change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """The machine's clock and the seconds that a file holds, read at each look; an unreadable file shifts nothing."""

    def __init__(self, file: Path) -> None:
        """Read the shift from `file`."""
        self._file = file

    def now(self) -> datetime:
        """The shifted moment in UTC."""
        try:
            shift = timedelta(seconds=float(self._file.read_text("utf-8").strip() or 0))
            return datetime.now(UTC) + shift
        except (OSError, ValueError, OverflowError):
            return datetime.now(UTC)
