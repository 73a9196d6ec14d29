"""One lane for each chat: what is said in a chat is done in order, while other chats go on."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

J = TypeVar("J")


@dataclass(slots=True)
class _Lane(Generic[J]):
    waiting: deque[J] = field(default_factory=deque)
    running: J | None = None
    task: asyncio.Task[None] | None = None


class Lanes(Generic[J]):
    """Runs `work` on the jobs of each key one after the other; a lane that has nothing to do is removed."""

    def __init__(self, work: Callable[[J], Awaitable[None]]) -> None:
        """`work` must not raise."""
        self._work = work
        self._lanes: dict[int, _Lane[J]] = {}

    def __len__(self) -> int:
        """How many chats have something under way."""
        return len(self._lanes)

    def put(self, key: int, job: J) -> None:
        """Add a job to the end of its lane."""
        lane = self._lanes.setdefault(key, _Lane())
        lane.waiting.append(job)
        if lane.task is None:
            lane.task = asyncio.create_task(self._run(key, lane))

    def waiting(self, key: int) -> int:
        """How many jobs of a chat have not begun."""
        return len(self._lanes[key].waiting) if key in self._lanes else 0

    def jobs(self, key: int) -> list[J]:
        """What a chat has under way, in order."""
        if (lane := self._lanes.get(key)) is None:
            return []
        return ([lane.running] if lane.running else []) + list(lane.waiting)

    def clear(self, key: int) -> list[J]:
        """Take back what has not begun in a chat."""
        return self._take(self._lanes[key], lambda _job: False) if key in self._lanes else []

    def keep_only(self, is_kept: Callable[[J], bool]) -> None:
        """Drop what has not begun, except what `is_kept`."""
        for lane in self._lanes.values():
            self._take(lane, is_kept)

    async def settle(self, seconds: float) -> None:
        """Wait up to `seconds` for all lanes, then break off what is left."""
        tasks = {lane.task for lane in self._lanes.values() if lane.task}
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    @staticmethod
    def _take(lane: _Lane[J], is_kept: Callable[[J], bool]) -> list[J]:
        taken = [job for job in lane.waiting if not is_kept(job)]
        lane.waiting = deque(job for job in lane.waiting if is_kept(job))
        return taken

    async def _run(self, key: int, lane: _Lane[J]) -> None:
        try:
            while lane.waiting:
                lane.running = lane.waiting.popleft()
                await self._work(lane.running)
        finally:
            del self._lanes[key]
