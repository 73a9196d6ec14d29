"""Silence, two who act at once, days off, and a crowd of just enough: what happens when things cross."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.incoming import Address, Incoming, Kind, Place
from bot.promises.asking import poll_of
from bot.promises.model import State
from tests.support.promising import GROUP, World

ANN, BOB, CAT = 1, 2, 3
HERE = GROUP.id
CROWD = range(100, 112)
LATE = "heard nothing"


def promised(world: World, who: int = ANN, what: str = "A ramp") -> None:
    """Somebody promises something to the group by Friday 12 March 2027."""
    world.says(who, f"/promise {what} by friday week", HERE)
    world.presses(who, "Yes, and I will do it", HERE)
    world.presses(who, "Remind me in our chat", HERE)


def leads(world: World, who: int) -> None:
    """Somebody hears of late promises from now on."""
    world.says(who, "/lead", HERE)
    world.presses(who, "I will hear of them", HERE)


def late(sent: dict[int, list[str]]) -> dict[int, int]:
    """Who heard of silence, and how often."""
    counts = {who: sum(LATE in text for text in texts) for who, texts in sent.items()}
    return {who: count for who, count in counts.items() if count}


def given_up(world: World) -> None:
    """Of two promises Bob can't keep his own; Ann's is the one that goes quiet."""
    promised(world, BOB, "A bus")
    promised(world)
    world.says(BOB, "/promises")
    world.presses(BOB, "1")
    world.presses(BOB, "Can't do")
    world.says(BOB, "No driver")


def test_without_a_lead_the_facilitator_hears_of_silence_once(world: World) -> None:
    given_up(world)
    assert late(world.passes(days=60)) == {BOB: 1}


def test_a_lead_who_is_named_while_it_waits_hears_and_nobody_else(world: World) -> None:
    given_up(world)
    assert late(world.passes(days=14)) == {}
    leads(world, CAT)
    assert late(world.passes(days=60)) == {CAT: 1}


def test_where_a_group_has_nobody_else_a_lead_of_the_owners_hears_of_silence(world: World) -> None:
    promised(world)  # Ann wrote it down, has it, and looks after the group
    with world.uow() as stores:
        stores.people.recall(Address("telegram", CAT), remember=True)
        stores.leads.add(Address("telegram", CAT))
    assert late(world.passes(days=60)) == {CAT: 1}


def test_an_owner_who_answers_the_last_reminder_ends_the_silence(world: World) -> None:
    leads(world, BOB)
    promised(world)
    world.passes(days=14, hours=2)
    world.presses(ANN, "Needs longer")
    world.says(ANN, "30 April")
    world.presses(ANN, "Yes, that day")
    world.presses(ANN, "No reason to give")
    assert late(world.passes(days=30)) == {}


def test_a_lead_and_an_owner_who_act_on_one_promise_get_one_outcome(world: World) -> None:
    leads(world, BOB)
    promised(world)
    world.passes(days=20)
    world.presses(ANN, "Done")
    assert "Which new day" in world.presses(BOB, "New day")
    world.says(BOB, "30 April")
    world.says(ANN, "People get in")
    said = world.presses(BOB, "Yes, that day")
    assert "This promise has changed" in said
    assert "done, says the owner" in said
    assert world.promise().state is State.DONE
    sent = world.passes(days=10)
    assert ["Done: promise 1" in text for text in sent[HERE]] == [True]


def test_an_owner_whose_promise_the_lead_moves_while_they_type_is_told_that_it_was_not_kept(world: World) -> None:
    leads(world, BOB)
    promised(world)
    world.passes(days=20)
    world.presses(ANN, "Can't do")
    world.presses(BOB, "New day")
    world.says(BOB, "30 April")
    world.presses(BOB, "Yes, that day")
    world.says(BOB, "There is more time")
    said = world.says(ANN, "No money")
    assert "I did not keep the words" in said
    assert "needs longer" in said


@pytest.mark.parametrize("label", ["Done", "Not mine", "Needs longer"])
def test_a_button_of_somebody_elses_chat_does_nothing(world: World, label: str) -> None:
    promised(world)
    world.passes(days=9)
    data, before = world.button(ANN, label).data, world.promise()
    bob = Address("telegram", BOB)
    for chat, place in ((bob, Place.PRIVATE), (GROUP, Place.GROUP)):
        assert "no longer of use" in world._handled(Incoming(Kind.BUTTON, place, bob, chat, data))
    assert world.promise() == before


def test_a_group_button_does_only_what_its_presser_may_do(world: World) -> None:
    promised(world)
    measure = world.button(HERE, "How will we know?").data
    cat = Address("telegram", CAT)
    said = world._handled(Incoming(Kind.BUTTON, Place.GROUP, cat, GROUP, measure))
    assert "Only those who look after this promise" in said
    assert world.promise().measure == ""


def test_a_new_day_cancels_a_reminder_that_is_held_for_the_morning(world: World) -> None:
    promised(world)
    world.clock.at = datetime(2027, 3, 9, 8, tzinfo=UTC)
    assert world.jumps(hours=12) == {}  # the bot was off when it was due, and it is evening now
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Needs longer")
    world.says(ANN, "30 April")
    world.presses(ANN, "Yes, that day")
    world.presses(ANN, "No reason to give")
    assert ANN not in world.passes(days=30)


def test_days_off_that_are_told_later_move_the_reminders(world: World) -> None:
    promised(world)
    world.says(ANN, "/away 9 March to 9 March")  # on which the first reminder would have come
    world.says(ANN, "/away 12 March to 15 March")
    times = []
    while world.clock.at < datetime(2027, 3, 20, tzinfo=UTC):
        times += [(world.clock.at.day, text.split(":")[0]) for text in world.passes(minutes=30).get(ANN, [])]
    assert times == [(8, "Coming up"), (11, "The day is nearly here"), (16, "The day has gone by")]


def test_days_off_after_the_last_reminder_do_not_end_the_path_of_silence(world: World) -> None:
    leads(world, BOB)
    promised(world)
    world.passes(days=14, hours=2)
    world.says(ANN, "/away 16 March to 19 March")
    world.says(ANN, "/away")
    world.presses(ANN, "Scotland")
    assert late(world.passes(days=30)) == {BOB: 1}


def test_what_was_said_of_a_part_is_not_said_of_the_whole(world: World) -> None:
    promised(world)
    world.presses(ANN, "Partly")
    world.says(ANN, "A slope, no rail")
    world.passes(days=29)
    world.presses(BOB, "It reached me", HERE)
    world.presses(ANN, "Set a day for the rest")
    world.says(ANN, "30 April")
    world.presses(ANN, "Yes, that day")
    world.presses(ANN, "No reason to give")
    assert "decided already" in world.presses(CAT, "It reached me", HERE)
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Done")
    world.says(ANN, "A slope and a rail")
    world.passes(days=29)
    assert "It reached me: 1" in world.presses(CAT, "It reached me", HERE)
    assert world.promise().state is State.DONE


def test_secret_answers_about_a_part_are_dropped_once_its_owner_goes_on(world: World) -> None:
    for who in CROWD:
        world.says(who, "/promises", HERE)
    promised(world)
    world.presses(ANN, "Partly")
    world.says(ANN, "A slope, no rail")
    world.passes(days=29)
    asked = poll_of(1, world.promise().revision)
    for who in CROWD:
        world.presses(who, "It reached me", HERE)
    world.presses(ANN, "Set a day for the rest")
    world.says(ANN, "30 May")
    world.presses(ANN, "Yes, that day")
    world.presses(ANN, "No reason to give")
    assert HERE not in world.passes(days=20)
    assert world.flow._teller.taps.close(asked).counts == ()
    assert world.promise().state is State.LONGER


@pytest.mark.parametrize(("met", "how"), [(7, "your answer is seen"), (8, "Nobody sees who taps what")])
def test_from_eight_people_on_it_is_asked_in_secret(world: World, met: int, how: str) -> None:
    for who in CROWD[:met]:
        world.says(who, "/promises", HERE)
    done(world)
    assert how in "\n".join(world.passes(days=29)[HERE])


def done(world: World) -> None:
    """Ann keeps what she promised."""
    promised(world)
    world.presses(ANN, "Done")
    world.says(ANN, "People get in")


@pytest.mark.parametrize(
    ("yes", "partly", "not_yet", "word"),
    [
        (7, 0, 0, "Too few"),
        (0, 0, 7, "Too few"),
        (6, 1, 1, "Confirmed"),
        (8, 0, 0, "Confirmed"),
        (5, 3, 0, "reached some"),
        (5, 1, 2, "reached some"),
        (5, 0, 3, "not reached people yet"),
        (8, 0, 4, "Confirmed"),
    ],
)
def test_the_thresholds_of_a_crowd_and_nothing_but_one_word(
    world: World, yes: int, partly: int, not_yet: int, word: str
) -> None:
    for who in CROWD:
        world.says(who, "/promises", HERE)
    done(world)
    world.passes(days=29)
    labels = ["It reached me"] * yes + ["Partly"] * partly + ["Not yet"] * not_yet
    for who, label in zip(CROWD, labels, strict=False):
        said = world.presses(who, label, HERE)
        assert said == "Kept in secret. You can change it for two weeks."  # no tally, whoever looks
    (told,) = world.passes(days=15)[HERE]
    assert word in told
    assert not any(character.isdigit() for character in told)
