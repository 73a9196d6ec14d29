"""Keeps to Telegram's limits at the one door through which every request of this bot goes.

PTB's own AIORateLimiter knows no limit for a private chat, lets twice the overall rate through at once, and
stops every chat when one of them is told to wait; here only the chat that was told waits.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.channels.telegram.limits import Limits
from bot.core.post import SharedPace

_MINUTE = 60.0
_MOST_CHATS = 500
_SPARE = 0.05
_ASK_AGAIN = 0.25


@dataclass(slots=True)
class _ChatPace:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    sent: deque[float] = field(default_factory=deque)
    users: int = 0


@dataclass(slots=True)
class _Turn:
    """A chat's turn that was waited for beforehand; the first request inside needs not wait again."""

    chat_id: int
    is_fresh: bool = True


_turn: ContextVar[_Turn | None] = ContextVar("turn", default=None)


class Pace(BaseRateLimiter[None]):
    """Lets requests through in order for each chat: 1 a second there, 20 a minute in a group, 30 a second in all.

    Several processes keep within these limits together through `shared`; alone, each keeps to them by itself.
    """

    def __init__(self, limits: Limits, shared: SharedPace | None = None) -> None:
        """Start with nothing sent."""
        self._limits, self._shared = limits, shared
        self._chats: dict[int, _ChatPace] = {}
        self._slot = 0.0
        self._turn = asyncio.Lock()
        self._chat_gap = limits.chat_gap
        self._wire = asyncio.Semaphore(limits.at_once)
        self._gate = asyncio.Lock()
        self._started: deque[float] = deque()

    def hasten(self) -> None:
        """Let what is left leave in one burst, before the program ends: Telegram allows short ones."""
        self._chat_gap = 0.0

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,  # noqa: ARG002
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002
    ) -> Any:
        """Make one request when its turn comes; where Telegram says to wait, wait and make it again."""
        chat_id = data.get("chat_id")
        if isinstance(chat_id, int):
            return await self._in_turn(chat_id, lambda: callback(*args, **kwargs))
        while True:
            try:
                async with self._wire:
                    return await callback(*args, **kwargs)
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))

    @asynccontextmanager
    async def turn(self, chat_id: int) -> AsyncIterator[None]:
        """Wait until something may be sent to a chat, and hold its place: what is looked up inside is still true then.

        The first request inside goes out at once, and others to this chat wait until the end.
        """
        async with self._held(chat_id) as chat:
            await self._wait(chat, chat_id)
            turn = _Turn(chat_id)
            token = _turn.set(turn)
            try:
                yield
            finally:
                _turn.reset(token)
                if turn.is_fresh:
                    await self._leave(chat_id, 0.0, was_sent=False)

    async def _in_turn(self, chat_id: int, call: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
        turn = _turn.get()
        if turn and turn.chat_id == chat_id:
            is_waited, turn.is_fresh = turn.is_fresh, False
            return await self._made(self._chats[chat_id], chat_id, call, is_waited=is_waited)
        async with self._held(chat_id) as chat:
            return await self._made(chat, chat_id, call)

    @asynccontextmanager
    async def _held(self, chat_id: int) -> AsyncIterator[_ChatPace]:
        chat = self._chat(chat_id)
        chat.users += 1
        try:
            async with chat.lock:
                yield chat
        finally:
            chat.users -= 1

    async def _made(
        self, chat: _ChatPace, chat_id: int, call: Callable[[], Coroutine[Any, Any, Any]], *, is_waited: bool = False
    ) -> Any:
        while True:
            if not is_waited:
                await self._wait(chat, chat_id)
            is_waited = False
            try:
                async with self._wire:
                    await self._pass_the_gate()
                    return await call()
            except RetryAfter as error:
                chat.free_at = _now() + _seconds(error)
            finally:
                self._note(chat, is_group=chat_id < 0)
                await self._leave(chat_id, chat.free_at - _now(), was_sent=True)

    async def _wait(self, chat: _ChatPace, chat_id: int) -> None:
        await _until(chat.free_at)
        if chat_id < 0:
            while chat.sent and chat.sent[0] <= _now() - _MINUTE:
                chat.sent.popleft()
            if len(chat.sent) >= self._limits.group_per_minute:
                await _until(chat.sent[-self._limits.group_per_minute] + _MINUTE + _SPARE)
        while self._shared and (left := await self._shared.take(chat_id, is_group=chat_id < 0)):
            await asyncio.sleep(min(left, _ASK_AGAIN))
        try:
            await self._wait_for_slot()
        except asyncio.CancelledError:
            await self._leave(chat_id, 0.0, was_sent=False)
            raise

    async def _leave(self, chat_id: int, pause: float, *, was_sent: bool) -> None:
        if self._shared:
            await asyncio.shield(self._shared.leave(chat_id, pause=pause + _SPARE, was_sent=was_sent))

    async def _wait_for_slot(self) -> None:
        gap = 1 / self._limits.per_second
        async with self._turn:  # one at a time: after a halt of the program nothing that waited bursts out together
            await _until(self._slot)
            if self._shared:
                await asyncio.sleep(await self._shared.overall())
            self._slot = max(self._slot, _now() - gap * (self._limits.burst - 1)) + gap

    async def _pass_the_gate(self) -> None:
        """The last look before the wire: what had its slot and was then held up must not burst out together."""
        most = max(1, int(self._limits.per_second))
        async with self._gate:
            while self._started and self._started[0] <= _now() - 1:
                self._started.popleft()
            if len(self._started) >= most:
                await _until(self._started[-most] + 1)
            while self._shared and (left := await self._shared.pass_the_gate()):
                await asyncio.sleep(left)
            self._started.append(_now())

    def _note(self, chat: _ChatPace, *, is_group: bool) -> None:
        chat.free_at = max(chat.free_at, _now() + self._chat_gap)  # counted from the end: never too soon
        if is_group:
            chat.sent.append(_now())

    def _chat(self, chat_id: int) -> _ChatPace:
        if chat_id not in self._chats and len(self._chats) >= _MOST_CHATS:
            old = _now() - _MINUTE - _SPARE
            self._chats = {key: chat for key, chat in self._chats.items() if chat.users or chat.free_at > old}
        return self._chats.setdefault(chat_id, _ChatPace())


def _seconds(error: RetryAfter) -> float:
    told = error.retry_after
    return (told.total_seconds() if isinstance(told, timedelta) else told) + _SPARE


def _now() -> float:
    return asyncio.get_running_loop().time()


async def _until(moment: float) -> None:
    if (left := moment - _now()) > 0:
        await asyncio.sleep(left)
