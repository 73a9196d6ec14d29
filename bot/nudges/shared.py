"""The pace that all processes on one PostgreSQL keep together, as the channel asks for it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable

import structlog
from sqlalchemy import Engine

from bot.core.errors import StorageUnavailable
from bot.nudges.threads import Threads
from bot.storage.pace import SqlPace

_A_SECOND = 26.0
_CHAT_GAP = 1.15  # a second, and what requests of two processes may differ in time on their way
_GROUP_A_MINUTE = 19
_log = structlog.get_logger()


class SharedPlaces:
    """Places in the database; while it can't be asked, each process keeps to its own pace alone."""

    def __init__(self, engine: Engine, secret: bytes) -> None:
        """Name chats by a hash with `secret`, so that no address stands in the table."""
        self._pace, self._secret, self._threads = SqlPace(engine), secret, Threads(2)

    async def chat(self, key: int, *, is_group: bool) -> float:
        """Take the next place in a chat; the seconds to wait for it."""
        name = hmac.new(self._secret, str(key).encode(), hashlib.sha256).hexdigest()[:32]
        return await self._asked(lambda: self._pace.chat(name, _CHAT_GAP, _GROUP_A_MINUTE if is_group else 0))

    async def overall(self) -> float:
        """Take the next place among all chats; the seconds to wait for it."""
        return await self._asked(lambda: self._pace.overall(1 / _A_SECOND))

    async def _asked(self, take: Callable[[], float]) -> float:
        try:
            return await self._threads.run(take)
        except StorageUnavailable:
            _log.warning("pace_not_shared")
            return 0.0
