"""Puts help behind its buttons; what is urgent is noticed by the watch, before any job."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.core.job import Job
from bot.core.turn import Outcome, Turn
from bot.safety.answer import HELP_ACT, LocalContact, help_answer


class SafetyFlow(Job):
    """All numbers to turn to, at a tap."""

    name = "safety"

    def __init__(self, local: LocalContact) -> None:
        """Give the owner's own contact beside the national ones."""
        self._local = local

    @property
    def acts(self) -> Mapping[str, Callable[[Turn], Outcome[object]]]:
        """The job's buttons."""
        return {HELP_ACT: self.help}

    def help(self, _turn: Turn) -> Outcome[object]:
        """Show whom to call; nothing is kept."""
        return Outcome((help_answer(self._local),))
