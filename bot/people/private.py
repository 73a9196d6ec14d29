"""What concerns one person is shown in their private chat, never in front of a group."""

from __future__ import annotations

from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.turn import Outcome
from bot.people.stores import Result


def in_private(word: str) -> Result:
    """Lead to the private chat, which then starts with `word` (the name of the command)."""
    return Outcome((Reply((paragraph("only-in-private"),), ((Choice(say("button-in-private"), opens=word),),)),))
