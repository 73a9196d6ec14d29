"""How a question is typed does not matter: pictures, capitals and marks never change which card comes first."""

from __future__ import annotations

import pytest

from bot.ask.service import AskService
from tests.unit.ask.conftest import Ask

QUESTIONS = [
    "What does reciprocity mean?",
    "How do I share power with people who draw on care?",
    "how many families saw things get better",
    "Sut mae cynnwys pobl o'r dechrau?",
    "what will the weather be like in Leeds tomorrow",
]


def _typed(question: str) -> list[str]:
    bare = question.rstrip("?")
    return [
        f"{question} \U0001f642",
        f"\u2764\ufe0f {question}\U0001f44d\U0001f3fd",
        question.upper(),
        bare,
        f"{bare}???!!",
        f"...{bare}...",
        f"  {bare.replace(' ', '   ')} :)",
    ]


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_is_the_same_question_however_it_is_typed(service: AskService, question: str) -> None:
    meant = service.answer(question)
    for typed in _typed(question):
        found = service.answer(typed)
        assert (found.state, found.hits[0].card.id) == (meant.state, meant.hits[0].card.id), typed


@pytest.mark.parametrize(
    ("typed", "card"),
    [
        ("wat does recipricoty meen", "E069"),
        ("how do we ballance powr in the gruop", "E027"),
        ("easy reed font siz", "E117"),
    ],
)
def test_slips_of_the_finger_find_the_card(service: AskService, typed: str, card: str) -> None:
    assert card in [hit.card.id for hit in service.answer(typed).hits[:5]]


@pytest.mark.parametrize(
    "question",
    ["What is recommendation 4?", "give me the exact wording of the first recommendation"],
)
def test_recommendations_one_by_one_are_not_held_either(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "I do not have the report's full list" in answer.said[0]
    assert [card.id for card in answer.composed.evidence] == ["E034", "E035", "E017"]


def test_what_is_for_safety_alone_never_fills_up_another_answer(ask: Ask) -> None:
    answer = ask("how do i tell people we cant do what they asked")
    assert all(point.cards[0].topic != "safeguarding" for point in answer.composed.points)
