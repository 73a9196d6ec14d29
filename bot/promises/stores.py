"""The stores that this job needs, as small protocols that storage fills."""

from __future__ import annotations

from typing import Protocol

from bot.calendar.working import WorkingTime
from bot.core.group import Group
from bot.core.incoming import Address
from bot.core.notice import Outbox
from bot.core.person import Person
from bot.core.session import SessionStore
from bot.promises.confirmation import Reached
from bot.promises.model import Line, Promise


class Promises(Protocol):
    """Keeps promises."""

    def add(self, promise: Promise) -> Promise:
        """Keep a new promise; it gets its number."""
        ...

    def find(self, number: int) -> Promise | None:
        """The promise with this number, with its lines."""
        ...

    def save(self, promise: Promise, *lines: Line) -> Promise:
        """Keep a change under the next revision, with what tells of it."""
        ...

    def of_group(self, group: str) -> list[Promise]:
        """A group's register, by day."""
        ...

    def of_owner(self, person: str) -> list[Promise]:
        """What a person has promised."""
        ...

    def asked_by(self, person: str) -> list[Promise]:
        """What a person has asked of others, or written down."""
        ...

    def forget(self, person: str) -> list[Promise]:
        """Let go of a person, and of what was theirs alone; those that they had still to keep."""
        ...


class People(Protocol):
    """Knows where people are reached."""

    def by_id(self, person: str) -> tuple[Address, Person] | None:
        """Where this person is reached; None for one who is forgotten."""
        ...

    def find(self, address: Address) -> Person | None:
        """The person at this address."""
        ...

    def recall(self, address: Address, *, remember: bool = False) -> Person:
        """The person at this address; with `remember` they get a random id."""
        ...


class Groups(Protocol):
    """Knows groups by their random ids."""

    def by_id(self, group: str) -> tuple[Address, Group] | None:
        """Its chat."""
        ...


class Members(Protocol):
    """Knows whom the bot has met where."""

    def of(self, group: str) -> list[str]:
        """The people met in a group."""
        ...

    def groups_of(self, person: str) -> list[str]:
        """The groups in which a person was met."""
        ...

    def meet(self, group: str, person: str) -> None:
        """A person is in a group."""
        ...

    def leave(self, group: str, person: str) -> None:
        """A person has left a group."""
        ...

    def is_member(self, group: str, person: str) -> bool:
        """Whether this person was met in this group."""
        ...


class Leads(Protocol):
    """Knows whom the owner has named."""

    def is_lead(self, address: Address) -> bool:
        """Whether the person at this address is one."""
        ...

    def all(self) -> list[Address]:
        """All of them."""
        ...


class Keepers(Protocol):
    """Knows who looks after a group."""

    def name(self, group: str, role: str, person: str) -> None:
        """Give a role to a person, in place of whoever had it."""
        ...

    def name_first(self, group: str, role: str, person: str) -> None:
        """Give a role to a person unless somebody has it."""
        ...

    def of(self, group: str) -> dict[str, str]:
        """Who has which role."""
        ...

    def groups_of(self, person: str, role: str) -> list[str]:
        """The groups in which a person has a role."""
        ...

    def leave(self, group: str, person: str) -> None:
        """Take all roles in a group from a person."""
        ...

    def forget(self, person: str) -> None:
        """Take all roles from a person."""
        ...


class Reaching(Protocol):
    """Keeps the open answers of small groups."""

    def say(self, promise: int, person: str, answer: Reached) -> None:
        """Keep an answer."""
        ...

    def of(self, promise: int) -> list[Reached]:
        """All answers."""
        ...

    def clear(self, promise: int) -> None:
        """Begin anew."""
        ...

    def forget(self, person: str) -> None:
        """Remove a person's answers."""
        ...


class Working(Protocol):
    """Keeps when people work."""

    def of(self, person: str) -> WorkingTime:
        """When a person works."""
        ...

    def save(self, person: str, work: WorkingTime) -> None:
        """Keep it."""
        ...

    def forget(self, person: str) -> None:
        """Remove it."""
        ...


class Muted(Protocol):
    """Keeps who wants no further notices."""

    def is_muted(self, person: str) -> bool:
        """Whether they do not."""
        ...

    def mute(self, person: str) -> None:
        """Keep silent."""
        ...

    def unmute(self, person: str) -> None:
        """Speak again."""
        ...


class PromiseStores(Protocol):
    """All of them, in one transaction."""

    @property
    def promises(self) -> Promises:
        """Promises."""
        ...

    @property
    def people(self) -> People:
        """People."""
        ...

    @property
    def groups(self) -> Groups:
        """Groups."""
        ...

    @property
    def members(self) -> Members:
        """Members."""
        ...

    @property
    def leads(self) -> Leads:
        """Leads."""
        ...

    @property
    def keepers(self) -> Keepers:
        """Keepers."""
        ...

    @property
    def reaching(self) -> Reaching:
        """Open answers."""
        ...

    @property
    def working(self) -> Working:
        """Working hours."""
        ...

    @property
    def muted(self) -> Muted:
        """Who is left alone."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What is to be said."""
        ...

    @property
    def sessions(self) -> SessionStore:
        """Sessions."""
        ...
