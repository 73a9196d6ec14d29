"""The network and Telegram fail in every way that they do, and come back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.channels.telegram import TelegramChannel, TokenInUse, WrongToken
from bot.core.errors import HearbackError
from bot.core.incoming import Incoming
from bot.core.ports import Answer
from bot.sandbox.faults import Outage
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import PATIENCE, answering, crowd, texts, until
from tests.support.small_bot import QUICK, Clock, Small, echo

pytestmark = pytest.mark.anyio


async def test_lost_receipts_may_double_an_answer_but_lose_none_and_keep_the_order(
    sandbox: Sandbox, mair: Person
) -> None:
    async with answering(sandbox):
        sandbox.world.faults.lose_next(3, "sendMessage")
        for number in range(5):
            mair.write(f"question {number}")
        await mair.answer("question 4")
    once = list(dict.fromkeys(texts(mair)))
    assert once == [f"You said: question {number}" for number in range(5)]
    assert len(texts(mair)) == 8


async def test_lost_batch_of_updates_is_fetched_again(sandbox: Sandbox, mair: Person) -> None:
    small = Small()
    async with answering(sandbox, small):
        sandbox.world.faults.lose_next(2, "getUpdates")
        mair.write("hello")
        await mair.answer("hello")
    assert len(small.asked) == 1


@pytest.mark.parametrize("outage", [Outage.BAD_GATEWAY, Outage.REFUSED])
async def test_outage_is_waited_out(sandbox: Sandbox, mair: Person, outage: Outage) -> None:
    small = Small()
    async with answering(sandbox, small):
        mair.write("before")
        await mair.answer("before")
        sandbox.world.faults.break_off(outage, 1.0)
        for number in range(5):
            mair.write(f"question {number}")
        await mair.answer("question 4")
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    assert texts(mair)[1:] == [f"You said: question {number}" for number in range(5)]
    assert len(small.asked) == 6


async def test_outage_between_question_and_answer_loses_neither(sandbox: Sandbox, mair: Person) -> None:
    def answer(incoming: Incoming) -> Sequence[Answer]:
        sandbox.world.faults.break_off(Outage.REFUSED, 1.0)
        return echo(incoming)

    small = Small(answer)
    async with answering(sandbox, small):
        mair.write("hello")
        await mair.answer("hello")
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    assert len(small.asked) == 1


async def test_start_without_a_network_waits_for_it(sandbox: Sandbox, mair: Person) -> None:
    mair.write("hello")
    await sandbox.refuse()
    back = asyncio.get_running_loop().call_later(0.5, lambda: waiting.append(asyncio.ensure_future(sandbox.listen())))
    waiting: list[asyncio.Future[None]] = []
    async with answering(sandbox):
        await mair.answer("hello")
    assert back.when() < asyncio.get_running_loop().time()


async def test_answer_that_never_gets_through_is_given_up_and_the_chat_goes_on(sandbox: Sandbox, mair: Person) -> None:
    limits = replace(QUICK, send_seconds=0.4, send_tries=2)
    async with answering(sandbox, limits=limits):
        sandbox.world.faults.lose_next(1_000, "sendMessage")
        mair.write("first")
        await until(sandbox, lambda: sandbox.world.updates.pending == 0 and len(mair.answers()) > 1)
        sandbox.world.faults.mend()
        mair.write("second")
        await mair.answer("second")


async def test_refused_chat_waits_alone_and_keeps_its_order(sandbox: Sandbox, mair: Person) -> None:
    (owen,) = crowd(sandbox, 1)
    async with answering(sandbox):
        sandbox.world.faults.refuse_next(1, 1, "sendMessage")
        for number in range(4):
            mair.write(f"question {number}")
        await until(sandbox, lambda: any(call.status == 429 for call in sandbox.world.calls))
        owen.write("hello")
        await owen.answer("hello")
        assert texts(mair) == []
        await mair.answer("question 3")
    assert texts(mair) == [f"You said: question {number}" for number in range(4)]


async def test_refused_menu_and_button_are_tried_again(sandbox: Sandbox, mair: Person) -> None:
    sandbox.world.faults.refuse_next(1, 1, "setMyCommands")
    async with answering(sandbox):
        assert len(sandbox.world.profile.commands) == 4


@pytest.mark.parametrize("token", ["123456:nobody-knows-this-token-at-all-0000", "", "no token/../at all", "ü"])
async def test_wrong_token_ends_with_what_to_do_and_without_the_token(sandbox: Sandbox, token: str) -> None:
    channel = TelegramChannel(token, sandbox.root, Small(), clock=Clock())
    with pytest.raises(WrongToken, match="@BotFather") as caught:
        await asyncio.wait_for(channel.run(asyncio.Event(), lambda: None), PATIENCE)
    assert isinstance(caught.value, HearbackError)
    assert not token or token not in str(caught.value)


async def test_token_that_is_withdrawn_ends_the_run(sandbox: Sandbox) -> None:
    limits = replace(QUICK, poll_seconds=1, most_back_off=0.1)
    context = answering(sandbox, limits=limits)
    running = await context.__aenter__()
    sandbox.world.token = "1:another"
    await asyncio.wait({running}, timeout=PATIENCE)
    with pytest.raises(WrongToken):
        await context.__aexit__(None, None, None)


async def test_second_program_on_the_token_gives_up_and_the_first_carries_on(sandbox: Sandbox, mair: Person) -> None:
    limits = replace(QUICK, poll_seconds=1, conflict_seconds=1, settle_seconds=1, most_back_off=0.1)
    async with answering(sandbox, limits=limits) as first:
        polls = sandbox.world.updates.polls
        await until(sandbox, lambda: sandbox.world.updates.polls > polls + 3)
        with pytest.raises(TokenInUse, match="Stop it"):
            async with answering(sandbox, limits=limits) as second:
                await asyncio.wait({second}, timeout=PATIENCE)
        assert not first.done()
        mair.write("still there?")
        await mair.answer("still there?")


async def test_rival_that_is_only_ending_is_waited_for(sandbox: Sandbox, mair: Person) -> None:
    async with answering(sandbox):
        limits = replace(QUICK, conflict_seconds=10)
        async with answering(sandbox, limits=limits):
            polls = sandbox.world.updates.polls
            await until(sandbox, lambda: sandbox.world.updates.polls > polls + 2)
    async with answering(sandbox):
        mair.write("hello")
        await mair.answer("hello")


async def test_update_in_a_form_nobody_knows_does_not_block_the_next(sandbox: Sandbox, mair: Person) -> None:
    async with answering(sandbox):
        sandbox.world.updates.add("message", {"message_id": "?", "chat": 7})
        sandbox.world.updates.add("my_chat_member", {})
        mair.write("hello")
        await mair.answer("hello")
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
