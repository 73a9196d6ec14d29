"""Brings the owner's documents into an answer: beside the cards, before them, or where the cards have nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.ask.model import Composed, State
from knowledge.documents.nearest import COVERS, SURE, Cited, Papers
from knowledge.retriever import Found
from knowledge.text import formal, stems

Ask = Callable[[Found], Papers]
RECOMMENDATIONS = "recommendations-list"
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_HAS_NUMBER = re.compile(
    r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|none|dozen)\b", re.IGNORECASE
)
_ALIKE = 0.35  # of the telling words of both
_DENIES = frozenset(["not", "no", "never", "cannot", "can't", "don't", "won't", "without", "nobody", "none"])


def no_documents(_found: Found) -> Papers:
    """For a program without a shelf."""
    return Papers()


def with_documents(answer: Composed, found: Found, papers: Papers) -> Composed:
    """The answer with what the documents say. Cards go first, but where they are unsure or have nothing."""
    if answer.state is State.NOT_IN_EVIDENCE:
        return _from_documents(found, papers) if papers.strength >= COVERS else answer
    if answer.state is State.FIGURE_NOT_HELD:
        has_it = papers.strength >= COVERS and any(_HAS_NUMBER.search(cited.excerpt) for cited in papers.cited)
        return _from_documents(found, papers) if has_it else answer
    if papers.advice and any(rule.id == RECOMMENDATIONS for rule in answer.rules):
        return _with_the_report(answer, papers)
    leads = answer.state is State.PARTLY and papers.strength >= SURE
    state = State.ANSWERED if leads else answer.state
    return replace(answer, state=state, passages=papers.cited, leads=leads, differs=_differ(answer, papers.cited))


def _from_documents(found: Found, papers: Papers) -> Composed:
    """An answer from documents alone; the nearest cards are only offered as topics."""
    state = State.ANSWERED if papers.strength >= SURE else State.PARTLY
    topics = (found.hits[0].card.topic,) if found.hits else ()
    return Composed(state, found.hits, passages=papers.cited, leads=True, topics=topics)


def _with_the_report(answer: Composed, papers: Papers) -> Composed:
    """The report is here: what it recommends is told from it, and what was said for want of it is not."""
    gone = {card for rule in answer.rules if rule.id == RECOMMENDATIONS for card in rule.when.any_cards}
    return replace(
        answer,
        state=State.ANSWERED,
        rules=tuple(rule for rule in answer.rules if rule.id != RECOMMENDATIONS),
        points=tuple(point for point in answer.points if point.cards[0].id not in gone),
        evidence=tuple(card for card in answer.evidence if card.id not in gone),
        steps=tuple(step for step in answer.steps if not gone & set(step.cards)),
        passages=papers.advice,
        leads=True,
    )


def _differ(answer: Composed, passages: tuple[Cited, ...]) -> bool:
    """Whether a card and a document speak of the same and give other numbers, or one denies what the other says."""
    told = [sentence for point in answer.points for sentence in _sentences(point.cards[0].text)]
    return bool(told) and any(
        _are_at_odds(max(told, key=lambda one: _likeness(one, other)), other)
        for cited in passages
        for other in _sentences(cited.excerpt)
    )


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def _likeness(one: str, other: str) -> float:
    """The share of telling words that two sentences have in common."""
    first, second = _telling(one), _telling(other)
    return len(first & second) / len(first | second) if first and second else 0.0


def _are_at_odds(one: str, other: str) -> bool:
    if _likeness(one, other) < _ALIKE:
        return False
    numbers = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    if all(numbers):
        return not numbers[0] & numbers[1]
    return not any(numbers) and _denies(one) != _denies(other)


def _telling(text: str) -> set[str]:
    return {stem for stem in stems(formal(text)) if not any(letter.isdigit() for letter in stem)}


def _denies(text: str) -> bool:
    return bool(_DENIES & set(re.findall(r"[\w']+", text.lower())))
