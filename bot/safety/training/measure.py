"""Chooses the thresholds on held-out scores, and says what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.safety.classifier import Bounds
from bot.safety.training.examples import CARD_VOICE, HARD_VOICES

# False alarms that the full answer may give; under what we promise (0.10, 0.04, 0.01), for feedback by half, since an author
# whom nobody here has read was once found to give twice the alarms of the voices held out. Near misses include the feedback of
# the hard voices: the promise for feedback is about ordinary feedback, and one author's wish to mislead must not decide how
# many disclosures are heard.
FULL_ON_NEAR, FULL_ON_FEEDBACK, FULL_ON_CARDS = 0.08, 0.02, 0.006
OFFER_RECALL, OFFER_ON_CARDS = 0.975, 0.08
WINDOW_COST = 2.0  # a sentence on its own must be so much surer than the whole message
ALWAYS_BELOW = 5.0  # a phrase that is always urgent may lie this far under the threshold of the full answer


@dataclass(frozen=True, slots=True)
class Score:
    """One example's score, made by weights that never saw its voice."""

    label: str
    voice: str
    score: float
    always: bool


def _of(scores: Iterable[Score], label: str, *, cards: bool = False) -> list[Score]:
    """The examples that count as `label`: feedback of the hard voices counts as near misses do."""
    return [s for s in scores if _counts_as(s) == label and (s.voice == CARD_VOICE) is cards]


def _counts_as(score: Score) -> str:
    return "near" if score.label == "feedback" and score.voice in HARD_VOICES else score.label


def _top(scores: Sequence[Score], share: float) -> float:
    """Half-way between the last score that may lie above and the first that may not: there new wordings move it least."""
    ranked = sorted((s.score for s in scores), reverse=True)
    most = max(1, int(share * len(ranked)))
    return (ranked[most - 1] + ranked[most]) / 2


def together(scores: Sequence[Sequence[Score]]) -> list[Score]:
    """The mean of what several heads say of the same examples in the same order."""
    return [replace(each[0], score=float(np.mean([s.score for s in each]))) for each in zip(*scores, strict=True)]


def beside(scores: Sequence[Score], added: Sequence[Score]) -> list[Score]:
    """What heads say with what phrases add, of the same examples in the same order."""
    return [replace(s, score=s.score + a.score) for s, a in zip(scores, added, strict=True)]


def thresholds(scores: Sequence[Score]) -> Bounds:
    """Where the full answer and the offer begin."""
    full = max(
        _top(_of(scores, "near"), FULL_ON_NEAR),
        _top(_of(scores, "feedback"), FULL_ON_FEEDBACK),
        _top(_of(scores, "question", cards=True), FULL_ON_CARDS),
    )
    recall = float(np.quantile([s.score for s in _of(scores, "urgent") if not s.always], 1 - OFFER_RECALL))
    offer = min(full, max(recall, _top(_of(scores, "question", cards=True), OFFER_ON_CARDS)))
    return Bounds(offer_from=offer, full_from=full, always_from=full - ALWAYS_BELOW, window_cost=WINDOW_COST)


def measured(scores: Sequence[Score], bounds: Bounds) -> dict[str, float]:
    """Shares answered in full or offered, on voices held out whole."""
    out: dict[str, float] = {}
    groups = {label: _of(scores, label) for label in ("urgent", "near", "feedback", "question")}
    groups["card questions"] = _of(scores, "question", cards=True)
    for name, group in groups.items():
        out[f"{name}, full"] = round(sum(_is_full(s, bounds) for s in group) / max(1, len(group)), 4)
        out[f"{name}, full or offer"] = round(sum(_is_offered(s, bounds) for s in group) / max(1, len(group)), 4)
    return out


def _is_full(score: Score, bounds: Bounds) -> bool:
    return score.score >= bounds.full_from or (score.always and score.score >= bounds.always_from)


def _is_offered(score: Score, bounds: Bounds) -> bool:
    return score.score >= bounds.offer_from or score.always
