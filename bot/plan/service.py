"""What planning needs of the rooms around it, and the use cases that change a plan that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.anonymous import AnonymousAnswers, AnonymousTaps
from bot.core.board import Boards
from bot.core.drafts import Drafter
from bot.core.group import Group
from bot.core.incoming import Address, Place
from bot.core.notice import Outbox
from bot.core.turn import Turn
from bot.plan.enough import current
from bot.plan.model import Plan, Refused
from knowledge.guide import Guide, GuideStep
from knowledge.guide_loader import Guides
from knowledge.loader import Library

BOARD = "plan"


class Plans(Protocol):
    """Keeps plans."""

    def load(self, number: int) -> Plan | None:
        """A plan by its number."""
        ...

    def by_token(self, token: str) -> Plan | None:
        """The plan that a link leads to."""
        ...

    def current(self, group: str) -> Plan | None:
        """The plan that a group is working on."""
        ...

    def of_group(self, group: str) -> list[Plan]:
        """All plans of a group, the newest first."""
        ...

    def of_person(self, person: str) -> list[Plan]:
        """All plans in which a person takes part."""
        ...

    def save(self, plan: Plan) -> None:
        """Keep a plan in place of what it was."""
        ...

    def make_current(self, plan: Plan) -> None:
        """Let a group work on this plan, and on no other for now."""
        ...


class Members(Protocol):
    """Knows whom the bot has met in a group."""

    def is_member(self, group: str, person: str) -> bool:
        """Whether the bot has met this person in this group."""
        ...


class Groups(Protocol):
    """Knows how groups are spoken to."""

    def find(self, address: Address) -> Group | None:
        """The group in this chat."""
        ...

    def by_id(self, group: str) -> tuple[Address, Group] | None:
        """The group with this random id, and its chat."""
        ...


class PlanStores(Protocol):
    """The stores that planning needs."""

    @property
    def plans(self) -> Plans:
        """Plans."""
        ...

    @property
    def members(self) -> Members:
        """Members of groups."""
        ...

    @property
    def groups(self) -> Groups:
        """Groups."""
        ...

    @property
    def boards(self) -> Boards:
        """Living messages."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What the bot says by itself."""
        ...

    def lock(self, name: str) -> None:
        """Let nobody else work on what `name` stands for until this transaction ends."""
        ...


@dataclass(frozen=True, slots=True)
class Kit:
    """What every handler works with: guides, evidence, the doors to what is said without a name, a model if any."""

    guides: Guides
    library: Library
    taps: AnonymousTaps
    answers: AnonymousAnswers
    drafter: Drafter | None = None

    def guide(self, plan: Plan, language: str) -> Guide:
        """The guide of a plan; raises `Refused` when the owner has removed it."""
        return guide_of(self.guides, plan, language)


def guide_of(guides: Guides, plan: Plan, language: str) -> Guide:
    """The guide of a plan in a language; raises `Refused` when the owner has removed it."""
    guide = guides.find(plan.guide, language)
    if guide is None:
        raise Refused("plan-no-guide", guide=plan.guide)
    return guide


@dataclass(frozen=True, slots=True)
class Desk:
    """One plan laid out to work on, by one person, at one moment."""

    kit: Kit
    stores: PlanStores
    turn: Turn
    plan: Plan
    guide: Guide

    @property
    def person(self) -> str:
        """Who acts, by random id."""
        return self.turn.incoming.person.id

    @property
    def now(self) -> datetime:
        """The present moment."""
        return self.turn.now

    @property
    def step(self) -> GuideStep:
        """Where the plan stands."""
        return current(self.plan, self.guide)

    @property
    def is_private(self) -> bool:
        """Whether this happens in a private chat."""
        return self.turn.incoming.place is Place.PRIVATE

    def keep(self, plan: Plan) -> Desk:
        """Keep a changed plan, and have its board show the change."""
        self.stores.plans.save(plan)
        self.stores.boards.touch(BOARD, str(plan.id))
        return Desk(self.kit, self.stores, self.turn, plan, self.guide)


def halves(plan: Plan) -> tuple[int, int]:
    """A plan's number as it fits into a button."""
    return plan.id >> 16, plan.id & 0xFFFF


def opened(kit: Kit, turn: Turn, stores: PlanStores) -> Desk:
    """The plan that a button or an open question names; raises `Refused` unless this person may work on it here."""
    if len(turn.args) < 2:
        raise Refused("plan-gone")
    number = (turn.args[0] << 16) + turn.args[1]
    stores.lock(f"plan:{number}")
    return laid_out(kit, turn, stores, stores.plans.load(number))


def laid_out(kit: Kit, turn: Turn, stores: PlanStores, plan: Plan | None) -> Desk:
    """A plan as this person may work on it here; raises `Refused`."""
    if plan is None:
        raise Refused("plan-gone")
    if turn.incoming.place is Place.GROUP:
        if plan.group != turn.group.id:
            raise Refused("plan-of-another-group")
    elif not stores.members.is_member(plan.group, turn.incoming.person.id):
        raise Refused("plan-not-member")
    return Desk(kit, stores, turn, plan, kit.guide(plan, turn.language))
