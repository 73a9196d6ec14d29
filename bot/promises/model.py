"""What a promise is: its states, its dated lines, and who may do what with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

ZONE = "Europe/London"
DAY_ENDS = time(17)  # a day that was typed is over when work ends
MOST_LETTERS = 500
MANY_AT_ONCE = 5


class State(StrEnum):
    """Where a promise stands; only those whom it was for can confirm it or bring it back."""

    DRAFT = "draft"
    OPEN = "open"
    ON_TRACK = "on-track"
    LONGER = "longer"
    PARTLY = "partly"
    DONE = "done"
    CANT = "cant"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"
    REOPENED = "reopened"


UNDER_WAY = frozenset({State.OPEN, State.ON_TRACK, State.LONGER, State.REOPENED})
REPORTED = frozenset({State.PARTLY, State.DONE, State.CANT, State.CONFIRMED})


class Happened(StrEnum):
    """What a dated line tells of."""

    MADE = "made"
    TAKEN = "taken"
    REWORDED = "reworded"
    MEASURED = "measured"
    MOVED = "moved"
    HANDED_OVER = "handed-over"
    ON_TRACK = "on-track"
    PARTLY = "partly"
    DONE = "done"
    CANT = "cant"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"
    PARTLY_REACHED = "partly-reached"
    TOO_FEW = "too-few"
    REOPENED = "reopened"
    OWNER_LEFT = "owner-left"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened to a promise: when, by whom (a random id, or nobody's), and in which words."""

    happened: Happened
    at: datetime
    who: str = ""
    words: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What somebody has promised to a group: text, owner and day. People and groups stand here by random ids alone.

    `due` and `exact` are times on the wall in `zone`; `exact` are moments for nudges that were given with it, in place
    of those of the rules. `revision` rises with each change, so that an older button or nudge is known as such.
    `quiet_until` is the last day on which its owner is left alone, after an answer. `said` is what people had said, in
    the words of their theme, and `theme` its number in its round (-1: none); `changed` is what is different since.
    """

    text: str
    owner: str
    asked_by: str
    group: str
    due: datetime
    made: datetime
    id: int = 0
    zone: str = ZONE
    round: str = ""
    plan: str = ""
    measure: str = ""
    exact: tuple[datetime, ...] = ()
    state: State = State.OPEN
    revision: int = 1
    quiet_until: date | None = None
    changed: str = ""
    said: str = ""
    theme: int = -1
    reported: datetime | None = None
    asked: datetime | None = None
    lines: tuple[Line, ...] = field(default=(), compare=False)

    @property
    def is_under_way(self) -> bool:
        """Whether its owner still has something to do."""
        return self.state in UNDER_WAY

    @property
    def due_moment(self) -> datetime:
        """When it is due, in UTC."""
        return self.due.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)

    def is_overdue(self, now: datetime) -> bool:
        """Whether its day has gone by without a word."""
        return self.is_under_way and now > self.due_moment


def today_in(zone: str, now: datetime) -> date:
    """Which day it is there."""
    return now.astimezone(ZoneInfo(zone)).date()
