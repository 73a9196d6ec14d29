"""Questions for a number are known by their words, in both languages."""

from __future__ import annotations

import pytest

from knowledge.figures import asks_for_number


@pytest.mark.parametrize(
    "text",
    [
        "how many carers took part",
        "What percentage of staff agreed?",
        "what was the score for red tape",
        "out of 100, whats the share",
        "average wait please",
        "Faint o bobl atebodd?",
        "pa ganran o deuluoedd",
        "72%?",
    ],
)
def test_a_question_for_a_number(text: str) -> None:
    assert asks_for_number(text)


@pytest.mark.parametrize(
    "text",
    ["How do we share power?", "why do people stop trusting it", "sut mae rhannu grym", "who is a professional", ""],
)
def test_a_question_for_something_else(text: str) -> None:
    assert not asks_for_number(text)
