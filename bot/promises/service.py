"""What can be done with a promise; each change leaves a dated line and plans the next nudge anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.calendar.working import WorkingTime
from bot.core.notice import Notice, To
from bot.promises import notices
from bot.promises.confirmation import ASK_AFTER, Verdict
from bot.promises.listeners import FACILITATOR, Followers, hearers
from bot.promises.model import DAY_ENDS, MANY_AT_ONCE, Happened, Line, Promise, State, today_in
from bot.promises.nudging import About, first_nudge, prefix
from bot.promises.stages import planned
from bot.promises.stores import PromiseStores

QUIET_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class RoundsSeen:
    """What promises need to know of rounds of feedback: who follows one, and in which group it was opened."""

    followers: Followers = lambda _stores, _round: ()
    group: Callable[[Any, str], str] = lambda _stores, _round: ""


def make_promise(stores: PromiseStores, promise: Promise, now: datetime, *, asks: bool = True) -> Promise:
    """Keep a promise and plan its first nudge; the group `asks` who takes on what nobody has."""
    return begin(stores, stores.promises.add(promise), now, asks=asks)


def finish_draft(stores: PromiseStores, draft: Promise, owner: str, day: date, now: datetime) -> Promise:
    """Keep what was written down, now that its day and its owner are known."""
    due = datetime.combine(day, DAY_ENDS)
    kept = stores.promises.save(replace(draft, owner=owner, due=due, made=now, state=State.OPEN))
    return begin(stores, kept, now, asks=False)


def begin(stores: PromiseStores, kept: Promise, now: datetime, *, asks: bool) -> Promise:
    """Plan what follows; whoever writes down the first promise of a group looks after its register."""
    if kept.group and kept.asked_by:
        stores.keepers.name_first(kept.group, FACILITATOR, kept.asked_by)
    replan(stores, kept, now)
    notices.plan_digests(stores, kept, now)
    if asks and not kept.owner and kept.group:
        stores.outbox.add(_to_group(notices.WANTED, kept, now))
    return kept


def replan(stores: PromiseStores, promise: Promise, now: datetime) -> None:
    """One nudge waits, for the promise as it is now."""
    stores.outbox.cancel(prefix(promise.id))
    if nudge := first_nudge(promise, stores.working.of(promise.owner), now):
        stores.outbox.add(nudge)


def rearrange(stores: PromiseStores, person: str, work: WorkingTime, now: datetime) -> None:
    """Keep when a person works, and plan anew the nudges that this moves."""
    before = stores.working.of(person)
    stores.working.save(person, work)
    for promise in stores.promises.of_owner(person):
        plan = planned(promise, work)
        if plan != planned(promise, before) and any(nudge.at > now for nudge in plan):
            replan(stores, stores.promises.save(promise), now)


def change(stores: PromiseStores, promise: Promise, line: Line) -> Promise:
    """Keep a change with its dated line."""
    changed = stores.promises.save(promise, line)
    replan(stores, changed, line.at)
    return changed


def move(stores: PromiseStores, promise: Promise, day: date, who: str, now: datetime, reason: str = "") -> Promise:
    """Give a promise another day, with the reason."""
    due = datetime.combine(day, DAY_ENDS)
    state = State.LONGER if due > promise.due else State.OPEN
    later = replace(promise, due=due, exact=(), quiet_until=None, state=state)
    return change(stores, later, Line(Happened.MOVED, now, who, reason, day))


def reword(stores: PromiseStores, promise: Promise, words: str, who: str, now: datetime) -> Promise:
    """Say it in other words; the earlier ones stay in the line."""
    return change(stores, replace(promise, text=words), Line(Happened.REWORDED, now, who, promise.text))


def measure(stores: PromiseStores, promise: Promise, words: str, who: str, now: datetime) -> Promise:
    """Say how people will know."""
    return change(stores, replace(promise, measure=words), Line(Happened.MEASURED, now, who, words))


def keep_on_track(stores: PromiseStores, promise: Promise, who: str, now: datetime) -> Promise:
    """All is well: silent until the day is over, or for a week where it is over already."""
    today, day = today_in(promise.zone, now), promise.due.date()
    quiet = day if today < day else today + QUIET_FOR
    return change(stores, replace(promise, state=State.ON_TRACK, quiet_until=quiet), Line(Happened.ON_TRACK, now, who))


def take(stores: PromiseStores, promise: Promise, who: str, now: datetime) -> Promise:
    """Take a promise on that nobody has."""
    state = State.OPEN if promise.is_under_way else promise.state
    taken = replace(promise, owner=who, state=state, quiet_until=None)
    kept = change(stores, taken, Line(Happened.TAKEN, now, who))
    notices.plan_digests(stores, kept, now)
    return kept


def let_go(stores: PromiseStores, promise: Promise, who: str, now: datetime) -> Promise:
    """Hand a promise back to the group, which is asked who takes it on."""
    free = replace(promise, owner="", state=State.OPEN, quiet_until=None)
    kept = change(stores, free, Line(Happened.HANDED_OVER, now, who))
    ask_who_takes_it(stores, kept, now)
    return kept


def ask_who_takes_it(stores: PromiseStores, promise: Promise, now: datetime) -> None:
    """Ask the group, or whoever looks after it."""
    if promise.group:
        stores.outbox.add(_to_group(notices.WANTED, promise, now))
    elif promise.asked_by:
        stores.outbox.add(notices.to_person(notices.ORPHAN, promise, promise.asked_by, now))


def withdraw(
    stores: PromiseStores, promise: Promise, reason: str, who: str, now: datetime, followers: Followers
) -> Promise:
    """Take a promise back, with the reason; those it was for are told."""
    gone = change(stores, replace(promise, state=State.WITHDRAWN), Line(Happened.WITHDRAWN, now, who, reason))
    tell(stores, notices.TOLD, gone, now, followers, who)
    return gone


def report(
    stores: PromiseStores, promise: Promise, state: State, words: str, who: str, now: datetime, followers: Followers
) -> Promise:
    """Say what came of it: the group and the followers of the round are told, and asked in four weeks."""
    happened = {State.DONE: Happened.DONE, State.PARTLY: Happened.PARTLY, State.CANT: Happened.CANT}[state]
    stores.reaching.clear(promise.id)  # what was said of an earlier part is not said of this
    said = replace(promise, state=state, changed=words, reported=now, asked=None)
    kept = change(stores, said, Line(happened, now, who, words))
    tell(stores, notices.TOLD, kept, now, followers, who)
    if state is not State.CANT:
        ask_those_it_was_for(stores, kept, now + ASK_AFTER)
    return kept


def tell(stores: PromiseStores, kind: str, promise: Promise, now: datetime, followers: Followers, by: str = "") -> None:
    """Tell the group, and in their own chats those others who wait for it; `by` knows."""
    if promise.group:
        stores.outbox.add(_to_group(kind, promise, now))
    for person in hearers(stores, promise, followers, by):
        stores.outbox.add(notices.to_person(kind, promise, person, now))


def ask_those_it_was_for(stores: PromiseStores, promise: Promise, due: datetime) -> None:
    """Have them asked whether it has reached them."""
    stores.outbox.cancel(f"{notices.ASK}:{promise.id}:")
    if promise.group or promise.round:
        to = promise.group or promise.asked_by or promise.owner
        kind = To.GROUP if promise.group else To.PERSON
        about = About(promise.id, promise.revision)
        stores.outbox.add(Notice(f"{notices.ASK}:{about.ref}", notices.ASK, to, about.ref, due, kind))


def settle(stores: PromiseStores, promise: Promise, verdict: Verdict, now: datetime) -> Promise:
    """Keep what those it was for have said; what has not reached them is open again."""
    happened = {
        Verdict.CONFIRMED: Happened.CONFIRMED,
        Verdict.REOPENED: Happened.REOPENED,
        Verdict.PARTLY: Happened.PARTLY_REACHED,
        Verdict.TOO_FEW: Happened.TOO_FEW,
    }[verdict]
    state = {Verdict.CONFIRMED: State.CONFIRMED, Verdict.REOPENED: State.REOPENED}.get(verdict, promise.state)
    day = today_in(promise.zone, now)
    due = datetime.combine(day + timedelta(weeks=4), DAY_ENDS) if state is State.REOPENED else promise.due
    settled = replace(promise, state=state, due=due, quiet_until=None, asked=None, exact=())
    stores.reaching.clear(promise.id)
    return change(stores, settled, Line(happened, now))


def has_many(stores: PromiseStores, kept: Promise, by: str, now: datetime) -> bool:
    """Whether the owner of what was just kept has more than most people keep, made in a day; told once to whoever.

    All that others named them for counts too. Whoever names somebody else hears only of what this group can see.
    """
    everything = stores.promises.of_owner(kept.owner) if kept.owner else ()
    fresh = [p for p in everything if p.is_under_way and now - p.made < timedelta(days=1)]
    recent = [p for p in fresh if kept.owner == by or p.group == kept.group]
    earlier = max((p.id for p in recent if p.asked_by == by and p.id != kept.id), default=0)
    return len(recent) >= MANY_AT_ONCE > sum(p.id <= earlier for p in recent)


def _to_group(kind: str, promise: Promise, now: datetime) -> Notice:
    about = About(promise.id, promise.revision)
    return Notice(f"{kind}:{about.ref}", kind, promise.group, about.ref, now, To.GROUP)
