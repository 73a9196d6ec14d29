"""Composes an answer from cards by plain rules: no model, no invention, every sentence a card's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.ask.documents import RECOMMENDATIONS
from bot.ask.model import Composed, Correction, Point, State
from bot.core.person import View
from knowledge.loader import Library
from knowledge.models import Card, Comparison, Rule, Step
from knowledge.premises import PremiseWatch, asks_openly, groups_named, swapped
from knowledge.retriever import Found, Hit
from knowledge.rules import applying, may_stand_together, names

MAX_SENTENCES, MAX_POINTS, MAX_EVIDENCE, MAX_RULES, MAX_STEPS = 4, 3, 5, 2, 2
CLOSE = 0.75
LOOKED_AT = 5
_SAFETY = "safeguarding"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def sentences(text: str) -> int:
    """How many sentences a text has."""
    return len(_SENTENCE.split(text))


def composed(found: Found, library: Library, premises: PremiseWatch, view: View | None, *, is_sure: bool) -> Composed:
    """The answer to a question that the evidence covers; not `is_sure` marks it as the closest that there is."""
    top = [hit.card for hit in found.hits[:LOOKED_AT]]
    correction, believed, behind = _correction(found, library, premises, top)
    lead = [library.cards[card_id] for card_id in believed] or [found.hits[0].card]
    points = _points(lead, found.hits, library)
    rules = _rules(library, found.question, points)
    missing = next((rule for rule in rules if rule.id == RECOMMENDATIONS), None)
    if missing and names(missing, found.question):
        points, rules = tuple(Point((library.cards[card_id],)) for card_id in missing.add_cards), [missing]
        correction = None if correction and correction.is_open else correction
    evidence = _evidence(points, rules, library, behind)
    is_partly = not is_sure or any(rule.id == RECOMMENDATIONS for rule in rules)
    return Composed(
        state=State.PARTLY if is_partly else State.ANSWERED,
        hits=found.hits,
        correction=correction,
        points=points,
        evidence=evidence,
        rules=tuple(rules),
        steps=next_steps(library, evidence, view),
        comparison=comparison_for(library, evidence),
        topics=tuple(dict.fromkeys(card.topic for card in evidence)),
    )


def from_cards(cards: Sequence[Card], library: Library, view: View | None) -> Composed:
    """An answer that shows just these cards: for a topic that was tapped instead of typed."""
    points = tuple(Point((card,)) for card in cards[:MAX_POINTS])
    rules = applying(library.rules, "", cards[:MAX_POINTS])[:MAX_RULES]
    evidence = _evidence(points, rules, library)
    return Composed(
        state=State.ANSWERED,
        hits=tuple(Hit(card, 1.0) for card in cards),
        points=points,
        evidence=evidence,
        rules=tuple(rules),
        steps=next_steps(library, evidence, view),
        comparison=comparison_for(library, evidence),
        topics=tuple(dict.fromkeys(card.topic for card in evidence)),
    )


def _correction(
    found: Found, library: Library, premises: PremiseWatch, top: Sequence[Card]
) -> tuple[Correction | None, tuple[str, ...], tuple[str, ...]]:
    """What to put right, the card that then leads the answer, and the cards that the correction itself rests on."""
    pair = swapped(found.question, _nearest_first(library.comparisons, top))
    if pair:
        said, meant = pair
        return Correction(None, said.shown, said.label, meant.shown, meant.label), (meant.card,), (said.card,)
    is_open = asks_openly(found.question)
    if said_so := premises.said(found.vectors, found.question):
        return Correction(said_so.text, is_open=is_open), said_so.cards[:1], said_so.cards
    premise = premises.believed(found.vectors, top, found.question)
    return (Correction(premise.text, is_open=is_open), (), premise.cards) if premise else (None, (), ())


def gives_wrong_figure(found: Found, library: Library) -> bool:
    """Whether the question gives a figure to a group that it does not belong to: then it is known what is meant."""
    top = [hit.card for hit in found.hits[:LOOKED_AT]]
    return swapped(found.question, _nearest_first(library.comparisons, top)) is not None


def _nearest_first(comparisons: Sequence[Comparison], top: Sequence[Card]) -> list[Comparison]:
    """The comparisons, those about the cards found first: the same share stands in more than one."""
    found = [card.id for card in top]
    return sorted(comparisons, key=lambda c: min((found.index(card) for card in c.cards if card in found), default=99))


def _rules(library: Library, question: str, points: Sequence[Point]) -> list[Rule]:
    """The rules that speak; not one that would only say what the first card says already."""
    shown = [point.cards[0] for point in points]
    spoken = applying(library.rules, question, shown)
    return [rule for rule in spoken if _SENTENCE.split(rule.text.en)[-1] not in shown[0].text][:MAX_RULES]


def _points(lead: Sequence[Card], hits: Sequence[Hit], library: Library) -> tuple[Point, ...]:
    points = [Point((lead[0], *_twins(lead[0], hits, library)))]
    used = {card.id for card in points[0].cards}
    room = MAX_SENTENCES - sentences(lead[0].text)
    for hit in hits[1:LOOKED_AT]:
        fits = sentences(hit.card.text) <= room and len(points) < MAX_POINTS
        belongs = hit.score >= CLOSE * hits[0].score and may_stand_together(library.rules, lead[0].id, hit.card.id)
        belongs = belongs and (hit.card.topic != _SAFETY or lead[0].topic == _SAFETY)
        if hit.card.id in used or not fits or not belongs:
            continue
        point = Point((hit.card, *(card for card in _twins(hit.card, hits, library) if card.id not in used)))
        points.append(point)
        used |= {card.id for card in point.cards}
        room -= sentences(hit.card.text)
    return tuple(points)


def _twins(card: Card, hits: Sequence[Hit], library: Library) -> tuple[Card, ...]:
    alike = {other for twins in library.twins if card.id in twins for other in twins} - {card.id}
    return tuple(hit.card for hit in hits if hit.card.id in alike)[:2]


def _evidence(
    points: Sequence[Point], rules: Sequence[Rule], library: Library, behind: Sequence[str] = ()
) -> tuple[Card, ...]:
    """The cards to cite, in the order shown; where there are too many, further sources of a point go first."""
    shown = [card for point in points for card in point.cards]
    added = [library.cards[card_id] for card_id in (*behind, *(each for rule in rules for each in rule.add_cards))]
    kept = list(dict.fromkeys([*(point.cards[0] for point in points), *added, *shown]))[:MAX_EVIDENCE]
    return tuple(card for card in dict.fromkeys([*shown, *added]) if card in kept)


def next_steps(library: Library, evidence: Sequence[Card], view: View | None) -> tuple[Step, ...]:
    """Up to two things to do next that fit the asker's role and rest on the evidence shown, or on its topic."""
    role = view.value if view else "any"
    cards, topics = {card.id for card in evidence}, [card.topic for card in evidence[:2]]

    def fit(step: Step) -> tuple[int, int, int]:
        return (len(cards & set(step.cards)), int(topics[0] in step.topics), int(role in step.roles))

    fitting = [
        s
        for s in library.steps
        if ({role, "any"} & set(s.roles)) and (set(topics) & set(s.topics) or cards & set(s.cards))
    ]
    return tuple(sorted(fitting, key=fit, reverse=True)[:MAX_STEPS])


def comparison_for(library: Library, evidence: Sequence[Card]) -> Comparison | None:
    """The comparison that shows these cards' figures side by side, if there is one."""
    for card in evidence:
        for comparison in library.comparisons:
            if card.id in comparison.cards:
                return comparison
    return None


__all__ = ["comparison_for", "composed", "from_cards", "groups_named", "next_steps", "sentences"]
