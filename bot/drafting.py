"""Lets a language model draft wordings and titles from what people said, each line held to the words it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.ask.phrasing import Allowance, Ending, Writer
from bot.core.drafts import Drafted, Wanted
from knowledge.guard import Guard, Said
from knowledge.guard.lines import Reader
from knowledge.guard.own_words import as_card
from knowledge.language import language_of
from knowledge.writer import WriterFault

MOST_SAID = 40
_MOST = {Wanted.WORDINGS: 3, Wanted.TITLE: 1}
_LONGEST = {Wanted.WORDINGS: 200, Wanted.TITLE: 60}
_LEAST_BEHIND = {Wanted.WORDINGS: 1, Wanted.TITLE: 2}  # a title that rests on one person's words is that person's


@dataclass(frozen=True, slots=True)
class ModelDrafter:
    """A model with an instruction for each thing it drafts, behind the same budget and off switch as answers.

    It is told the words alone, numbered for this one time: no id, no name, nothing of who said what or where.
    """

    writers: Mapping[Wanted, Writer]
    reader: Reader
    allowance: Allowance
    without_identifiers: Callable[[str], str]
    is_local: bool

    def draft(self, wanted: Wanted, said: Sequence[str]) -> tuple[Drafted, ...]:
        """The lines that hold; none where the model is off, away, or wrote something else."""
        told = [self.without_identifiers(each) for each in said[-MOST_SAID:]]
        if not told or any(language_of(each, "en") != "en" for each in told):
            return ()  # the guard reads English alone, and leaving voices out would be worse than no draft
        if refused := self.allowance.refusal():
            self.allowance.note(refused)
            return ()
        found, ending = self._drafted(wanted, told)
        self.allowance.note(ending)
        first = len(said) - len(told)
        return tuple(Drafted(each.text, tuple(first + place for place in each.rests_on)) for each in found)

    def _drafted(self, wanted: Wanted, told: Sequence[str]) -> tuple[list[Drafted], Ending]:
        cards = {card.id: card for card in map(as_card, range(len(told)), told)}
        places = {card_id: place for place, card_id in enumerate(cards)}
        guard, found = Guard(cards, {}, self.reader), []
        try:
            for sentence in self.writers[wanted].write("", list(cards.values())):
                line = Said(sentence.text, tuple(dict.fromkeys(sentence.cards)))
                if self._holds(wanted, line, guard, list(cards)):
                    found.append(Drafted(line.text, tuple(sorted(places[card_id] for card_id in line.cards))))
        except WriterFault:
            return [], Ending.FAULTY
        once = {each.text.casefold(): each for each in reversed(found)}
        kept = list(reversed(once.values()))[: _MOST[wanted]]
        return kept, Ending.PHRASED if kept else Ending.GUARDED

    def _holds(self, wanted: Wanted, line: Said, guard: Guard, offered: Sequence[str]) -> bool:
        """Whether a line says no more than it rests on, is short, and points at nobody."""
        if len(line.text) > _LONGEST[wanted] or len(line.cards) < _LEAST_BEHIND[wanted]:
            return False
        return self.without_identifiers(line.text) == line.text and guard.check("", offered, [line]).passed
