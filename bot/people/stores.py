"""The stores that the people job needs, and the form of what it decides."""

from __future__ import annotations

from typing import Protocol

from bot.core.group import Group
from bot.core.incoming import Address
from bot.core.person import Person
from bot.core.session import SessionStore
from bot.core.turn import Outcome


class People(Protocol):
    """Keeps how to speak to people."""

    def find(self, address: Address) -> Person | None:
        """The person at this address, or None when nothing is kept of anyone there."""
        ...

    def save(self, address: Address, person: Person) -> None:
        """Keep the person at this address."""
        ...

    def forget(self, address: Address) -> None:
        """Remove what is kept of the person at this address."""
        ...


class Groups(Protocol):
    """Keeps how to speak to groups."""

    def save(self, address: Address, group: Group) -> None:
        """Keep the group in this chat."""
        ...


class Sessions(SessionStore, Protocol):
    """Knows where each job stands in a chat."""

    def forget(self, chat: Address) -> None:
        """Remove all sessions of a chat."""
        ...

    def jobs(self, chat: Address) -> list[str]:
        """The jobs that have a session in this chat."""
        ...


class Members(Protocol):
    """Knows in which groups people were met."""

    def groups_of(self, person: str) -> list[str]:
        """The groups in which a person was met."""
        ...

    def forget(self, person: str) -> None:
        """Remove a person from all groups."""
        ...


class Leads(Protocol):
    """Knows whom the owner has named as leads."""

    def is_lead(self, address: Address) -> bool:
        """Whether the person at this address is one."""
        ...

    def remove(self, address: Address) -> bool:
        """Take the role away; whether there was one."""
        ...


class Outbox(Protocol):
    """Holds what is still to be sent."""

    def forget(self, recipient: str) -> None:
        """Remove everything to a recipient."""
        ...


class PeopleStores(Protocol):
    """The stores that this job needs."""

    @property
    def people(self) -> People:
        """People."""
        ...

    @property
    def groups(self) -> Groups:
        """Groups."""
        ...

    @property
    def sessions(self) -> Sessions:
        """Sessions."""
        ...

    @property
    def members(self) -> Members:
        """Who was met in which group."""
        ...

    @property
    def leads(self) -> Leads:
        """Leads."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What is still to be sent."""
        ...

    def shred(self) -> None:
        """Once this transaction is kept, leave nothing of what it removed in the database's log either."""
        ...


Result = Outcome[PeopleStores]
