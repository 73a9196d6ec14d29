"""Figures of speech, and what they may not carry in."""

from __future__ import annotations

import pytest

from knowledge.guard import Guard, Said
from knowledge.guard.lines import Reader
from knowledge.guard.own_words import as_card
from tests.unit.knowledge.guard.conftest import Check


@pytest.mark.parametrize(
    ("text", "is_passed"),
    [
        ("When it comes to managers, get them on board from the word go.", True),
        ("Managers who are left in the dark are not on board.", False),
        ("The board of managers pays for it.", False),
        ("The project had £2 million across three years.", True),
        ("The project had £2 million for more than three years.", False),
    ],
)
def test_a_phrase_of_several_words_is_read_as_one(reader: Reader, text: str, is_passed: bool) -> None:
    told = as_card(0, "Managers should be involved from day one. The project had £2 million over three years.")
    assert Guard({told.id: told}, {}, reader).check("", ["W1"], [Said(text, ("W1",))]).passed is is_passed


def test_nobody_is_left_out_where_everyone_is_in(reader: Reader) -> None:
    told = as_card(0, "It works best where everyone can join in.")
    guard = Guard({told.id: told}, {}, reader)
    assert guard.check("", ["W1"], [Said("It works best where nobody is left out.", ("W1",))]).passed
    assert not guard.check("", ["W1"], [Said("It works best where nobody can join in.", ("W1",))]).passed


def test_two_words_that_no_card_has_are_one_too_many_for_a_part(check: Check) -> None:
    told = "People can turn down the pay"
    assert check(f"{told}.", "E093").passed
    assert not check(f"{told}, and anyone who turns down the pay can pass it to a charity.", "E093").passed
