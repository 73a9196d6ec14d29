"""The six things to keep straight, each held by answers."""

from __future__ import annotations

import pytest

from bot.ask.compose import from_cards
from bot.ask.model import State
from bot.ask.service import AskService
from bot.channels.wording import CatalogueWording
from knowledge.loader import Library
from knowledge.models import SUMMARY_SOURCE
from knowledge.rules import may_stand_together
from tests.support.answers import Worded, worded
from tests.unit.ask.conftest import Ask

NO_LIST = "I do not have the report's full list of recommendations yet."
TOLD_APART = (
    NO_LIST,
    "It is not the report's own list",
    "It is not the 2025 report's list",
    "The report has its own list",
)
CALLS = ("E026", "E027", "E028", "E029", "E030")


def _ids(answer: Worded) -> set[str]:
    return {card.id for card in answer.composed.evidence}


@pytest.mark.parametrize(
    "question",
    [
        "What does the report recommend?",
        "list the recommendations of the 2025 SCIE report please",
        "recommendations?",
        "what are the reports recommendations for care workers",
    ],
)
def test_asked_for_the_recommendations_it_says_what_is_missing_and_what_is_there(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.composed.state is State.PARTLY
    assert NO_LIST in answer.text
    assert "The owner can add the full report." in answer.text
    assert {"E034", "E035", "E017"} <= _ids(answer)


def test_asked_for_the_recommendations_in_welsh_it_says_so_in_welsh(ask: Ask) -> None:
    answer = ask("Beth yw argymhellion yr adroddiad?", language="cy")
    assert "Nid yw rhestr lawn argymhellion yr adroddiad gen i eto." in answer.text
    assert {"E034", "E035", "E017"} <= _ids(answer)


@pytest.mark.parametrize("call", CALLS)
def test_a_call_of_those_who_answered_is_never_called_a_recommendation(
    call: str, library: Library, wording: CatalogueWording, service: AskService
) -> None:
    card = library.cards[call]
    shown = worded(from_cards([card], library, None), library, wording)
    assert card.kind != "recommendation"
    assert "recommend" not in f"{card.text} {shown.text}".lower()


@pytest.mark.parametrize(
    "question",
    [
        "Does the report recommend that leaders close the loop?",
        "is it a recommendation of the report that power is shared honestly",
        "did SCIE recommend full funding for co-production",
    ],
)
def test_asked_whether_a_call_is_a_recommendation_it_tells_them_apart(ask: Ask, question: str) -> None:
    answer = ask(question)
    told_apart = (
        "It is not the report's own list",
        NO_LIST,
        "The report has its own list",
        "It is not the 2025 report's",
    )
    assert any(words in answer.text for words in told_apart), answer.text


def test_the_older_guides_recommendations_are_called_the_older_guides(ask: Ask) -> None:
    answer = ask("Should we train everyone who is involved in co-production?")
    assert "E058" in _ids(answer)
    assert "SCIE's guide of 2013" in answer.text


def test_the_two_shares_of_72_never_stand_in_one_point(answers: list[Worded], library: Library) -> None:
    assert not may_stand_together(library.rules, "E019", "E073")
    for answer in answers:
        for point in answer.composed.points:
            assert not {"E019", "E073"} <= {card.id for card in point.cards}


@pytest.mark.parametrize(
    "question",
    [
        "did 72% of staff hear of co-production in 2023 or was it something else",
        "in 2023, 72% of care staff had heard of it. is that the same 72% as in 2025",
        "What does the 72% in the 2025 report mean?",
    ],
)
def test_asked_about_72_it_says_that_there_are_two_of_them(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "2023" in answer.text
    assert "2025" in answer.text
    assert "had heard of co-production" in answer.text
    assert {"E019", "E073"} <= _ids(answer)


def test_wherever_both_shares_of_72_are_shown_they_are_told_apart(answers: list[Worded]) -> None:
    for answer in answers:
        heads = {point.cards[0].id for point in answer.composed.points}
        if {"E019", "E073"} <= heads:
            assert "two-72s" in {rule.id for rule in answer.composed.rules}


@pytest.mark.parametrize(
    "question",
    [
        "Which group has it worst?",
        "who has the biggest barrier of all, going by 3.32, 3.42 and 3.54",
        "rank the groups by their barrier score",
        "3.54 is more than 3.42, so do staff struggle more than families?",
    ],
)
def test_barrier_scores_are_never_ranked(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "for a different problem" in answer.text
    assert "E013" in _ids(answer)
    assert "do not show which group has it worst" in answer.text


def test_a_barrier_score_never_comes_without_the_caution(answers: list[Worded]) -> None:
    scored = [a for a in answers if {"E010", "E011", "E012"} & {p.cards[0].id for p in a.composed.points}]
    assert len(scored) >= 5
    for answer in scored:
        assert "E013" in _ids(answer)
        assert "do-not-rank-barrier-scores" in {rule.id for rule in answer.composed.rules}, answer.text


def test_a_figure_of_professionals_says_who_they_are(answers: list[Worded], library: Library) -> None:
    for answer in answers:
        for point in answer.composed.points:
            if point.cards[0].id in {"E019", "E012", "E008"}:
                assert "people whose job is in care" in answer.text
    for card_id in ("E008", "E012", "E019"):
        assert "(people whose job is in care" in library.cards[card_id].text


@pytest.mark.parametrize(
    "question", ["How many professionals said things got better?", "Do staff think it has made a difference?"]
)
def test_the_figure_of_professionals_is_shown_with_the_split_that_it_hides(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "Care workers were much less likely than senior leaders" in answer.text
    assert {"E019", "E036"} <= _ids(answer)


def test_no_number_is_made_up_for_care_workers_alone(ask: Ask) -> None:
    answer = ask("What percentage of care workers said it made things better?")
    assert "no number" in answer.text.lower() or "no figure" in answer.text.lower() or "not have" in answer.text.lower()


def test_asked_for_title_and_address_it_says_where_they_come_from(ask: Ask) -> None:
    answer = ask("what is the title of the report and where is the report on the web?")
    assert "The summary I hold has no title or web address in it." in answer.text


def test_the_summary_page_is_cited_by_title_publisher_and_month(library: Library) -> None:
    source = library.sources[SUMMARY_SOURCE]
    assert (source.publisher, source.date) == ("SCIE", "November 2025")
    assert source.title.startswith("Shaping Change Together")
