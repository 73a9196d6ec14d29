"""What asking keeps of a person, for /mydata and /forgetme: which evidence their private chat was shown last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.core.own_data import Whose
from bot.core.reply import Block, Look, paragraph
from bot.core.session import SessionStore


class AskData:
    """Counts the cards of the last answer; the session itself goes with the person's others."""

    def describe(self, whose: Whose, stores: HasSessions) -> Sequence[Block]:
        """How many pieces of evidence were shown last."""
        cards = stores.sessions.load(whose.address, "ask").state.get("cards")
        count = len(cards) if isinstance(cards, list) else 0
        return (paragraph("mydata-thread", Look.BULLET, count=count),) if count else ()

    def stays(self, _whose: Whose, _stores: HasSessions) -> Sequence[Block]:
        """What was counted has nobody behind it."""
        return (paragraph("forget-counted"),)

    def forget(self, _whose: Whose, _stores: HasSessions) -> None:
        """Nothing of its own to remove."""


class HasSessions(Protocol):
    """The stores that asking's part needs."""

    @property
    def sessions(self) -> SessionStore:
        """Sessions."""
        ...
