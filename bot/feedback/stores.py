"""What feedback needs of the stores, as small protocols that storage fills."""

from __future__ import annotations

from typing import Protocol

from bot.core.group import Group
from bot.core.incoming import Address
from bot.core.notice import Outbox
from bot.core.person import Person
from bot.feedback.model import Round


class RoundStore(Protocol):
    """Keeps rounds."""

    def load(self, number: int) -> Round | None:
        """A round by its number."""
        ...

    def by_link(self, token: str) -> Round | None:
        """The round that a link leads to."""
        ...

    def opened_by(self, person: str) -> list[Round]:
        """The rounds of a person, the last to close first."""
        ...

    def all(self) -> list[Round]:
        """All rounds, the last to close first."""
        ...

    def save(self, round_: Round) -> None:
        """Keep a round in place of what it was."""
        ...

    def remove(self, number: int) -> None:
        """Remove a round with its links and followers."""
        ...

    def new_link(self, number: int) -> str:
        """A further link to a round."""
        ...

    def replaced_link(self, number: int, mark: str) -> tuple[str, str]:
        """A further link in place of the one with this mark ("": of none), and its own mark."""
        ...

    def end_links(self, number: int) -> None:
        """Let no link lead to a round any more."""
        ...

    def follow(self, number: int, person: str) -> None:
        """Let a person hear what comes of a round."""
        ...

    def unfollow(self, person: str, number: int | None = None) -> None:
        """Let a person hear no more of a round, or of any."""
        ...

    def followers(self, number: int) -> list[str]:
        """Who wants to hear what comes of a round."""
        ...

    def followed_by(self, person: str) -> list[int]:
        """The rounds that a person follows."""
        ...


class Keepers(Protocol):
    """Says who looks after a group."""

    def of(self, group: str) -> dict[str, str]:
        """Who has which role in a group."""
        ...


class People(Protocol):
    """Finds people by their random ids."""

    def by_id(self, person: str) -> tuple[Address, Person] | None:
        """Where a person is reached, and how they like to be spoken to."""
        ...


class Groups(Protocol):
    """Finds groups by their random ids."""

    def by_id(self, group: str) -> tuple[Address, Group] | None:
        """Where a group is reached, and its language."""
        ...


class Stores(Protocol):
    """The stores that this job needs, in one transaction."""

    @property
    def people(self) -> People:
        """People."""
        ...

    @property
    def groups(self) -> Groups:
        """Groups."""
        ...

    @property
    def keepers(self) -> Keepers:
        """Who looks after groups."""
        ...

    @property
    def rounds(self) -> RoundStore:
        """Rounds."""
        ...

    @property
    def outbox(self) -> Outbox:
        """What the bot is to say by itself."""
        ...
