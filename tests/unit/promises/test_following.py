"""Nudges, answers, silence, and what people are told."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.calendar.working import Nation, WorkingTime
from bot.promises.model import State
from bot.promises.service import move
from tests.support.promising import GROUP, World

ANN, BOB, CAT = 1, 2, 3
HERE = GROUP.id
BEFORE, ON, AFTER = "Coming up", "The day has come", "The day has gone by"


def promised(world: World, *, by: str = "friday week", who: int = ANN) -> None:
    """Ann promises a ramp to the group by Friday 12 March 2027."""
    world.says(who, f"/promise A ramp by {by}", HERE)
    world.presses(who, "Yes, and I will do it", HERE)
    world.presses(who, "Remind me in our chat", HERE)


def heard(sent: dict[int, list[str]], who: int) -> list[str]:
    """The first words of what somebody was sent."""
    return [text.split(":")[0] for text in sent.get(who, [])]


def test_three_nudges_then_the_next_person_hears_once(world: World) -> None:
    world.says(BOB, "/lead", HERE)
    world.presses(BOB, "I will hear of them", HERE)
    promised(world)
    sent = world.passes(days=30)
    assert heard(sent, ANN) == [BEFORE, ON, AFTER]
    late = [text for text in sent[BOB] if "heard nothing" in text]
    assert len(late) == 1
    assert "A ramp" in late[0]


def test_a_nudge_names_its_day_once_and_plainly(world: World) -> None:
    promised(world)
    first, _, last = world.passes(days=30)[ANN]
    assert first.startswith("Coming up: 1. “A ramp” It is for Friday 12 March 2027.")
    assert last.startswith("The day has gone by: 1. “A ramp” It was for Friday 12 March 2027.")


def test_when_each_nudge_comes_around_easter(world: World) -> None:
    promised(world, by="29 March 2027")  # Easter Monday: before and on move earlier, after moves later
    times = []
    while world.clock.at < datetime(2027, 4, 10, tzinfo=UTC):
        times += [world.clock.at for _ in world.passes(minutes=30).get(ANN, [])]
    # Good Friday is the 26th; the clocks go forward on the 28th.
    assert times == [datetime(2027, 3, 25, 9, tzinfo=UTC), datetime(2027, 3, 30, 8, tzinfo=UTC)]


def test_on_track_is_silence_until_the_day_is_over(world: World) -> None:
    promised(world)
    assert heard(world.passes(days=9), ANN) == [BEFORE]
    assert "again after Friday 12 March 2027" in world.presses(ANN, "On track")
    assert heard(world.passes(days=30), ANN) == [AFTER]


def test_needs_longer_asks_until_when_and_why(world: World) -> None:
    promised(world)
    world.passes(days=9)
    world.presses(ANN, "Needs longer")
    assert "has gone by" in world.says(ANN, "1/1/2027")
    assert "The new day: Wednesday 31 March 2027" in world.says(ANN, "end of the month")
    world.presses(ANN, "Yes, that day")
    assert "It has a new day" in world.says(ANN, "The builder is ill")
    assert world.promise().state is State.LONGER
    assert world.promise().lines[-1].words == "The builder is ill"
    sent = world.passes(days=40)
    assert heard(sent, ANN) == [BEFORE, ON, AFTER]
    assert "31 March" in sent[ANN][0]


@pytest.mark.parametrize(
    ("button", "words", "told"),
    [
        ("Done", "People get in", ["Done: promise 1", "What is different now: People get in"]),
        ("Partly", "A slope, no rail", ["Done in part", "What is different now, and what is still to come: A slope"]),
        ("Can't do", "No money", ["Could not be done", "We could not, because: No money"]),
    ],
)
def test_each_outcome_is_told_in_its_own_words(world: World, button: str, words: str, told: list[str]) -> None:
    promised(world)
    world.passes(days=9)
    world.presses(ANN, button)
    assert "I tell those it was for" in world.says(ANN, words)
    said = "\n".join(world.passes(hours=1)[HERE])
    for part in [*told, "A ramp"]:
        assert part in said
    assert heard(world.passes(days=20), ANN) == []


def test_not_mine_asks_the_group_who_takes_it(world: World) -> None:
    promised(world)
    world.passes(days=9)
    world.presses(ANN, "Not mine")
    assert "Nobody has this promise yet" in "\n".join(world.passes(hours=1)[HERE])
    world.presses(BOB, "I take it on", HERE)
    sent = world.passes(days=20)
    assert heard(sent, BOB) == [ON, AFTER]


def test_two_who_answer_one_nudge_get_one_answer_kept(world: World) -> None:
    promised(world)
    world.passes(days=9)
    world.presses(ANN, "Done")
    world.says(ANN, "People get in")
    said = world.presses(ANN, "On track")
    assert "This promise has changed" in said
    assert "done, says the owner" in said
    assert world.promise().state is State.DONE


def test_words_for_a_promise_that_changed_meanwhile_are_not_lost_in_silence(world: World) -> None:
    promised(world)
    world.passes(days=9)
    world.presses(ANN, "Can't do")
    with world.uow() as stores:
        move(stores, world.promise(), date(2027, 5, 1), "", world.clock.at)
    assert "I did not keep the words" in world.says(ANN, "No money")


def test_after_five_days_off_there_is_one_current_nudge(world: World) -> None:
    promised(world)
    world.clock.at = datetime(2027, 3, 8, 20, tzinfo=UTC)
    sent = world.jumps(days=6, hours=13)  # Monday 15 March, nine in the morning
    assert heard(sent, ANN) == [AFTER]
    assert heard(world.passes(days=1), ANN) == []


def test_what_falls_due_at_night_waits_for_the_morning(world: World) -> None:
    promised(world)
    world.clock.at = datetime(2027, 3, 8, 20, tzinfo=UTC)
    assert world.jumps(days=1, hours=7) == {}  # Wednesday, three in the morning
    assert heard(world.passes(hours=5, minutes=59), ANN) == []
    assert heard(world.passes(hours=1), ANN) == [BEFORE]


def test_days_off_of_ones_own_and_the_nation_count(world: World) -> None:
    promised(world)
    assert "No reminders from Tuesday 9 March 2027 to Friday 12 March 2027" in world.says(
        ANN, "/away 9 March to 12 March"
    )
    assert "Day off: Tuesday 9 March 2027" in world.says(ANN, "/away")
    world.presses(ANN, "Scotland")
    with world.uow.reading() as stores:
        kept = stores.working.of(world.promise().owner)
    assert kept == WorkingTime(
        nation=Nation.SCOTLAND, days_off=frozenset(date(2027, 3, day) for day in (9, 10, 11, 12))
    )


def test_nudges_of_one_day_are_one_message(world: World) -> None:
    for number in (1, 2, 3):
        world.says(ANN, f"/promise Thing {number} by friday week")
        world.presses(ANN, "Yes, and I will do it")
    sent = world.passes(days=9)
    assert len(sent[ANN]) == 1
    assert "You have 3 promises to look at" in sent[ANN][0]
    assert all(f"Thing {number}" in sent[ANN][0] for number in (1, 2, 3))
    assert "How it stands: open" in world.presses(ANN, "2")


def test_withdrawing_gives_its_reason_to_the_group_and_ends_the_nudges(world: World) -> None:
    promised(world)
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Take it back")
    world.says(ANN, "The house is sold")
    sent = world.passes(days=30)
    assert "The reason: The house is sold" in "\n".join(sent[HERE])
    assert heard(sent, ANN) == []


def test_other_words_leave_a_dated_line(world: World) -> None:
    promised(world)
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Other words")
    world.says(ANN, "A ramp and a rail")
    assert world.promise().text == "A ramp and a rail"
    world.says(ANN, "/promises")
    said = world.presses(ANN, "1")
    assert "Monday 1 March 2027: The words were changed" in said
    assert "“A ramp”" in said


def test_others_may_not_answer_or_change_it(world: World) -> None:
    promised(world)
    world.passes(days=9)
    world.says(BOB, "/promises", HERE)
    data = world.button(ANN, "Done").data
    from bot.core.incoming import Address, Incoming, Kind, Place

    forged = Incoming(Kind.BUTTON, Place.PRIVATE, Address("telegram", BOB), Address("telegram", BOB), data)
    assert "no longer of use" in world._handled(forged)
    assert world.promise().state is State.OPEN


def test_the_forgotten_leave_their_promises_with_the_group(world: World) -> None:
    from bot.core.events import PersonForgotten

    world.says(BOB, "/promise A bus by friday week", HERE)
    world.presses(BOB, "Yes, and I will do it", HERE)
    promised(world)
    with world.uow() as stores:
        world.router.react([PersonForgotten(world.promise(2).owner)], stores, world.clock.at)
    assert (world.promise(2).owner, world.promise(2).asked_by, world.promise(2).text) == ("", "", "A ramp")
    sent = world.passes(hours=1)
    assert "Nobody has this promise yet: “A ramp”" in "\n".join(sent[HERE])
    assert "A promise has nobody any more: “A ramp”" in "\n".join(sent[BOB])


def test_of_an_owner_who_blocks_the_bot_its_keeper_hears(world: World) -> None:
    world.says(BOB, "/promise A bus by friday week", HERE)
    world.presses(BOB, "Yes, and I will do it", HERE)
    promised(world)
    world.happens(ANN, "blocked")
    world.happens(ANN, "blocked")
    assert ["I can't reach" in text for text in world.passes(hours=1)[BOB]] == [True]


def test_an_owner_who_never_met_the_bot_is_asked_in_the_group(world: World) -> None:
    from bot.core.events import NoticeUndeliverable

    promised(world)
    with world.uow() as stores:
        event = NoticeUndeliverable("promise-nudge", "1:3:0", world.promise().owner)
        world.router.react([event, event], stores, world.clock.at)
    said = world.passes(hours=1)[HERE]
    assert ["Please tap below and press Start" in text for text in said] == [True]
    assert world.button(HERE, "Remind me in our chat").opens == "promise_1"


def test_a_lead_gets_a_digest_each_week_unless_muted(world: World) -> None:
    world.says(BOB, "/lead", HERE)
    world.presses(BOB, "I will hear of them", HERE)
    promised(world, by="1 December 2027")
    sent = world.passes(days=22)
    assert ["This week: 1 open, 0 late" in text for text in sent[BOB]] == [True, True, True]
    assert "only about what you promised" in world.says(BOB, "/mute")
    assert BOB not in world.passes(days=14)
    assert "everything from me again" in world.says(BOB, "/mute")
    assert "This week" in "\n".join(world.passes(days=7)[BOB])


def test_only_who_looks_after_a_group_hands_that_on(world: World) -> None:
    world.says(BOB, "/lead", HERE)
    world.presses(BOB, "I will hear of them", HERE)
    assert "has somebody for that" in world.says(CAT, "/lead", HERE)
    assert "Who should hear" in world.says(BOB, "/lead", HERE)
    assert "in the group" in world.says(CAT, "/lead")


def test_one_day_is_enough_time_for_nothing_to_be_sent_twice(world: World) -> None:
    promised(world)
    total: list[str] = []
    for _ in range(30):
        total += heard(world.passes(days=1), ANN)
        world.jumps(seconds=1)
        world.clock.at -= timedelta(hours=1)  # the clock is put back
    assert total == [BEFORE, ON, AFTER]


def test_of_a_group_that_is_gone_its_keeper_hears_once_for_each_promise(world: World) -> None:
    from bot.core.events import NoticeUndeliverable

    promised(world)
    with world.uow() as stores:
        event = NoticeUndeliverable("promise-told", "1:3:0", world.promise().group, is_group=True)
        world.router.react([event, event], stores, world.clock.at)
    told = world.passes(hours=1)[ANN]
    assert ["can't write to the group" in text for text in told] == [True]


def test_a_day_that_is_a_day_off_is_told_before_it_and_not_as_come(world: World) -> None:
    promised(world, by="14 March 2027")  # a Sunday
    said = world.passes(days=13)[ANN]
    assert [text.split(":")[0] for text in said] == ["Coming up", "The day is nearly here"]
    assert "It is for Sunday 14 March 2027" in said[-1]


def test_how_people_will_know_and_other_words_have_lines_of_their_own(world: World) -> None:
    promised(world)
    world.presses(ANN, "Remind me in our chat", HERE)
    world.presses(ANN, "How will we know?")
    world.says(ANN, "A wheelchair gets in")
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Other words")
    world.says(ANN, "A ramp at the front door")
    world.says(ANN, "/promises")
    card = world.presses(ANN, "1")
    assert "How people will know: “A wheelchair gets in”" in card
    assert "The words were changed. Before: “A ramp”" in card
