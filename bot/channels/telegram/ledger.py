"""Which updates are done, so that Telegram is told to forget none too early and none is done twice."""

from __future__ import annotations

import asyncio
from collections import deque

MOST_REMEMBERED = 1_000


class Ledger:
    """Update ids: open ones hold the offset back, done ones are known again when they are repeated."""

    def __init__(self) -> None:
        """Know nothing: the first fetch shows where Telegram stands."""
        self._open: set[int] = set()
        self._done: set[int] = set()
        self._order: deque[int] = deque()
        self._next = 0
        self._is_idle = asyncio.Event()
        self._is_idle.set()

    @property
    def offset(self) -> int:
        """The lowest update that Telegram must keep; 0 before the first one."""
        return min(self._open, default=self._next)

    @property
    def is_idle(self) -> bool:
        """Whether everything that came is done."""
        return not self._open

    @property
    def highest_done(self) -> int:
        """The highest id among the newest that are done; 0 for none."""
        return max(self._done, default=0)

    def is_open(self, update_id: int) -> bool:
        """Whether Telegram must keep this update."""
        return update_id in self._open

    def is_known(self, update_id: int) -> bool:
        """Whether an update is under way or done."""
        return update_id in self._open or update_id in self._done

    def begin(self, update_id: int) -> bool:
        """Take up an update; False when it is under way or done already.

        After a week of silence Telegram may start to count anywhere, even lower.
        """
        if self.is_known(update_id):
            return False
        self._next = max(self._next, update_id + 1) if self._open else update_id + 1
        self._open.add(update_id)
        self._is_idle.clear()
        return True

    def done(self, update_id: int) -> None:
        """Let Telegram forget an update."""
        if update_id not in self._open:
            return
        self._open.discard(update_id)
        self._done.add(update_id)
        self._order.append(update_id)
        if len(self._order) > MOST_REMEMBERED:
            self._done.discard(self._order.popleft())
        if not self._open:
            self._is_idle.set()

    async def idle(self, seconds: float) -> bool:
        """Wait up to `seconds` until everything is done; answers whether it is."""
        try:
            await asyncio.wait_for(self._is_idle.wait(), seconds)
        except TimeoutError:
            return False
        return True
