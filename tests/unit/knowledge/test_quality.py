"""Search keeps its quality on the labelled development questions, so that new content can't break it silently."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.ask.model import Composed
from bot.ask.service import AskService
from knowledge.embedding.choose import embedders
from knowledge.evaluation.answers import Answer, states
from knowledge.evaluation.questions import DEVELOPMENT, IN_SCOPE, Labelled, of_kind, read
from knowledge.evaluation.score import Ranked, quality
from knowledge.loader import load
from knowledge.retriever import Retriever

FIRST, AMONG_FIVE, SCOPE = 0.80, 0.93, 0.90
Asked = Sequence[tuple[Labelled, Composed]]


@pytest.fixture(scope="module", params=["all models", "MiniLM alone"])
def asked(request: pytest.FixtureRequest) -> Asked:
    """Every question with its answer, by the real models: as most machines have them, and where E5 has no engine."""
    library, chosen = load(), embedders()
    service = AskService(library, Retriever(library, chosen if request.param == "all models" else chosen[:1]))
    questions = of_kind(read(DEVELOPMENT), *IN_SCOPE, "out_of_scope")
    return [(question, service.answer(question.text)) for question in questions]


def test_card_that_answers_comes_first_or_among_five_often_enough(asked: Asked) -> None:
    answerable = [(question, answer) for question, answer in asked if question.kind in IN_SCOPE]
    rankings = [Ranked(tuple(hit.card.id for hit in answer.hits), 0.0) for _, answer in answerable]
    reached = quality([question for question, _ in answerable], rankings)
    assert reached.hit_1 >= FIRST
    assert reached.hit_5 >= AMONG_FIVE


def test_questions_outside_the_evidence_are_told_apart_often_enough(asked: Asked) -> None:
    ended = [Answer(answer.state.value, 0.0) for _, answer in asked]
    assert states([question for question, _ in asked], ended).scope >= SCOPE
