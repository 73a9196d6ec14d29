"""Many messages, few people; many people, one slow chat: nobody waits for somebody else's turn."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.telegram import Limits
from bot.core.incoming import Incoming
from bot.core.ports import Answer
from bot.sandbox import groups
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import PATIENCE, answering, crowd, texts, until
from tests.support.small_bot import QUICK, Clock, Small, said

pytestmark = pytest.mark.anyio
FLOOD = "[error-flood en]"


async def test_thirty_messages_in_a_second_all_get_an_answer_at_telegrams_pace(sandbox: Sandbox, mair: Person) -> None:
    sandbox.world.faults.limits.is_on = True
    sandbox.world.faults.limits.chat_a_second = 10
    async with answering(sandbox, limits=replace(Limits(), chat_gap=0.1)):
        for number in range(30):
            mair.write(f"question {number}")
        await mair.answer("question 29")
    assert texts(mair) == [f"You said: question {number}" for number in range(30)]
    assert sandbox.world.faults.limits.refused == 0


async def test_telegrams_own_limits_are_kept_without_being_refused(sandbox: Sandbox, mair: Person) -> None:
    sandbox.world.faults.limits.is_on = True
    people = crowd(sandbox, 60)
    async with answering(sandbox, limits=Limits()):
        for person in [mair, mair, *people]:
            person.write("hello")
        await until(sandbox, lambda: all(person.answers() for person in people) and len(mair.answers()) == 2)
    assert sandbox.world.faults.limits.refused == 0
    at = [call.at for call in sandbox.world.calls.accepted("sendMessage")]
    assert max(sum(1 for other in at if 0 <= other - each < 1) for each in at) <= 30


async def test_group_gets_no_more_than_its_share_a_minute(sandbox: Sandbox, mair: Person) -> None:
    group = groups.make_group(sandbox.world, "Gofal", [mair.account])
    limits = replace(QUICK, group_per_minute=6)
    async with answering(sandbox, limits=limits):
        for number in range(10):
            mair.write(f"/ask {number}", group)
        await until(sandbox, lambda: len(mair.answers(group)) == 6)
        mair.write("and in private?")
        await mair.answer("and in private?")
        assert len(mair.answers(group)) == 6


async def test_flood_of_1000_gets_one_kind_word_while_others_are_served(sandbox: Sandbox, mair: Person) -> None:
    (owen,) = crowd(sandbox, 1)
    small = Small()
    for number in range(1_000):
        mair.write(f"spam {number}")
    async with answering(sandbox, small, limits=replace(Limits(), poll_seconds=5)):
        owen.write("hello")
        await owen.answer("hello")
        await until(sandbox, lambda: sandbox.world.updates.pending == 0 and FLOOD in texts(mair))
    assert texts(mair).count(FLOOD) == 1
    assert len(small.asked) <= 70


async def test_flood_spends_an_allowance_that_comes_back_with_time(sandbox: Sandbox, mair: Person) -> None:
    clock, limits = Clock(), replace(QUICK, flood_burst=3, flood_per_minute=3)
    async with answering(sandbox, limits=limits, clock=clock):
        for number in range(6):
            mair.write(f"question {number}")
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
        assert sorted(texts(mair)) == sorted([*(f"You said: question {number}" for number in range(3)), FLOOD])
        clock.ahead = timedelta(minutes=2)
        for number in range(4):
            mair.write(f"later {number}")
        await until(sandbox, lambda: texts(mair).count(FLOOD) == 2 and "You said: later 2" in texts(mair))


async def test_pressed_button_in_a_flood_is_answered_over_the_button(sandbox: Sandbox, mair: Person) -> None:
    small = Small(lambda _: [said("Shall we?", "Yes")])
    async with answering(sandbox, small, limits=replace(QUICK, flood_burst=2, flood_per_minute=0.1)):
        mair.write("vote")
        await mair.answer("Shall we?")
        callbacks = [mair.press("Yes") for _ in range(10)]
        await until(sandbox, lambda: all(callback.answer is not None for callback in callbacks))
    assert [callback.answer for callback in callbacks] == ["", *[FLOOD] * 9]
    assert len(sandbox.world.calls.accepted("answerCallbackQuery")) == 10


async def test_slow_handler_is_given_up_in_words_and_holds_up_nobody(sandbox: Sandbox, mair: Person) -> None:
    release, (owen,) = threading.Event(), crowd(sandbox, 1)

    def answer(incoming: Incoming) -> Sequence[Answer]:
        if incoming.text == "slow":
            release.wait(PATIENCE)
        return [said(f"You said: {incoming.text}")]

    try:
        async with answering(sandbox, Small(answer), limits=replace(QUICK, handler_seconds=1, workers=2)):
            for _ in range(3):
                mair.write("slow")
                owen.write("quick")
            await until(sandbox, lambda: len(owen.answers()) == 3)
            assert texts(mair) == []
            await until(sandbox, lambda: texts(mair) == ["[error-slow en]"] * 3)
            await until(sandbox, lambda: sandbox.world.updates.pending == 0)
            mair.write("quick again")
            await mair.answer("You said: quick again")
    finally:
        release.set()


async def test_chat_with_a_long_queue_does_not_stop_what_telegram_hands_out(sandbox: Sandbox, mair: Person) -> None:
    people = crowd(sandbox, 120)
    limits = replace(QUICK, chat_gap=1, hog_length=3, hog_seconds=0.2)
    for number in range(5):
        mair.write(f"question {number}")
    for person in people:
        person.write("hello")
    async with answering(sandbox, limits=limits):
        await until(sandbox, lambda: all(person.answers() for person in people))
        assert len(mair.answers()) < 5, "the long queue was over too soon to prove anything"
        await mair.answer("question 4")
    assert texts(mair) == [f"You said: question {number}" for number in range(5)]


async def test_chat_that_telegram_makes_wait_does_not_stop_the_others(sandbox: Sandbox, mair: Person) -> None:
    people = crowd(sandbox, 150)
    async with answering(sandbox, limits=replace(QUICK, patience_seconds=0.3)):
        sandbox.world.faults.refuse_next(1, 3, "sendMessage")
        mair.write("hello")
        await until(sandbox, lambda: any(call.status == 429 for call in sandbox.world.calls))
        for person in people:
            person.write("hello")
        await until(sandbox, lambda: all(person.answers() for person in people))
        assert texts(mair) == []
        await mair.answer("hello")
