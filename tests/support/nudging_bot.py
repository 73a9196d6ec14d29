"""The real sending office behind the real Telegram channel, with one kind of notice; made to be killed.

python -m tests.support.nudging_bot TOKEN API DATABASE_URL [--polls] [--clock FILE]
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from bot import log
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram.beside import send_only
from bot.clock import ShiftedClock, SystemClock
from bot.core.board import Board
from bot.core.errors import HearbackError
from bot.core.incoming import Address
from bot.core.notice import Composed, Later, Notice
from bot.core.ports import Answer, Clock, Paragraph
from bot.core.reply import Message, Reply, paragraph
from bot.nudges.office import Contents, Office
from bot.nudges.shared import SharedPlaces
from bot.storage.engine import make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import Stores
from tests.support.small_bot import Small

KIND, MERGING, NIGHTLY = "plain", "merging", "nightly"
SECRET = b"0" * 32


def plain(notices: tuple[Notice, ...], stores: Stores, now: datetime) -> Composed | Later | None:
    """Says what each notice is about; one whose note says so is no longer true, or for later."""
    first = notices[0]
    verdict = stores.notes.get(f"verdict:{first.ref}")
    if verdict == "gone":
        return None
    if verdict and verdict.startswith("later "):
        until = datetime.fromisoformat(verdict.removeprefix("later "))
        if now < until:
            return Later(until)
    if verdict == "broken":
        raise ValueError(first.ref)
    return Composed(Reply(tuple(paragraph("said", ref=notice.ref) for notice in notices)))


def board(which: Board, stores: Stores) -> Composed | None:
    """Shows the note that has the board's name."""
    text = stores.notes.get(f"board:{which.ref}")
    return Composed(Reply((paragraph("said", ref=text),))) if text else None


def word(composed: Composed, _chat: Address, _language: str) -> Answer:
    return Answer(tuple(Paragraph(_text(block.message), "body") for block in composed.reply.blocks))


def _text(message: Message) -> str:
    return f"nudge {message.args['ref']}"


def react(events: Sequence[object], stores: Stores, _now: datetime) -> None:
    for event in events:
        stores.notes.set(f"undeliverable:{event.ref}", event.kind)  # type: ignore[attr-defined]


CONTENTS = Contents({KIND: plain, MERGING: plain}, {"board": board}, word, react)


def office(engine: Engine, clock: Clock | None = None) -> Office:
    return Office(engine, CONTENTS, clock or SystemClock())


async def serve(chosen: argparse.Namespace) -> None:
    """Send until SIGTERM; with `--polls` answer people too."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    engine = make_engine(chosen.database)
    upgrade(engine)
    clock = ShiftedClock(Path(chosen.clock)) if chosen.clock else SystemClock()
    shared = SharedPlaces(engine, SECRET) if engine.dialect.name == "postgresql" else None
    sending = office(engine, clock)

    def ready() -> None:
        print("ready", flush=True)  # noqa: T201

    if chosen.polls:
        channel = TelegramChannel(chosen.token, chosen.api, Small(), clock=clock, beside=sending.run, shared=shared)
        await channel.run(stop, ready)
    else:
        await send_only(chosen.token, chosen.api, Small(), sending.run, stop, ready, shared=shared)


def main() -> int:
    parser = argparse.ArgumentParser()
    for name in ("token", "api", "database"):
        parser.add_argument(name)
    parser.add_argument("--polls", action="store_true")
    parser.add_argument("--clock", default="")
    log.set_up()
    try:
        asyncio.run(serve(parser.parse_args()))
    except HearbackError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
