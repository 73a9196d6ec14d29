"""Those it was for say whether it has reached them; nobody else can."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.incoming import Address, Service
from bot.promises.model import State
from tests.support.house import OWNER
from tests.support.promising import GROUP, World

ANN, BOB, CAT = 1, 2, 3
HERE = GROUP.id
CROWD = range(100, 112)


def done(world: World) -> None:
    """Ann keeps what she promised to the group."""
    world.says(ANN, "/promise A ramp by friday week", HERE)
    world.presses(ANN, "Yes, and I will do it", HERE)
    world.presses(ANN, "Remind me in our chat", HERE)
    world.presses(ANN, "Done")
    world.says(ANN, "People get in")


def crowd(world: World, size: int) -> None:
    """So many people are met in the group."""
    for who in list(CROWD)[:size]:
        world.says(who, "/promises", HERE)


def test_four_weeks_later_a_small_group_is_asked_openly(world: World) -> None:
    done(world)
    assert [len(texts) for chat, texts in world.passes(days=27).items() if chat == HERE] == [1]
    assert "your answer is seen" in "\n".join(world.passes(days=2)[HERE])
    assert "That is kept, and can be seen" in world.presses(BOB, "It reached me", HERE)
    assert "That is kept, and can be seen" in world.presses(BOB, "It reached me", HERE)
    assert world.promise().state is State.DONE
    assert "Confirmed" in world.presses(CAT, "It reached me", HERE)
    assert world.promise().state is State.CONFIRMED
    assert "decided already" in world.presses(CAT, "Not yet", HERE)


def test_a_small_group_sees_how_many_have_said_what_and_what_follows(world: World) -> None:
    crowd(world, 3)
    done(world)
    (asked,) = world.passes(days=29)[HERE][1:]
    assert "If two of you say yes, it counts as confirmed. One “not yet” opens it again." in asked
    first, second, third = CROWD[:3]
    seen = world.presses(first, "Partly", HERE)
    assert "Answers so far: 1" in seen
    assert "Partly: 1" in seen
    assert "2 who say yes confirm it" in seen
    assert world.chats[HERE][-1].replaces
    world.presses(first, "It reached me", HERE)  # changed, and not counted twice
    seen = world.presses(second, "Partly", HERE)
    assert "Answers so far: 2" in seen
    assert "It reached me: 1" in seen
    assert "One more yes confirms it" in seen
    seen = world.presses(third, "It reached me", HERE)
    assert "Answers so far: 3" in seen
    assert "Confirmed" in seen
    assert world.chats[HERE][-2].replaces
    assert not world.chats[HERE][-2].buttons


def test_not_yet_in_a_small_group_opens_it_again_with_a_dated_line(world: World) -> None:
    done(world)
    world.passes(days=29)
    world.presses(BOB, "It reached me", HERE)
    assert "The promise is open again" in world.presses(CAT, "Not yet", HERE)
    promise = world.promise()
    assert promise.state is State.REOPENED
    assert promise.lines[-1].happened == "reopened"
    listed = world.says(BOB, "/promises", HERE)
    assert "open again, taken on" in listed
    card = world.presses(BOB, "1", HERE)
    assert "30 March 2027: Those it was for said: not yet. It is open again." in card
    assert any("Coming up" in text for text in world.passes(days=30)[ANN])


def test_owner_and_leads_can_not_say_it(world: World) -> None:
    world.says(BOB, "/lead", HERE)
    world.presses(BOB, "I will hear of them", HERE)
    done(world)
    world.passes(days=29)
    with world.uow() as stores:
        stores.leads.add(Address("telegram", CAT))
    for who in (ANN, BOB, CAT, OWNER):
        assert "can't say it for them" in world.presses(who, "It reached me", HERE)
    assert world.promise().state is State.DONE


def test_the_group_may_be_asked_at_once(world: World) -> None:
    done(world)
    world.says(ANN, "/promises")
    world.presses(ANN, "1")
    assert "I ask those it was for now" in world.presses(ANN, "Ask people now")
    assert "Has this change reached you?" in "\n".join(world.passes(hours=1)[HERE])
    assert HERE not in world.passes(days=40)


@pytest.mark.parametrize(
    ("yes", "partly", "not_yet", "word", "state"),
    [
        (8, 2, 2, "Confirmed", State.CONFIRMED),
        (2, 4, 4, "not reached people yet", State.REOPENED),
        (7, 3, 2, "reached some", State.DONE),
        (4, 0, 0, "Too few", State.DONE),
    ],
)
def test_a_crowd_is_asked_secretly_and_one_word_is_told(
    world: World, yes: int, partly: int, not_yet: int, word: str, state: State
) -> None:
    crowd(world, 12)
    done(world)
    asked = "\n".join(world.passes(days=29)[HERE])
    assert "Nobody sees who taps what" in asked
    labels = ["It reached me"] * yes + ["Partly"] * partly + ["Not yet"] * not_yet
    for who, label in zip(CROWD, labels, strict=False):
        assert "Kept in secret" in world.presses(who, label, HERE)
    assert world.promise().state is State.DONE
    told = "\n".join(world.passes(days=15)[HERE])
    assert word in told
    assert not any(str(number) in told for number in (yes, partly, not_yet) if number > 1)
    assert world.promise().state is state
    assert "decided already" in world.presses(CROWD[0], "It reached me", HERE)


def test_a_secret_tap_can_be_changed_and_counts_once(world: World) -> None:
    crowd(world, 12)
    done(world)
    world.passes(days=29)
    for who in list(CROWD)[:9]:
        world.presses(who, "Not yet", HERE)
        world.presses(who, "It reached me", HERE)
    assert "Confirmed" in "\n".join(world.passes(days=15)[HERE])


def test_a_word_that_was_kept_before_a_crash_is_told_again_and_counted_once(world: World) -> None:
    crowd(world, 12)
    done(world)
    world.passes(days=29)
    for who in list(CROWD)[:9]:
        world.presses(who, "It reached me", HERE)
    world.clock.at = world.clock.at.replace(day=28)
    with world.uow() as stores:
        from bot.storage.sending import SendingStore

        far = replace(world.promise()).due.replace(year=2028).astimezone()
        due = [each for each in SendingStore(stores.connection).due(far, 50) if each.kind == "promise-settle"]
    for _ in range(2):
        with world.uow() as stores:
            composed = world.flow.notices["promise-settle"](tuple(due), stores, world.clock.at)
        assert composed is not None
    assert [line.happened for line in world.promise().lines].count("confirmed") == 1


def test_figure_and_register_say_what_was_confirmed(world: World) -> None:
    done(world)
    world.passes(days=29)
    world.presses(BOB, "It reached me", HERE)
    world.presses(CAT, "It reached me", HERE)
    assert "Of 1 promise, 1 is confirmed" in world.says(BOB, "/promises", HERE)


def test_a_small_group_that_moves_while_it_is_asked_is_asked_in_its_new_chat_and_says_it_there(world: World) -> None:
    done(world)
    world.passes(days=29)
    world.presses(BOB, "It reached me", HERE)
    bigger = world.upgrades(BOB, HERE)
    (asked,) = world.passes(minutes=1)[bigger]
    assert "your answer is seen" in asked
    assert "Answers so far: 1" in asked
    assert not world.chats[bigger][-1].replaces
    assert "Confirmed" in world.presses(CAT, "It reached me", bigger)
    assert bigger not in world.passes(days=40)


def test_a_crowd_that_moves_while_it_is_asked_answers_in_its_new_chat_once_and_as_secretly_as_before(
    world: World,
) -> None:
    crowd(world, 8)
    done(world)
    world.passes(days=29)
    for who in list(CROWD)[:5]:
        world.presses(who, "It reached me", HERE)
    world.happens(CROWD[7], Service.LEFT, HERE)  # one fewer than are asked secretly
    bigger = world.upgrades(BOB, HERE)
    (asked,) = world.passes(minutes=1)[bigger]
    assert "Nobody sees who taps what" in asked
    for who in list(CROWD)[4:8]:
        assert "Kept in secret" in world.presses(who, "It reached me", bigger)
    assert "Confirmed" in "\n".join(world.passes(days=15)[bigger])
    assert HERE not in world.passes(days=30)


def test_a_group_that_moves_is_not_asked_of_what_it_has_said_and_is_asked_again_who_takes_a_promise_on(
    world: World,
) -> None:
    done(world)
    world.passes(days=29)
    for who in (BOB, CAT):
        world.presses(who, "It reached me", HERE)
    world.says(ANN, "/promise A rail by friday week", HERE)
    world.presses(ANN, "Yes, somebody else will", HERE)
    bigger = world.upgrades(BOB, HERE)
    (asked,) = world.passes(minutes=1)[bigger]
    assert "A rail" in asked
    assert "A ramp" not in asked
    world.presses(BOB, "I take it on", bigger)
    assert world.promise(2).owner
