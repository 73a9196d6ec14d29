"""The grounding guard: every sentence of an answer against the cards that it cites.

A net, not a proof. It reads words, figures, groups and denials, and compares what each word means where it stands; it
does not understand. Whatever it does not let through is answered from the cards' own words instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from knowledge.guard.amounts import Amount, amounts, may_stand_for, ordinals
from knowledge.guard.counted import is_told_of_another
from knowledge.guard.groups import EVERYONE, explained_by, fits, group_of, groups_of, mentions, speaks_of_anybody
from knowledge.guard.lines import Line, Reader, is_near, lines, sentences
from knowledge.guard.model import Reason, Said, Verdict
from knowledge.guard.negations import says_otherwise
from knowledge.guard.openings import without_opening
from knowledge.guard.order import has_changed_places
from knowledge.guard.places import has_another_subject, in_anothers_place, is_of_another_card
from knowledge.guard.responsive import NUMBER_WORDS, is_off_the_question
from knowledge.guard.strength import is_stronger, is_turned_round
from knowledge.guard.support import Support
from knowledge.models import Card, Source
from knowledge.text import stems

MOST_LETTERS = 400  # of one sentence
_OF_SOMEBODY = re.compile(r"\s*(?:of|among|amongst|for)\s+(?!them\b|these\b|those\b|that group\b)", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording to (?P<whom>(?:the |an? )?[\w'’]+)", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'’]+|\b[A-Z]{2,}\b|https?://\S+|\bwww\.\S+|\S+@\S+")


class Guard:
    """Judges answers against cards; may be shared between threads."""

    def __init__(self, cards: Mapping[str, Card], sources: Mapping[str, Source], reader: Reader) -> None:
        """`reader` tells what each word means where it stands."""
        self._cards, self._sources = cards, sources
        self._read = lru_cache(2_000)(lambda text: lines(text, reader))
        self._support = Support(self._read)

    def check(self, question: str, offered: Iterable[str], answer: Sequence[Said]) -> Verdict:
        """Whether every sentence of `answer` says what its cards say, no more, and to the question."""
        known = [card for card in offered if card in self._cards]
        reasons: list[Reason] = [] if any(said.text.strip() for said in answer) else [Reason.EMPTY]
        before: list[str] = []
        for said in answer:
            reasons += self._sentence(question, known, said, " ".join(before))
            before.append(said.text)
        return Verdict(tuple(dict.fromkeys(reasons)))

    def _sentence(self, question: str, offered: Sequence[str], said: Said, before: str) -> list[Reason]:
        if not said.text.strip():
            return [Reason.EMPTY]
        if len(said.text) > MOST_LETTERS:
            return [Reason.TOO_LONG]
        if not said.cards:
            return [Reason.NOT_CITED]
        if not set(said.cards) <= set(offered):
            return [Reason.CARD_NOT_OFFERED]
        cards = [self._cards[card_id] for card_id in said.cards]
        text, fits_question = (
            (said.text, True)
            if before
            else without_opening(said.text, question, [each.text for each in cards], self._read)
        )
        found: list[Reason] = [] if fits_question else [Reason.NOT_RESPONSIVE]
        for part in sentences(text):
            found += self._faults(part, cards, question, before)
            before = f"{before} {part}"
        if is_off_the_question(question, said.text, cards):
            found.append(Reason.NOT_RESPONSIVE)
        return found

    def _faults(self, text: str, cards: list[Card], question: str, before: str) -> list[Reason]:
        said = self._read(text)
        held = [self._read(each) for card in cards for each in (card.text, *sentences(card.text))]
        found = self._figures(text, cards, question, before)
        if is_told_of_another(said, cards, self._read):
            found.append(Reason.FIGURE)
        if self._names_others(said, cards):
            found.append(Reason.GROUP)
        if self._names(text, cards):
            found.append(Reason.NAME)
        whole = [self._read(card.text) for card in cards]
        if all(says_otherwise(said, each) for each in whole):
            found.append(Reason.NEGATION)
        if all(is_turned_round(said, each) or has_changed_places(said, each) for each in whole):
            found.append(Reason.TURNED_ROUND)
        if is_stronger(said, cards, whole):
            found.append(Reason.STRONGER)
        if not self._support.holds(said, held, cards, self._titles(cards)):
            found.append(Reason.NOT_IN_CARD)
        return found

    def _groups(self, cards: Sequence[Card]) -> set[str]:
        found = set().union(*(groups_of(card) for card in cards))
        is_anybody = any(card.group in {"all", "none"} or speaks_of_anybody(card.text) for card in cards)
        return found | ({EVERYONE} if is_anybody else set())

    def _names_others(self, said: Line, cards: list[Card]) -> bool:
        """Whether a group is named that the cards do not name, or in the place of another."""
        known = self._groups(cards)
        asides = known.union(*(explained_by(card) for card in cards))
        if not all(fits(mention.group, known) for mention in mentions(said.text)):
            return True
        if not all(fits(mention.group, asides) for mention in mentions(said.text, with_asides=True)):
            return True
        whole = [self._read(card.text) for card in cards]
        if is_of_another_card(said, [(line, self._groups([card])) for line, card in zip(whole, cards, strict=True)]):
            return True
        return all(in_anothers_place(said, held) or has_another_subject(said, held) for held in whole)

    def _titles(self, cards: Sequence[Card]) -> set[str]:
        sources = [self._sources[each.source] for card in cards for each in card.sources]
        return {stem for source in sources for stem in stems(f"{source.title} {source.publisher}")}

    def _figures(self, text: str, cards: Sequence[Card], question: str, before: str) -> list[Reason]:
        told = [part for card in cards for part in (card.text, *(figure.scale for figure in card.figures))]
        found = [] if ordinals(text) <= ordinals(" ".join(told)) else [Reason.FIGURE]
        if self._support.has_a_stranger(self._read(text), [self._read(card.text) for card in cards], cards):
            question = ""  # "Plumbers said so (72%)" is told of them, whoever was asked about
        for amount in amounts(text):
            vouching = [
                card
                for card in cards
                if any(
                    may_stand_for(amount, held) for held in (*self._amounts(card), *self._figures_beside(card, text))
                )
            ]
            if not vouching:
                found.append(Reason.FIGURE)
            elif (amount.is_share or self._is_score(amount, vouching)) and not any(
                self._is_theirs(amount, text, card, question, before) for card in vouching
            ):
                found.append(Reason.POPULATION)
            if amount.is_share and len(self._read(text).stems - NUMBER_WORDS) < 3:
                found.append(Reason.SCALE)
        return found

    def _is_score(self, amount: Amount, cards: Sequence[Card]) -> bool:
        """Whether it stands for a score on a scale, as in "scored 3.32": whose it is must fit too."""
        held = [each for card in cards for each in self._amounts(card)]
        return amount.is_score and all(each.key != amount.key for each in held)

    def _amounts(self, card: Card) -> list[Amount]:
        figures = [part for figure in card.figures for part in (figure.population, figure.scale)]
        named = [self._sources[each.source] for each in card.sources]
        dates = [part for source in named for part in (source.date, source.title)]
        return [amount for part in (card.text, *figures, *dates) for amount in amounts(part)]

    def _figures_beside(self, card: Card, text: str) -> list[Amount]:
        """The figures that a card holds beside its text, where the sentence says what was counted."""
        said = self._read(text).stems
        meant = [figure for figure in card.figures if _is_told(set(stems(figure.scale)), said)]
        return [amount for figure in meant for amount in amounts(figure.value)]

    def _is_theirs(self, amount: Amount, text: str, card: Card, question: str, before: str) -> bool:
        """Whether the group that the sentence gives the figure to is the one that the card gives it to."""
        theirs = {
            _nearest(held, part)
            for part in sentences(card.text)
            for held in amounts(part)
            if may_stand_for(amount, held)
        } - {""}
        theirs |= {group for figure in card.figures if any(may_stand_for(amount, a) for a in amounts(figure.value))
                   for group in [m.group for m in mentions(figure.population)]}  # fmt: skip
        theirs = theirs or ({group_of(card)} - {"", EVERYONE})
        if not theirs:
            return True
        if named := _nearest(amount, text):
            return fits(named, theirs)
        if earlier := mentions(before):
            return any(fits(mention.group, theirs) for mention in earlier)
        if _OF_SOMEBODY.match(text, amount.end):  # "72% of plumbers" is told of them, whoever was asked about
            return False
        asked = mentions(question)  # "63% did", to a question about one group, is told of that group
        return bool(asked) and all(fits(mention.group, theirs) for mention in asked)

    def _names(self, text: str, cards: Sequence[Card]) -> bool:
        sources = [self._sources[each.source] for card in cards for each in card.sources]
        told = " ".join(
            [
                *(f"{card.text} {card.note or ''}" for card in cards),
                *(f"{s.title} {s.publisher} {s.date}" for s in sources),
            ]
        ).lower()
        vouched = [stem for found in _ACCORDING.finditer(text) for stem in stems(found["whom"])]
        return any(_bare(name) not in told for name in _NAME.findall(text)) or not set(vouched) <= set(stems(told))


def _is_told(scale: set[str], said: set[str]) -> bool:
    return sum(is_near(stem, said) for stem in scale) >= len(scale) / 2


def _bare(name: str) -> str:
    """A name as it may stand elsewhere: "England" for "English"."""
    plain = name.lower().removesuffix("'s").removesuffix("’s")
    return plain[:4] if plain.isalpha() and len(plain) > 6 else plain


def _nearest(amount: Amount, text: str) -> str:
    """The group that a sentence gives a figure to: the one right after "of", else the nearest in the same part."""
    start = max(
        (
            m.end()
            for m in re.finditer(
                r"[;:]|, (?:while|but|and|then)\b|\bwhile\b|\bcompared\b|\bbut\b", text[: amount.start]
            )
        ),
        default=0,
    )
    stop = re.search(r"[;:]|, (?:while|but|and|then)\b|\bwhile\b|\bcompared\b|\bbut\b", text[amount.end :])
    end = amount.end + stop.start() if stop else len(text)
    named = [m for m in mentions(text) if m.group != EVERYONE]
    after = re.match(r"\s*(?:of|among|for|amongst)\s+(?:the |all )?", text[amount.end :])
    if after:
        place = amount.end + after.end()
        for mention in named:
            if mention.start == place:
                return mention.group
    inside = [m for m in named if m.start >= start and m.end <= end] or named
    if not inside:
        return ""
    return min(inside, key=lambda m: min(abs(m.start - amount.end), abs(amount.start - m.end))).group
