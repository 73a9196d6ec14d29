"""Tells who is speaking, in which language to answer, and in which group it happens."""

from __future__ import annotations

from dataclasses import dataclass, replace

import structlog

from bot.core.errors import StorageUnavailable
from bot.core.group import Group
from bot.core.incoming import Incoming, Kind, Place
from bot.core.person import Person, Role, Style
from bot.router.ports import Stores, UnitOfWork

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Known:
    """An act with the person filled in, the group, and the language to answer in."""

    incoming: Incoming
    group: Group
    language: str


class Acquaintance:
    """Recalls people and groups; what a channel claims about a person is not believed."""

    def __init__(self, uow: UnitOfWork, owners: frozenset[int]) -> None:
        """`owners` are the channel ids of owners."""
        self._uow, self._owners = uow, owners

    def recall(self, incoming: Incoming) -> Known:
        """Look up, and remember nobody; a stranger where storage can't be read."""
        try:
            with self._uow.reading() as stores:
                return self._known(incoming, stores, remember=False)
        except StorageUnavailable:
            log.warning("storage-unreadable")
            return self._told(incoming, Person(), Group(), is_lead=False)

    def met(self, incoming: Incoming, stores: Stores) -> Known:
        """Look up and remember, for a job that works with random ids; the channel's own news makes nobody known."""
        is_act = incoming.kind is not Kind.SERVICE
        known = self._known(incoming, stores, remember=is_act)
        if is_act and incoming.place is Place.GROUP:
            stores.members.meet(known.group.id, known.incoming.person.id)
        return known

    def _known(self, incoming: Incoming, stores: Stores, *, remember: bool) -> Known:
        person = stores.people.recall(incoming.sender, remember=remember)
        is_group = incoming.place is Place.GROUP
        group = stores.groups.recall(incoming.chat, remember=remember) if is_group else Group()
        return self._told(incoming, person, group, is_lead=stores.leads.is_lead(incoming.sender))

    def _told(self, incoming: Incoming, person: Person, group: Group, *, is_lead: bool) -> Known:
        roles = {Role.OWNER} if incoming.sender.id in self._owners else set()
        roles |= {Role.LEAD} if is_lead else set()
        hinted = "cy" if incoming.language_hint.lower().startswith("cy") else "en"
        chosen = group.language if incoming.place is Place.GROUP else person.language
        easy = "-easy" if person.style is Style.EASY and incoming.place is Place.PRIVATE else ""
        person = person.model_copy(update={"roles": frozenset(roles)})
        return Known(replace(incoming, person=person), group, (chosen or hinted) + easy)
