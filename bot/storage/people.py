"""What is remembered of people: how to speak to them, under a random id. Roles are not kept here."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.person import Person
from bot.storage.addressed import AddressedStore
from bot.storage.tables import person

_HOW_TO_SPEAK = ("language", "style", "view", "is_view_asked")


class PersonStore(AddressedStore[Person]):
    """Finds people by their address on a channel."""

    table = person

    def stranger(self) -> Person:
        """Someone of whom nothing is kept."""
        return Person()

    def read(self, row: Mapping[str, object]) -> Person:
        """What a row holds."""
        return Person.model_validate({name: row[name] for name in ("id", *_HOW_TO_SPEAK)})

    def written(self, kept: Person) -> Mapping[str, object]:
        """How to speak to them; roles are left out."""
        return kept.model_dump(mode="json", include=set(_HOW_TO_SPEAK))
