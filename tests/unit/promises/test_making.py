"""Making a promise, as people type it."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.core.incoming import Address, Named
from bot.promises.model import State
from tests.support.promising import GROUP, World

ANN, BOB, CAT = 1, 2, 3
HERE = GROUP.id


def test_step_by_step_in_a_group(world: World) -> None:
    assert "What do you promise?" in world.says(ANN, "/promise", HERE)
    assert "By when?" in world.says(ANN, "A ramp at the door", HERE)
    said = world.says(ANN, "friday week", HERE)
    assert "You promise: A ramp at the door" in said
    assert "Friday 12 March 2027" in said
    assert world.promise().state is State.DRAFT
    assert "Promise 1 is on the list" in world.presses(ANN, "Yes, and I will do it", HERE)
    assert world.promise().state is State.OPEN
    assert world.promise().due == datetime(2027, 3, 12, 17)
    assert "I can remind you here now" in world.presses(ANN, "Remind me in our chat", HERE)


def test_all_in_one_line_in_a_private_chat(world: World) -> None:
    said = world.says(ANN, "/promise Bring the minutes, by the end of next month")
    assert "You promise: Bring the minutes" in said
    assert "Friday 30 April 2027" in said
    assert "for you alone" in said
    world.presses(ANN, "Yes, and I will do it")
    assert world.promise().text == "Bring the minutes"


def test_a_day_by_button(world: World) -> None:
    world.says(ANN, "/promise Call the council")
    assert "Monday 15 March 2027" in world.presses(ANN, "In two weeks")


def test_in_welsh(world: World) -> None:
    world.says(ANN, "/promise Ramp wrth y drws erbyn dydd Gwener nesaf")
    world.presses(ANN, "Yes, and I will do it")
    assert world.promise().due == datetime(2027, 3, 12, 17)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("yesterday", "That day has gone by"),
        ("1/2/2027", "Monday 1 February 2027 has gone by"),
        ("31 April", "April has 30 days"),
        ("Monday 6 March", "a different day of the week: Saturday 6 March 2027"),
        ("end of term", "not the same day everywhere"),
        ("when I can", "could not find a day"),
        ("<b>soon</b>", "could not find a day"),
    ],
)
def test_a_day_that_can_not_be_taken_is_asked_again(world: World, typed: str, answer: str) -> None:
    world.says(ANN, "/promise Call the council")
    assert answer in world.says(ANN, typed)
    assert "Tuesday 2 March 2027" in world.says(ANN, "tomorrow")


def test_a_day_gone_by_in_one_line_keeps_the_words(world: World) -> None:
    said = world.says(ANN, "/promise Call the council by 1/2/2027")
    assert "has gone by" in said
    assert "Call the council" in said


def test_too_many_words_are_said_with_their_number_and_asked_again(world: World) -> None:
    world.says(ANN, "/promise")
    assert "4,000 letters, and I can keep 500" in world.says(ANN, "x" * 4000)
    assert "By when?" in world.says(ANN, "Call the council")


def test_markup_is_kept_as_words(world: World) -> None:
    words = "<b>Ramp</b> [x](tg://user?id=1) *now*"
    world.says(ANN, "/promise")
    assert words in world.says(ANN, words)
    assert world.promise().text == words


def test_left_in_the_middle_it_counts_for_nothing(world: World) -> None:
    world.says(ANN, "/promise Call the council")
    assert "I left it" in world.presses(ANN, "Leave it")
    assert "nothing here yet" in world.says(ANN, "/promises")
    assert world.passes(days=40) == {}


def test_nobody_else_finishes_it(world: World) -> None:
    world.says(ANN, "/promise A ramp by friday week", HERE)
    assert "Somebody else is writing" in world.presses(BOB, "Yes, and I will do it", HERE)
    assert world.promise().state is State.DRAFT


def test_pressed_twice_it_is_one_promise(world: World) -> None:
    world.says(ANN, "/promise A ramp by friday week", HERE)
    world.presses(ANN, "Yes, and I will do it", HERE)
    assert "This promise has changed" in world.presses(ANN, "Yes, and I will do it", HERE)
    assert "Of 1 promise" in world.says(ANN, "/promises", HERE)


def test_somebody_else_takes_it_on_and_only_the_first(world: World) -> None:
    world.says(ANN, "/promise A ramp by friday week", HERE)
    assert "Who takes this on?" in world.presses(ANN, "Yes, somebody else will", HERE)
    assert "You have taken this on" in world.presses(BOB, "I take it on", HERE)
    assert "was quicker" in world.presses(CAT, "I take it on", HERE)
    assert "A ramp" in world.says(BOB, "/promises")
    assert "Nothing" not in world.says(ANN, "/promises asked")


def test_a_kind_word_when_there_are_many_at_once(world: World) -> None:
    said = []
    for number in range(6):
        world.says(ANN, f"/promise Thing {number} by friday week")
        said.append(world.presses(ANN, "Yes, and I will do it"))
    assert ["a lot to promise" in each for each in said] == [False, False, False, False, True, False]


def test_how_we_will_know_is_kept_and_shown(world: World) -> None:
    world.says(ANN, "/promise A ramp by friday week")
    world.presses(ANN, "Yes, and I will do it")
    world.presses(ANN, "How will we know?")
    world.says(ANN, "A wheelchair gets in")
    world.says(ANN, "/promises")
    assert "How we will know: A wheelchair gets in" in world.presses(ANN, "1")


def test_a_strangers_link_shows_nothing(world: World) -> None:
    world.says(ANN, "/promise A ramp by friday week")
    world.presses(ANN, "Yes, and I will do it")
    assert "I do not know that promise" in world.says(BOB, "/start promise_1")
    assert "I do not know that promise" in world.says(BOB, "/start promise_x")


@pytest.mark.parametrize(
    ("typed", "words", "day"),
    [
        ("A ramp in two weeks", "A ramp", "Monday 15 March 2027"),
        ("Fix the door before Easter", "Fix the door", "Thursday 25 March 2027"),
        ("Ring the council next Tuesday", "Ring the council", "Tuesday 9 March 2027"),
        ("Trwsio'r drws erbyn dydd Gwener", "Trwsio'r drws", "Friday 5 March 2027"),
        ("Lunch on Friday", "Lunch on Friday", "Friday 5 March 2027"),
    ],
)
def test_a_day_at_the_end_is_read_back_before_it_counts(world: World, typed: str, words: str, day: str) -> None:
    said = world.says(ANN, f"/promise {typed}", HERE)
    assert f"You promise: {words}\n" in said
    assert day in said
    assert world.promise().state is State.DRAFT
    world.presses(ANN, "Another day", HERE)
    assert "Tuesday 2 March 2027" in world.says(ANN, "tomorrow", HERE)


def test_words_that_name_no_day_to_keep_it_by_are_asked_for_one(world: World) -> None:
    said = world.says(ANN, "/promise Open on Tuesday afternoons for carers", HERE)
    assert "By when? The promise: Open on Tuesday afternoons for carers" in said


def test_the_thirty_first_of_february_is_told_exactly(world: World) -> None:
    said = world.says(ANN, "/promise A ramp on 31 February", HERE)
    assert "February has 29 days" in said  # the one to come
    assert "A ramp" in said


def test_what_others_name_somebody_for_counts_as_many_too(world: World) -> None:
    bob = Named(Address("telegram", BOB), "Bob")
    world.says(BOB, "/promises", HERE)
    said = []
    for number in range(6):
        world.names(ANN, f"Bob Thing {number} by friday week", HERE, [bob])
        said.append(world.presses(ANN, "Yes, the person named", HERE))
    assert ["a lot for one person" in each for each in said] == [False, False, False, False, True, False]
    world.says(BOB, "/promise One more by friday week", HERE)
    assert "a lot to promise" in world.presses(BOB, "Yes, and I will do it", HERE)
    world.says(BOB, "/promise And another by friday week", HERE)
    assert "a lot" not in world.presses(BOB, "Yes, and I will do it", HERE)


def test_what_a_group_can_not_see_is_not_told_to_who_names_somebody(world: World) -> None:
    bob = Named(Address("telegram", BOB), "Bob")
    for number in range(4):
        world.says(BOB, f"/promise Thing {number} by friday week")
        world.presses(BOB, "Yes, and I will do it")
    world.names(ANN, "Bob One thing by friday week", HERE, [bob])
    assert "a lot" not in world.presses(ANN, "Yes, the person named", HERE)


def test_whoever_takes_on_many_hears_it_once(world: World) -> None:
    said = []
    for number in range(6):
        world.says(ANN, f"/promise Thing {number} by friday week", HERE)
        world.presses(ANN, "Yes, somebody else will", HERE)
        said.append(world.presses(BOB, "I take it on", HERE))
    assert any("a lot to promise" in each for each in said[4:])
    assert not any("a lot to promise" in each for each in said[:4])
