"""The real bot without Telegram's pace, which notes how long search and the whole answer take inside it.

python -m tests.bench.measured_bot FILE: run it as Hearback is run; the times are written to FILE when it ends.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
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
from knowledge.language import warm_up
from knowledge.retriever import Retriever

SEARCH, ANSWER = "search", "answer"
UNPACED = replace(Limits(), per_second=100_000, burst=1_000, chat_gap=0)


class Times:
    """Milliseconds by the clock and by the processor for each call of what is watched."""

    def __init__(self) -> None:
        self.calls: dict[str, list[tuple[float, float]]] = defaultdict(list)

    def watched(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """`work`, with each call noted; the processor's time is this process's, so ask one question at a time."""

        @wraps(work)
        def timed(*args: Any, **kwargs: Any) -> Any:
            wall, cpu = time.perf_counter(), time.process_time()
            result = work(*args, **kwargs)
            self.calls[name].append(((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000))
            return result

        return timed


async def serve(channel: TelegramChannel) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await channel.run(stop, on_ready=lambda: None)


def main(file: Path) -> None:
    times, settings = Times(), configuration.read()
    Retriever.search = times.watched(SEARCH, Retriever.search)
    Conversation.handle = times.watched(ANSWER, Conversation.handle)
    with conversation(settings) as dialogues:
        warm_up()
        token, clock = settings.token.get_secret_value(), make_clock(settings)
        asyncio.run(serve(TelegramChannel(token, settings.telegram_api, dialogues, clock=clock, limits=UNPACED)))
    file.write_text(json.dumps(times.calls), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
