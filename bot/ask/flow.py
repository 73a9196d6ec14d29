"""Puts the ask job behind commands, buttons and plain messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from bot.ask import paper_words, words
from bot.ask.model import Composed, State
from bot.ask.phrasing import Phraser
from bot.ask.service import AskService, Thread, UnansweredCounts
from bot.core.incoming import Place
from bot.core.job import Job
from bot.core.reply import Attachment, Reply, paragraph
from bot.core.turn import Outcome, Turn
from knowledge.language import language_of
from knowledge.text import is_small_talk

JOB = "ask"
_COUNTED = {State.NOT_IN_EVIDENCE, State.FIGURE_NOT_HELD, State.PARTLY}


class AskStores(Protocol):
    """The stores that asking needs."""

    @property
    def unanswered(self) -> UnansweredCounts:
        """The counts of what could not be answered."""
        ...


class AskFlow(Job):
    """Questions, and the buttons under their answers."""

    name = JOB

    def __init__(self, service: AskService, phraser: Phraser | None = None) -> None:
        """Speak for a service; `phraser` puts answers into a language model's words."""
        self._service, self._phraser = service, phraser

    @property
    def commands(self) -> Mapping[str, Callable[[Turn], Outcome[AskStores]]]:
        """The job's commands."""
        return {"ask": self.ask}

    @property
    def acts(self) -> Mapping[str, Callable[[Turn], Outcome[AskStores]]]:
        """The job's buttons."""
        return {
            words.SHOW_EVIDENCE: self.evidence,
            words.COMPARE: self.compare,
            words.NOT_MEANT: self.not_meant,
            words.SHOW_TOPIC: self.topic,
            paper_words.SHOW_PASSAGE: self.passage,
        }

    def ask(self, turn: Turn) -> Outcome[AskStores]:
        """Answer a question; in the language that it is asked in, unless the person has chosen one."""
        question = turn.incoming.text
        if turn.incoming.command and not question.strip():
            return Outcome((Reply((paragraph("ask-how"),)),))
        if is_small_talk(question):
            return Outcome((Reply((paragraph("ask-hello"), paragraph("help-private"))),))
        language = turn.language if turn.incoming.person.language else language_of(question, turn.language)
        thread = Thread(tuple(str(card) for card in _listed(turn.session.state.get("cards"))))
        composed = self._service.answer(question, turn.incoming.person.view, thread)
        if self._phraser:
            composed = self._phraser.phrase(question, composed, language, self._shown(turn, language))
        return self._outcome(composed, turn, language)

    def _shown(self, turn: Turn, language: str) -> Callable[[Composed], None] | None:
        """Shows a phrased answer as it grows, where the channel can."""
        if (progress := turn.progress) is None:
            return None
        return lambda composed: progress(words.growing(composed), language)

    def topic(self, turn: Turn) -> Outcome[AskStores]:
        """Show the cards of a topic that was offered instead."""
        composed = self._service.topic(turn.args, turn.incoming.person.view)
        return self._outcome(composed, turn, _spoken(turn)) if composed.hits else _gone()

    def evidence(self, turn: Turn) -> Outcome[AskStores]:
        """Show the evidence in full: every card with who said it, its figures, where it was read, and its note."""
        cards = tuple(hit.card for hit in self._service.topic(turn.args).hits)
        language = _spoken(turn)
        shown = words.full_evidence(cards, self._service.library, language)
        return Outcome((shown,), language=language) if cards else _gone()

    def passage(self, turn: Turn) -> Outcome[AskStores]:
        """Show the whole passage of a document."""
        found = self._service.passage(*turn.args) if len(turn.args) == 2 else None
        return Outcome((paper_words.whole(found),), language=_spoken(turn)) if found else _gone()

    def compare(self, turn: Turn) -> Outcome[AskStores]:
        """Draw the figures of the groups side by side."""
        comparisons = self._service.library.comparisons
        chosen = comparisons[turn.args[0]] if turn.args and turn.args[0] < len(comparisons) else None
        if chosen is None:
            return _gone()
        return Outcome((Reply(attachment=Attachment("comparison", {"id": chosen.id})),), language=_spoken(turn))

    def not_meant(self, turn: Turn) -> Outcome[AskStores]:
        """Offer the next nearest topics, and to say it in other words."""
        hits = self._service.topic(turn.args).hits
        return Outcome((words.other_topics(hits),), language=_spoken(turn)) if hits else _gone()

    def _outcome(self, composed: Composed, turn: Turn, language: str) -> Outcome[AskStores]:
        is_private = turn.incoming.place is Place.PRIVATE
        offer_view = is_private and not turn.incoming.person.view and not turn.incoming.person.is_view_asked
        reply = words.answer(composed, self._service.library, language, offer_view=offer_view)
        is_covered = composed.state is not State.NOT_IN_EVIDENCE and bool(composed.evidence)
        cards = [hit.card.id for hit in composed.hits[:3]] if is_covered else _listed(turn.session.state.get("cards"))
        state: dict[str, object] | None = (
            {"cards": cards, "language": language.removesuffix("-easy")} if composed.hits else None
        )
        month = turn.now.date().replace(day=1)

        def count(stores: AskStores) -> None:
            if composed.state in _COUNTED:
                stores.unanswered.add(composed.topics[0], composed.state.value, month)

        return Outcome((reply,), state, (count,), language=language)


def _gone() -> Outcome[AskStores]:
    """For a button whose cards are not there any more."""
    return Outcome((Reply(notice=paragraph("notice-gone").message),))


def _spoken(turn: Turn) -> str:
    """The language of the answer that a button hangs under, which may be another than the phone's."""
    answered = str(turn.session.state.get("language") or "")
    if not answered or turn.incoming.person.language:
        return turn.language
    return answered + ("-easy" if turn.language.endswith("-easy") else "")


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []
