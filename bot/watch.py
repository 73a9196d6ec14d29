"""Joins the safety room to the router: every message is looked at before anything else happens."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from bot.core.incoming import Incoming, Place
from bot.core.reply import Reply
from bot.router import Noticed
from bot.safety.answer import LocalContact, full_answer, group_reply, offer_choice, offer_line
from bot.safety.urgent import Level, Urgency, UrgentWatch, Vectors
from knowledge.retriever import Retriever
from knowledge.text import tidy

_MOST_CHARACTERS = 4096  # as many as Telegram carries: the whole of a longer text is not read by search either


class SafetyWatch:
    """Looks for urgent words; what it finds is neither kept nor logged."""

    def __init__(self, retriever: Retriever, local: LocalContact, may_send: Callable[[], bool] = lambda: False) -> None:
        """Use the search's embedders, and give the owner's contact in answers.

        `may_send` says whether words can go to a safeguarding lead.
        """
        self._retriever, self._local, self._may_send = retriever, local, may_send

    @cached_property
    def _urgent(self) -> UrgentWatch:
        minilm, *others = self._retriever.embedders
        return UrgentWatch(minilm, others[0] if others else None)

    def load(self) -> None:
        """Make ready what the first message would wait for."""
        _ = self._urgent

    def look(self, incoming: Incoming) -> Noticed:
        """The calm answer where one is due, or a quiet line to go under the ordinary answer, or nothing."""
        if not incoming.text.strip():
            return Noticed()
        urgency = self._urgent.look(incoming.text, incoming.language_hint, self._vectors(incoming.text))
        if urgency.level is None:
            return Noticed()
        if incoming.place is Place.GROUP:
            return Noticed(instead=(group_reply(),)) if urgency.level is Level.FULL else Noticed()
        if urgency.level is Level.FULL:
            return Noticed(instead=(self._calm(urgency),))
        return Noticed(beside=Reply((offer_line(),), ((offer_choice(),),)))

    def _calm(self, urgency: Urgency) -> Reply:
        return full_answer(urgency, self._local, may_send=self._may_send())

    def _vectors(self, text: str) -> Vectors:
        made = self._retriever.vectors(tidy(text[:_MOST_CHARACTERS]))
        first, *others = (embedder.name for embedder in self._retriever.embedders)
        return Vectors(made[first], made[others[0]] if others else None)
