"""What the bot has yet to fetch: rising update ids, confirmed and forgotten by offset."""

from __future__ import annotations

from bot.sandbox.shapes import ApiError, Json, bad_request
from bot.sandbox.waking import Signal

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
MOST_AT_ONCE = 100
LONGEST_POLL = 50
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Updates:
    """The queue between what people do and the bot's getUpdates."""

    def __init__(self, signal: Signal) -> None:
        """Start empty, at an update id that is not 1, as Telegram's never is."""
        self._signal = signal
        self._pending: list[Json] = []
        self._allowed: frozenset[str] | None = None
        self._last_id = 700_000_000
        self._poller: object | None = None
        self.polls = 0
        self.is_closed = False

    @property
    def pending(self) -> int:
        """How many updates wait to be confirmed."""
        return len(self._pending)

    @property
    def is_polled(self) -> bool:
        """Whether a bot is waiting in getUpdates right now."""
        return self._poller is not None

    def add(self, kind: str, payload: Json) -> int:
        """Queue one update, unless the bot asked not to get this kind; answers its id, or 0."""
        if kind in NOT_BY_DEFAULT if self._allowed is None else kind not in self._allowed:
            return 0
        self._last_id += 1
        self._pending.append({"update_id": self._last_id, kind: payload})
        self._signal.fire()
        return self._last_id

    def allow(self, kinds: list[str]) -> None:
        """Remember which kinds the bot wants; an empty list means the default ones."""
        self._allowed = frozenset(kinds) if kinds else None

    def confirm(self, offset: int) -> None:
        """Forget all updates below `offset`; a negative one keeps only that many of the newest."""
        if offset < 0:
            self._pending = self._pending[offset:]
        elif offset > 0:
            self._pending = [update for update in self._pending if update["update_id"] >= offset]

    def drop(self) -> None:
        """Forget everything that waits."""
        self._pending.clear()

    async def poll(self, limit: int, seconds: int) -> list[Json]:
        """Answer at most `limit` updates, waiting up to `seconds` for the first; a newer poll ends this one (409)."""
        me = object()
        with self._signal.lock:
            self._poller = me
            self.polls += 1
            self._signal.fire()
        try:
            await self._signal.until(lambda: bool(self._pending) or self._is_over(me), min(seconds, LONGEST_POLL))
            return self._take(me, limit)
        finally:
            if self._poller is me:
                self._poller = None

    def _is_over(self, me: object) -> bool:
        return self.is_closed or self._poller is not me

    def _take(self, me: object, limit: int) -> list[Json]:
        with self._signal.lock:
            if self._poller is not me:
                raise ApiError(409, CONFLICT)
            return self._pending[: min(limit, MOST_AT_ONCE)]


def check_limit(limit: int) -> int:
    """A limit within Telegram's bounds; anything below one is refused."""
    if limit < 1:
        raise bad_request("limit must be at least 1")
    return min(limit, MOST_AT_ONCE)
