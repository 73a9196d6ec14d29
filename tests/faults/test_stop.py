"""The bot is asked to end: it does so soon, and what it could not finish comes again."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from dataclasses import replace

import pytest

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import PATIENCE, answering, child_bot, crowd, is_ready, texts, until
from tests.support.small_bot import QUICK, Small, said

pytestmark = pytest.mark.anyio


async def stopped(process: asyncio.subprocess.Process) -> tuple[int | None, float]:
    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    await asyncio.wait_for(process.communicate(), PATIENCE)
    return process.returncode, time.monotonic() - began


async def test_sigterm_while_idle_ends_with_0_at_once(sandbox: Sandbox, mair: Person) -> None:
    process = await child_bot(sandbox)
    await is_ready(process)
    mair.write("hello")
    await mair.answer("hello")
    code, seconds = await stopped(process)
    assert code == 0
    assert seconds < 2
    assert sandbox.world.updates.pending == 0


async def test_sigterm_under_load_ends_with_0_within_5_seconds_and_loses_nothing(sandbox: Sandbox) -> None:
    people = crowd(sandbox, 8)
    process = await child_bot(sandbox, "--chat-gap", "0.4")
    await is_ready(process)
    for number in range(20):
        for person in people:
            person.write(f"question {number}")
    await until(sandbox, lambda: all(person.answers() for person in people))
    code, seconds = await stopped(process)
    assert code == 0
    assert seconds < 5
    assert sandbox.world.updates.pending > 0, "it was stopped too late to prove anything"
    expected = {f"You said: question {number}" for number in range(20)}
    async with answering(sandbox):
        await until(sandbox, lambda: all(set(texts(person)) == expected for person in people))


async def test_what_was_finished_before_the_end_is_not_done_again(sandbox: Sandbox, mair: Person) -> None:
    small = Small()
    async with answering(sandbox, small):
        for number in range(10):
            mair.write(f"question {number}")
        await mair.answer("question 9")
    async with answering(sandbox, small):
        mair.write("later")
        await mair.answer("later")
    assert len(small.asked) == 11


async def test_handler_that_never_ends_does_not_hold_up_the_end(sandbox: Sandbox, mair: Person) -> None:
    release = threading.Event()
    small = Small(lambda _: [said(str(release.wait(PATIENCE)))])
    try:
        async with answering(sandbox, small):
            mair.write("hang")
            await until(sandbox, lambda: bool(small.asked))
            began = time.monotonic()
        assert time.monotonic() - began < 5
        assert sandbox.world.updates.pending == 1
    finally:
        release.set()


async def test_stop_before_telegram_was_ever_reached_ends_too(sandbox: Sandbox) -> None:
    await sandbox.refuse()
    process = await child_bot(sandbox)
    await asyncio.wait_for(process.stderr.readuntil(b"selector"), PATIENCE)  # type: ignore[union-attr]
    await asyncio.sleep(0)
    process.send_signal(signal.SIGTERM)
    await asyncio.wait_for(process.communicate(), 5)
    assert process.returncode in (0, -signal.SIGTERM)


async def test_answers_that_telegram_was_let_forget_early_still_leave_before_the_end(
    sandbox: Sandbox, mair: Person
) -> None:
    people = crowd(sandbox, 120)
    limits = replace(QUICK, chat_gap=2, hog_length=4, hog_seconds=0.1)
    for number in range(10):
        mair.write(f"question {number}")
    for person in people:
        person.write("hello")
    async with answering(sandbox, limits=limits):
        await until(sandbox, lambda: all(person.answers() for person in people))
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
        assert len(mair.answers()) < 10, "all was sent too soon to prove anything"
    assert texts(mair) == [f"You said: question {number}" for number in range(10)]
