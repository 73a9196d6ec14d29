"""How a question can end: a closed list, and one question for each way."""

from __future__ import annotations

import pytest

from bot.ask.model import Refusal, State
from bot.ask.service import MAX_LETTERS, AskService, Thread
from bot.channels.wording import CatalogueWording
from bot.core.reply import Message
from knowledge.loader import Library
from tests.unit.ask.conftest import Ask


def test_the_states_are_those_of_the_contract_and_no_others() -> None:
    assert {state.value for state in State} == {
        "answered",
        "partly",
        "not_in_evidence",
        "figure_not_held",
        "urgent",
        "refused",
        "error",
    }


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("What does reciprocity mean?", State.ANSWERED),
        ("What does the report recommend?", State.PARTLY),
        ("who won the cup final in 1987", State.NOT_IN_EVIDENCE),
        ("what percentage of autistic people were in the survey", State.FIGURE_NOT_HELD),
        ("", State.REFUSED),
        ("…!?", State.REFUSED),
        ("word " * 900, State.REFUSED),
    ],
)
def test_a_question_ends_in_its_state(service: AskService, question: str, state: State) -> None:
    assert service.answer(question).state is state


def test_as_many_letters_as_telegram_carries_are_read_and_one_more_is_not(service: AskService) -> None:
    fits = ("How do we share power? " * 200)[:MAX_LETTERS]
    assert service.answer(fits).state is not State.REFUSED
    assert service.answer(fits + "?").refusal is Refusal.TOO_LONG


def test_each_refusal_has_words(wording: CatalogueWording) -> None:
    for refusal in Refusal:
        for language in ("en", "cy", "en-easy", "cy-easy"):
            assert wording.text(Message(f"ask-refused-{refusal}"), language)


def test_what_is_off_topic_shows_no_evidence_but_topics(ask: Ask) -> None:
    answer = ask("who won the cup final in 1987")
    assert answer.evidence == ()
    assert answer.composed.evidence == ()
    assert 1 <= len(answer.buttons) <= 4


def test_what_lies_elsewhere_says_where(ask: Ask) -> None:
    assert "gov.uk" in ask("how much is carers allowance this year").text


def test_a_figure_that_is_not_held_names_the_nearest_fact_and_no_number_of_its_own(ask: Ask) -> None:
    answer = ask("what percentage of autistic people were in the survey")
    assert "I do not have that figure." in answer.text
    assert [card.id for card in answer.composed.evidence] == ["E003"]


def test_every_topic_place_and_group_has_words_in_both_languages(library: Library, wording: CatalogueWording) -> None:
    names = {f"topic-{card.topic}" for card in library.cards.values()}
    names |= {f"group-{card.group}" for card in library.cards.values()}
    names |= {f"kind-{card.kind}" for card in library.cards.values()}
    names |= {f"evidence-seen-{card.seen}" for card in library.cards.values()}
    names |= {f"ask-where-{topic.where}" for topic in library.off_topic if topic.where != "none"}
    for name in names:
        assert wording.text(Message(name), "en") != wording.text(Message(name), "cy"), name


def test_a_thread_of_cards_that_are_gone_is_no_thread(service: AskService) -> None:
    assert service.answer("and for families?", thread=Thread(("E99999",))).state in set(State)


def test_a_topic_of_cards_that_are_gone_shows_nothing(service: AskService) -> None:
    assert service.topic((60_000, 60_001)).hits == ()


def test_a_question_is_not_refused_for_what_is_told_beside_it(service: AskService) -> None:
    alone = service.answer("How do I involve people early?")
    beside = service.answer("How do I involve people early? My sister's word for it is heulwen.")
    assert beside.state is alone.state is State.ANSWERED
    assert beside.hits[0].card == alone.hits[0].card
    off_topic = service.answer("My sister is called Heulwen. What is the weather like on mars today?")
    assert off_topic.state is State.NOT_IN_EVIDENCE
