"""The ask job's answers to acts: languages, threads, buttons, and what is counted for the owner."""

from __future__ import annotations

from datetime import date

import pytest

from bot.ask.flow import AskFlow
from bot.ask.service import AskService
from bot.core.incoming import Place
from bot.core.person import Person, View
from bot.core.reply import Message
from tests.support.turns import acts, kept, keys, said, turn

WEATHER = "what will the weather be like in Leeds tomorrow"


@pytest.fixture
def flow(service: AskService) -> AskFlow:
    return AskFlow(service)


def test_the_command_without_a_question_says_how_to_ask(flow: AskFlow) -> None:
    outcome = flow.ask(turn(said("  ", "ask")))
    assert keys(outcome) == ["ask-how"]
    assert outcome.state is None


def test_an_answer_remembers_its_cards_and_never_the_words(flow: AskFlow) -> None:
    outcome = flow.ask(turn(said("What does reciprocity mean?")))
    assert outcome.state is not None
    assert set(outcome.state) == {"cards", "language"}
    assert outcome.state["cards"][0] == "E069"
    assert "mean" not in str(outcome.state)


def test_what_is_off_topic_leaves_the_thread_as_it_was(flow: AskFlow) -> None:
    outcome = flow.ask(turn(said(WEATHER), state={"cards": ["E021"]}))
    assert outcome.state is not None
    assert outcome.state["cards"] == ["E021"]


@pytest.mark.parametrize("state", [{"cards": "E021"}, {"cards": None}, {"cards": [None, 7]}, {"odd": []}])
def test_a_thread_that_an_older_version_kept_in_another_shape_does_no_harm(
    flow: AskFlow, state: dict[str, object]
) -> None:
    assert "ask-evidence" in keys(flow.ask(turn(said("and for families?"), state=state)))


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("What does reciprocity mean?", []),
        ("!!!", []),
        (WEATHER, ["not_in_evidence"]),
        ("what percentage of autistic people were in the survey", ["figure_not_held"]),
        ("What does the report recommend?", ["partly"]),
    ],
)
def test_only_what_could_not_be_answered_is_counted_by_topic_and_month(
    flow: AskFlow, question: str, counted: list[str]
) -> None:
    done = kept(flow.ask(turn(said(question))))
    assert [state for _, _, state, _ in done] == counted
    for _, topic, _, month in done:
        assert month == date(2026, 11, 1)
        assert str(topic).lower() not in {"", question.lower()}


def test_a_chosen_language_beats_the_language_of_the_question(flow: AskFlow) -> None:
    chosen = Person(id="x", language="cy")
    outcome = flow.ask(turn(said("What does reciprocity mean?", person=chosen), language="cy"))
    assert outcome.language == "cy"
    assert "ask-frame" in keys(outcome)


def test_a_welsh_question_is_answered_in_welsh_and_so_are_its_buttons(flow: AskFlow) -> None:
    outcome = flow.ask(turn(said("Pam mae pobl yn teimlo eu bod wedi gwastraffu eu hamser?")))
    assert outcome.language == "cy"
    assert outcome.state is not None
    for button in (flow.evidence, flow.not_meant, flow.topic):
        assert button(turn(said(""), 25, state=outcome.state)).language == "cy"
    assert flow.compare(turn(said(""), 0, state=outcome.state)).language == "cy"


def test_the_buttons_of_a_welsh_answer_keep_easy_read(flow: AskFlow) -> None:
    pressed = turn(said(""), 25, language="en-easy", state={"language": "cy"})
    assert flow.evidence(pressed).language == "cy-easy"


def test_who_has_said_who_they_are_is_not_asked_again(flow: AskFlow) -> None:
    question = "What does reciprocity mean?"
    assert "people:view" in acts(flow.ask(turn(said(question))))
    for person in (Person(view=View.CARER), Person(is_view_asked=True)):
        assert "people:view" not in acts(flow.ask(turn(said(question, person=person))))


def test_in_a_group_nobody_is_asked_who_they_are(flow: AskFlow) -> None:
    assert "people:view" not in acts(flow.ask(turn(said("What does reciprocity mean?", place=Place.GROUP))))


@pytest.mark.parametrize("args", [(60_000,), (0,), (65_535, 64_000)])
def test_a_button_whose_cards_are_gone_says_so(flow: AskFlow, args: tuple[int, ...]) -> None:
    for button in (flow.topic, flow.evidence, flow.not_meant, flow.compare):
        if button == flow.compare and args == (0,):
            continue
        assert keys(button(turn(said(""), *args))) == ["notice-gone"]


def test_a_press_shows_at_most_what_its_button_names(flow: AskFlow) -> None:
    shown = flow.evidence(turn(said(""), 19, 36))
    texts = [block.message for reply in shown.replies for block in reply.blocks if block.message.key == "evidence-text"]
    assert [message.args["number"] for message in texts] == ["1", "2"]
    assert all(isinstance(message, Message) for message in texts)
