"""Goes slowly for a while after a crash: who has just died may die again, and each death can double a message."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

FOR_SECONDS = 20.0
A_SECOND = 4.0


class Caution:
    """While it lasts, one message at a time and a few a second; afterwards it lets everything through."""

    def __init__(self, is_needed: bool, for_seconds: float = FOR_SECONDS, a_second: float = A_SECOND) -> None:
        """`is_needed` after an end that was not an orderly one."""
        self._ends = time.monotonic() + for_seconds if is_needed else 0.0
        self._gap = 1 / a_second
        self._one = asyncio.Lock()

    @property
    def is_over(self) -> bool:
        """Whether everything goes at full speed."""
        return time.monotonic() >= self._ends

    @asynccontextmanager
    async def step(self) -> AsyncIterator[None]:
        """One message, from the look before it to the receipt after it."""
        if self.is_over:
            yield
            return
        async with self._one:
            yield
            if not self.is_over:
                await asyncio.sleep(self._gap)
