"""Runs the real Telegram channel against the stand-in, in a test's own loop or as a child process."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.channels.telegram import Limits, TelegramChannel
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.small_bot import QUICK, Clock, Small

PATIENCE = 20.0


@asynccontextmanager
async def answering(
    sandbox: Sandbox,
    dialogues: Small | None = None,
    limits: Limits = QUICK,
    clock: Clock | None = None,
    token: str = "",
) -> AsyncIterator[asyncio.Task[None]]:
    """A bot that is ready; it is stopped at the end, and whatever it raised comes out here."""
    stop, is_ready = asyncio.Event(), asyncio.Event()
    channel = TelegramChannel(
        token or sandbox.token, sandbox.root, dialogues or Small(), clock=clock or Clock(), limits=limits
    )
    running = asyncio.create_task(channel.run(stop, is_ready.set))
    readiness = asyncio.create_task(is_ready.wait())
    await asyncio.wait({running, readiness}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    readiness.cancel()
    try:
        yield running
    finally:
        stop.set()
        await asyncio.wait_for(running, PATIENCE)


async def child_bot(sandbox: Sandbox, *options: str, token: str = "") -> asyncio.subprocess.Process:
    """The same bot in a process of its own, ready to be killed; its log goes to stderr at level DEBUG."""
    arguments = ("-m", "tests.support.small_bot", token or sandbox.token, sandbox.root, *options)
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=os.environ | {"NO_COLOR": "1"},
    )


async def is_ready(process: asyncio.subprocess.Process) -> None:
    """Wait until the child has said so."""
    assert process.stdout is not None
    while b"ready" not in (line := await asyncio.wait_for(process.stdout.readline(), PATIENCE)):
        assert line, "the child ended before it was ready"


async def until(sandbox: Sandbox, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait for something to become true in the stand-in's world; raises TimeoutError."""
    if not await sandbox.world.signal.until(condition, seconds):
        raise TimeoutError("it did not come about in time")


def texts(person: Person, chat: Chat | None = None) -> list[str]:
    """What the bot said to a person, oldest first."""
    return [message.text for message in person.answers(chat)]


def crowd(sandbox: Sandbox, count: int) -> list[Person]:
    """So many people, none of whom has written yet."""
    return [Person(sandbox.world, sandbox.world.add_person(f"Person{number}")) for number in range(count)]
