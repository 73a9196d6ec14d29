"""Chooses the thresholds on held-out scores, and says what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.safety.classifier import Head
from bot.safety.training.examples import CARD_VOICE

# False alarms that the full answer may give; a little under what we promise, since new wordings are harder.
FULL_ON_NEAR, FULL_ON_FEEDBACK, FULL_ON_CARDS = 0.09, 0.033, 0.006
OFFER_RECALL, OFFER_ON_CARDS = 0.965, 0.08
ALWAYS_BELOW = 3.0  # a phrase that is always urgent may lie this far under the threshold of the full answer


@dataclass(frozen=True, slots=True)
class Score:
    """One example's score, made by weights that never saw its voice."""

    label: str
    voice: str
    score: float
    always: bool


def _of(scores: Iterable[Score], label: str, *, cards: bool = False) -> list[Score]:
    return [s for s in scores if s.label == label and (s.voice == CARD_VOICE) is cards]


def _top(scores: Sequence[Score], share: float) -> float:
    """Half-way between the last score that may lie above and the first that may not: there new wordings move it least."""
    ranked = sorted((s.score for s in scores), reverse=True)
    most = max(1, int(share * len(ranked)))
    return (ranked[most - 1] + ranked[most]) / 2


def thresholds(scores: Sequence[Score]) -> dict[str, float]:
    """Where the full answer and the offer begin."""
    full = max(
        _top(_of(scores, "near"), FULL_ON_NEAR),
        _top(_of(scores, "feedback"), FULL_ON_FEEDBACK),
        _top(_of(scores, "question", cards=True), FULL_ON_CARDS),
    )
    recall = float(np.quantile([s.score for s in _of(scores, "urgent") if not s.always], 1 - OFFER_RECALL))
    offer = min(full, max(recall, _top(_of(scores, "question", cards=True), OFFER_ON_CARDS)))
    return {"full_from": full, "offer_from": offer, "always_from": full - ALWAYS_BELOW}


def measured(scores: Sequence[Score], head: Head) -> dict[str, float]:
    """Shares answered in full or offered, on voices held out whole."""
    out: dict[str, float] = {}
    groups = {label: _of(scores, label) for label in ("urgent", "near", "feedback", "question")}
    groups["card questions"] = _of(scores, "question", cards=True)
    for name, group in groups.items():
        out[f"{name}, full"] = round(sum(_is_full(s, head) for s in group) / max(1, len(group)), 4)
        out[f"{name}, full or offer"] = round(sum(_is_offered(s, head) for s in group) / max(1, len(group)), 4)
    return out


def _is_full(score: Score, head: Head) -> bool:
    return score.score >= head.full_from or (score.always and score.score >= head.always_from)


def _is_offered(score: Score, head: Head) -> bool:
    return score.score >= head.offer_from or score.always
