"""What the router needs of the rooms below it and beside it, as protocols."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.core.events import Event
from bot.core.group import Group
from bot.core.incoming import Address, Incoming
from bot.core.person import Person
from bot.core.reply import Reply
from bot.core.session import SessionStore

Reaction = Callable[[Any, Any, datetime], Sequence[Event]]
"""What follows from an event: `(event, stores, now)`, inside the transaction that keeps it; may state more events."""
Reactions = Mapping[type[Event], Sequence[Reaction]]


class PeopleStore(Protocol):
    """Recalls how to speak to people."""

    def recall(self, address: Address, *, remember: bool = False) -> Person:
        """The person at this address; a stranger has no id, or gets one kept for good with `remember`."""
        ...


class GroupStore(Protocol):
    """Recalls how to speak to groups."""

    def recall(self, address: Address, *, remember: bool = False) -> Group:
        """The group in this chat; a new one has no id, or gets one kept for good with `remember`."""
        ...


class LeadStore(Protocol):
    """Knows whom the owner has named as leads."""

    def is_lead(self, address: Address) -> bool:
        """Whether the person at this address is one."""
        ...


class MemberStore(Protocol):
    """Knows which people the bot has met in which groups."""

    def meet(self, group: str, person: str) -> None:
        """Remember that a person (random id) has acted in a group (random id)."""
        ...


class Stores(Protocol):
    """What the router itself needs of the stores."""

    @property
    def people(self) -> PeopleStore:
        """People."""
        ...

    @property
    def groups(self) -> GroupStore:
        """Groups."""
        ...

    @property
    def leads(self) -> LeadStore:
        """Leads."""
        ...

    @property
    def members(self) -> MemberStore:
        """Members of groups."""
        ...

    @property
    def sessions(self) -> SessionStore:
        """Sessions."""
        ...

    def move(self, old: Address, new: Address) -> None:
        """Follow a chat that got a new address."""
        ...


class UnitOfWork(Protocol):
    """Opens one transaction: all that an act changes is kept, or nothing of it."""

    def __call__(self) -> AbstractContextManager[Stores]:
        """A transaction that is committed at the end of the block and rolled back when it raises."""
        ...

    def reading(self) -> AbstractContextManager[Stores]:
        """A transaction that only reads."""
        ...


@dataclass(frozen=True, slots=True)
class Noticed:
    """What the watch found in a message.

    An answer to give instead of any other, or a line to go under the ordinary one.
    """

    instead: tuple[Reply, ...] = ()
    beside: Reply | None = None


class Watch(Protocol):
    """Looks at every message for urgent words before anything else happens."""

    def look(self, incoming: Incoming) -> Noticed:
        """What was noticed, or nothing."""
        ...
