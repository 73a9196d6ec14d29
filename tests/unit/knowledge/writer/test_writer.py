"""The writer over real HTTP: every form of reply, and everything that can go wrong on the other side."""

from __future__ import annotations

import threading

import pytest

from knowledge.loader import load
from knowledge.models import Card
from knowledge.writer import Fault, ModelWriter, WriterFault
from knowledge.writer.model import Sentence
from tests.support.model_server import Script, answer, given, model_server

GOOD = answer(("Trust and respect come first.", "E014"), ("Leaders make a big difference.", "E015"))


@pytest.fixture(scope="module")
def cards() -> list[Card]:
    found = load(None).cards
    return [found["E014"], found["E015"]]


def written(script: Script, cards: list[Card], *, seconds: float = 10.0) -> list[Sentence]:
    with model_server(script) as url:
        writer = ModelWriter("openai:test", "Reword.", url=url, seconds=seconds)
        return list(writer.write("What comes first?", cards))


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"Here it is: {GOOD}",
        GOOD.replace("}]}", '}], "more": 1}'),
    ],
)
def test_sentences_come_with_their_cards(cards: list[Card], text: str) -> None:
    found = written(Script(write=lambda _ask: text), cards)
    assert [(s.text, s.cards) for s in found] == [
        ("Trust and respect come first.", ["E014"]),
        ("Leaders make a big difference.", ["E015"]),
    ]


@pytest.mark.parametrize(
    ("refused", "tries"), [((), 1), (("json_schema",), 2), (("json_schema", "json_object"), 4)]
)  # a JSON object is asked for with its form, and without
def test_a_server_that_knows_less_is_asked_for_less(cards: list[Card], refused: tuple[str, ...], tries: int) -> None:
    script = Script(write=lambda _ask: GOOD, refuses=frozenset(refused))
    with model_server(script) as url:
        writer = ModelWriter("openai:test", "Reword.", url=url)
        assert len(list(writer.write("q", cards))) == 2
        assert len(script.asked) == tries
        list(writer.write("q", cards))
        assert len(script.asked) == tries + 1  # what it does not know is not tried again


def test_only_the_question_and_the_cards_are_sent(cards: list[Card]) -> None:
    script = Script(write=lambda _ask: GOOD)
    written(script, cards)
    (ask,) = script.asked
    assert [message["role"] for message in ask["messages"]] == ["system", "user"]
    assert given(ask).keys() == {"question", "cards"}
    assert [card.keys() for card in given(ask)["cards"]] == [{"id", "text", "figures"}] * 2


NO_ANSWERS = (
    "",
    "I can't help with that.",
    "{}",
    '{"sentences": []}',
    '{"sentences": "all"}',
    '{"sentences": [{"text": "x"}]}',
    '{"sentences": [{"text": "x", "cards": []}]}',
    "[1, 2]",
    "null",
    GOOD[:-20],
    "{" * 500,
    '{"sentences": ' + "[" * 9_000,
)


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_what_is_no_answer_is_a_fault(cards: list[Card], text: str) -> None:
    with pytest.raises(WriterFault) as caught:
        written(Script(write=lambda _ask: text), cards)
    assert caught.value.fault is Fault.MALFORMED


@pytest.mark.parametrize("status", [401, 404, 429, 500, 503])
def test_a_server_that_refuses_is_a_fault(cards: list[Card], status: int) -> None:
    with pytest.raises(WriterFault) as caught:
        written(Script(status=status), cards)
    assert caught.value.fault is Fault.UNREACHABLE


def test_an_answer_that_is_cut_off_is_a_fault(cards: list[Card]) -> None:
    with pytest.raises(WriterFault):
        written(Script(write=lambda _ask: GOOD, pieces=10, cuts_after=6), cards)


def test_nobody_there_is_a_fault(cards: list[Card]) -> None:
    with model_server(Script()) as url:
        pass
    with pytest.raises(WriterFault) as caught:
        list(ModelWriter("openai:test", "Reword.", url=url).write("q", cards))
    assert caught.value.fault is Fault.UNREACHABLE


def test_a_server_that_does_not_answer_is_given_up_on(cards: list[Card]) -> None:
    with pytest.raises(WriterFault) as caught:
        written(Script(write=lambda _ask: GOOD, hold=threading.Event()), cards, seconds=0.5)
    assert caught.value.fault is Fault.TIMEOUT


def test_more_at_once_than_it_can_do_is_a_fault_and_not_a_queue(cards: list[Card]) -> None:
    hold = threading.Event()
    with model_server(Script(write=lambda _ask: GOOD, hold=hold)) as url:
        writer = ModelWriter("openai:test", "Reword.", url=url)
        started = [writer.write("q", cards) for _ in range(4)]
        threads = [threading.Thread(target=list, args=(each,)) for each in started]
        for thread in threads:
            thread.start()
        while writer._slots.acquire(blocking=False):  # until all four have begun
            writer._slots.release()
        with pytest.raises(WriterFault) as caught:
            list(writer.write("q", cards))
        assert caught.value.fault is Fault.BUSY
        hold.set()
        for thread in threads:
            thread.join(20)


@pytest.mark.parametrize("name", ["", "gpt", "openai:", ":gpt"])
def test_a_model_is_named_with_its_provider(name: str) -> None:
    with pytest.raises(ValueError, match="provider:model"):
        ModelWriter(name, "Reword.")


@pytest.mark.parametrize("name", ["nobody:model", "anthropic:model"])
def test_a_provider_that_is_unknown_or_not_installed_is_told_at_once(name: str) -> None:
    with pytest.raises(ValueError, match=name.partition(":")[0]):
        ModelWriter(name, "Reword.").prepare()
