"""When the owner of a promise is nudged, and when the next person hears: times on the wall, kind to days off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.calendar.working import WorkingTime
from bot.promises.model import Promise

BEFORE, AFTER, SILENT = timedelta(days=3), timedelta(days=1), timedelta(days=2)


class Stage(StrEnum):
    """Where a nudge stands to the day: the words differ."""

    BEFORE = "before"
    ON = "on"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Planned:
    """One nudge to come."""

    stage: Stage
    at: datetime


def planned(promise: Promise, work: WorkingTime) -> tuple[Planned, ...]:
    """All nudges to the owner in order: a day off moves those up to the day earlier, and the one after it later."""
    if not promise.is_under_way:
        return ()
    if promise.exact:
        return tuple(_exact(promise, moment) for moment in sorted(promise.exact))
    day, quiet = promise.due.date(), promise.quiet_until
    before, on = work.on_or_before(day - BEFORE), work.on_or_before(day)
    after = work.on_or_after(max(day, quiet or day) + AFTER)
    wanted = ((Stage.BEFORE, before), (Stage.ON, on)) if before < on else ((Stage.ON, on),)
    loud = [(stage, when) for stage, when in wanted if quiet is None or when > quiet]
    return tuple(Planned(stage, work.at(when)) for stage, when in (*loud, (Stage.AFTER, after)))


def current(plan: Sequence[Planned], start: int, now: datetime) -> int:
    """Which nudge to send now, of those from `start` on: the latest that is due, and never an older one."""
    due = [number for number in range(start, len(plan)) if plan[number].at <= now]
    return due[-1] if due else start


def first_after(plan: Sequence[Planned], moment: datetime) -> int | None:
    """The first nudge that is still to come; None when all are over."""
    return next((number for number, nudge in enumerate(plan) if nudge.at > moment), None)


def next_person_hears(plan: Sequence[Planned], nudged: datetime, work: WorkingTime) -> datetime:
    """When silence is told to the next person: not before the owner has had two working days to answer."""
    day = max(plan[-1].at, nudged).astimezone(ZoneInfo(work.zone)).date()
    return work.at(work.on_or_after(day + SILENT))


def _exact(promise: Promise, wall: datetime) -> Planned:
    moment = wall.replace(tzinfo=ZoneInfo(promise.zone)).astimezone(UTC)
    on = wall.date() == promise.due.date()
    stage = Stage.ON if on else Stage.BEFORE if wall < promise.due else Stage.AFTER
    return Planned(stage, moment)
