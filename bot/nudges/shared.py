"""The pace that all processes on one PostgreSQL keep together, as the channel asks for it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import TypeVar

import structlog
from sqlalchemy import Engine

from bot.core.errors import StorageUnavailable
from bot.nudges.threads import Threads
from bot.storage.pace import SqlPace

_A_SECOND = 23.0
_MOST_A_SECOND = 25
_GROUP_A_MINUTE = 20
T = TypeVar("T")
_log = structlog.get_logger()


class SharedPlaces:
    """Places in the database; while it can't be asked, each process keeps to its own pace alone."""

    def __init__(self, engine: Engine, secret: bytes) -> None:
        """Name chats by a hash with `secret`, so that no address stands in the table."""
        self._pace, self._secret, self._threads = SqlPace(engine), secret, Threads(2)

    async def take(self, chat: int, *, is_group: bool) -> float:
        """Have a chat for oneself until `leave`; else the seconds after which to ask again."""
        most = _GROUP_A_MINUTE if is_group else 0
        return await self._asked(lambda: self._pace.take_chat(self._name(chat), most)) or 0.0

    async def leave(self, chat: int, *, pause: float, was_sent: bool) -> None:
        """Let others have the chat after a pause of so many seconds."""
        await self._asked(lambda: self._pace.leave_chat(self._name(chat), pause, was_sent=was_sent))

    async def overall(self) -> float:
        """Take the next place among all chats; the seconds to wait for it."""
        return await self._asked(lambda: self._pace.overall(1 / _A_SECOND)) or 0.0

    async def pass_the_gate(self) -> float:
        """Note that a request leaves now; else the seconds after which to ask again."""
        return await self._asked(lambda: self._pace.pass_the_gate(_MOST_A_SECOND)) or 0.0

    def _name(self, chat: int) -> str:
        return hmac.new(self._secret, str(chat).encode(), hashlib.sha256).hexdigest()[:32]

    async def _asked(self, ask: Callable[[], T]) -> T | None:
        try:
            return await self._threads.run(ask)
        except StorageUnavailable:
            _log.warning("pace_not_shared")
            return None
