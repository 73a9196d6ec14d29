"""Joins the safety room to the router: every message is looked at before anything else happens."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.incoming import Incoming
from bot.core.reply import Reply
from bot.settings import Settings
from knowledge.retriever import Retriever


class SafetyWatch:
    """Looks for urgent words."""

    def __init__(self, settings: Settings, retriever: Retriever) -> None:
        """Use the owner's local contact and the search's embedders."""
        self._settings, self._retriever = settings, retriever

    def reply(self, incoming: Incoming, language: str) -> Sequence[Reply]:
        """The calm answer where one is due, or nothing."""
        return ()
