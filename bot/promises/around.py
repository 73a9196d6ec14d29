"""What lies around promises: who hears of late ones, when people work, who wants fewer notices, who has left."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.calendar.refused import Refused
from bot.calendar.spoken import refusal, spoken
from bot.calendar.typed import read_day
from bot.calendar.working import Nation, WorkingTime
from bot.core.events import GroupMet, NoticeUndeliverable, PersonForgotten, PersonLeft, PlanAgreed, PlanBegun
from bot.core.incoming import Place
from bot.core.notice import Notice, To
from bot.core.reply import Block, Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.promises import notices
from bot.promises.common import Result, noticed, said
from bot.promises.listeners import LEAD, looks_after
from bot.promises.model import ZONE, Happened, Line, Promise, today_in
from bot.promises.nudging import NUDGE, OVERDUE, About
from bot.promises.service import ask_who_takes_it, change, rearrange
from bot.promises.stores import PromiseStores

_TO = re.compile(r"\s+(?:to|until|till|i|tan|hyd|-|–)\s+", re.IGNORECASE)
_MOST_DAYS = 90


def lead(turn: Turn, stores: PromiseStores) -> Result:
    """/lead in a group: whoever presses the button hears of its late promises; who looks after it may change that."""
    if turn.incoming.place is Place.PRIVATE:
        return noticed(turn, "promise-lead-in-group")
    keepers, person = stores.keepers.of(turn.group.id), turn.incoming.person
    if LEAD in keepers and person.id not in keepers.values() and not person.roles:
        return noticed(turn, "promise-lead-refused")
    row = ((Choice(say("button-promise-lead"), "promise:lead-me"),),)
    return Outcome((Reply((paragraph("promise-lead-ask"),), row),))


def lead_me(turn: Turn, stores: PromiseStores) -> Result:
    """Whoever presses it is the lead from now on."""
    person = turn.incoming.person.id
    stores.keepers.name(turn.group.id, LEAD, person)
    stores.outbox.add(notices.digest(person, stores, turn.now))
    opens = ((Choice(say("button-promise-open-chat"), opens="promise_lead"),),)
    return Outcome((Reply((paragraph("promise-lead-kept"),), opens, replaces=True),))


def away(turn: Turn, stores: PromiseStores) -> Result:
    """/away: in which nation a person works, and their days off; no reminder comes then."""
    if turn.incoming.place is Place.GROUP:
        return _told(paragraph("promise-in-private"))
    typed = turn.incoming.text.strip()
    return _days_off(turn, stores, typed) if typed else _away(turn, stores)


def nation(turn: Turn, stores: PromiseStores) -> Result:
    """Whose bank holidays count."""
    person, chosen = turn.incoming.person.id, list(Nation)[(turn.args or (0,))[0] % len(Nation)]
    rearrange(stores, person, replace(stores.working.of(person), nation=chosen), turn.now)
    return Outcome((Reply((paragraph("promise-nation-kept", nation=say(f"nation-{chosen}")),), replaces=True),))


def mute(turn: Turn, stores: PromiseStores) -> Result:
    """/mute: only what they asked for; once more, and everything again."""
    person = turn.incoming.person.id
    is_muted = stores.muted.is_muted(person)
    (stores.muted.unmute if is_muted else stores.muted.mute)(person)
    return _told(paragraph("promise-unmuted" if is_muted else "promise-muted"))


def _away(turn: Turn, stores: PromiseStores) -> Result:
    work = stores.working.of(turn.incoming.person.id)
    today = today_in(work.zone, turn.now)
    ahead = sorted(day for day in work.days_off if day >= today)
    lines = tuple(paragraph("promise-day-off", Look.BULLET, day=spoken(day)) for day in ahead[:20])
    rows = tuple((Choice(say(f"nation-{each}"), "promise:nation", (number,)),) for number, each in enumerate(Nation))
    heading = paragraph("promise-away", nation=say(f"nation-{work.nation}"))
    return Outcome((Reply((heading, *lines, paragraph("promise-away-how", Look.SMALL)), rows),))


def _days_off(turn: Turn, stores: PromiseStores, typed: str) -> Result:
    person = turn.incoming.person.id
    work = stores.working.of(person)
    parts, today = _TO.split(typed, maxsplit=1), today_in(work.zone, turn.now)
    days = [read_day(part, today) for part in parts]
    for day in days:
        if isinstance(day, Refused):
            return _told(said(refusal(day)), paragraph("promise-away-how", Look.SMALL))
    first, last = (day for day in (days[0], days[-1]) if isinstance(day, date))
    if not 0 <= (last - first).days <= _MOST_DAYS:
        return noticed(turn, "promise-away-order")
    off = {first + timedelta(days=number) for number in range((last - first).days + 1)}
    kept = frozenset(day for day in {*work.days_off, *off} if day >= today)
    rearrange(stores, person, replace(work, days_off=kept), turn.now)
    return _told(paragraph("promise-away-kept", first=spoken(first), last=spoken(last)))


def _told(*blocks: Block) -> Result:
    return Outcome((Reply(blocks),))


def left(turn: Turn, stores: PromiseStores) -> Result:
    """The channel tells that a person has left this group, or (in their own chat) blocked the bot."""
    person = turn.incoming.person.id
    if not person:
        return Outcome()
    group = turn.group.id if turn.incoming.place is Place.GROUP else ""
    if group:
        stores.members.leave(group, person)
    return Outcome(events=(PersonLeft(person, group),))


def moved(turn: Turn, stores: PromiseStores) -> Result:
    """A group got another chat, in which nobody sees what it was asked in the one before: it is asked there again."""
    for promise in stores.promises.of_group(turn.group.id):
        if promise.asked:
            stores.outbox.add(notices.anew_in_group(notices.ASK, promise, turn.now))
        elif promise.is_under_way and not promise.owner:
            stores.outbox.cancel(f"{notices.WANTED}:{promise.id}:")
            stores.outbox.add(notices.anew_in_group(notices.WANTED, promise, turn.now))
    return Outcome()


def on_forgotten(event: PersonForgotten, stores: PromiseStores, now: datetime) -> tuple[()]:
    """Promises of somebody who has gone stay with the group, and whoever looks after it is told."""
    for left in stores.promises.forget(event.person):
        promise = change(stores, left, Line(Happened.OWNER_LEFT, now))
        ask_who_takes_it(stores, promise, now)
        if person := looks_after(stores, promise, event.person):
            stores.outbox.add(notices.to_person(notices.ORPHAN, promise, person, now))
    for store in (stores.keepers, stores.reaching, stores.working):
        store.forget(event.person)
    stores.muted.unmute(event.person)
    return ()


def on_plan_begun(event: PlanBegun, stores: PromiseStores, now: datetime) -> tuple[()]:
    """What is still open in the group comes up again."""
    if any(promise.is_under_way for promise in stores.promises.of_group(event.group)):
        key = f"{notices.AGAIN}:{event.plan}"
        stores.outbox.add(Notice(key, notices.AGAIN, event.group, event.plan, now, To.GROUP))
    return ()


def on_plan_agreed(event: PlanAgreed, stores: PromiseStores, _now: datetime) -> tuple[()]:
    """On the days that the plan names for it the group looks at what came of it, and at what is still open."""
    for day in event.days:
        stores.outbox.add(notices.meets(event.group, day, WorkingTime().at(day)))
    return ()


def on_group_met(event: GroupMet, stores: PromiseStores, now: datetime) -> tuple[()]:
    """A meeting is under way: what is still open comes up there, once a day."""
    if any(promise.is_under_way for promise in stores.promises.of_group(event.group)):
        stores.outbox.add(notices.meets(event.group, today_in(ZONE, now), now))
    return ()


def on_left(event: PersonLeft, stores: PromiseStores, now: datetime) -> tuple[()]:
    """The owner has left the group, or blocked the bot: whoever looks after it is told, once for each promise."""
    for promise in stores.promises.of_owner(event.person):
        if promise.is_under_way and event.group == promise.group:
            _has_left(promise.id, stores, now)
        elif promise.is_under_way and not event.group:
            _tell_keeper(promise, stores, now)
    if event.group:
        stores.keepers.leave(event.group, event.person)
    return ()


def _has_left(number: int, stores: PromiseStores, now: datetime) -> None:
    """It stays theirs, with a dated line; whoever looks after the group decides."""
    promise = stores.promises.find(number)
    if promise and [line.happened for line in promise.lines[-1:]] != [Happened.OWNER_LEFT]:
        gone = change(stores, promise, Line(Happened.OWNER_LEFT, now))
        _tell_keeper(gone, stores, now, notices.HAS_LEFT)


def on_undeliverable(event: NoticeUndeliverable, stores: PromiseStores, now: datetime) -> tuple[()]:
    """A nudge can't reach its owner: the group gets a button that opens the chat, and its keeper is told."""
    if event.is_group:
        return _group_is_gone(event, stores, now)
    if event.kind not in {NUDGE, OVERDUE}:
        return ()
    number = About.of(event.ref).promise
    promise = stores.promises.find(number)
    if promise is None or not promise.is_under_way or event.kind == OVERDUE:
        return ()
    if promise.group:
        stores.outbox.add(notices.unreached(promise, now))
    _tell_keeper(promise, stores, now)
    return ()


def _group_is_gone(event: NoticeUndeliverable, stores: PromiseStores, now: datetime) -> tuple[()]:
    """The bot was taken out of a group, or it is deleted: whoever looks after it is told, once for each promise."""
    is_about_one = event.kind.startswith("promise-") and event.kind not in {notices.AGAIN, notices.MEETS}
    promise = stores.promises.find(About.of(event.ref).promise) if is_about_one else None
    if promise and (person := looks_after(stores, promise, "")):
        key = f"{notices.GROUP_GONE}:{promise.id}:{person}"
        ref = About(promise.id, promise.revision).ref
        stores.outbox.add(Notice(key, notices.GROUP_GONE, person, ref, now))
    return ()


def _tell_keeper(promise: Promise, stores: PromiseStores, now: datetime, number: int = 0) -> None:
    if person := looks_after(stores, promise, promise.owner):
        stores.outbox.add(notices.to_person(notices.ORPHAN, promise, person, now, number))
