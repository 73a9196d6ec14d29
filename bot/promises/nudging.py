"""Which notice comes next for a promise: one waits at a time, and it is decided anew when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.calendar.working import WorkingTime
from bot.core.notice import Notice
from bot.promises.model import Promise
from bot.promises.stages import planned

NUDGE = "promise-nudge"
OVERDUE = "promise-overdue"


@dataclass(frozen=True, slots=True)
class About:
    """What a notice is about: a promise as it stood, and which of its nudges."""

    promise: int
    revision: int
    number: int = 0

    @property
    def ref(self) -> str:
        """As the outbox keeps it."""
        return f"{self.promise}:{self.revision}:{self.number}"

    @classmethod
    def of(cls, ref: str) -> About:
        """Read it from the outbox."""
        return cls(*(int(part) for part in ref.split(":")))


def prefix(promise: int) -> str:
    """What the keys of all nudges about a promise start with."""
    return f"nudge:{promise}:"


def nudge(promise: Promise, number: int, due: datetime) -> Notice:
    """The nudge with this number in the plan; moments that were given exactly are not gathered with others."""
    about = About(promise.id, promise.revision, number)
    return Notice(f"nudge:{about.ref}", NUDGE, promise.owner, about.ref, due, merges=not promise.exact)


def first_nudge(promise: Promise, work: WorkingTime, now: datetime) -> Notice | None:
    """The nudge that comes next; None when nobody is to be nudged.

    Of those whose time has gone by when the promise is made only the last is kept in mind, and sent where none other
    is to come.
    """
    plan = planned(promise, work)
    if not plan or not promise.owner:
        return None
    number = next((n for n, each in enumerate(plan) if each.at > now), len(plan) - 1)
    return nudge(promise, number, plan[number].at)
