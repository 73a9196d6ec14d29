"""Waking whoever waits for something to happen, in the server's loop or in a test's thread."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable


class Signal:
    """Tells waiters that the world changed; safe to fire from any thread."""

    def __init__(self) -> None:
        """Start with nobody waiting; `lock` also guards the world itself."""
        self.lock = threading.RLock()
        self._condition = threading.Condition(self.lock)
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def fire(self) -> None:
        """Wake everyone, so that each looks again at what it waits for."""
        with self.lock:
            self._condition.notify_all()
            for loop, event in self._waiting:
                if not loop.is_closed():
                    loop.call_soon_threadsafe(event.set)

    async def until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Wait in an event loop until `condition` holds; false when `seconds` have passed without it."""
        waiter = (asyncio.get_running_loop(), asyncio.Event())
        with self.lock:
            self._waiting.add(waiter)
        try:
            return await self._watch(condition, waiter[1], time.monotonic() + seconds)
        finally:
            with self.lock:
                self._waiting.discard(waiter)

    async def _watch(self, condition: Callable[[], bool], event: asyncio.Event, end: float) -> bool:
        while True:
            event.clear()
            with self.lock:
                if condition():
                    return True
            left = end - time.monotonic()
            if left <= 0:
                return False
            try:
                await asyncio.wait_for(event.wait(), left)
            except TimeoutError:
                continue

    def until_blocking(self, condition: Callable[[], bool], seconds: float) -> bool:
        """The same for a thread without a loop."""
        with self.lock:
            return self._condition.wait_for(condition, seconds)
