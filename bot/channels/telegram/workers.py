"""Threads for the bot's own work, which may block; a hung one is replaced and never holds up the end."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")
MOST_HUNG = 32


@dataclass(slots=True)
class _Job:
    work: Callable[[], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop
    has_begun: bool = False
    is_given_up: bool = False


class Workers:
    """A few daemon threads: the interpreter ends without waiting for them."""

    def __init__(self, count: int) -> None:
        """Start `count` threads."""
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._count = count
        self._hung = 0
        for _ in range(count):
            self._start()

    async def run(self, work: Callable[[], T], seconds: float) -> T:
        """What `work` answers; raises what it raises, or TimeoutError after `seconds` (it then goes on unseen)."""
        loop = asyncio.get_running_loop()
        job = _Job(work, loop.create_future(), loop)
        self._jobs.put(job)
        done, _ = await asyncio.wait({job.future}, timeout=seconds)
        if done:
            return job.future.result()  # type: ignore[no-any-return]
        self._give_up(job)
        raise TimeoutError

    def close(self) -> None:
        """End the threads that have nothing to do."""
        for _ in range(self._count + self._hung):
            self._jobs.put(None)

    def _give_up(self, job: _Job) -> None:
        job.is_given_up = True
        if job.has_begun and self._hung < MOST_HUNG:
            self._hung += 1
            self._start()

    def _start(self) -> None:
        threading.Thread(target=self._serve, name="telegram-worker", daemon=True).start()

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            if job.is_given_up:
                continue
            job.has_begun = True
            self._finish(job)
            if job.is_given_up:  # another thread has taken this one's place
                return

    @staticmethod
    def _finish(job: _Job) -> None:
        try:
            call = (job.future.set_result, job.work())
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits
            call = (job.future.set_exception, error)
        if not job.loop.is_closed():
            job.loop.call_soon_threadsafe(_hand_over, job.future, *call)


def _hand_over(future: asyncio.Future[Any], setter: Callable[[Any], None], value: object) -> None:
    if not future.done():
        setter(value)
