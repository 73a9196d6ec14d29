"""A long text is looked at only around its signs; nothing is found less for that, and nothing is cut."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety.identifiers import remove_identifiers
from bot.safety.nearby import DIGIT, around

_STORY = "The bus was late again and nobody told us why, so we sat and waited in the rain. " * 12
_NUMBER = re.compile(r"(?:ring )?\d{3,}(?:,? \d{3,})*(?! people)")
_PARTS = st.lists(st.sampled_from(["ring", "a", "day", "waited", "people", "12", "345", "6789", "\n", ",", "x" * 40]))


@given(_PARTS)
def test_what_is_found_near_the_signs_is_what_is_found_anywhere(parts: list[str]) -> None:
    text = " ".join(parts)
    near = [match.span() for match in around(DIGIT, text, 60).find(_NUMBER)]
    assert near == [match.span() for match in _NUMBER.finditer(text)]


def test_the_patterns_are_looked_for_in_turn() -> None:
    found = around(DIGIT, f"12 34 {_STORY} 56").find(re.compile(r"\d\d"), re.compile(r"\d4|6"))
    assert [match.group() for match in found] == ["12", "34", "56", "34", "6"]


def test_a_text_without_the_sign_has_no_stretches() -> None:
    assert around(DIGIT, _STORY).stretches == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Ring me on 07700 900123.", "Ring me on [phone]."),
        ("Ring me on 07700 900123 or 01632 960456.", "Ring me on [phone] or [phone]."),
        ("My NHS number is 943 476 5919.", "My NHS number is [nhs number]."),
        ("I was born on the fourth of March 1951.", "I was born on the [date]."),
        ("She is 94 now.", "She is [age] now."),
        ("Write to dee dot marlow at gmail dot com.", "Write to [email]."),
        ("Find me on insta: dee_m51.", "Find me on insta: [handle]."),
        ("It is all on https://example.org/dee/51.", "It is all on [link]."),
        ("We live at 14 Mill Lane, by the sea.", "We live at [address], by the sea."),
        ("We are at 53.4808, -2.2426.", "We are at [address]."),
        ("Our case ref is CF/20931.", "Our case ref is [number]."),
    ],
)
@pytest.mark.parametrize("before", ["", _STORY])
@pytest.mark.parametrize("after", ["", f" {_STORY}"])
def test_an_identifier_is_found_wherever_in_a_long_text_it_stands(
    said: str, kept: str, before: str, after: str
) -> None:
    assert remove_identifiers(before + said + after).kept == before + kept + after
