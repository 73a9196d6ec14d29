"""A plan as a value: everything that a group has said and settled, with nothing of how it is kept or shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from bot.core.person import View
from bot.core.reply import Message, say

LONGEST_TITLE = 100
LONGEST_LINE = 500
MOST_LINES = 100
BATCH = 3
SHOWN_COUNT = 5
DEEDS_KEPT = 40


class Brings(StrEnum):
    """The view that a person brings into a plan, in the order in which it is offered."""

    LIVED_EXPERIENCE = "lived_experience"
    CARER = "carer"
    FAMILY = "family"
    FRONTLINE = "frontline"
    LEADER = "leader"
    OTHER = "other"


class Origin(StrEnum):
    """How a line came in: under a name in the group, without one, for a meeting, or from a machine's draft."""

    GROUP = "group"
    PRIVATE = "private"
    OFFLINE = "offline"
    DRAFTED = "drafted"


class Refused(Exception):
    """An act that can't be done, with the kind and exact reason as a message key."""

    def __init__(self, key: str, /, **args: str | int) -> None:
        """Name the reason."""
        super().__init__(key)
        self.message: Message = say(key, **args)


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True)


class Line(_Value):
    """One thing said in a step. `author` is a random id, empty once the plan is done; `on` is what it objects to.

    `rests_on` are the lines that a wording was drafted from.
    `said_in` is the number of the message in the group that said it, so that editing that message changes this line.
    """

    id: int
    step: str
    text: str
    author: str = ""
    origin: Origin = Origin.GROUP
    is_shown: bool = True
    owner: str = ""
    owner_name: str = ""
    by: date | None = None
    is_handed: bool = False
    on: int | None = None
    rests_on: tuple[int, ...] = ()
    said_in: int = 0

    @property
    def is_owned(self) -> bool:
        """Whether somebody has taken it on."""
        return bool(self.owner or self.owner_name)


class Member(_Value):
    """Somebody who takes part, as far as the bot has met them."""

    person: str
    brings: Brings | None = None
    is_facilitator: bool = False
    has_left: bool = False


class Deed(_Value):
    """What can be undone: how one line, one choice or the current step was before a person's act."""

    person: str
    line: int | None = None
    before: Line | None = None
    chosen: str | None = None
    choice: str = ""
    step: int | None = None
    closed: tuple[str, ...] | None = None


class Weighed(_Value):
    """The order of ideas as it was shown when the step closed; kept, since the taps are destroyed."""

    places: tuple[tuple[int, ...], ...] = ()
    partings: tuple[tuple[int, dict[str, str]], ...] = ()
    views: int = 0
    is_pooled: bool = False
    reasons: tuple[tuple[int, str], ...] = ()


class Plan(_Value):
    """A plan under way or finished. `step` counts from 0 in the guide, `entries` how often a step was entered."""

    id: int
    token: str
    group: str
    title: str
    guide: str
    started: datetime
    moved: datetime
    step: int = 0
    entries: int = 0
    is_done: bool = False
    members: tuple[Member, ...] = ()
    lines: tuple[Line, ...] = ()
    choices: dict[str, str] = Field(default_factory=dict)
    closed: tuple[str, ...] = ()
    rounds: dict[str, int] = Field(default_factory=dict)
    weighed: dict[str, Weighed] = Field(default_factory=dict)
    consents: dict[int, tuple[str, ...]] = Field(default_factory=dict)
    decided: int | None = None
    decided_with: int = 0
    flags: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    next_line: int = 1

    def member(self, person: str) -> Member | None:
        """Somebody who takes part, or None."""
        return next((member for member in self.members if member.person == person), None)

    def line(self, number: int) -> Line | None:
        """One line by its number, or None when it was dropped."""
        return next((line for line in self.lines if line.id == number), None)

    def lines_of(self, step: str, *, shown: bool = True) -> tuple[Line, ...]:
        """The lines of a step without objections; with `shown` only those that the group may see."""
        return tuple(x for x in self.lines if x.step == step and x.on is None and (x.is_shown or not shown))

    def objections(self, line: int) -> tuple[Line, ...]:
        """What was said against one wording."""
        return tuple(x for x in self.lines if x.on == line and x.is_shown)

    @property
    def facilitators(self) -> tuple[Member, ...]:
        """Those who lead the way and are still here."""
        return tuple(member for member in self.members if member.is_facilitator and not member.has_left)

    def may_lead(self, person: str) -> bool:
        """Whether a person may move the plan on: a facilitator, or anybody when none is left."""
        return any(f.person == person for f in self.facilitators) or not self.facilitators

    def heard(self, step: str) -> dict[Brings, int]:
        """How many people of each view have said something that the group can see in this step."""
        authors = {line.author for line in self.lines if line.step == step and line.is_shown and line.author}
        return counted(m.brings for m in self.members if m.person in authors)

    def brought(self) -> dict[Brings, int]:
        """How many people have said that they bring each view."""
        return counted(member.brings for member in self.members if not member.has_left)


def counted(views: Iterable[Brings | None]) -> dict[Brings, int]:
    """Count the views that were said."""
    counts: dict[Brings, int] = {}
    for view in views:
        if view is not None:
            counts[view] = counts.get(view, 0) + 1
    return counts


def brings_of(view: View | None) -> Brings | None:
    """The view in a plan of somebody who has told the bot already who they are."""
    if view is None:
        return None
    return next((brings for brings in Brings if brings.value == view.value), Brings.OTHER)
