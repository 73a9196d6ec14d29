"""Sending by itself, beside the polling or without it: for as long as the channel runs, and through its one door."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from threading import Thread

from bot.channels.telegram.application import build
from bot.channels.telegram.back_off import unless
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


async def loaded(load: Callable[[], None] | None, stop: asyncio.Event) -> None:
    """Have `load` done in a thread that holds up neither the loop nor the end; what it raises is raised here."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def settle(error: BaseException | None) -> None:
        if not done.done():
            done.set_exception(error) if error else done.set_result(None)

    def work() -> None:
        error = None
        try:
            if load:
                load()
        except BaseException as raised:  # noqa: BLE001 - handed on
            error = raised
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(settle, error)

    Thread(target=work, name="loading", daemon=True).start()
    await unless(stop, done)


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
