"""Lays a composed answer out as a reply: message keys, numbered evidence and buttons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.ask import paper_words
from bot.ask.model import Composed, Correction, State
from bot.core.reply import Block, Choice, Look, Message, Reply, paragraph, say
from knowledge.loader import Library
from knowledge.models import Card, Rule, Seen
from knowledge.retriever import Hit

SHOW_EVIDENCE, COMPARE, NOT_MEANT, SHOW_TOPIC = "ask:evidence", "ask:compare", "ask:not-meant", "ask:topic"
ASK_VIEW, START_PLAN = "people:view", "plan:start"
_SAYS_WHAT_IS_MISSING = "recommendations-list"
_MAX_BUTTON_CARDS, _TOPICS_OFFERED, _SHORT_GROUP, _NEAREST = 8, 4, 5, 3


def answer(composed: Composed, library: Library, language: str, *, offer_view: bool) -> Reply:
    """The whole message for a composed answer."""
    match composed.state:
        case State.REFUSED:
            return Reply((paragraph(f"ask-refused-{composed.refusal}"),))
        case State.NOT_IN_EVIDENCE:
            return _not_in_evidence(composed)
        case State.FIGURE_NOT_HELD:
            return _figure_not_held(composed, library, language)
        case _:
            return _answered(composed, library, language, offer_view=offer_view)


def _answered(composed: Composed, library: Library, language: str, *, offer_view: bool) -> Reply:
    number = {card.id: n for n, card in enumerate(composed.evidence, start=1)}
    blocks = [*_correction(composed.correction, language)]
    says_so = any(rule.id == _SAYS_WHAT_IS_MISSING for rule in composed.rules)
    blocks += [paragraph("ask-partly")] if composed.state is State.PARTLY and not says_so else []
    blocks += [paragraph("ask-frame")] if language.startswith("cy") and composed.evidence else []
    papers = paper_words.blocks(composed.passages)
    blocks += papers if composed.leads else []
    told, rules = _said(composed, number), [_rule(rule, language) for rule in composed.rules]
    blocks += [*rules, *told] if says_so else [*told, *rules]
    blocks += papers if not composed.leads else []
    blocks += [paragraph("ask-differ")] if composed.differs else []
    blocks += _evidence_lines(composed.evidence, library) if composed.evidence else []
    if composed.steps:
        blocks.append(paragraph("ask-next", Look.HEADING))
        blocks += [paragraph("ask-text", Look.BULLET, text=step.text.in_language(language)) for step in composed.steps]
    return Reply(tuple(blocks), _buttons(composed, library, offer_view=offer_view))


def _rule(rule: Rule, language: str) -> Block:
    return paragraph("ask-text", text=rule.text.in_language(language))


def _correction(correction: Correction | None, language: str) -> list[Block]:
    if correction is None:
        return []
    if correction.text is not None:
        text = correction.text.in_language(language)
        return [paragraph("ask-text", text=text) if correction.is_open else paragraph("ask-correction", text=text)]
    assert correction.figure_of is not None  # noqa: S101 - a correction without a text always names both groups
    assert correction.group is not None  # noqa: S101
    return [
        paragraph(
            "ask-correction-figure",
            figure=correction.figure,
            whose=correction.figure_of.in_language(language),
            right=correction.right_figure,
            group=correction.group.in_language(language),
        )
    ]


def growing(composed: Composed) -> Reply:
    """An answer that a model is still putting into words: its sentences so far, and nothing to press yet."""
    number = {card.id: n for n, card in enumerate(composed.evidence, start=1)}
    return Reply((*_said(composed, number), paragraph("ask-growing", Look.SMALL)))


def _said(composed: Composed, number: dict[str, int]) -> list[Block]:
    """The answer itself: in a model's words where the guard let them through, else in the cards' own."""
    if composed.phrased:
        told = ((said.text, [n for card, n in number.items() if card in said.cards]) for said in composed.phrased)
        return [paragraph("ask-point", text=text, marks=" ".join(f"[{n}]" for n in marks)) for text, marks in told]
    return [_point([c for c in point.cards if c.id in number], number) for point in composed.points]


def _point(cards: Sequence[Card], number: dict[str, int]) -> Block:
    marks = " ".join(f"[{number[card.id]}]" for card in cards)
    return paragraph("ask-point", text=cards[0].text, marks=marks)


def _evidence_lines(cards: Sequence[Card], library: Library) -> list[Block]:
    lines = [paragraph("ask-evidence", Look.HEADING)]
    return lines + [Block(_short_citation(n, card, library), Look.LINE) for n, card in enumerate(cards, start=1)]


def _short_citation(number: int, card: Card, library: Library) -> Message:
    source = library.sources[card.sources[0].source]
    figures, of_groups = _figures(card)
    return say(
        "ask-evidence-line",
        number=str(number),
        publisher=source.publisher,
        date=source.date,
        who=say("group-several") if of_groups else say(f"group-{card.group}"),
        figures=say("ask-figures", figures=figures) if figures else say("nothing"),
        seen=say("ask-second-hand") if card.seen is Seen.SECOND_HAND else say("nothing"),
    )


def _figures(card: Card) -> tuple[str, bool]:
    """The figures of a card in one line; those of several groups each with its own."""
    shown = [figure for figure in card.figures if "dates" not in figure.scale]
    groups = [re.split(r" who | \(|, ", figure.population)[0] for figure in shown]
    is_told_apart = len(set(groups)) > 1 and all(len(group.split()) <= _SHORT_GROUP for group in groups)
    parts = [f"{f.value} ({g})" if is_told_apart else f.value for f, g in zip(shown, groups, strict=True)]
    return ", ".join(dict.fromkeys(parts)), is_told_apart


def _buttons(composed: Composed, library: Library, *, offer_view: bool) -> tuple[tuple[Choice, ...], ...]:
    numbers = tuple(card.number for card in composed.evidence)
    rows: list[tuple[Choice, ...]] = [(Choice(say("button-evidence"), SHOW_EVIDENCE, numbers),)] if numbers else []
    rows += paper_words.buttons(composed.passages)
    if composed.comparison is not None:
        rows.append((Choice(say("button-compare"), COMPARE, (library.comparisons.index(composed.comparison),)),))
    rows.append(
        (
            Choice(
                say("button-not-meant"), NOT_MEANT, tuple(hit.card.number for hit in composed.hits[:_MAX_BUTTON_CARDS])
            ),
        )
    )
    rows.append((Choice(say("button-start-plan"), START_PLAN),))
    if offer_view:
        rows.append((Choice(say("button-view"), ASK_VIEW),))
    return tuple(rows)


def _not_in_evidence(composed: Composed) -> Reply:
    blocks = [paragraph("ask-not-in-evidence")]
    if composed.off_topic is not None and composed.off_topic.where != "none":
        blocks.append(paragraph(f"ask-where-{composed.off_topic.where}"))
    blocks.append(paragraph("ask-nearest"))
    return Reply(tuple(blocks), _topic_rows(composed.hits))


def _figure_not_held(composed: Composed, library: Library, language: str) -> Reply:
    assert composed.not_held is not None  # noqa: S101 - this state always says which figure
    number = {card.id: n for n, card in enumerate(composed.evidence, start=1)}
    blocks = [
        paragraph("ask-figure-not-held"),
        paragraph("ask-text", text=composed.not_held.says.in_language(language)),
        paragraph("ask-nearest-fact"),
        *[_point([card], number) for card in composed.evidence[:_NEAREST]],
        *_evidence_lines(composed.evidence[:_NEAREST], library),
    ]
    shown = replace(composed, evidence=composed.evidence[:_NEAREST], comparison=None)
    return Reply(tuple(blocks), _buttons(shown, library, offer_view=False))


def other_topics(hits: Sequence[Hit]) -> Reply:
    """What to say to "not what I meant": other words, or one of the nearest topics."""
    return Reply((paragraph("ask-other-words"),), _topic_rows(hits))


def _topic_rows(hits: Sequence[Hit]) -> tuple[tuple[Choice, ...], ...]:
    by_topic: dict[str, list[int]] = {}
    for hit in hits:
        by_topic.setdefault(hit.card.topic, []).append(hit.card.number)
    offered = list(by_topic.items())[:_TOPICS_OFFERED]
    return tuple((Choice(say(f"topic-{topic}"), SHOW_TOPIC, tuple(numbers[:3])),) for topic, numbers in offered)


def full_evidence(cards: Sequence[Card], library: Library, language: str) -> Reply:
    """Every card in full.

    Its words, who said it, each figure with population and scale, source, how it is known, and its note.
    """
    blocks: list[Block] = [paragraph("ask-frame")] if language.startswith("cy") else []
    for number, card in enumerate(cards, start=1):
        blocks.append(paragraph("evidence-text", Look.HEADING, number=str(number), text=card.text))
        blocks.append(paragraph("evidence-who", who=say(f"group-{card.group}"), kind=say(f"kind-{card.kind}")))
        blocks += [
            paragraph("evidence-figure", Look.BULLET, value=f.value, population=f.population, scale=f.scale)
            for f in card.figures
        ]
        blocks += [_full_citation(card, n, library) for n in range(len(card.sources))]
        blocks.append(paragraph(f"evidence-seen-{card.seen}"))
        blocks += [paragraph("evidence-note", note=card.note)] if card.note else []
    return Reply(tuple(blocks))


def _full_citation(card: Card, place: int, library: Library) -> Block:
    cited = card.sources[place]
    source = library.sources[cited.source]
    return paragraph(
        "evidence-source",
        title=source.title,
        publisher=source.publisher,
        date=source.date,
        section=cited.section,
        url=source.url,
    )
