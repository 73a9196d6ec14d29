"""Brings the living messages of a group up to date when the bot is added to it again."""

from __future__ import annotations

from typing import Any

from bot.core.incoming import Service
from bot.core.job import Handlers, Job
from bot.core.turn import Outcome, Turn


class Rejoining(Job):
    """Listens for the bot being added to a group; keeps nothing of anybody."""

    name = "boards"

    @property
    def services(self) -> Handlers:
        """The bot was added."""
        return {Service.JOINED: self._joined}

    @staticmethod
    def _joined(turn: Turn) -> Outcome[Any]:
        chat = turn.incoming.chat
        return Outcome(effects=(lambda stores: stores.boards.wake(chat),))
