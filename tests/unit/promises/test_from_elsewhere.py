"""Promises that come from a plan or from a theme of feedback, and come up again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime

from bot.core.events import GroupMet, PlanAgreed, PlanBegun
from bot.core.group import Group
from bot.core.incoming import Address, Incoming, Kind, Place
from bot.core.session import Session
from bot.core.turn import Turn
from bot.promises.model import State
from tests.support.promising import GROUP, World

ANN, BOB = 1, 2
HERE = GROUP.id


def handed(world: World, wish: str, values: Mapping[str, str | int]) -> str:
    """What another job hands over while Ann acts in her own chat."""
    chat = Address("telegram", ANN)
    with world.uow() as stores:
        person = stores.people.recall(chat, remember=True)
        act = Incoming(Kind.BUTTON, Place.PRIVATE, chat, chat, "", person=person)
        turn = Turn(act, Session(chat=chat, job="promises"), "en", world.clock.at, group=Group())
        outcome = world.flow.receives[wish](turn, stores, values)
        world.router._waiting.note(outcome.waits, chat, world.clock.at, stores) if outcome.waits else None
    answers = [world.conversation.word(reply, chat, "en") for reply in outcome.replies]
    world.chats.setdefault(ANN, []).extend(answers)
    return "\n".join(paragraph.text for answer in answers for paragraph in answer.paragraphs)


def group_of(world: World) -> str:
    """The random id of the group, once somebody has acted in it."""
    world.says(BOB, "/promises", HERE)
    with world.uow.reading() as stores:
        found = stores.groups.find(GROUP)
    assert found is not None
    return found.id


def test_promises_of_a_plan_go_into_the_register_at_one_tap(world: World) -> None:
    group = group_of(world)
    lines = [
        {"text": "Book the hall", "owner": "somebody", "day": "2027-04-01"},
        {"text": "Find a driver", "owner": "", "day": "2027-04-02"},
    ]
    said = handed(world, "many", {"plan": "7", "group": group, "lines": json.dumps(lines)})
    assert "2 promises are in the register now" in said
    assert (world.promise(1).owner, world.promise(1).due) == ("somebody", datetime(2027, 4, 1, 17))
    assert world.promise(2).plan == "7"
    assert "Find a driver" in world.says(BOB, "/promises", HERE)
    assert "Nobody has this promise yet: “Find a driver”" in "\n".join(world.passes(hours=1)[HERE])


def test_a_theme_becomes_a_promise_to_those_who_follow_the_round(world: World) -> None:
    group = group_of(world)
    with world.uow.reading() as stores:
        bob = stores.people.recall(Address("telegram", BOB)).id
    world.following["5"], world.homes["5"] = (bob,), group
    said = handed(world, "promise", {"round": "5", "theme": 1, "title": "Meals come too late"})
    assert "People told you: Meals come too late" in said
    world.says(ANN, "Lunch at noon by friday week")
    world.presses(ANN, "Yes, and I will do it")
    assert (world.promise().round, world.promise().group) == ("5", group)
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    world.presses(ANN, "Done")
    world.says(ANN, "Lunch is at noon")
    told = world.passes(hours=1)
    assert "What is different now: Lunch is at noon" in "\n".join(told[BOB])
    assert "What is different now: Lunch is at noon" in "\n".join(told[HERE])
    assert world.promise().state is State.DONE


def test_what_is_open_comes_up_again_when_the_group_plans(world: World) -> None:
    world.says(BOB, "/promise A ramp by friday week", HERE)
    world.presses(BOB, "Yes, and I will do it", HERE)
    group = world.promise().group
    with world.uow() as stores:
        world.router.react([PlanBegun("9", group), PlanBegun("9", group)], stores, world.clock.at)
    said = world.passes(hours=1)[HERE]
    assert ["planning again" in text and "A ramp" in text for text in said] == [True]


def test_where_nothing_is_open_nothing_comes_up(world: World) -> None:
    group = group_of(world)
    with world.uow() as stores:
        world.router.react([PlanBegun("9", group)], stores, world.clock.at)
    assert world.passes(hours=1) == {}


def test_what_is_open_comes_up_on_the_days_on_which_the_group_looks_at_its_plan(world: World) -> None:
    world.says(BOB, "/promise A ramp by the end of next month", HERE)
    world.presses(BOB, "Yes, and I will do it", HERE)
    group, days = world.promise().group, (date(2027, 3, 20), date(2027, 4, 10))
    with world.uow() as stores:
        world.router.react([PlanAgreed("9", group, days)] * 2, stores, world.clock.at)
    assert HERE not in world.passes(days=18)
    (said,) = world.passes(days=2)[HERE]
    assert "looks at its plan today" in said
    assert "A ramp" in said
    world.presses(BOB, "1", HERE)
    world.presses(BOB, "Open our chat", HERE)
    world.presses(BOB, "Take it back")
    world.says(BOB, "There is one")
    assert all("looks at its plan" not in text for text in world.passes(days=30).get(HERE, []))


def test_what_is_open_comes_up_once_a_day_while_a_group_meets(world: World) -> None:
    world.says(BOB, "/promise A ramp by the end of next month", HERE)
    world.presses(BOB, "Yes, and I will do it", HERE)
    group = world.promise().group
    for times in (1, 0):
        with world.uow() as stores:
            world.router.react([GroupMet(group)], stores, world.clock.at)
        assert len(world.passes(hours=1).get(HERE, [])) == times
    world.passes(days=1)
    with world.uow() as stores:
        world.router.react([GroupMet(group)], stores, world.clock.at)
    assert "A ramp" in "".join(world.passes(hours=1)[HERE])
