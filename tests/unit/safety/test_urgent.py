"""Wordings that stand in no training file; the honest figures come from whole voices held out (urgent.json)."""

from __future__ import annotations

import pytest

from bot.safety.urgent import Kind, Level, UrgentWatch, Vectors
from knowledge.embedding.e5 import MultilingualE5

FULL = [
    ("I don't want to live any more.", Kind.SELF_HARM),
    ("My carer hits me when nobody is looking.", Kind.ABUSE),
    ("my husband hit me agen last nite", Kind.DOMESTIC_ABUSE),
    ("The man I look after isn't breathing.", Kind.MEDICAL_EMERGENCY),
    ("Mae'r gofalwr yn taro Mam bob nos.", Kind.ABUSE),
    ("Dwi isio marw.", Kind.SELF_HARM),
    ("hes takin all her pension and she is scared of him", None),
    ("Mum was left lying in a wet bed all night and no one came.", Kind.NEGLECT),
]
ORDINARY = [
    "What is co-production?",
    "The food is killing me, it's so salty.",
    "I could murder a cup of tea.",
    "My mum passed away last year, and the staff were lovely.",
    "How do I write a safeguarding policy?",
    "What do I do if someone tells me about abuse?",
    "The bus was late again and the soup was cold.",
    "Sut mae cynnwys pobl o'r dechrau?",
    "",
    "   ",
    "👍",
]


@pytest.mark.parametrize(("text", "kind"), FULL)
def test_a_disclosure_gets_the_full_answer(watch: UrgentWatch, text: str, kind: Kind | None) -> None:
    found = watch.look(text)
    assert found.level is Level.FULL
    assert kind is None or found.kind is kind


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_message_does_not_get_the_full_answer(watch: UrgentWatch, text: str) -> None:
    assert watch.look(text).level is not Level.FULL


def test_a_disclosure_in_the_middle_of_a_long_message_is_seen(watch: UrgentWatch) -> None:
    text = "The lunches are fine and the bus is better. My carer hit me with the brush this morning. Anyway, the garden looks lovely. We need more parking."
    assert watch.look(text).level is not None


def test_vectors_that_search_has_made_give_the_same_answer(watch: UrgentWatch) -> None:
    text = "Nobody has fed my mother since Sunday."
    assert watch.look(text, vectors=Vectors(e5=MultilingualE5().queries([text])[0])) == watch.look(text)


@pytest.mark.parametrize("text", ["I want to kill myself", "my carer hits me", "mums collapsed"])
def test_plain_words_are_seen_without_any_model(text: str) -> None:
    assert UrgentWatch().look(text).level is not None
