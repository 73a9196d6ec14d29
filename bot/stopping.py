"""Ends the program well and soon, also when it is told to stop while it is still starting."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable, Coroutine
from types import FrameType
from typing import Any

import structlog

SECONDS = 3.5  # to end in good order: whoever sent the signal is told to expect five, on a busy machine too
_SIGNALS = (signal.SIGTERM, signal.SIGINT)
log = structlog.get_logger()


def at_a_signal() -> None:
    """From here until the channel listens for signals itself: leave with 0, closing what was opened on the way."""
    for name in _SIGNALS:
        signal.signal(name, _leave)


def is_under_way() -> None:
    """From here on the program is ending: a second signal changes nothing."""
    for name in _SIGNALS:
        signal.signal(name, signal.SIG_IGN)


def soon() -> None:
    """Leave with 0 whatever is still open after a while, on a machine too busy to end in good order.

    Nothing is lost by it: the program may be killed at any moment, and the next start finds what was not finished.
    """
    timer = threading.Timer(SECONDS, _cut_short)
    timer.daemon = True
    timer.start()


def serve(work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Run `work` until it ends, or until a signal sets the event that it is given."""
    asyncio.run(_until_told(work))
    is_under_way()


async def _until_told(work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def told() -> None:
        soon()
        stop.set()

    for name in _SIGNALS:
        loop.add_signal_handler(name, told)
    await work(stop)


def _leave(_number: int, _frame: FrameType | None) -> None:
    is_under_way()
    soon()
    raise SystemExit(0)


def _cut_short() -> None:
    log.warning("stop_cut_short")
    sys.stderr.flush()
    os._exit(0)
