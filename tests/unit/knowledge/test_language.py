"""Welsh and English are told apart, and short texts stay with what was said before."""

from __future__ import annotations

import pytest

from knowledge.language import language_of, looks_welsh
from knowledge.loader import load


@pytest.mark.parametrize(
    "text",
    [
        "Pam mae pobl yn teimlo eu bod wedi gwastraffu eu hamser?",
        "a beth am ofalwyr",
        "Sut allwn ni rannu grym gyda phobl",
        "oes rhaid i ni dalu pobl am gymryd rhan?",
    ],
)
def test_welsh_is_known(text: str) -> None:
    assert language_of(text, "en") == "cy"


@pytest.mark.parametrize(
    "text",
    [
        "why do people feel that they wasted their time",
        "Does the Act hold in Cardiff and Caernarfon?",
        "what about my gran in Llandudno",
        "y dont ppl tell us wots going on",
    ],
)
def test_english_is_known(text: str) -> None:
    assert language_of(text, "cy") == "en"


@pytest.mark.parametrize("default", ["en", "cy", "en-easy", "cy-easy"])
@pytest.mark.parametrize("text", ["", "pam?", "why?", "123 456", "🙂🙂🙂", "??"])
def test_too_few_words_stay_with_the_language_before(text: str, default: str) -> None:
    assert language_of(text, default) == default


def test_easy_read_stays_easy_read_in_the_other_language() -> None:
    assert language_of("Pam mae pobl yn teimlo eu bod wedi gwastraffu eu hamser?", "en-easy") == "cy-easy"
    assert language_of("why do people feel that they wasted their time", "cy-easy") == "en-easy"


def test_the_cards_questions_are_told_apart() -> None:
    cards = list(load().cards.values())
    welsh = [question for card in cards for question in card.questions.cy[:2] if len(question.split()) > 4]
    english = [card.questions.en[3] for card in cards]
    assert sum(language_of(text, "en") == "cy" for text in welsh) >= 0.95 * len(welsh)
    assert sum(language_of(text, "en") == "en" for text in english) >= 0.99 * len(english)


def test_english_shorthand_does_not_look_welsh() -> None:
    english = [question for card in load().cards.values() for question in card.questions.en]
    assert sum(map(looks_welsh, english)) <= 0.005 * len(english)
