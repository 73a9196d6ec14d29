"""How the work on the last few files ended, under random names: whoever sends the news may be another process."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Protocol

from bot.core.reply import Message

# Stands for no words: nothing is to be said yet.
UNDER_WAY: tuple[Message, ...] = (Message("nothing"),)
LOCK = "document-works"  # whoever changes results holds it
_KEY, _MOST = "document-works", 20


class Notes(Protocol):
    """Keeps a text under a name."""

    def get(self, key: str) -> str | None:
        """The text under this name, or None."""
        ...

    def set(self, key: str, value: str) -> None:
        """Keep a text under this name in place of an earlier one."""
        ...


class Results:
    """The results, inside one transaction."""

    def __init__(self, notes: Notes) -> None:
        """Keep them in `notes`."""
        self._notes = notes

    def get(self, token: str) -> tuple[Message, ...]:
        """What is to be said; nothing when there is no such work."""
        return tuple(map(_message, self._all().get(token, [])))

    def set(self, token: str, said: Sequence[Message]) -> None:
        """Keep what is to be said; what was said of works long before is let go."""
        kept = {**self._all(), token: [_plain(message) for message in said]}
        self._notes.set(_KEY, json.dumps(dict(list(kept.items())[-_MOST:])))

    def none_is_under_way(self) -> None:
        """At a start: what was under way then was cut short."""
        kept = {token: said for token, said in self._all().items() if tuple(map(_message, said)) != UNDER_WAY}
        self._notes.set(_KEY, json.dumps(kept))

    def _all(self) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = json.loads(self._notes.get(_KEY) or "{}")
        return found


def _plain(message: Message) -> dict[str, Any]:
    args = {name: _plain(value) if isinstance(value, Message) else value for name, value in message.args.items()}
    return {"key": message.key, "args": args}


def _message(plain: dict[str, Any]) -> Message:
    args = {name: _message(value) if isinstance(value, dict) else value for name, value in plain["args"].items()}
    return Message(plain["key"], args)
