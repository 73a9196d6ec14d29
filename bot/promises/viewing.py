"""Looking at promises: mine, what I asked for, everyone's; as text, picture, calendar and table."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.incoming import Kind, Place
from bot.core.person import Role
from bot.core.reply import Attachment, Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.promises.common import Desk, Result, desk_of, link, noticed
from bot.promises.figure import figure_of
from bot.promises.listeners import FACILITATOR, LEAD
from bot.promises.model import Promise
from bot.promises.screens import MOST_LISTED, card, listed, numbered
from bot.promises.stores import PromiseStores

MINE, ASKED, EVERYONES = range(3)
FILES = ("page", "figure", "ics", "csv")
_TYPED = {"mine": MINE, "asked": ASKED, "all": EVERYONES, "fi": MINE, "gofynnwyd": ASKED, "pawb": EVERYONES}


def promises(turn: Turn, stores: PromiseStores) -> Result:
    """/promises: a group's register; in a private chat one's own first."""
    return _shown(turn, stores, _TYPED.get(turn.incoming.text.strip().lower(), MINE))


def view(turn: Turn, stores: PromiseStores) -> Result:
    """Another view, by button."""
    return _shown(turn, stores, turn.args[0] % 3 if turn.args else MINE)


def show(turn: Turn, stores: PromiseStores) -> Result:
    """One promise with its history."""
    return _card(desk_of(turn, stores, is_current=False))


def opened(turn: Turn, stores: PromiseStores) -> Result:
    """A link from a group: from now on this person can be reminded here."""
    number = turn.incoming.text
    promise = stores.promises.find(int(number)) if number.isdecimal() and len(number) < 10 else None
    if promise is None or not _may_see(turn, stores, promise):
        return noticed(turn, "promise-gone")
    desk = Desk(turn, stores, promise)
    shown = card(promise, desk.person, may_manage=desk.may_manage)
    hello = (paragraph("promise-opened"),) if desk.is_owner else ()
    return Outcome((Reply((*hello, *shown.blocks), shown.choices),))


def file(turn: Turn, stores: PromiseStores) -> Result:
    """The same promises as a picture, a calendar or a table."""
    which, kind = (turn.args[0] % 3, turn.args[1]) if len(turn.args) > 1 else (MINE, 0)
    found = _found(turn, stores, which)
    if not found:
        return noticed(turn, "promises-none-yet")
    name = FILES[kind % len(FILES)]
    data = {"promises": tuple(found), "now": turn.now}
    return Outcome((Reply(attachment=Attachment(f"promises-{name}", data)),))


def _card(desk: Desk) -> Result:
    if not desk.is_private:
        rows: list[tuple[Choice, ...]] = [(link(desk.promise),)]
        shown = card(desk.promise, "", may_manage=False)
        return Outcome((Reply(shown.blocks, (*shown.choices, *rows)),))
    if not _may_see(desk.turn, desk.stores, desk.promise):
        return noticed(desk.turn, "promise-gone")
    return Outcome((card(desk.promise, desk.person, may_manage=desk.may_manage),))


def _may_see(turn: Turn, stores: PromiseStores, promise: Promise) -> bool:
    person = turn.incoming.person
    is_named = person.id in {promise.owner, promise.asked_by}
    is_there = bool(promise.group) and stores.members.is_member(promise.group, person.id)
    return is_named or is_there or bool(person.roles & {Role.LEAD, Role.OWNER})


def _shown(turn: Turn, stores: PromiseStores, which: int) -> Result:
    is_group = turn.incoming.place is Place.GROUP
    found = _found(turn, stores, which)
    viewer = "" if is_group else turn.incoming.person.id
    heading = "promises-group" if is_group else ("promises-mine", "promises-asked", "promises-all")[which]
    tabs = () if is_group else (tuple(_tab(number) for number in range(3) if number != which),)
    if not found:
        empty = "promises-none-group" if is_group else "promises-none"
        return Outcome((Reply((paragraph(heading, Look.HEADING), paragraph(empty)), tabs),))
    first = [p for p in found if p.is_under_way] + [p for p in reversed(found) if not p.is_under_way]
    blocks = [paragraph(heading, Look.HEADING), *listed(first, viewer)]
    if len(first) > MOST_LISTED:
        blocks.append(paragraph("promises-more", count=len(first) - MOST_LISTED))
    figure = figure_of(found)
    blocks.append(paragraph("promises-figure", made=figure.made, confirmed=figure.confirmed))
    files = tuple(Choice(say(f"button-promises-{name}"), "promise:file", (which, n)) for n, name in enumerate(FILES))
    rows = (*numbered(first), files[:2], files[2:], *tabs)
    return Outcome((Reply(tuple(blocks), rows, replaces=turn.incoming.kind is Kind.BUTTON and not is_group),))


def _tab(number: int) -> Choice:
    return Choice(say(f"button-promises-view-{number}"), "promise:view", (number,))


def _found(turn: Turn, stores: PromiseStores, which: int) -> Sequence[Promise]:
    person = turn.incoming.person.id
    if turn.incoming.place is Place.GROUP:
        return stores.promises.of_group(turn.group.id)
    if which == MINE:
        return stores.promises.of_owner(person)
    if which == ASKED:
        return stores.promises.asked_by(person)
    groups = {*stores.members.groups_of(person), *_kept(stores, person)}
    every = [promise for group in sorted(groups) for promise in stores.promises.of_group(group)]
    return sorted(every, key=lambda promise: (promise.due, promise.id))


def _kept(stores: PromiseStores, person: str) -> set[str]:
    return {group for role in (LEAD, FACILITATOR) for group in stores.keepers.groups_of(person, role)}
