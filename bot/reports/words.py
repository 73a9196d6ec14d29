"""Puts a comparison into words once, so that the picture and its text alternative can't tell two stories."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.ports import Wording
from bot.core.reply import Message, say
from knowledge.loader import Library
from knowledge.models import Bar, Comparison, Group, Source

_SCALES = {"percent": "report-scale-percent", "score": "report-scale-score"}


@dataclass(frozen=True, slots=True)
class BarWords:
    """One bar: who and what (`label`), the source's own words (`shown`), its share of the scale from 0 to 1."""

    label: str
    shown: str
    share: float
    group: Group


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """Everything that a picture of a comparison says, in one language; `not_ranked` is "" where bars may be ranked."""

    title: str
    question: str
    not_ranked: str
    bars: tuple[BarWords, ...]
    scale: str
    caution: str
    source: str
    alt: str


def worded(comparison: Comparison, library: Library, wording: Wording, language: str) -> ComparisonWords:
    """Word a comparison in `language`, or in English where it has no other words."""

    def text(message: Message) -> str:
        return wording.text(message, language)

    bars = tuple(_bar(bar, comparison.scale.max, language) for bar in comparison.bars)
    title, question = comparison.title.in_language(language), comparison.question.in_language(language)
    not_ranked = "" if comparison.comparable else text(say("report-not-ranked"))
    scale = text(say(_SCALES[comparison.scale.unit], most=comparison.scale.max))
    caution = text(say("report-caution", caution=comparison.caution.in_language(language)))
    source = text(_source(_sources(comparison, library)))
    figure = say(
        "report-figure",
        title=title,
        question=f"{question}\n{not_ranked}".strip(),
        bars="\n".join(text(say("report-bar", label=bar.label, shown=bar.shown)) for bar in bars),
        scale=scale,
        caution=caution,
        source=source,
    )
    return ComparisonWords(title, question, not_ranked, bars, scale, caution, source, alt=text(figure))


def _bar(bar: Bar, most: float, language: str) -> BarWords:
    return BarWords(bar.label.in_language(language), bar.shown, min(bar.value / most, 1.0), bar.group)


def _sources(comparison: Comparison, library: Library) -> list[Source]:
    """Where the figures and the caution come from, the figures' sources first."""
    cards = [*(bar.card for bar in comparison.bars), *comparison.cards]
    ids = (citation.source for card in cards for citation in library.cards[card].sources)
    return [library.sources[name] for name in dict.fromkeys(ids)]


def _source(sources: list[Source]) -> Message:
    cited = "; ".join(f"{source.publisher}, {source.date}" for source in sources)
    return say("report-source", count=len(sources), sources=cited)
