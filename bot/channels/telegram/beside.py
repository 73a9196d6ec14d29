"""Sending by itself, beside the polling or without it: for as long as the channel runs, and through its one door."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.channels.telegram.application import build
from bot.channels.telegram.greeting import introduce
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.pacing import Pace
from bot.channels.telegram.post import TelegramPost
from bot.channels.telegram.quiet import hush
from bot.core.ports import Dialogues
from bot.core.post import Post, SharedPace

Beside = Callable[[Post, asyncio.Event], Awaitable[None]]
"""Sends through the post until the event is set."""


@asynccontextmanager
async def working_beside(work: Beside | None, post: Post, stop: asyncio.Event) -> AsyncIterator[None]:
    """Do `work` meanwhile; should it end by itself, or fail, the channel stops as well."""
    if work is None:
        yield
        return
    task = asyncio.ensure_future(work(post, stop))
    task.add_done_callback(lambda _: stop.set())
    try:
        yield
    finally:
        stop.set()
        await task


async def send_only(
    token: str,
    api: str,
    dialogues: Dialogues,
    work: Beside,
    stop: asyncio.Event,
    on_ready: Callable[[], None],
    *,
    shared: SharedPace | None = None,
    limits: Limits | None = None,
) -> None:
    """Send until `stop` is set, and fetch nothing: another process polls. Raises `WrongToken`."""
    hush()
    chosen = limits or Limits()
    pace = Pace(chosen, shared)
    application, _ = build(token.strip(), api.rstrip("/"), pace, chosen.at_once, lambda _: False)
    try:
        if await introduce(application, chosen, stop) is None:
            return
        dialogues.introduced(application.bot.username)
        on_ready()
        await work(TelegramPost(application.bot, pace), stop)
    finally:
        await application.shutdown()
        await application.bot.shutdown()
