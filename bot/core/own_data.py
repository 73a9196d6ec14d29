"""What each job answers when a person asks what is kept of them, or to be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bot.core.incoming import Address
from bot.core.reply import Block

Stores = TypeVar("Stores", contravariant=True)


@dataclass(frozen=True, slots=True)
class Whose:
    """A person by both of their names: the random id ("" for a stranger), and the address of their private chat."""

    person: str
    address: Address


class OwnData(Protocol[Stores]):
    """One job's part of /mydata and /forgetme; each runs inside one transaction over all jobs."""

    def describe(self, whose: Whose, stores: Stores, /) -> Sequence[Block]:
        """What is kept of this person, a line each; nothing when nothing is."""
        ...

    def stays(self, whose: Whose, stores: Stores, /) -> Sequence[Block]:
        """What will stay and why, a line each: what can't be found, or is others' too. Asked before `forget`."""
        ...

    def forget(self, whose: Whose, stores: Stores, /) -> None:
        """Remove everything else at once."""
        ...
