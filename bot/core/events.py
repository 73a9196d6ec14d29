"""Facts that one job states and others react to; each is named in the past tense and holds ids, never words.

The table "event, who reacts" stands in `bot/app.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has happened, inside the transaction that keeps it."""


@dataclass(frozen=True, slots=True)
class PersonForgotten(Event):
    """A person has asked to be forgotten: whoever keeps something under their random id lets go of it."""

    person: str


@dataclass(frozen=True, slots=True)
class PersonLeft(Event):
    """A person has left a group, or can't be reached any more."""

    person: str
    group: str


@dataclass(frozen=True, slots=True)
class NoticeUndeliverable(Event):
    """What the bot had to say can't reach its recipient (random id): blocked, never met, thrown out, or gone."""

    kind: str
    ref: str
    recipient: str
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class PlanBegun(Event):
    """A group has begun to plan something."""

    plan: str
    group: str


@dataclass(frozen=True, slots=True)
class PlanAgreed(Event):
    """A group has agreed its plan, with the days on which it looks at it again."""

    plan: str
    group: str
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupMet(Event):
    """A group meets, or has just met: what was said there is taken down."""

    group: str


@dataclass(frozen=True, slots=True)
class RoundClosed(Event):
    """A feedback round has closed, and its results can be looked at."""

    round: str


@dataclass(frozen=True, slots=True)
class PromiseMade(Event):
    """Somebody has promised something; to those who said it in a round, where it answers a theme of one (-1: none)."""

    promise: str
    round: str = ""
    theme: int = -1


@dataclass(frozen=True, slots=True)
class PromiseReported(Event):
    """The owner of a promise has said what came of it."""

    promise: str
    outcome: str


@dataclass(frozen=True, slots=True)
class PromiseConfirmed(Event):
    """Those whom a promise was for have said that the change has reached them."""

    promise: str
