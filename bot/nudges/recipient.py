"""Finds where a random id is reached, and in which language it is spoken to."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.incoming import Address
from bot.core.notice import Notice, To
from bot.core.person import Style
from bot.storage.unit import Stores


@dataclass(frozen=True, slots=True)
class Recipient:
    """An address, and the folder of the catalogue for it."""

    address: Address
    language: str


def recipient_of(notice: Notice, stores: Stores) -> Recipient | None:
    """Whoever a notice is for; None when nothing is kept of them any more."""
    if notice.to is To.GROUP:
        group = stores.groups.by_id(notice.recipient)
        return Recipient(group[0], group[1].language or "en") if group else None
    found = stores.people.by_id(notice.recipient)
    if found is None:
        return None
    address, person = found
    easy = "-easy" if person.style is Style.EASY else ""
    return Recipient(address, (person.language or "en") + easy)


def language_at(address: Address, stores: Stores) -> str:
    """The language of whoever is at an address."""
    if group := stores.groups.find(address):
        return group.language or "en"
    person = stores.people.find(address)
    return person.language or "en" if person else "en"
