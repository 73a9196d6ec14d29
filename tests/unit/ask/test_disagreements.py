"""Where sources disagree, an answer says so and names both sides."""

from __future__ import annotations

import pytest

from knowledge.loader import Library
from tests.support.answers import Worded
from tests.unit.ask.conftest import Ask

CASES = {
    "number of fund projects": (
        "How many projects did the Accelerating Reform Fund pay for?",
        ["122 projects", "over 120"],
        {"E047"},
    ),
    "seeing and believing": (
        "Do families believe that co-production brings better results?",
        ["42%", "About 1 in 4 said they have seen", "two different questions"],
        {"E041", "E021"},
    ),
    "savings": (
        "Does co-production save money?",
        ["42% of family and friends believe", "nobody can be sure"],
        {"E041", "E071"},
    ),
    "pay": (
        "Do we have to pay people for taking part, or is a thank you enough?",
        ["Sources differ on pay", "TLAP says thanks need not be a wage"],
        {"E089", "E093"},
    ),
    "who talked about structure": (
        "What did care workers mainly talk about in the survey?",
        ["Sources differ here", "adds 'structure'"],
        {"E037", "E008"},
    ),
    "number of principles": (
        "How many principles of co-production are there?",
        ["SCIE names four principles", "NIHR has five", "six"],
        {"E065"},
    ),
    "order of principles": (
        "Which is the most important principle, equality or diversity?",
        ["Wirral, says diversity comes before equality", "SCIE does not rank them"],
        {"E066", "E067"},
    ),
    "the ladder": (
        "How many steps are on the ladder of co-production?",
        ["seven steps", "five", "one blogger rejects it"],
        {"E081", "E084"},
    ),
    "waiting for the ombudsman": (
        "When can I go to the Ombudsman about my mum's care?",
        ["12 weeks", "up to six months", "Check with the Ombudsman"],
        {"E139"},
    ),
    "the Care Act outside England": (
        "Is co-production in the Care Act, and does that hold in Wales too?",
        ["The Care Act guidance is for England", "Wales has its own Act"],
        {"E091", "E132"},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_both_sides_are_named_and_cited(ask: Ask, case: tuple[str, list[str], set[str]]) -> None:
    question, said, cited = case
    answer = ask(question)
    for words in said:
        assert words.lower() in answer.text.lower(), answer.text
    assert cited <= {card.id for card in answer.composed.evidence}


def test_belief_and_sight_are_never_set_side_by_side_without_a_word(answers: list[Worded], library: Library) -> None:
    pairs = [set(pair) for rule in library.rules for pair in rule.never_together]
    assert {"E021", "E041"} in pairs
    for answer in answers:
        heads = {point.cards[0].id for point in answer.composed.points}
        spoken = {rule.id for rule in answer.composed.rules}
        for rule in library.rules:
            for pair in rule.never_together:
                assert not set(pair) <= heads or rule.id in spoken, (answer.text, rule.id)


def test_the_claim_about_all_four_nations_is_nowhere(library: Library) -> None:
    texts = [card.text for card in library.cards.values()]
    assert not [text for text in texts if "Care Act" in text and "England" not in text]


def test_old_sources_sound_old(ask: Ask) -> None:
    assert "2013" in ask("Should money be set aside for co-production?").text
    assert "2016" in ask("What goes wrong for carers who are asked to take part? One carer's list").text
    assert "2008" in ask("Why is seldom heard a better phrase than hard to reach?").text
    assert "undated" in "\n".join(ask("What is the ladder of co-production?").evidence)
