"""What the bot says by itself: an entry in the outbox, of ids alone; its words are found when it is sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.core.reply import Reply


class To(StrEnum):
    """What kind of recipient an id stands for."""

    PERSON = "person"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to say to one person or group, not before `due` (UTC).

    `key` is unique for good: the same key twice is one notice. `kind` names who composes it; `recipient` is the random
    id of a person or group; `ref` is what it is about, as that job understands it. Notices of one kind to one
    recipient that `merges` and fall due together are sent as one message.
    """

    key: str
    kind: str
    recipient: str
    ref: str
    due: datetime
    to: To = To.PERSON
    merges: bool = False


@dataclass(frozen=True, slots=True)
class Composed:
    """What a notice says, decided at the moment of sending, and the language to say it in ("": the recipient's)."""

    reply: Reply
    language: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: look again at `due` (UTC)."""

    due: datetime


Composer = Callable[[tuple[Notice, ...], Any, datetime], Composed | Later | None]
"""Notices that go out together, the stores, the moment: what to say; None when it is no longer true."""


class Outbox(Protocol):
    """Where jobs put what the bot is to say by itself, inside their own transaction."""

    def add(self, notice: Notice) -> None:
        """Put a notice in; one whose key is known already changes nothing."""
        ...

    def cancel(self, prefix: str) -> None:
        """Take out what has not been sent yet and whose key starts with `prefix`."""
        ...
