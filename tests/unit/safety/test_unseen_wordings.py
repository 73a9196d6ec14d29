"""Messages that were never taught, nor looked at while rules were written: never move one of them into the training.

Their totals were in view when the share of feedback that may get the full answer was chosen (training/measure.py).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.safety.urgent import Level, Urgency, UrgentWatch

UNSEEN = Path(__file__).parent / "data" / "unseen.jsonl"
Judged = dict[str, list[Urgency]]


@pytest.fixture(scope="module")
def judged(watch: UrgentWatch) -> Judged:
    out: Judged = {"urgent": [], "near": [], "feedback": []}
    for line in UNSEEN.read_text("utf-8").splitlines():
        row = json.loads(line)
        out[row["label"]].append(watch.look(row["text"]))
    return out


def _in_full(found: list[Urgency]) -> float:
    return sum(u.level is Level.FULL for u in found) / len(found)


def test_four_in_five_disclosures_get_the_full_answer(judged: Judged) -> None:
    assert _in_full(judged["urgent"]) >= 0.8


def test_nearly_all_disclosures_get_at_least_the_offer(judged: Judged) -> None:
    assert sum(u.level is not None for u in judged["urgent"]) / len(judged["urgent"]) >= 0.95


def test_few_near_misses_get_the_full_answer(judged: Judged) -> None:
    assert _in_full(judged["near"]) <= 0.1


def test_hardly_any_feedback_gets_the_full_answer(judged: Judged) -> None:
    assert _in_full(judged["feedback"]) <= 0.04
