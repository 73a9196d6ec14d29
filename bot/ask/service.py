"""Answers questions from the evidence, and counts what it could not answer."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from bot.ask.compose import composed, from_cards, gives_wrong_figure
from bot.ask.documents import Ask, no_documents, with_documents
from bot.ask.follow_up import about, joined
from bot.ask.model import Composed, Refusal, State
from bot.core.person import View
from knowledge.figures import asks_for_number
from knowledge.focus import focus, questions
from knowledge.loader import Library
from knowledge.models import Card
from knowledge.passages import Passage
from knowledge.premises import PremiseWatch
from knowledge.retriever import Found, Hit, Retriever
from knowledge.scope import REFUSE_BELOW

SURE = 0.4  # log-odds above which an answer is given without "closest I have"
NOT_EVEN_NEAR = -2.5  # log-odds below which a question for a number is simply off topic
MAX_LETTERS = 4096


class UnansweredCounts(Protocol):
    """Counts what could not be answered, by topic and month, with nobody behind the numbers."""

    def add(self, topic: str, state: str, month: date) -> None:
        """Count one more."""
        ...


@dataclass(frozen=True, slots=True)
class Thread:
    """What a follow-up question can build on: the cards of the answer before it, never the words that were asked."""

    cards: tuple[str, ...] = ()


class AskService:
    """Turns a question into a composed answer. Safe to share between threads."""

    def __init__(self, library: Library, retriever: Retriever) -> None:
        """Index what is needed beside the cards."""
        self.library, self._retriever = library, retriever
        self.documents: Ask = no_documents  # the owner's own; the program sets it
        self.passage: Callable[[int, int], Passage | None] = lambda _number, _place: None

    @cached_property
    def _premises(self) -> PremiseWatch:
        return PremiseWatch(self.library.premises, self._retriever.memories)

    def load(self) -> None:
        """Make ready what the first question would wait for."""
        _ = self._premises

    def answer(self, question: str, view: View | None = None, thread: Thread | None = None) -> Composed:
        """The answer to a question, in the thread so far."""
        if not any(letter.isalnum() for letter in question):
            return Composed(State.REFUSED, refusal=Refusal.EMPTY)
        if len(question) > MAX_LETTERS:
            return Composed(State.REFUSED, refusal=Refusal.TOO_LONG)
        found = self._by_its_question(question, self._found(focus(question), thread), thread)
        return with_documents(self._from_cards(found, view), found, self.documents(found))

    def _by_its_question(self, message: str, found: Found, thread: Thread | None) -> Found:
        """What search finds for a question alone, where what is told around it would have it refused."""
        if found.relevance >= REFUSE_BELOW:
            return found
        alone = (self._found(each, thread) for each in questions(message))
        return next((each for each in alone if each.relevance > SURE), found)

    def _from_cards(self, found: Found, view: View | None) -> Composed:
        is_belief = self._premises.said(found.vectors, found.question) is not None or gives_wrong_figure(
            found, self.library
        )
        if found.missing_figure > 0 and found.relevance > NOT_EVEN_NEAR and not is_belief:
            nearest = self._cards(found.not_held.nearest) or tuple(hit.card for hit in found.hits[:2])
            return Composed(
                State.FIGURE_NOT_HELD, found.hits, not_held=found.not_held, evidence=nearest, topics=(nearest[0].topic,)
            )
        if found.relevance < REFUSE_BELOW and not is_belief:
            return Composed(
                State.NOT_IN_EVIDENCE, found.hits, off_topic=found.off_topic, topics=(found.off_topic.topic,)
            )
        return composed(found, self.library, self._premises, view, is_sure=is_belief or found.relevance > SURE)

    def topic(self, numbers: Sequence[int], view: View | None = None) -> Composed:
        """An answer that shows the cards with these numbers, for a topic that was tapped."""
        return from_cards(self._cards([f"E{number:03}" for number in numbers]), self.library, view)

    def _found(self, question: str, thread: Thread | None) -> Found:
        before = self._cards(thread.cards) if thread else ()
        follow_up = joined(question, before)
        if follow_up is None:
            return self._retriever.search(question)
        found = replace(self._retriever.search(follow_up), question=question)
        if not asks_for_number(question):
            found = replace(found, missing_figure=-math.inf)  # the numbers in it are the earlier answer's
        meant = about(question, before, self.library.cards.values())
        return replace(found, hits=_first(meant, found.hits)) if meant else found

    def _cards(self, ids: Sequence[str]) -> tuple[Card, ...]:
        return tuple(self.library.cards[card_id] for card_id in ids if card_id in self.library.cards)


def _first(card: Card, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    return (Hit(card, hits[0].score), *(hit for hit in hits if hit.card.id != card.id))
