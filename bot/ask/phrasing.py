"""Lets a language model put an answer into fresh words, each sentence held to the cards before anybody sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from bot.ask.model import Composed, State
from knowledge.guard import Guard, Said
from knowledge.models import Card
from knowledge.writer import WriterFault
from knowledge.writer.model import Sentence

CARDS = "cards"  # who phrased an answer when no model did


class Ending(StrEnum):
    """How an answer came to its words: a closed list, counted for the owner."""

    PHRASED = "phrased"
    GUARDED = "guarded"  # the guard refused what the model wrote
    FAULTY = "faulty"  # the model was too slow, away, or wrote something else
    BUDGET = "budget"  # the day's budget is used up
    OFF = "off"  # the owner has switched the model off


class Writer(Protocol):
    """Rewords cards."""

    @property
    def name(self) -> str:
        """The model's name."""
        ...

    def write(self, question: str, cards: Sequence[Card]) -> Iterator[Sentence]:
        """The sentences of an answer; raises `WriterFault`."""
        ...


class Allowance(Protocol):
    """Says whether a model may be asked now, and counts how answers came to their words."""

    def refusal(self) -> Ending | None:
        """Why the model may not be asked, or None; takes one from the day's budget."""
        ...

    def note(self, ending: Ending) -> None:
        """Count one answer."""
        ...


@dataclass(frozen=True, slots=True)
class Phraser:
    """A model, its guard, its budget, and what takes names and numbers out of a question before it is sent."""

    writer: Writer
    guard: Guard
    allowance: Allowance
    without_identifiers: Callable[[str], str]

    def phrase(
        self, question: str, composed: Composed, language: str, show: Callable[[Composed], None] | None = None
    ) -> Composed:
        """The same answer in the model's words where they hold; else as it was, with the guard's reason.

        `show` gets the answer as far as it has come: only sentences that the guard has let through.
        """
        if composed.state not in {State.ANSWERED, State.PARTLY} or not composed.points or language != "en":
            return composed  # the guard reads English; easy read keeps the cards' own short words
        if refused := self.allowance.refusal():
            self.allowance.note(refused)
            return composed
        phrased = self._written(self.without_identifiers(question), composed, show)
        self.allowance.note(_ending(phrased))
        return phrased

    def _written(self, question: str, composed: Composed, show: Callable[[Composed], None] | None) -> Composed:
        offered = [card.id for card in composed.evidence]
        said: list[Said] = []
        try:
            for sentence in self.writer.write(question, composed.evidence):
                said.append(Said(sentence.text, tuple(dict.fromkeys(sentence.cards))))
                verdict = self.guard.check(question, offered, said)
                if not verdict.passed:
                    return replace(composed, guard=tuple(reason.value for reason in verdict.reasons))
                if show:
                    show(self._with(composed, said))
        except WriterFault as fault:
            return replace(composed, fault=fault.fault.value)
        return self._with(composed, said) if said else composed

    def _with(self, composed: Composed, said: Sequence[Said]) -> Composed:
        return replace(composed, phrased=tuple(said), phrased_by=self.writer.name)


def _ending(composed: Composed) -> Ending:
    if composed.guard:
        return Ending.GUARDED
    return Ending.PHRASED if composed.phrased else Ending.FAULTY
