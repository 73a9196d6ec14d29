"""Which short questions are read in the light of the answer before them."""

from __future__ import annotations

import pytest

from bot.ask.follow_up import about, joined
from knowledge.loader import Library
from tests.unit.ask.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "and for families?",
        "And for families",
        "what about staff",
        "How about unpaid carers?",
        "why?",
        "who said that?",
        "tell me more",
        "a beth am ofalwyr",
        "Beth am staff?",
        "pam?",
        "is that all of them?",
    ],
)
def test_a_short_opening_is_a_follow_up_after_an_answer_only(library: Library, question: str) -> None:
    before = [library.cards["E019"]]
    follow_up = joined(question, before)
    assert follow_up is not None
    assert question.strip() in follow_up
    assert library.cards["E019"].text in follow_up
    assert joined(question, []) is None


@pytest.mark.parametrize(
    "question",
    [
        "What does reciprocity mean?",
        "Android phones do not show the form",
        "how do we share power",
        "And so I went to the meeting on Tuesday and nobody told me what would happen next",
        "",
    ],
)
def test_a_question_that_stands_by_itself_is_left_alone(library: Library, question: str) -> None:
    assert joined(question, [library.cards["E019"]]) is None


@pytest.mark.parametrize(
    ("question", "before", "meant"),
    [
        ("and for families?", "E019", "E021"),
        ("what about staff", "E021", "E019"),
        ("and people with lived experience?", "E021", "E020"),
        ("what about families", "E010", "E011"),
        ("a beth am deuluoedd", "E010", "E011"),
        ("what about staff", "E007", "E008"),
    ],
)
def test_a_follow_up_about_another_group_finds_that_groups_card(
    library: Library, question: str, before: str, meant: str
) -> None:
    found = about(question, [library.cards[before]], library.cards.values())
    assert found is not None
    assert found.id == meant


def test_a_follow_up_that_names_no_group_means_no_other_card(library: Library) -> None:
    assert about("why?", [library.cards["E019"]], library.cards.values()) is None
    assert about("and for families?", [], library.cards.values()) is None


def test_a_chain_of_follow_ups_stays_with_its_subject(ask: Ask) -> None:
    first = ask("has it made things better for people with lived experience?")
    assert first.composed.points[0].cards[0].id == "E020"
    second = ask("and for families?", after=("E020",))
    assert second.composed.points[0].cards[0].id == "E021"
    third = ask("what about staff", after=("E021",))
    assert third.composed.points[0].cards[0].id == "E019"
