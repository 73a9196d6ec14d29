"""The log of what the bot asked for, so that a test can count and time it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.sandbox.shapes import Json


@dataclass(frozen=True, slots=True)
class Call:
    """One answered call: `at` in seconds of the monotonic clock, the HTTP `status`, `chat_id` 0 for none."""

    at: float
    method: str
    chat_id: int
    status: int
    params: Json

    @property
    def is_accepted(self) -> bool:
        """Whether the call took effect."""
        return self.status == 200


@dataclass
class CallLog:
    """All calls in the order of their answers, refused ones too; getUpdates is only counted (`Updates.polls`)."""

    entries: list[Call] = field(default_factory=list)

    def add(self, method: str, chat_id: int, status: int, params: Json) -> None:
        """Write one call down at this moment."""
        self.entries.append(Call(time.monotonic(), method, chat_id, status, params))

    def accepted(self, method: str = "", chat_id: int | None = None) -> list[Call]:
        """The calls that took effect, narrowed to a method (any spelling of case) and a chat."""
        return [call for call in self if call.is_accepted and _fits(call, method, chat_id)]

    def __iter__(self) -> Iterator[Call]:
        """Every call, oldest first."""
        return iter(self.entries)


def _fits(call: Call, method: str, chat_id: int | None) -> bool:
    return (not method or call.method.lower() == method.lower()) and (chat_id is None or call.chat_id == chat_id)
