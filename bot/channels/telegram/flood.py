"""Keeps one chat from taking up everybody's time: a generous allowance, and a kind word when it is spent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.channels.telegram.limits import Limits

_QUIET_AFTER = 60.0
_MOST_CHATS = 1_000


class Verdict(Enum):
    """What happens to a message: let in, turned away with a word, turned away in silence."""

    PASS = auto()
    WARN = auto()
    DROP = auto()


@dataclass(slots=True)
class _Allowance:
    tokens: float
    counted_at: float
    warned_at: float = -_QUIET_AFTER


class Gate:
    """A token bucket for each chat, in memory alone, and at most one warning a minute."""

    def __init__(self, limits: Limits, now: Callable[[], float]) -> None:
        """`now` gives seconds; where it jumps back nothing is gained or lost."""
        self._limits, self._now = limits, now
        self._chats: dict[int, _Allowance] = {}

    def check(self, chat_id: int, waiting: int) -> Verdict:
        """Count one message of a chat in which `waiting` others have not been looked at yet."""
        allowance = self._allowance(chat_id)
        if waiting < self._limits.lane_length and allowance.tokens >= 1:
            allowance.tokens -= 1
            return Verdict.PASS
        if 0 <= self._now() - allowance.warned_at < _QUIET_AFTER:
            return Verdict.DROP
        allowance.warned_at = self._now()
        return Verdict.WARN

    def is_flooding(self, chat_id: int) -> bool:
        """Whether this chat was turned away within the last minute."""
        allowance = self._chats.get(chat_id)
        return allowance is not None and 0 <= self._now() - allowance.warned_at < _QUIET_AFTER

    def _allowance(self, chat_id: int) -> _Allowance:
        if len(self._chats) > _MOST_CHATS:
            self._forget_the_quiet()
        now = self._now()
        allowance = self._chats.setdefault(chat_id, _Allowance(self._limits.flood_burst, now))
        self._refill(allowance, now)
        return allowance

    def _refill(self, allowance: _Allowance, now: float) -> None:
        gained = max(0.0, now - allowance.counted_at) * self._limits.flood_per_minute / 60
        allowance.tokens = min(self._limits.flood_burst, allowance.tokens + gained)
        allowance.counted_at = now

    def _forget_the_quiet(self) -> None:
        now = self._now()
        for allowance in self._chats.values():
            self._refill(allowance, now)
        full = self._limits.flood_burst
        self._chats = {chat: each for chat, each in self._chats.items() if each.tokens < full or self.is_flooding(chat)}
