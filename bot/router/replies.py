"""What the router itself says, and how it hands on what the jobs say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.incoming import Incoming, Kind, Place
from bot.core.reply import Choice, Reply, paragraph, say
from bot.router.ports import Noticed
from bot.router.waiting import TO_DIALOGUE, TO_QUESTION


@dataclass(frozen=True, slots=True)
class Handled:
    """The replies to an act, the language to word them in, and the version of the session that their buttons carry."""

    replies: tuple[Reply, ...]
    language: str
    version: int = 0


def with_line(replies: tuple[Reply, ...], beside: Reply | None) -> tuple[Reply, ...]:
    """The replies with a line, and its buttons, under the last of them that may be added to."""
    if beside is None or not replies:
        return replies
    place = next((n for n in reversed(range(len(replies))) if not replies[n].is_bare), None)
    if place is None:
        return (beside, *replies)
    last = replies[place]
    longer = replace(last, blocks=(*last.blocks, *beside.blocks), choices=(*last.choices, *beside.choices))
    return (*replies[:place], longer, *replies[place + 1 :])


def with_ways_on(replies: tuple[Reply, ...], incoming: Incoming, waits_for: str) -> tuple[Reply, ...]:
    """The answer to urgent words, with a button by which they are taken after all as what they were meant for.

    They lie in the chat alone, as the message that the answer replies to. A group gets no such button.
    """
    if incoming.place is Place.GROUP or incoming.kind is Kind.COMMAND or not replies[-1].choices:
        return replies
    if waits_for:
        kept = "feedback" if waits_for.startswith("feedback:") else "dialogue"
        way_on = Choice(say(f"button-urgent-{kept}"), TO_DIALOGUE)
    else:
        way_on = Choice(say("button-urgent-question"), TO_QUESTION)
    *rows, last = replies[-1].choices
    return (*replies[:-1], replace(replies[-1], choices=(*rows, (way_on,), last)))


def turn_replies(incoming: Incoming) -> tuple[Reply, ...]:
    """What to say to an act that no job takes: a forged or stale button, an unknown command, a photo."""
    if incoming.kind is Kind.BUTTON:
        return (Reply(notice=paragraph("notice-gone").message),)
    key = "unknown-command" if incoming.kind is Kind.COMMAND else "unsupported"
    return (Reply((paragraph(key), paragraph("help-private" if incoming.place is Place.PRIVATE else "help-group"))),)


def calm_before(noticed: Noticed) -> tuple[Reply, ...]:
    """What the watch says of words that stand in no message: whom to turn to, without the buttons that take them on."""
    found = noticed.instead or ((noticed.beside,) if noticed.beside else ())
    return tuple(replace(reply, choices=reply.choices[:1], quotes=False) for reply in found)
