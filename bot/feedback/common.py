"""The few things that every step of giving feedback needs."""

from __future__ import annotations

from bot.core.incoming import Address, Kind
from bot.core.reply import Reply, paragraph
from bot.core.turn import DONE, Outcome, Turn, Waits
from bot.feedback.giving import Giving
from bot.feedback.screens import TAP
from bot.feedback.stores import Stores

Done = Outcome[Stores]


def who(address: Address) -> str:
    """A person's own address: used for a keyed number that goes with the round, so that no row about them is made."""
    return f"{address.channel}:{address.id}"


def wait(giving: Giving) -> Waits:
    """Words typed next belong to this step; in memory alone."""
    return Waits(TAP, giving.args(), is_kept=False)


def is_press(turn: Turn) -> bool:
    """Whether a button was pressed, so that its message is edited."""
    return turn.incoming.kind is Kind.BUTTON


def gone() -> Done:
    """The one answer to a link or button that is wrong, used up or too late."""
    return Outcome((Reply((paragraph("feedback-gone"),)),), waits=DONE)
