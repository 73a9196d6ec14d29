"""Threads for the database's waits, apart from those of the handlers and of the durable engine."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Threads:
    """A few threads of our own: the durable engine takes the loop's default ones with it when it ends."""

    def __init__(self, count: int = 4) -> None:
        """Start no more than `count`."""
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="nudges")

    async def run(self, work: Callable[[], T]) -> T:
        """What `work` answers, without holding up the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def close(self) -> None:
        """Let them end."""
        self._pool.shutdown(wait=False)
