"""The kinds of notices, and those that are planned ahead."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.core.notice import Notice, To
from bot.promises.model import Promise, today_in
from bot.promises.nudging import About
from bot.promises.stores import PromiseStores

TOLD = "promise-told"
ASK = "promise-ask"
SETTLE = "promise-settle"
WORD = "promise-word"
WANTED = "promise-wanted"
ORPHAN = "promise-orphan"
DIGEST = "promise-digest"
GROUP_GONE = "promise-group-gone"
AGAIN = "promise-again"
MEETS = "promise-meets"
UNREACHED = "promise-unreached"
LEAD = "lead"
MOVED = 2  # the number in what a question is about: asked once more, in the chat that its group has moved to
HAS_LEFT = 1  # the number in what an `ORPHAN` is about: its owner is no longer in the group


def to_person(kind: str, promise: Promise, person: str, due: datetime, number: int = 0) -> Notice:
    """A notice about a promise to one person."""
    about = About(promise.id, promise.revision, number)
    return Notice(f"{kind}:{about.ref}:{person}", kind, person, about.ref, due)


def digest(person: str, stores: PromiseStores, now: datetime) -> Notice:
    """The next weekly look at all open promises, on a Monday morning of this person's."""
    work = stores.working.of(person)
    today = today_in(work.zone, now)
    monday = today + timedelta(days=7 - today.weekday())
    due = work.at(work.on_or_after(monday))
    return Notice(f"{DIGEST}:{person}:{monday.isoformat()}", DIGEST, person, "0:0:0", due, To.PERSON)


def plan_digests(stores: PromiseStores, promise: Promise, now: datetime) -> None:
    """Whoever leads where the promise is made gets a weekly digest from now on."""
    leads = {found.id for address in stores.leads.all() if (found := stores.people.find(address))}
    if promise.group and (lead := stores.keepers.of(promise.group).get(LEAD)):
        leads.add(lead)
    for person in sorted(leads - {""}):
        stores.outbox.add(digest(person, stores, now))


def meets(group: str, day: date, due: datetime) -> Notice:
    """What is still open comes up in a group on a day on which it meets: once for each day."""
    return Notice(f"{MEETS}:{group}:{day.isoformat()}", MEETS, group, day.isoformat(), due, To.GROUP)


def anew_in_group(kind: str, promise: Promise, now: datetime) -> Notice:
    """Ask a group once more, in the chat that it has got: a group gets another one only once."""
    about = About(promise.id, promise.revision, MOVED)
    return Notice(f"{kind}:{about.ref}", kind, promise.group, about.ref, now, To.GROUP)


def unreached(promise: Promise, now: datetime) -> Notice:
    """Tell the group that its owner has not opened the chat: once for each promise."""
    about = About(promise.id, promise.revision)
    return Notice(f"{UNREACHED}:{promise.id}:{promise.owner}", UNREACHED, promise.group, about.ref, now, To.GROUP)
