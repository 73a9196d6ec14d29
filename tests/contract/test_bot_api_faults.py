"""The stand-in fails when told to, and another process can drive it."""

from __future__ import annotations

import time
from datetime import timedelta

import httpx
import pytest
from telegram import (
    Bot,
)
from telegram.error import (
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.sandbox.faults import Outage
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread
from tests.support.telegram import buttons, fetch

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),
]


async def test_next_calls_can_be_refused_for_a_while(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    mair.start()
    sandbox.world.faults.refuse_next(1, retry_after=7, method="sendMessage")
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(mair.account.id, "hello")
    assert caught.value.retry_after == timedelta(seconds=7)
    assert await bot.send_message(mair.account.id, "hello")
    assert [call.status for call in sandbox.world.calls if call.method == "sendMessage"] == [429, 200]


async def test_lost_answer_leaves_the_message_sent(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    mair.start()
    sandbox.world.faults.lose_next(1)
    with pytest.raises(NetworkError):
        await bot.send_message(mair.account.id, "hello")
    assert [message.text for message in mair.answers()] == ["hello"]
    assert len(sandbox.world.calls.accepted("sendMessage", mair.account.id)) == 1


async def test_slow_answer_times_out_on_the_bots_side(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    mair.start()
    sandbox.world.faults.slow_next(1, seconds=30)
    with pytest.raises(TimedOut):
        await bot.send_message(mair.account.id, "hello", read_timeout=0.2)


async def test_bad_gateway_until_mended(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    mair.start()
    sandbox.world.faults.break_off(Outage.BAD_GATEWAY)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(mair.account.id, "hello")
    sandbox.world.faults.mend()
    assert await bot.send_message(mair.account.id, "hello")


async def test_closed_port_refuses_and_opens_again_on_the_same_port(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    mair.start()
    await sandbox.refuse()
    with pytest.raises(NetworkError, match="ConnectError"):
        await bot.send_message(mair.account.id, "hello")
    await sandbox.listen()
    assert await bot.send_message(mair.account.id, "hello")


async def test_real_limits_refuse_the_second_message_in_a_second(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    mair.start()
    sandbox.world.faults.limits.is_on = True
    sandbox.world.faults.limits.chat_a_second = 3
    asked_to_wait = []
    for _ in range(8):
        try:
            await bot.send_message(mair.account.id, "hello")
        except RetryAfter as error:
            asked_to_wait.append(error.retry_after / timedelta(seconds=1))
    at = [call.at for call in sandbox.world.calls.accepted("sendMessage")]
    assert all(later - earlier > 0.9 for earlier, later in zip(at, at[3:], strict=False))
    assert asked_to_wait == [1] * (8 - len(at))


async def test_call_log_holds_method_chat_time_and_values(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    mair.start()
    before = time.monotonic()
    await bot.send_message(mair.account.id, "hello")
    call = sandbox.world.calls.accepted("sendmessage")[0]
    assert (call.method, call.chat_id, call.params["text"]) == ("sendMessage", mair.account.id, "hello")
    assert before <= call.at <= time.monotonic()


async def test_control_lets_another_process_act(bot: Bot, sandbox: Sandbox) -> None:
    async with httpx.AsyncClient(base_url=sandbox.root) as client:

        async def act(what: str, **values: object) -> dict[str, int]:
            answer = await client.post(f"/control/{what}", json=values)
            assert answer.status_code == 200, answer.text
            return answer.json()["done"]

        person = (await act("person", name="Mair", language_code="cy"))["person"]
        group = (await act("group", title="Tuesday", people=[person]))["chat"]
        await act("write", person=person, text="/plan Ramp", chat=group)
        said = await act("write", person=person, text="hello")
        await act("edit", person=person, message=said["message"], text="hello again")
        await bot.send_message(person, "Ready?", reply_markup=buttons(Yes="y"))
        await act("press", person=person, label="Yes")
        await act("send", person=person, kind="photo", content="", name="a.png")
        updates = await fetch(bot)
        assert [update.message.text for update in updates if update.message and update.message.text] == [
            "/plan Ramp",
            "hello",
        ]
        assert updates[-2].callback_query.data == "y"
        assert updates[-1].message.photo
        shown = (await client.get("/control/messages", params={"chat": person})).json()
        assert [message.get("text") for message in shown] == ["hello again", "Ready?", None]
        await act("faults", kind="too_many", calls=1, seconds=3)
        with pytest.raises(RetryAfter):
            await bot.send_message(person, "hello")
        assert (await client.get("/control/calls")).json()[-1]["status"] == 429


async def test_control_refuses_what_it_can_not_do(sandbox: Sandbox) -> None:
    async with httpx.AsyncClient(base_url=sandbox.root) as client:
        assert (await client.post("/control/write", json={"person": 1, "text": "x"})).status_code == 400
        assert (await client.post("/control/dance", json={})).status_code == 404
        assert (await client.post("/control/write", content="person=1")).status_code == 415


def test_sandbox_in_a_thread_serves_a_test_without_a_loop() -> None:
    with sandbox_in_thread() as running:
        mair = Person(running.world, running.world.add_person("Mair"))
        mair.start()
        values = {"chat_id": mair.account.id, "text": "hello"}
        assert httpx.post(f"{running.base_url}{running.token}/sendMessage", json=values).status_code == 200
        assert mair.answer_blocking("hello").sender is running.world.bot
    with pytest.raises(httpx.ConnectError):
        httpx.get(running.root)
