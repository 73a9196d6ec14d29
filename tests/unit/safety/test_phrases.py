"""The phrases of a text weigh in the watch: what was learnt is heard again in other forms, and never drowns the rest."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety.phrases import SIZE, Phrases, slots
from bot.safety.training.phrases import SHARE, learnt
from bot.safety.urgent import Level, UrgentWatch

URGENT = ["he hits me", "she hits him", "they hit her"]
CALM = ["the soup is cold", "lovely trip", "the bus was late"]


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    labels = np.array([1.0] * len(URGENT) + [0.0] * len(CALM))
    return Phrases(learnt([*URGENT, *CALM], labels, np.ones(len(labels))))


@given(st.text(max_size=200))
def test_any_text_has_phrases_that_have_a_place(text: str) -> None:
    places = slots(text)
    assert len(places) > 0
    assert all(0 <= place < SIZE for place in places)


def test_how_a_text_is_typed_changes_nothing() -> None:
    assert slots("He’s HITTING me!").tolist() == slots("he's hitting me").tolist()


def test_what_was_learnt_is_heard_in_other_words(phrases: Phrases) -> None:
    assert phrases.score("he hits my sister") > phrases.score("the tea is cold")


def test_examples_that_count_for_nothing_teach_nothing() -> None:
    labels = np.array([1.0] * len(URGENT) + [0.0] * len(CALM) + [1.0])
    texts, weights = [*URGENT, *CALM, "the soup is cold"], np.array([1.0] * 6 + [0.0])
    without = learnt([*URGENT, *CALM], labels[:-1], np.ones(6))
    assert np.allclose(learnt(texts, labels, weights)["phrases.weights"], without["phrases.weights"], atol=SHARE / 100)


@pytest.mark.parametrize("text", ["The soup is cold", "Wheelchairs get in", "Mae'r cawl yn oer", "Door sticks"])
def test_short_plain_feedback_is_left_alone(watch: UrgentWatch, text: str) -> None:
    assert watch.look(text).level is None


@pytest.mark.parametrize(
    "text",
    [
        "I can't come tonight",
        "Can't be there on Friday",
        "Fedra i ddim dod heno",
        "I can't leave her for more than an hour",
    ],
)
def test_who_cannot_come_or_go_is_no_alarm(watch: UrgentWatch, text: str) -> None:
    assert watch.look(text).level is not Level.FULL


@pytest.mark.parametrize(
    "text",
    [
        "I have put the tablets by and nobody need find me before Sunday",
        "Fedra i ddim ei gadael hi, a fedra i ddim mynd ymlaen. Mi fasai'n well i ni'n dwy fynd efo'n gilydd.",
    ],
)
def test_self_harm_said_quietly_gets_an_answer(watch: UrgentWatch, text: str) -> None:
    assert watch.look(text).level is not None
