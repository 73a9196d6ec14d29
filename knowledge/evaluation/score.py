"""Scores search on labelled questions, apart from what is scored, so that tests hold the same numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.evaluation.questions import Labelled


@dataclass(frozen=True)
class Ranked:
    """What a search says of a question: card ids, best first, and how sure it is of them (more is surer)."""

    cards: tuple[str, ...]
    sureness: float


@dataclass(frozen=True)
class Quality:
    """Shares from 0 to 1 over the questions that the evidence answers; `welsh_hit_5` is a count, out of `welsh`."""

    hit_1: float
    hit_3: float
    hit_5: float
    mrr: float
    ndcg_5: float
    welsh_hit_5: int
    welsh: int


def is_hit(cards: Sequence[str], relevant: Sequence[str], first: int) -> bool:
    """Whether a card that answers stands among the first so many."""
    return bool(set(cards[:first]) & set(relevant))


def reciprocal_rank(cards: Sequence[str], relevant: Sequence[str]) -> float:
    """One divided by the place of the first card that answers; 0 when none is there."""
    return next((1 / place for place, card in enumerate(cards, start=1) if card in relevant), 0.0)


def ndcg(cards: Sequence[str], relevant: Sequence[str], first: int) -> float:
    """How near the first so many cards come to the best order: all that answer count alike, earlier ones more."""
    gain = sum(1 / math.log2(place + 1) for place, card in enumerate(cards[:first], start=1) if card in relevant)
    best = sum(1 / math.log2(place + 1) for place in range(1, min(first, len(relevant)) + 1))
    return gain / best


def quality(questions: Sequence[Labelled], rankings: Sequence[Ranked]) -> Quality:
    """The scores of one search; each question names a card that answers it. Raises `ValueError` for no questions."""
    if not questions:
        raise ValueError("there is no answerable question to score")
    pairs = [(ranked.cards, question.relevant) for question, ranked in zip(questions, rankings, strict=True)]
    hits = {first: [is_hit(cards, relevant, first) for cards, relevant in pairs] for first in (1, 3, 5)}
    is_welsh = [question.lang == "cy" for question in questions]
    return Quality(
        hit_1=_mean(hits[1]),
        hit_3=_mean(hits[3]),
        hit_5=_mean(hits[5]),
        mrr=_mean([reciprocal_rank(*pair) for pair in pairs]),
        ndcg_5=_mean([ndcg(*pair, 5) for pair in pairs]),
        welsh_hit_5=sum(hit and welsh for hit, welsh in zip(hits[5], is_welsh, strict=True)),
        welsh=sum(is_welsh),
    )


def balanced_accuracy(kept: Sequence[bool], covered: Sequence[bool]) -> float:
    """The mean of the shares of covered questions kept and of others refused; not a number without both kinds."""
    pairs = list(zip(kept, covered, strict=True))
    of_covered = [is_kept for is_kept, is_covered in pairs if is_covered]
    of_others = [not is_kept for is_kept, is_covered in pairs if not is_covered]
    return (_mean(of_covered) + _mean(of_others)) / 2


def best_threshold(sureness: Sequence[float], covered: Sequence[bool]) -> float:
    """The sureness from which keeping questions has the best balanced accuracy; the lowest where several have it."""
    return max(
        sorted(set(sureness)), key=lambda least: balanced_accuracy([each >= least for each in sureness], covered)
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan
