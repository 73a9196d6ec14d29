"""The Bot API's methods by topic; each takes the world and the call's parameters and answers the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.sandbox.methods import chats, editing, files, identity, polling, sending
from bot.sandbox.params import Params
from bot.sandbox.world import World

Method = Callable[[World, Params], object]


def _by_lower_case(*tables: Mapping[str, Method]) -> dict[str, tuple[str, Method]]:
    return {name.lower(): (name, method) for table in tables for name, method in table.items()}


METHODS = _by_lower_case(
    identity.METHODS, polling.METHODS, sending.METHODS, editing.METHODS, chats.METHODS, files.METHODS
)
"""Every method that answers at once, by its name in lower case (Telegram ignores case), with its proper name."""
