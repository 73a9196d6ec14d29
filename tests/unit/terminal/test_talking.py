"""A conversation in the terminal, typed as a person would type it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.core.incoming import Incoming, Kind, Place
from bot.core.ports import Answer, Button, Paragraph
from tests.unit.terminal.scripted import CTRL_C, LABELS, Echo, buttons, typed


def test_a_line_is_a_question_of_one_person_in_private() -> None:
    bot = Echo()
    seen = typed(bot, "how do we start?", language="cy").seen
    (asked,) = bot.asked
    assert (asked.kind, asked.text, asked.place) == (Kind.TEXT, "how do we start?", Place.PRIVATE)
    assert asked.sender == asked.chat
    assert (asked.chat.channel, asked.chat.id, asked.language_hint) == ("terminal", 1, "cy")
    assert "You said: how do we start?" in seen
    assert "[1] Show me the evidence\n[2] How do groups differ?\n[3] Start a plan" in seen


@pytest.mark.parametrize(
    ("line", "command", "rest"),
    [("/help", "help", ""), ("/ask  what helps? ", "ask", "what helps?"), ("/Language", "language", "")],
)
def test_a_line_with_a_slash_is_a_command(line: str, command: str, rest: str) -> None:
    bot = Echo()
    typed(bot, line)
    assert bot.acts == [(Kind.COMMAND, command, rest)]


@pytest.mark.parametrize(
    ("line", "data"),
    [
        ("1", "data-evidence"),
        ("[2]", "data-groups"),
        (" 3. ", "data-plan"),
        ("Show me the evidence", "data-evidence"),
        ("how do GROUPS differ", "data-groups"),
        ("plan", "data-plan"),
        ("the evidence", "data-evidence"),
    ],
)
def test_a_choice_is_taken_by_number_by_label_or_by_words_that_only_one_label_has(line: str, data: str) -> None:
    bot = Echo()
    typed(bot, "hello", line)
    assert bot.acts[1] == (Kind.BUTTON, "", data)


@pytest.mark.parametrize("line", ["0", "4", "10", "art", "show me the plan", "/", "/?", "?", "..."])
def test_what_is_no_choice_and_no_command_goes_to_the_bot_as_words(line: str) -> None:
    bot = Echo()
    typed(bot, "hello", line)
    assert bot.acts[1] == (Kind.TEXT, "", line)


def test_words_that_two_labels_share_choose_neither_unless_they_are_a_whole_label() -> None:
    bot = Echo(lambda incoming: [Answer(buttons=buttons({"a": "Yes", "b": "Yes, all of them", "c": "👍"}))])
    typed(bot, "hello", "yes", "all of them", "👍")
    assert [text for _, _, text in bot.acts[1:]] == ["a", "b", "c"]
    shared = Echo(lambda incoming: [Answer(buttons=buttons({"a": "Yes, one", "b": "Yes, all"}))])
    typed(shared, "hello", "yes")
    assert shared.acts[1] == (Kind.TEXT, "", "yes")


def test_numbers_mean_the_latest_choices_and_these_stay_until_there_are_others() -> None:
    answers = iter([LABELS, {}, {"data-new": "Something new"}, {}])
    bot = Echo(lambda incoming: [Answer(buttons=buttons(next(answers)))])
    typed(bot, "hello", "1", "2", "1")
    assert [text for _, _, text in bot.acts[1:]] == ["data-evidence", "data-groups", "data-new"]


def test_choices_of_several_answers_are_numbered_through() -> None:
    def twice(incoming: Incoming) -> Sequence[Answer]:
        return [Answer(buttons=((Button("One", "a"), Button("Two", "b")),)), Answer(buttons=((Button("Three", "c"),),))]

    bot = Echo(twice)
    seen = typed(bot, "hello", "3").seen
    assert "[3] Three" in seen
    assert bot.acts[1] == (Kind.BUTTON, "", "c")


@pytest.mark.parametrize("lines", [["hello", "/quit", "never read"], ["hello"], ["hello", CTRL_C], ["hello", "/QUIT "]])
def test_leaving_is_answered_with_a_goodbye(lines: list[str]) -> None:
    bot = Echo()
    typist = typed(bot, *lines)
    assert len(bot.asked) == 1
    assert typist.screen[0].strip() == "[terminal-hello en]"
    assert typist.screen[-1].strip() == "[terminal-goodbye en]"


def test_ctrl_c_while_the_bot_thinks_ends_kindly_too() -> None:
    def interrupted(incoming: Incoming) -> Sequence[Answer]:
        raise KeyboardInterrupt

    assert "[terminal-goodbye en]" in typed(Echo(interrupted), "hello").seen


def test_an_empty_line_gets_a_hint_and_asks_the_bot_nothing() -> None:
    bot = Echo()
    assert "[terminal-empty en]" in typed(bot, "", "   ").seen
    assert bot.asked == []


def test_a_fault_inside_gets_a_calm_word_and_the_conversation_goes_on() -> None:
    def broken_once(incoming: Incoming) -> Sequence[Answer]:
        if incoming.text == "first":
            raise ZeroDivisionError("secret words")
        return [Answer((Paragraph("Fine again.", "body"),))]

    seen = typed(Echo(broken_once), "first", "second").seen
    assert "[error-inside en]" in seen
    assert "Fine again." in seen
    assert "secret words" not in seen


def test_keys_that_are_no_letters_and_broken_bytes_never_reach_the_bot() -> None:
    bot = Echo()
    typed(bot, "caf\x1b[Aé\udce9\x00")
    assert bot.acts == [(Kind.TEXT, "", "caf[Aé")]
