"""How a promise is shown: as a card, as a line of a register, and with the buttons that fit who looks at it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.calendar.spoken import spoken
from bot.core.reply import Block, Choice, Look, Message, Reply, paragraph, say
from bot.promises.model import Line, Promise, State, today_in

Rows = tuple[tuple[Choice, ...], ...]
MOST_LINES = 8
MOST_LISTED = 15
SHORTENED = 160
NOBODY, YOU, SOMEBODY = "nobody", "you", "somebody"


def args_of(promise: Promise) -> tuple[int, int, int]:
    """What every button about a promise carries: its number in two halves, and its revision."""
    return (promise.id >> 16, promise.id & 0xFFFF, promise.revision & 0xFFFF)


def button(name: str, promise: Promise, *more: int, act: str = "") -> Choice:
    """A button about a promise."""
    return Choice(say(f"button-promise-{name}"), f"promise:{act or name}", (*args_of(promise), *more))


def shortened(text: str, most: int = SHORTENED) -> str:
    """The first words of a long promise, where many stand together."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def day_of(promise: Promise) -> Message:
    """The day with its weekday."""
    return spoken(promise.due.date())


def state_of(promise: Promise) -> Message:
    """The state in words."""
    return say(f"promise-state-{promise.state}")


def who_keeps(promise: Promise, viewer: str) -> str:
    """Whether it is the viewer's, somebody's, or nobody's: no names are kept."""
    return NOBODY if not promise.owner else YOU if promise.owner == viewer else SOMEBODY


def heads(promise: Promise, viewer: str) -> tuple[Block, ...]:
    """What was promised, by when, by whom, and how it stands."""
    who = who_keeps(promise, viewer)
    is_told = promise.is_under_way or who == YOU
    blocks = [
        paragraph("promise-card", Look.HEADING, number=str(promise.id), text=promise.text),
        paragraph("promise-card-day", Look.LINE, day=day_of(promise)),
        *((paragraph(f"promise-card-owner-{who}", Look.LINE),) if is_told else ()),
        paragraph("promise-card-state", Look.LINE, state=state_of(promise)),
    ]
    if promise.measure:
        blocks.append(paragraph("promise-card-measure", Look.LINE, words=promise.measure))
    if promise.changed:
        blocks.append(paragraph("promise-card-changed", Look.LINE, words=promise.changed))
    return tuple(blocks)


def card(promise: Promise, viewer: str, *, may_manage: bool, replaces: bool = False) -> Reply:
    """The whole card, with its dated lines and the buttons for this viewer."""
    lines = tuple(told(line, promise.zone) for line in promise.lines[-MOST_LINES:])
    return Reply((*heads(promise, viewer), *lines), buttons(promise, viewer, may_manage=may_manage), replaces=replaces)


def buttons(promise: Promise, viewer: str, *, may_manage: bool) -> Rows:
    """What this viewer can do with it now."""
    rows: list[tuple[Choice, ...]] = []
    if promise.is_under_way and promise.owner == viewer:
        rows += answers(promise)
    elif promise.is_under_way and not promise.owner:
        rows.append((button("take", promise),))
    if promise.is_under_way and may_manage:
        rows += _managing(promise, is_owner=promise.owner == viewer)
    if promise.state in {State.DONE, State.PARTLY} and promise.asked is None and may_manage:
        rows.append((button("ask-now", promise),))
    if promise.state is State.PARTLY and promise.owner == viewer:
        rows.append((button("rest", promise, act="longer"),))
    return tuple(rows)


def _managing(promise: Promise, *, is_owner: bool) -> Rows:
    """Its owner has other buttons for another day, and for letting it go."""
    words = (button("reword", promise), button("measure", promise))
    if is_owner:
        return (words, (button("withdraw", promise),))
    free = (button("hand-over", promise),) if promise.owner else ()
    return ((button("move", promise, act="longer"), *free), words, (button("withdraw", promise),))


def answers(promise: Promise) -> Rows:
    """What an owner can say to a nudge."""
    return (
        (button("done", promise), button("track", promise)),
        (button("longer", promise), button("partly", promise)),
        (button("cant", promise), button("not-mine", promise)),
    )


def told(line: Line, zone: str) -> Block:
    """A dated line of the history."""
    when = spoken(today_in(zone, line.at))
    what = say(f"promise-line-{line.happened}", day=spoken(line.day) if line.day else when)
    if not line.words:
        return paragraph("promise-dated", Look.SMALL, when=when, what=what)
    return paragraph("promise-dated-why", Look.SMALL, when=when, what=what, words=shortened(line.words))


def listed(promises: Sequence[Promise], viewer: str) -> tuple[Block, ...]:
    """A register as lines, the next day first."""
    return tuple(_listed(promise, viewer) for promise in promises[:MOST_LISTED])


def _listed(promise: Promise, viewer: str) -> Block:
    """A line of it; who has it counts only while there is something to do."""
    said = {"number": str(promise.id), "text": shortened(promise.text)}
    held = {"day": day_of(promise), "state": state_of(promise)}
    if not promise.is_under_way:
        return paragraph("promise-listed-over", Look.BULLET, **said, **held)
    owner = say(f"promise-owner-{who_keeps(promise, viewer)}")
    return paragraph("promise-listed", Look.BULLET, **said, **held, owner=owner)


def numbered(promises: Sequence[Promise]) -> Rows:
    """A button for each promise in a list."""
    choices = [
        Choice(say("promise-number-label", number=str(promise.id)), "promise:show", args_of(promise))
        for promise in promises[:MOST_LISTED]
    ]
    return tuple(tuple(choices[start : start + 5]) for start in range(0, len(choices), 5))
