"""Waiting longer after each failure, so that a service in trouble is not pressed harder."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
_FIRST = 0.3


class BackOff:
    """Pauses that double from a third of a second up to `most` seconds, a little spread."""

    def __init__(self, most: float) -> None:
        """Start with the shortest pause."""
        self._most = most
        self.failures = 0

    def next(self) -> float:
        """The seconds to wait after one more failure."""
        pause = min(_FIRST * 2.0 ** min(self.failures, 20), self._most)
        self.failures += 1
        return pause * random.uniform(0.8, 1.0)

    def reset(self) -> int:
        """Start afresh after a success; answers how many failures there were."""
        failures, self.failures = self.failures, 0
        return failures


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T] | asyncio.Future[T]) -> T | None:
    """The result of `work`, or None as soon as `stop` is set, which cancels the work."""
    task, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return task.result() if task.done() else None
    finally:
        for each in (task, stopping):
            each.cancel()
        await asyncio.gather(task, stopping, return_exceptions=True)


async def rest(stop: asyncio.Event, seconds: float) -> None:
    """Wait for `seconds`, or less when `stop` is set."""
    await unless(stop, asyncio.sleep(seconds))
