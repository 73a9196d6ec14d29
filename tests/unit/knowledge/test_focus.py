"""The question is found in a long story."""

from __future__ import annotations

from knowledge.focus import LONG, focus

STORY = "We moved her in March. The lift broke twice. Nobody rang. " * 15


def test_a_short_message_is_left_as_it_is() -> None:
    assert focus("How do we start?") == "How do we start?"


def test_a_long_story_is_cut_to_its_questions_and_its_end() -> None:
    found = focus(f"Can anyone tell me who decides? {STORY}I only want to know where to begin.")
    assert "Can anyone tell me who decides?" in found
    assert found.endswith("I only want to know where to begin.")
    assert len(found) <= LONG


def test_a_question_on_a_line_of_its_own_is_found() -> None:
    assert "who pays for cover?" in focus(f"{STORY}\nwho pays for cover?\n{STORY}")


def test_one_endless_sentence_is_cut_to_its_end() -> None:
    found = focus("and then " * 400 + "who pays")
    assert found.endswith("who pays")
    assert len(found) == LONG
