"""Ends the program well when it is told to stop while it is still starting, and only then."""

from __future__ import annotations

import signal
from types import FrameType

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


def at_a_signal() -> None:
    """From here until the channel listens for signals itself: leave with 0, closing what was opened on the way."""
    for name in _SIGNALS:
        signal.signal(name, _leave)


def is_under_way() -> None:
    """From here on the program is ending: a second signal changes nothing."""
    for name in _SIGNALS:
        signal.signal(name, signal.SIG_IGN)


def _leave(_number: int, _frame: FrameType | None) -> None:
    is_under_way()
    raise SystemExit(0)
