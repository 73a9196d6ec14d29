"""What people may expect, and once did not get."""

from __future__ import annotations

import pytest

from bot.ask.model import State
from tests.unit.ask.conftest import Ask

COVERED = {State.ANSWERED, State.PARTLY}
# A fair question, and a card that answers it.
NOT_FOUND = {
    "Sut mae cynnwys pobl o'r dechrau?": "E017",  # the Welsh help's own example
    "what gets in the way of co-production": "E009",
    "what gets in the way for people who draw on care?": "E010",
    "my dad's home asked us loads of questions and we never heard a thing back": "E023",
    "How long must I wait before I can take it to the ombudsman?": "E139",
    "what score did families give, and for what?": "E011",
    "the 72% from the 2025 survey is the share of staff who know what co-production is, yes?": "E073",
    "72 per cent of people with lived experience had heard of co-production in 2023, right?": "E073",
    "22% of all people are scared feedback will harm their care": "E106",
    "you can't pay somebody who gets universal credit for coming to meetings": "E094",
    "Our home has 72 residents, how do we involve them all?": "E053",
}


@pytest.mark.parametrize("question", NOT_FOUND)
def test_a_fair_question_is_answered_with_the_card_that_knows(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.composed.state in COVERED
    assert NOT_FOUND[question] in {card.id for card in answer.composed.evidence}


@pytest.mark.parametrize(
    "question",
    [
        "Did people with lived experience help to make the survey?",
        "How many projects did the fund pay for?",
        "Are staff part of co-production?",
        "Can people on benefits be paid for taking part?",
        "What is the difference between co-design and co-production?",
    ],
)
def test_an_open_question_is_not_told_that_it_is_wrong(ask: Ask, question: str) -> None:
    assert not ask(question).said[0].startswith("Not quite")


def test_a_figure_in_the_list_of_evidence_stands_with_its_own_group(ask: Ask) -> None:
    lines = ask("How many people had heard of co-production in 2023?").evidence
    assert not [line for line in lines if "People whose job is in care" in line and "56%" in line]
