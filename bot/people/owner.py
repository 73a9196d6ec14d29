"""What only the owner of a bot is shown."""

from __future__ import annotations

from collections.abc import Callable

from bot.core.person import Role
from bot.core.reply import Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.people.model import Count
from bot.people.stores import Result

_MOST_LINES = 30


class OwnersView:
    """The counts of what could not be answered."""

    def __init__(self, counts: Callable[[], list[Count]]) -> None:
        """`counts` reads them, the newest month first."""
        self._counts = counts

    def unanswered(self, turn: Turn) -> Result:
        """The list of topics that could not be answered, with counts and nobody behind them."""
        if Role.OWNER not in turn.incoming.person.roles:
            return Outcome((Reply((paragraph("refused-owner"),)),))
        lines = tuple(
            paragraph(
                "unanswered-line",
                Look.BULLET,
                topic=c.topic,
                state=say(f"state-{c.state}"),
                count=c.count,
                month=c.month,
            )
            for c in self._counts()[:_MOST_LINES]
        )
        heading = paragraph("unanswered-heading" if lines else "unanswered-none", Look.HEADING)
        return Outcome((Reply((heading, *lines)),))
