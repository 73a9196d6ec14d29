"""The real bot without Telegram's pace, which notes how long each part of an answer takes inside it.

python -m tests.bench.measured_bot FILE: run it as Hearback is run; the times are written to FILE when it ends.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from bot import settings as configuration
from bot.app import conversation, make_clock
from bot.channels.base import Conversation
from bot.channels.telegram import Limits, TelegramChannel
from bot.watch import SafetyWatch
from knowledge.language import warm_up
from knowledge.retriever import Retriever

RETRIEVAL, SAFETY, ANSWER = "retrieval", "safety", "answer"
UNPACED = replace(Limits(), per_second=100_000, burst=1_000, chat_gap=0)


class Times:
    """For each answer the milliseconds by the clock and by the processor of each part, without the parts within it.

    The processor's time is that of the whole process, so ask one question at a time.
    """

    def __init__(self) -> None:
        self.answers: list[dict[str, tuple[float, float]]] = []
        self._here = threading.local()

    def watched(self, part: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """`work`, with its time counted for `part`; the outermost call is an answer."""

        @wraps(work)
        def timed(*args: Any, **kwargs: Any) -> Any:
            outer = getattr(self._here, "part", None)
            if outer is None:
                self._here.spent = defaultdict(float)
            self._turn_to(outer, part)
            try:
                return work(*args, **kwargs)
            finally:
                self._turn_to(part, outer)

        return timed

    def _turn_to(self, old: str | None, new: str | None) -> None:
        """Count the time since the last turn for the old part; from now on it counts for the new one."""
        now = (time.perf_counter() * 1000, time.process_time() * 1000)
        if old is not None:
            for clock, (at, was) in enumerate(zip(now, self._here.since, strict=True)):
                self._here.spent[old, clock] += at - was
        self._here.part, self._here.since = new, now
        if new is None:
            spent = self._here.spent
            self.answers.append({part: (spent[part, 0], spent[part, 1]) for part in (RETRIEVAL, SAFETY, ANSWER)})


async def serve(channel: TelegramChannel) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await channel.run(stop, on_ready=lambda: None)


def main(file: Path) -> None:
    times, settings = Times(), configuration.read()
    Retriever.vectors = times.watched(RETRIEVAL, Retriever.vectors)
    Retriever.search = times.watched(RETRIEVAL, Retriever.search)
    SafetyWatch.look = times.watched(SAFETY, SafetyWatch.look)
    Conversation.handle = times.watched(ANSWER, Conversation.handle)
    with conversation(settings) as dialogues:
        warm_up()
        token, clock = settings.token.get_secret_value(), make_clock(settings)
        asyncio.run(serve(TelegramChannel(token, settings.telegram_api, dialogues, clock=clock, limits=UNPACED)))
    file.write_text(json.dumps(times.answers), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
