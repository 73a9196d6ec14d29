"""What is remembered of groups: the language that each is answered in, under a random id."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.group import Group
from bot.storage.addressed import AddressedStore
from bot.storage.tables import chat_group


class GroupStore(AddressedStore[Group]):
    """Finds groups by the address of their chat."""

    table = chat_group

    def stranger(self) -> Group:
        """A group of which nothing is kept."""
        return Group()

    def read(self, row: Mapping[str, object]) -> Group:
        """What a row holds."""
        return Group.model_validate({"id": row["id"], "language": row["language"]})

    def written(self, kept: Group) -> Mapping[str, object]:
        """The language alone."""
        return {"language": kept.language}
