"""What the router itself says, and how it hands on what the jobs say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.incoming import Incoming, Kind, Place
from bot.core.reply import Reply, paragraph


@dataclass(frozen=True, slots=True)
class Handled:
    """The replies to an act, the language to word them in, and the version of the session that their buttons carry."""

    replies: tuple[Reply, ...]
    language: str
    version: int = 0


def with_line(replies: tuple[Reply, ...], beside: Reply | None) -> tuple[Reply, ...]:
    """The replies with a line, and its buttons, under the last of them."""
    if beside is None or not replies:
        return replies
    last = replies[-1]
    return (
        *replies[:-1],
        replace(last, blocks=(*last.blocks, *beside.blocks), choices=(*last.choices, *beside.choices)),
    )


def turn_replies(incoming: Incoming) -> tuple[Reply, ...]:
    """What to say to an act that no job takes: a forged or stale button, an unknown command, a photo."""
    if incoming.kind is Kind.BUTTON:
        return (Reply(notice=paragraph("notice-gone").message),)
    key = "unknown-command" if incoming.kind is Kind.COMMAND else "unsupported"
    return (Reply((paragraph(key), paragraph("help-private" if incoming.place is Place.PRIVATE else "help-group"))),)
