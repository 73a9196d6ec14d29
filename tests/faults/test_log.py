"""Whatever happens, and however much is logged: nothing in the log tells who said what."""

from __future__ import annotations

import asyncio
import signal

import pytest

from bot.sandbox import groups
from bot.sandbox.faults import Outage
from bot.sandbox.files import Upload
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import PATIENCE, child_bot, is_ready, until
from tests.support.telegram import png

pytestmark = pytest.mark.anyio


async def test_log_at_debug_level_holds_no_id_no_words_and_no_token(sandbox: Sandbox, mair: Person) -> None:
    process = await child_bot(sandbox)
    await is_ready(process)
    output = asyncio.create_task(process.communicate())
    group = groups.make_group(sandbox.world, "Gofal Ynys", [mair.account])
    mair.write("my secret words")
    await mair.answer("my secret words")
    mair.write("/ask secret in the group", group)
    await mair.answer("secret in the group", group)
    mair.send("photo", Upload("secret.png", "image/png", png()), caption="secret caption")
    await mair.answer("photo")
    mair.press_data(mair.answers()[0], "secret-data")
    sandbox.world.faults.refuse_next(1, 1)
    sandbox.world.faults.lose_next(2)
    mair.write("boom secret")
    await mair.answer("[error-inside en]")
    sandbox.world.faults.break_off(Outage.BAD_GATEWAY, 0.5)
    sandbox.world.updates.add("message", {"message_id": "secret", "chat": {"id": mair.account.id}})
    mair.write("after the outage, secret")
    await mair.answer("after the outage")
    for number in range(100):
        mair.write(f"secret flood {number}")
    await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    mair.block()
    mair.world.updates.add("message", mair.private.messages[1].to_json())
    await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    process.send_signal(signal.SIGTERM)
    written = b"".join(await asyncio.wait_for(output, PATIENCE)).decode()
    assert process.returncode == 0
    for event in ("handler_failed", "updates_unreadable", "flood", "polling_failed", "telegram_stopped"):
        assert event in written
    secrets = (sandbox.token, sandbox.token.split(":")[1], str(mair.account.id), str(abs(group.id)), "secret", "Mair")
    assert [secret for secret in (*secrets, "Gofal", str(7000000)[:5]) if secret in written] == []
