"""Words as people type them, in the forms that are searched."""

from __future__ import annotations

import pytest

from knowledge.text import formal, grams, is_small_talk, stems, tidy


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  how \n\t do  we ", "how do we"),
        ("Mum\u2019s \u2018say\u2019", "Mum's 'say'"),
        ("zero\u200bwidth\u202e", "zerowidth"),
        ("ﬁne ½ ", "fine 1⁄2"),
        ("\x00\x07bell", "bell"),
        ("", ""),
    ],
)
def test_tidy_is_one_line_without_invisible_letters(typed: str, meant: str) -> None:
    assert tidy(typed) == meant


def test_short_forms_are_written_out_as_whole_words_only() -> None:
    assert formal("y do ppl") == "why do people"
    assert formal("happy ppl2") == "happy ppl2"
    assert formal("CANT") == "can't"


@pytest.mark.parametrize(
    "welsh",
    [
        "mae arolwg yr un peth",
        "beth yw'r ffordd orau y gallwn ni",
        "gwelodd 72 y cant o deuluoedd",
        "beth ta pwy sydd yn y grŵp",
    ],
)
def test_welsh_words_are_not_taken_for_english_short_forms(welsh: str) -> None:
    assert formal(welsh) == welsh


def test_stems_bring_forms_of_a_word_together() -> None:
    assert set(stems("co-producing")) & set(stems("coproduces"))
    assert stems("carers' meetings") == stems("carer meeting")
    assert stems("the and of it") == []


def test_runs_of_letters_survive_a_slip_of_the_finger() -> None:
    right, wrong = set(grams("reciprocity")), set(grams("reciprosity"))
    assert len(right & wrong) > len(right) / 2
    assert grams("") == []


@pytest.mark.parametrize("text", ["hello", "Thanks!", "  OK ", "yes", "no", "what can you do?"])
def test_small_talk_is_known(text: str) -> None:
    assert is_small_talk(text)


@pytest.mark.parametrize(
    "text", ["", "hello, how do we share power?", "no one listens to us", "help us to share power"]
)
def test_a_question_is_no_small_talk(text: str) -> None:
    assert not is_small_talk(text)
