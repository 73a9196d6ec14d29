"""Puts a nudge together when it is due: for the promise as it is now, in working hours, and one message a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.notice import Composed, Later, Notice
from bot.core.reply import Block, Look, Reply, paragraph
from bot.promises.listeners import next_person
from bot.promises.model import Promise
from bot.promises.nudging import OVERDUE, About, nudge
from bot.promises.screens import answers, button, day_of, numbered, shortened
from bot.promises.stages import Planned, Stage, current, next_person_hears, planned
from bot.promises.stores import PromiseStores

Due = tuple[Promise, Planned]


def compose_nudge(due: tuple[Notice, ...], stores: PromiseStores, now: datetime) -> Composed | Later | None:
    """What the owner is asked; None when all of it is answered or no longer true."""
    work = stores.working.of(due[0].recipient)
    found = [true for notice in due if (true := _still_true(notice, stores))]
    if not found:
        return None
    opens = work.next_open(now)
    if opens > now and not any(promise.exact for _, promise in found):
        return Later(opens)
    now_due = [pair for about, promise in found if (pair := _moved_on(about, promise, stores, now))]
    return Composed(_reply(now_due)) if now_due else None


def _still_true(notice: Notice, stores: PromiseStores) -> tuple[About, Promise] | None:
    about = About.of(notice.ref)
    promise = stores.promises.find(about.promise)
    if promise is None or promise.revision != about.revision or promise.owner != notice.recipient:
        return None
    return (about, promise) if promise.is_under_way else None


def _moved_on(about: About, promise: Promise, stores: PromiseStores, now: datetime) -> Due | None:
    """The nudge if it is the current one, with the next planned; else the current one is planned in its place."""
    plan = planned(promise, stores.working.of(promise.owner))
    number = current(plan, about.number, now)
    if number >= len(plan):
        return None
    if number > about.number:
        stores.outbox.add(nudge(promise, number, plan[number].at))
        return None
    if number + 1 < len(plan):
        stores.outbox.add(nudge(promise, number + 1, plan[number + 1].at))
    elif person := next_person(stores, promise):
        due = next_person_hears(plan, now, stores.working.of(promise.owner))
        stores.outbox.add(overdue(promise, person, due))
    return promise, plan[number]


def overdue(promise: Promise, person: str, due: datetime) -> Notice:
    """What the next person hears, once."""
    about = About(promise.id, promise.revision)
    return Notice(f"nudge:{about.promise}:{about.revision}:late:{person}", OVERDUE, person, about.ref, due, merges=True)


def compose_overdue(due: tuple[Notice, ...], stores: PromiseStores, now: datetime) -> Composed | Later | None:
    """Tell the next person of promises whose day has gone by in silence."""
    work, late = stores.working.of(due[0].recipient), []
    for notice in due:
        promise = stores.promises.find(About.of(notice.ref).promise)
        if promise is None or promise.revision != About.of(notice.ref).revision or not promise.is_under_way:
            continue
        person = next_person(stores, promise)
        if person == notice.recipient:
            late.append(promise)
        elif person:  # another lead has been named meanwhile
            stores.outbox.add(overdue(promise, person, now))
    if not late:
        return None
    opens = work.next_open(now)
    return Later(opens) if opens > now else Composed(_overdue(late))


def _overdue(late: Sequence[Promise]) -> Reply:
    blocks = (paragraph("promise-overdue"), *(_line("promise-overdue-line", promise) for promise in late))
    if len(late) > 1:
        return Reply((*blocks, paragraph("promise-overdue-do", Look.SMALL)), numbered(late))
    rows = ((button("move", late[0], act="longer"), button("hand-over", late[0])), (button("withdraw", late[0]),))
    return Reply((*blocks, paragraph("promise-overdue-do", Look.SMALL)), rows)


def _reply(due: Sequence[Due]) -> Reply:
    if len(due) == 1:
        promise, planned_ = due[0]
        alone = _line(_asked(promise, planned_), promise, Look.BODY)
        blocks = (alone, paragraph("promise-nudge-ask"))
        return Reply(blocks, answers(promise))
    lines = tuple(_line(_asked(promise, planned_), promise) for promise, planned_ in due)
    return Reply(
        (paragraph("promise-nudge-many", count=len(due)), *lines, paragraph("promise-nudge-choose")),
        numbered([promise for promise, _ in due]),
    )


def _asked(promise: Promise, nudge: Planned) -> str:
    """Which words fit: a nudge on the day comes earlier where that is a day off, and does not say that it has come."""
    is_early = nudge.stage is Stage.ON and nudge.at.astimezone(ZoneInfo(promise.zone)).date() < promise.due.date()
    return "promise-nudge-near" if is_early else f"promise-nudge-{nudge.stage}"


def _line(key: str, promise: Promise, look: Look = Look.BULLET) -> Block:
    text = shortened(promise.text, 300)
    return paragraph(key, look, number=str(promise.id), text=text, day=day_of(promise))
