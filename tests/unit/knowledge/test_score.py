"""The arithmetic of the scores, on examples that can be worked out by hand."""

from __future__ import annotations

import json
import math

import pytest

from knowledge.evaluation.answers import Answer, states
from knowledge.evaluation.baselines import held
from knowledge.evaluation.measure import Kindly, Line, Result, Whole
from knowledge.evaluation.questions import Labelled
from knowledge.evaluation.report import as_json, as_text
from knowledge.evaluation.score import (
    Quality,
    Ranked,
    balanced_accuracy,
    best_threshold,
    is_hit,
    ndcg,
    quality,
    reciprocal_rank,
)

BOTH_KINDS = (True, True, False, False)


def asked(kind: str, *relevant: str, lang: str = "en", name: str = "q") -> Labelled:
    return Labelled.model_validate(
        {"id": name, "persona": "lead", "text": "?", "relevant": relevant, "kind": kind, "lang": lang}
    )


def test_hit_needs_one_card_that_answers_among_the_first() -> None:
    assert is_hit(["E1", "E2", "E3"], ["E3", "E9"], 3)
    assert not is_hit(["E1", "E2", "E3"], ["E3", "E9"], 2)


@pytest.mark.parametrize(("relevant", "rank"), [(["E1"], 1.0), (["E4", "E2"], 0.5), (["E9"], 0.0)])
def test_reciprocal_rank_goes_by_the_first_card_that_answers(relevant: list[str], rank: float) -> None:
    assert reciprocal_rank(["E1", "E2", "E4"], relevant) == rank


def test_ndcg_is_one_for_the_best_order_and_less_for_a_later_place() -> None:
    assert ndcg(["E1", "E2", "E3"], ["E2", "E1"], 5) == pytest.approx(1)
    assert ndcg(["E3", "E1"], ["E1"], 5) == pytest.approx(1 / math.log2(3))
    assert ndcg(["E1", "E2", "E3", "E4", "E5", "E6"], ["E6"], 5) == 0
    assert ndcg([f"E{n}" for n in range(5)], [f"E{n}" for n in range(9)], 5) == pytest.approx(1)


def test_quality_counts_welsh_questions_apart() -> None:
    questions = [asked("answerable", "E1"), asked("multi", "E2", lang="cy"), asked("answerable", "E9", lang="cy")]
    reached = quality(questions, [Ranked(("E1", "E2"), 1.0)] * 3)
    assert reached == Quality(
        pytest.approx(1 / 3), pytest.approx(2 / 3), pytest.approx(2 / 3), 0.5, pytest.approx(reached.ndcg_5), 1, 2
    )


def test_nothing_to_score_is_an_error_and_not_a_perfect_score() -> None:
    with pytest.raises(ValueError, match="no answerable question"):
        quality([], [])


def test_balanced_accuracy_weighs_both_kinds_alike() -> None:
    assert balanced_accuracy([True, True, True, False], [True, True, True, False]) == 1
    assert balanced_accuracy([True] * 4, [True, True, True, False]) == 0.5
    assert math.isnan(balanced_accuracy([True], [True]))


def test_best_threshold_parts_the_kinds_where_they_can_be_parted() -> None:
    assert best_threshold([0.9, 0.7, 0.4, 0.1], BOTH_KINDS) == 0.7
    assert best_threshold([0.9, 0.3, 0.4, 0.1], BOTH_KINDS) in {0.3, 0.9}


def test_chunk_holds_the_cards_of_which_half_or_more_stands_in_it() -> None:
    texts = {"E1": "a" * 100, "E2": "b" * 100, "E3": "c" * 100}  # with two letters between them
    assert held(texts, start=0, length=202) == ["E1", "E2"]
    assert held(texts, start=50, length=101) == ["E1"]
    assert held(texts, start=51, length=253) == ["E2", "E3"]


def test_states_are_scored_by_what_each_kind_should_end_in() -> None:
    kinds = ("answerable", "answerable", "out_of_scope", "unsupported_figure", "safeguarding", "safeguarding")
    ended = ("partly", "not_in_evidence", "not_in_evidence", "figure_not_held", "urgent", "answered")
    questions = [asked(kind, name=str(n)) for n, kind in enumerate(kinds)]
    found = states(questions, [Answer(state, 1.0) for state in ended])
    assert (found.scope, found.figure_not_held, found.urgent, found.wrongly_refused) == (0.75, 1, 0.5, 0.5)


def test_report_shows_what_was_not_asked_as_a_dash_and_as_null() -> None:
    questions = [asked("answerable", "E1")]
    answers = (Answer("answered", 2.0),)
    line = Line("Hearback", quality(questions, [Ranked(("E1",), 1.0)]), math.nan, 1.0, 2.0)
    whole = Whole("Hearback", states(questions, answers), answers, 2.0, 2.0)
    result = Result((line,), (whole,), Kindly(1.0, 25.0))
    row = next(row for row in as_text(result, questions).splitlines() if row.startswith("Hearback  "))
    assert row.split() == ["Hearback", *["1.000"] * 5, "-", "-", "1.0", "2.0"]
    found = json.loads(as_json(result, questions))
    assert found["lines"][0]["scope"] is None
    assert found["programs"][0]["answers"] == {
        "q": {"state": "answered", "ms": 2.0, "phrased_by": "cards", "guard": []}
    }
