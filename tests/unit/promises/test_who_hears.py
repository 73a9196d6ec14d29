"""Who hears of a promise in their own chat: everyone once, nobody of their own doing, and less under /mute."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.events import NoticeUndeliverable, PersonForgotten
from bot.core.incoming import Address
from bot.promises.model import State
from bot.promises.service import replan
from tests.support.promising import GROUP, World

ANN, BOB, CAT, DEE = 1, 2, 3, 4
HERE = GROUP.id


def promised(world: World, who: int = ANN, what: str = "A ramp") -> None:
    """Somebody promises something to the group by Friday 12 March 2027."""
    world.says(who, f"/promise {what} by friday week", HERE)
    world.presses(who, "Yes, and I will do it", HERE)
    world.presses(who, "Remind me in our chat", HERE)


def person(world: World, who: int) -> str:
    """The random id of somebody, who is met now."""
    with world.uow() as stores:
        return stores.people.recall(Address("telegram", who), remember=True).id


def follows(world: World, *who: int) -> None:
    """A promise of Ann's, made after round 5, which these follow."""
    promised(world)
    world.following["5"] = tuple(person(world, each) for each in who)
    with world.uow() as stores:
        replan(stores, stores.promises.save(replace(world.promise(), round="5")), world.clock.at)


def kept(world: World) -> None:
    """Ann says that it is done."""
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Done")
    world.says(ANN, "People get in")


def test_who_keeps_a_promise_and_follows_its_round_is_not_told_of_it_or_asked(world: World) -> None:
    follows(world, ANN, BOB)
    kept(world)
    sent = world.passes(days=29)
    assert [text.split(":")[0] for text in sent[BOB]] == ["Done", "Has this change reached you?\n\nWe promised"]
    assert ANN not in sent


def test_followers_hear_the_word_that_the_group_comes_to(world: World) -> None:
    follows(world, DEE)
    kept(world)
    world.passes(days=29)
    world.presses(BOB, "It reached me", HERE)
    world.presses(CAT, "It reached me", HERE)
    sent = world.passes(hours=1)
    assert ["Confirmed" in text for text in sent[DEE]] == [True]
    assert HERE not in sent
    assert "taken on" not in world.says(BOB, "/promises", HERE)


def test_a_group_hears_the_word_that_is_said_in_private(world: World) -> None:
    follows(world, DEE)
    kept(world)
    world.passes(days=29)
    assert "It has not reached people yet" in world.presses(DEE, "Not yet")
    sent = world.passes(hours=1)
    assert ["It has not reached people yet" in text for text in sent[HERE]] == [True]
    assert DEE not in sent
    assert world.promise().state is State.REOPENED


def test_what_is_taken_back_is_told_to_the_followers_with_its_reason(world: World) -> None:
    follows(world, DEE)
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Take it back")
    world.says(ANN, "The house is sold")
    sent = world.passes(hours=1)
    for chat in (DEE, HERE):
        assert ["Taken back" in text and "The house is sold" in text for text in sent[chat]] == [True]


def test_who_stopped_following_or_is_forgotten_hears_nothing_more(world: World) -> None:
    follows(world, CAT, DEE)
    kept(world)
    world.following["5"] = (person(world, CAT),)
    with world.uow() as stores:
        stores.people.forget(Address("telegram", CAT))
    sent = world.passes(days=29)
    assert not {CAT, DEE} & sent.keys()
    assert len(sent[HERE]) == 2


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        (["Done"], "done, says the owner."),
        (["Partly"], "done in part."),
        (["Can't do"], "could not be done."),
        (["Take it back"], "taken back."),
    ],
)
def test_a_list_names_the_state_that_holds(world: World, steps: list[str], state: str) -> None:
    promised(world)
    assert "open, taken on" in world.says(BOB, "/promises", HERE)
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    for step in steps:
        world.presses(ANN, step)
    world.says(ANN, "So it came")
    listed = world.says(BOB, "/promises", HERE)
    assert f"Friday 12 March 2027: {state}" in listed
    assert "taken on" not in listed
    assert "taken it on" not in world.presses(BOB, "1", HERE)


def test_one_way_to_do_each_thing_stands_on_a_card(world: World) -> None:
    promised(world, BOB, "A bus")
    promised(world)
    world.says(ANN, "/promises")
    world.presses(ANN, "2")
    own = {button.text for row in world.chats[ANN][-1].buttons for button in row}
    assert "Needs longer" in own
    assert "Not mine" in own
    assert not own & {"New day", "Hand it over"}
    world.says(BOB, "/promises")
    world.presses(BOB, "Everyone's")
    world.presses(BOB, "2")
    others = {button.text for row in world.chats[BOB][-1].buttons for button in row}
    assert {"New day", "Hand it over"} <= others
    assert not others & {"Needs longer", "Not mine"}
    assert "Which new day do you give it?" in world.presses(BOB, "New day")
    world.says(BOB, "5 March")
    assert "Why does it get a new day?" in world.presses(BOB, "Yes, that day")
    world.presses(BOB, "No reason to give")
    assert world.promise(2).state is State.OPEN  # an earlier day is no delay


def test_under_mute_a_facilitator_hears_only_of_what_they_asked_for(world: World) -> None:
    promised(world, BOB, "A bus")  # Bob looks after the group from now on
    promised(world)
    world.says(BOB, "/mute")
    world.says(BOB, "/promises")
    world.presses(BOB, "1")
    world.presses(BOB, "Can't do")
    world.says(BOB, "No driver")
    world.happens(ANN, "blocked")
    sent = world.passes(days=30)
    assert BOB not in sent


def test_under_mute_who_asked_and_who_follows_are_told(world: World) -> None:
    follows(world, DEE)
    world.says(DEE, "/mute")
    world.says(ANN, "/mute")
    assert [text.split(":")[0] for text in world.passes(days=9)[ANN]] == ["Coming up"]
    kept(world)
    sent = world.passes(days=29)
    assert len(sent[DEE]) == 2


def test_a_group_that_is_gone_is_told_to_its_facilitator_once_whatever_is_sent_to_it(world: World) -> None:
    promised(world, BOB, "A bus")
    promised(world)
    group = world.promise(2).group
    for kind in ("promise-told", "promise-ask", "promise-settle"):
        with world.uow() as stores:
            event = NoticeUndeliverable(kind, "2:3:0", group, is_group=True)
            world.router.react([event], stores, world.clock.at)
    sent = world.passes(hours=1)
    assert ["can't write to the group" in text for text in sent[BOB]] == [True]
    assert ANN not in sent


def test_an_owner_who_left_the_group_stays_owner_and_its_facilitator_is_told(world: World) -> None:
    promised(world, BOB, "A bus")
    promised(world)
    world.happens(ANN, "left", HERE)
    world.happens(ANN, "left", HERE)
    (told,) = world.passes(hours=1)[BOB]
    assert "Whoever has this promise has left your group: “A ramp”" in told
    assert world.promise(2).lines[-1].happened == "owner-left"
    assert world.promise(2).owner == person(world, ANN)
    world.presses(BOB, "Hand it over")
    assert "Nobody has this promise yet: “A ramp”" in "\n".join(world.passes(hours=1)[HERE])


def test_when_the_facilitator_who_owns_it_is_forgotten_the_lead_is_told(world: World) -> None:
    promised(world)  # Ann looks after the group, and has the promise
    world.says(BOB, "/lead", HERE)
    world.presses(BOB, "I will hear of them", HERE)
    with world.uow() as stores:
        world.router.react([PersonForgotten(world.promise().owner)], stores, world.clock.at)
    sent = world.passes(hours=1)
    assert ["A promise has nobody any more: “A ramp”" in text for text in sent[BOB]] == [True]
    assert "Nobody has this promise yet: “A ramp”" in "\n".join(sent[HERE])
    assert world.promise().lines[-1].happened == "owner-left"
    assert not [line.who for line in world.promise().lines if line.who]


def test_a_promise_after_a_round_alone_goes_to_a_lead_when_its_owner_is_forgotten(world: World) -> None:
    world.says(ANN, "/promise A ramp by friday week")
    world.presses(ANN, "Yes, and I will do it")
    person(world, CAT)
    with world.uow() as stores:
        stores.promises.save(replace(world.promise(), round="5"))
        stores.leads.add(Address("telegram", CAT))
    with world.uow() as stores:
        world.router.react([PersonForgotten(world.promise().owner)], stores, world.clock.at)
    (told,) = world.passes(hours=1)[CAT]
    assert "A promise has nobody any more: “A ramp”" in told
    assert "the group" not in told
    assert "You have taken this on" in world.presses(CAT, "I take it on")


def test_what_somebody_promised_to_themselves_alone_is_nobody_elses_and_goes_with_them(world: World) -> None:
    world.says(ANN, "/promise Ring my sister by friday week")
    world.presses(ANN, "Yes, and I will do it")
    world.says(ANN, "/promise Something that I have not finished", HERE)
    person(world, CAT)
    with world.uow() as stores:
        stores.leads.add(Address("telegram", CAT))
    sent = world.passes(days=30)
    assert CAT not in sent
    assert len(sent[ANN]) == 3
    with world.uow() as stores:
        world.router.react([PersonForgotten(world.promise().owner)], stores, world.clock.at)
    assert world.passes(days=30) == {}
    with world.uow.reading() as stores:
        assert [stores.promises.find(number) for number in (1, 2)] == [None, None]


def test_when_who_asked_is_forgotten_the_promise_goes_on_and_nobody_hears_for_them(world: World) -> None:
    world.says(CAT, "/promise A chair by friday week", HERE)
    world.presses(CAT, "Yes, somebody else will", HERE)
    with world.uow() as stores:
        world.router.react([PersonForgotten(world.promise().asked_by)], stores, world.clock.at)
    assert (world.promise().asked_by, world.promise().state) == ("", State.OPEN)
    world.presses(BOB, "I take it on", HERE)
    sent = world.passes(days=20)
    assert [text.split(":")[0] for text in sent[BOB]] == ["Coming up", "The day has come", "The day has gone by"]
    assert CAT not in sent
