"""The bot is killed, again and again, while people write: each of them still gets an answer to everything."""

from __future__ import annotations

import random

import pytest

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import answering, child_bot, crowd, is_ready, texts, until

pytestmark = pytest.mark.anyio


def unanswered(people: list[Person], each: int) -> set[tuple[int, int]]:
    heard = [set(texts(person)) for person in people]
    return {
        (who, number)
        for who in range(len(people))
        for number in range(each)
        if f"You said: question {number}" not in heard[who]
    }


async def test_kill_9_at_any_moment_leaves_no_message_unanswered(sandbox: Sandbox) -> None:
    chance, people, each = random.Random(20251), crowd(sandbox, 10), 20
    waiting = [(person, number) for number in range(each) for person in people]
    while waiting:
        process = await child_bot(sandbox, "--chat-gap", "0.03")
        await is_ready(process)
        aim = len(sandbox.world.calls.entries) + chance.randint(3, 40)
        for person, number in waiting[:50]:
            person.write(f"question {number}")
        del waiting[:50]
        await until(sandbox, lambda aim=aim: len(sandbox.world.calls.entries) >= aim)  # type: ignore[misc]
        process.kill()
        await process.communicate()
    assert sandbox.world.updates.pending > 0, "it was always killed too late to prove anything"
    async with answering(sandbox):
        await until(sandbox, lambda: not unanswered(people, each))
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)


async def test_nothing_is_confirmed_before_its_answer_is_sent(sandbox: Sandbox, mair: Person) -> None:
    process = await child_bot(sandbox)
    await is_ready(process)
    sandbox.world.faults.slow_next(1, 30, "sendMessage")
    sandbox.world.faults.refuse_next(1, 30, "sendMessage")
    mair.write("hello")
    polls = sandbox.world.updates.polls
    await until(sandbox, lambda: sandbox.world.updates.polls > polls + 5)
    process.kill()
    await process.communicate()
    assert sandbox.world.updates.pending == 1
