"""Making a promise: what, by when (read back with its weekday), and who; in one line, or step by step."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.calendar.refused import Problem, Refused
from bot.calendar.sentence import day_at_end
from bot.calendar.spoken import refusal, spoken
from bot.calendar.typed import read_day
from bot.core.events import PromiseMade
from bot.core.reply import Block, Choice, Look, Reply, paragraph
from bot.core.turn import DONE, Outcome, Turn, Waits
from bot.promises.common import LEFT, Desk, Result, Stop, asks, desk_of, is_left, link, noticed, said, text, words_of
from bot.promises.model import DAY_ENDS, MOST_LETTERS, ZONE, Promise, State, today_in
from bot.promises.naming import is_unknown, owner_named, words_typed
from bot.promises.screens import args_of, button, day_of, listed
from bot.promises.service import finish_draft, has_many, make_promise
from bot.promises.stores import PromiseStores

SOON = (7, 14, 30)
SOMEBODY_ELSE, MYSELF, NAMED = range(3)


def promise(turn: Turn, stores: PromiseStores) -> Result:
    """/promise, with everything in one line or nothing yet; as a reply, the promise is the other person's."""
    said = replace(turn, incoming=replace(turn.incoming, text=words_typed(turn)))
    owner = owner_named(turn, stores)
    if not said.incoming.text.strip():
        return _ask_what(Desk(turn, stores, drafted(turn, stores, {"owner": owner})))
    words = words_of(said, MOST_LETTERS)
    return _next(Desk(turn, stores, drafted(turn, stores, {"owner": owner})), words)


def make(turn: Turn, stores: PromiseStores, values: Mapping[str, str | int]) -> Result:
    """What another job hands over: a theme of a round, or a line of a plan."""
    draft = drafted(turn, stores, values)
    desk = Desk(turn, stores, draft)
    typed = str(values.get("text", ""))
    if not typed:
        return _ask_what(desk)
    return _ask_day(Desk(turn, stores, _written(desk, typed[:MOST_LETTERS])))


def from_theme(turn: Turn, stores: PromiseStores, values: Mapping[str, str | int]) -> Result:
    """A theme that several people have named: what will be done about it."""
    draft = drafted(turn, stores, values)
    return _ask_what(Desk(turn, stores, draft), paragraph("promise-theme", title=draft.said))


def many(turn: Turn, stores: PromiseStores, values: Mapping[str, str | int]) -> Result:
    """The promises of a plan, each with its day: into the register at one tap."""
    plan, zone = str(values.get("plan", "")), drafted_zone(turn, stores)
    made = []
    for line in json.loads(str(values.get("lines", "[]"))):
        due = datetime.combine(date.fromisoformat(line["day"]), DAY_ENDS)
        new = Promise(
            text=str(line["text"])[:MOST_LETTERS],
            owner=str(line["owner"]),
            asked_by=turn.incoming.person.id,
            group=str(values.get("group", "")),
            due=due,
            made=turn.now,
            zone=zone,
            plan=plan,
        )
        made.append(make_promise(stores, new, turn.now))
    reply = Reply((paragraph("promise-registered", count=len(made)), *listed(made, "")))
    return Outcome((reply,), events=tuple(PromiseMade(str(promise.id)) for promise in made))


def drafted_zone(turn: Turn, stores: PromiseStores) -> str:
    """Where whoever acts lives, by the clock."""
    return stores.working.of(turn.incoming.person.id).zone if turn.incoming.person.id else ZONE


def what(turn: Turn, stores: PromiseStores) -> Result:
    """The words of the promise."""
    desk = _own_draft(turn, stores)
    if is_left(turn):
        return LEFT
    return _next(desk, words_of(turn, MOST_LETTERS))


def when(turn: Turn, stores: PromiseStores) -> Result:
    """The day, as people type it; read back before it counts."""
    desk = _own_draft(turn, stores)
    if is_left(turn):
        return LEFT
    return _read_back(desk, read_day(turn.incoming.text, _today(desk)))


def soon(turn: Turn, stores: PromiseStores) -> Result:
    """A day by button, so many days from now."""
    desk = _own_draft(turn, stores)
    days = turn.args[3] if len(turn.args) > 3 else SOON[0]
    return _read_back(desk, _today(desk) + timedelta(days=days))


def again(turn: Turn, stores: PromiseStores) -> Result:
    """Another day than the one that was read back."""
    return _ask_day(_own_draft(turn, stores))


def keep(turn: Turn, stores: PromiseStores) -> Result:
    """It counts from now on."""
    desk = _own_draft(turn, stores)
    if len(turn.args) < 7:
        return noticed(turn, "promise-gone")
    day, owner = date(*turn.args[4:7]), {MYSELF: desk.person, NAMED: desk.promise.owner}.get(turn.args[3], "")
    if day < _today(desk):
        return _read_back(desk, Refused(Problem.PAST, day=day))
    kept = finish_draft(stores, desk.promise, owner, day, turn.now)
    blocks = [text("promise-kept", kept), paragraph("promise-kept-day", day=day_of(kept))]
    mine = "promise-kept-reminders-you" if owner == desk.person else "promise-kept-reminders"
    blocks.append(paragraph(mine if owner else "promise-wanted-who"))
    if has_many(stores, kept, desk.person, turn.now):
        blocks.append(paragraph("promise-many" if owner == desk.person else "promise-many-theirs"))
    rows: list[tuple[Choice, ...]] = [(button("measure", kept),)] if desk.may_manage else []
    if not owner:
        rows.insert(0, (button("take", kept),))
    elif not desk.is_private:
        rows.append((link(kept, "remind"),))
    reply = Reply(tuple(blocks), tuple(rows), replaces=True)
    return Outcome((reply,), events=(PromiseMade(str(kept.id), kept.round, kept.theme),), waits=DONE)


def drafted(turn: Turn, stores: PromiseStores, values: Mapping[str, str | int]) -> Promise:
    """A promise that does not count yet: whatever is typed for it is kept at once."""
    zone = drafted_zone(turn, stores)
    new = Promise(
        text="",
        owner=str(values.get("owner", "")),
        asked_by=turn.incoming.person.id,
        group=str(values.get("group", "")) or turn.group.id,
        due=datetime.combine(today_in(zone, turn.now), datetime.min.time()),
        made=turn.now,
        zone=zone,
        round=str(values.get("round", "")),
        plan=str(values.get("plan", "")),
        said=str(values.get("title", ""))[:MOST_LETTERS],
        theme=int(values.get("theme", -1)),
        state=State.DRAFT,
    )
    return stores.promises.add(new)


def _own_draft(turn: Turn, stores: PromiseStores) -> Desk:
    desk = desk_of(turn, stores)
    if desk.promise.asked_by != desk.person:
        raise Stop(noticed(turn, "promise-not-yours"))
    if desk.promise.state is not State.DRAFT:
        raise Stop(noticed(turn, "promise-kept-already"))
    return desk


def _next(desk: Desk, typed: str) -> Result:
    found = day_at_end(typed, _today(desk))
    if found is None:
        return _ask_day(Desk(desk.turn, desk.stores, _written(desk, typed)))
    words, day = found
    return _read_back(Desk(desk.turn, desk.stores, _written(desk, words)), day)


def _ask_what(desk: Desk, *before: Block) -> Result:
    return asks(desk, "what", *before, paragraph("promise-what"), paragraph("promise-what-how", Look.SMALL))


def _written(desk: Desk, words: str) -> Promise:
    return desk.stores.promises.save(replace(desk.promise, text=words))


def _ask_day(desk: Desk, *before: Block) -> Result:
    rows = (tuple(button(f"soon-{days}", desk.promise, days, act="soon") for days in SOON),)
    blocks = (*before, text("promise-when", desk.promise), paragraph("promise-when-how", Look.SMALL))
    return asks(desk, "when", *blocks, more=rows)


def _read_back(desk: Desk, day: date | Refused) -> Result:
    if isinstance(day, Refused):
        return _ask_day(desk, said(refusal(day)))
    parts = (day.year, day.month, day.day)
    rows = (
        *((button(f"keep-{name}", desk.promise, who, *parts, act="keep"),) for name, who in _keepers(desk)),
        (button("again", desk.promise), button("leave", desk.promise, act="when")),
    )
    blocks = (text("promise-read-back", desk.promise), paragraph("promise-read-back-day", day=spoken(day)))
    whom = () if desk.promise.group or desk.promise.round else (paragraph("promise-for-nobody", Look.SMALL),)
    waits = Waits("promise:when", args_of(desk.promise)) if desk.is_private else None
    unknown = (paragraph("promise-named-unknown", Look.SMALL),) if is_unknown(desk.turn) else ()
    return Outcome((Reply((*blocks, paragraph("promise-read-back-ask"), *unknown, *whom), rows),), waits=waits)


def _keepers(desk: Desk) -> list[tuple[str, int]]:
    """Who may keep it: whom the message named first, whoever writes it, or somebody who takes it on."""
    named = [("named", NAMED)] if desk.promise.owner not in {"", desk.person} else []
    return [*named, ("myself", MYSELF), *([("other", SOMEBODY_ELSE)] if desk.promise.group else [])]


def _today(desk: Desk) -> date:
    return today_in(desk.promise.zone, desk.turn.now)
