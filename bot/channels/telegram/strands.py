"""Remembers the newest message of each strand of talk, so that the one before it can go: its buttons hold taps.

In memory alone: after a restart the message that was pressed, or replied to, is all that is known.
"""

from __future__ import annotations

from collections import OrderedDict

from bot.channels.telegram.act import Act
from bot.core.incoming import Kind

_MOST = 2_000


class Strands:
    """The newest message of each strand, by chat."""

    def __init__(self) -> None:
        """Start empty."""
        self._newest: OrderedDict[tuple[int, str], int] = OrderedDict()

    def earlier(self, act: Act, strand: str, message: int) -> tuple[int, ...]:
        """The messages that this one takes the place of; none where it belongs to no strand."""
        if not strand:
            return ()
        replied = act.incoming.replied
        answered = (replied.id,) if act.incoming.kind is Kind.TEXT and replied.is_ours and replied.buttons else ()
        before = self._newest.pop((act.chat_id, strand), 0)
        self._newest[act.chat_id, strand] = message
        if len(self._newest) > _MOST:
            self._newest.popitem(last=False)
        return tuple(old for old in (*answered, before) if old not in (0, message))
