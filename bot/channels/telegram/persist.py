"""Makes one request until Telegram has answered it, or the network has been down for too long."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.channels.telegram.back_off import BackOff

T = TypeVar("T")
_MOST_PAUSE = 8.0


class Undelivered(Exception):
    """The network did not let a message through in time; it is kept for another try."""


async def persist(call: Callable[[], Awaitable[T]], seconds: float) -> T:
    """What `call` answers, tried again with growing pauses for `seconds`.

    An answer of Telegram's that gets lost on its way makes the request happen twice: a message may be doubled,
    never lost. Raises `Undelivered`, or Telegram's own refusals (BadRequest, Forbidden, ChatMigrated) at once.
    """
    loop = asyncio.get_running_loop()
    back_off, ends = BackOff(_MOST_PAUSE), loop.time() + seconds
    while True:
        try:
            return await call()
        except (BadRequest, Forbidden, ChatMigrated):  # before the others: a BadRequest is a NetworkError in PTB
            raise
        except TelegramError:
            pause = back_off.next()
            if loop.time() + pause > ends:
                raise Undelivered from None
            await asyncio.sleep(pause)
