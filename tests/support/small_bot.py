"""The real Telegram channel with as little behind it as can be; run as a program it is a bot to be killed.

python -m tests.support.small_bot TOKEN API [--chat-gap SECONDS]
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.channels.telegram import Limits, TelegramChannel
from bot.core.errors import HearbackError
from bot.core.incoming import Incoming, Place
from bot.core.ports import Answer, Button, File, Paragraph, Progress

QUICK = Limits(
    per_second=1_000,
    burst=100,
    chat_gap=0,
    group_per_minute=10_000,
    handler_seconds=5,
    send_seconds=5,
    poll_seconds=5,
    least_pause=0.02,
    most_pause=0.1,
    most_back_off=0.5,
)


def said(text: str, *labels: str, look: str = "body", replaces: bool = False, notice: str = "") -> Answer:
    """An answer of one paragraph, with a row of buttons that carry their own labels."""
    buttons = (tuple(Button(label, label) for label in labels),) if labels else ()
    paragraphs = (Paragraph(text, look),) if text else ()
    return Answer(paragraphs, buttons, replaces=replaces, notice=notice)


def pictured(content: bytes, alt: str, *labels: str, media_type: str = "image/png") -> Answer:
    """An answer that is a file with its words."""
    buttons = (tuple(Button(label, label) for label in labels),) if labels else ()
    return Answer(buttons=buttons, file=File("chart.png", media_type, content, alt))


def echo(incoming: Incoming) -> Sequence[Answer]:
    """Say back what was said; `boom` breaks it."""
    if incoming.text.startswith("boom"):
        raise ValueError(incoming.text)
    return [said(f"You said: {incoming.text}")]


@dataclass
class Small:
    """Dialogues that answer by one function, and remember what they were asked."""

    answer: Callable[[Incoming], Sequence[Answer]] = echo
    asked: list[Incoming] = field(default_factory=list)
    name: str = ""

    def handle(self, incoming: Incoming, progress: Progress | None = None) -> Sequence[Answer]:
        self.asked.append(incoming)
        return self.answer(incoming)

    def commands(self, place: Place, language: str) -> Sequence[tuple[str, str]]:
        return [("help", f"help {place} {language}"), ("ask", f"ask {place} {language}")]

    def introduced(self, name: str) -> None:
        self.name = name

    def phrase(self, key: str, language: str) -> str:
        return f"[{key} {language}]"


@dataclass
class Clock:
    """The real time, or as much later as a test wants."""

    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


async def serve(token: str, api: str, limits: Limits) -> None:
    """Answer until SIGTERM; says `ready` on its output."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    channel = TelegramChannel(token, api, Small(), clock=Clock(), limits=limits)
    await channel.run(stop, lambda: print("ready", flush=True))  # noqa: T201


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("token")
    parser.add_argument("api")
    parser.add_argument("--chat-gap", type=float, default=0, help="seconds between two answers in a chat")
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
    try:
        asyncio.run(serve(chosen.token, chosen.api, replace(QUICK, chat_gap=chosen.chat_gap)))
    except HearbackError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
