"""Ways in which the network and Telegram fail, switched on by a test."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum

from bot.sandbox.shapes import too_many_requests


class Outage(StrEnum):
    """How nothing works: the gateway answers 502, or every connection is cut."""

    NONE = ""
    BAD_GATEWAY = "502"
    REFUSED = "refused"


@dataclass
class Fault:
    """A fault for the next `calls` calls of `method` ("" means every method but getUpdates)."""

    calls: int
    method: str = ""

    def takes(self, method: str) -> bool:
        """Whether this call is hit; counts it if so."""
        is_meant = method == self.method.lower() if self.method else method != "getupdates"
        if not is_meant or self.calls < 1:
            return False
        self.calls -= 1
        return True


@dataclass
class Limits:
    """Telegram's own limits, by the real clock: messages per second overall and per chat, per minute in a group."""

    overall_a_second: int = 30
    chat_a_second: int = 1
    group_a_minute: int = 20
    is_on: bool = False
    refused: int = 0
    _sent: dict[int, deque[float]] = field(default_factory=dict)

    def check(self, chat_id: int) -> None:
        """Count one message to `chat_id`, or raise 429 with the whole seconds to wait; 0 counts overall."""
        if not self.is_on:
            return
        now = time.monotonic()
        rules = [(0, self.overall_a_second, 1.0), (chat_id, self.chat_a_second, 1.0)]
        if chat_id < 0:
            rules.append((chat_id, self.group_a_minute, 60.0))
        for key, most, seconds in rules:
            self._check_window(key, most, seconds, now)
        for key in (0, chat_id):
            self._sent.setdefault(key, deque(maxlen=1000)).append(now)

    def _check_window(self, key: int, most: int, seconds: float, now: float) -> None:
        inside = [at for at in self._sent.get(key, ()) if at > now - seconds]
        if len(inside) >= most:
            self.refused += 1
            raise too_many_requests(max(1, int(inside[-most] + seconds - now + 0.999)))


@dataclass
class Faults:
    """All faults that are switched on now; each list is worked through in order."""

    too_many: list[tuple[Fault, int]] = field(default_factory=list)
    lost: list[Fault] = field(default_factory=list)
    slow: list[tuple[Fault, float]] = field(default_factory=list)
    limits: Limits = field(default_factory=Limits)
    outage: Outage = Outage.NONE
    outage_ends: float = 0.0

    def refuse_next(self, calls: int, retry_after: int, method: str = "") -> None:
        """Answer 429 with `retry_after` seconds to the next calls."""
        self.too_many.append((Fault(calls, method), retry_after))

    def lose_next(self, calls: int, method: str = "") -> None:
        """Do what the next calls ask, then cut the connection instead of answering."""
        self.lost.append(Fault(calls, method))

    def slow_next(self, calls: int, seconds: float, method: str = "") -> None:
        """Answer the next calls only after `seconds`."""
        self.slow.append((Fault(calls, method), seconds))

    def break_off(self, outage: Outage, seconds: float = 0.0) -> None:
        """Let nothing through, for `seconds` or (0) until `mend`."""
        self.outage = outage
        self.outage_ends = time.monotonic() + seconds if seconds else 0.0

    def mend(self) -> None:
        """Switch every fault off; the limits stay as they are."""
        self.too_many.clear()
        self.lost.clear()
        self.slow.clear()
        self.outage = Outage.NONE

    def outage_now(self) -> Outage:
        """The outage in force at this moment."""
        if self.outage and self.outage_ends and time.monotonic() >= self.outage_ends:
            self.outage = Outage.NONE
        return self.outage

    def delay(self, method: str) -> float:
        """How many seconds this call's answer is held back."""
        return next((seconds for fault, seconds in self.slow if fault.takes(method)), 0.0)

    def is_lost(self, method: str) -> bool:
        """Whether this call's answer gets lost."""
        return any(fault.takes(method) for fault in self.lost)

    def check(self, method: str) -> None:
        """Raise 429 when this call is one of those to be refused."""
        for fault, retry_after in self.too_many:
            if fault.takes(method):
                raise too_many_requests(retry_after)
