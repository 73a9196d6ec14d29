"""The stand-in answers the real python-telegram-bot as Telegram does: who is who, and fetching updates."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from telegram import (
    Bot,
    BotCommandScopeAllGroupChats,
    ReactionTypeEmoji,
)
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
)

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.telegram import connect, fetch

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),
]


async def test_get_me_tells_the_bot_and_its_privacy_mode(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.username, me.is_bot, me.can_read_all_group_messages) == ("hearback_bot", True, False)


async def test_wrong_token_is_unauthorised(sandbox: Sandbox) -> None:
    with pytest.raises(InvalidToken):
        async with connect(sandbox, "123456:not-the-token"):
            pass


async def test_wrong_token_has_telegrams_shape(sandbox: Sandbox) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{sandbox.base_url}123456:wrong/getMe")
    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_unknown_method_is_not_found(sandbox: Sandbox) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{sandbox.base_url}{sandbox.token}/makeTea")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 404)


@pytest.mark.parametrize("encoding", ["query", "form", "json", "multipart"])
async def test_every_encoding_is_understood(sandbox: Sandbox, mair: Person, encoding: str) -> None:
    mair.start()
    values = {"chat_id": str(mair.account.id), "text": "Bore da & welcome"}
    url = f"{sandbox.base_url}{sandbox.token}/sendmessage"
    async with httpx.AsyncClient() as client:
        if encoding == "query":
            answer = await client.get(url, params=values)
        elif encoding == "form":
            answer = await client.post(url, data=values)
        elif encoding == "json":
            answer = await client.post(url, json=values | {"chat_id": mair.account.id})
        else:
            answer = await client.post(url, data=values, files={"unused": ("a.txt", b"a")})
    assert answer.json()["result"]["text"] == "Bore da & welcome"


async def test_updates_rise_and_stay_until_confirmed(bot: Bot, mair: Person) -> None:
    mair.write("one")
    mair.write("two")
    first = await fetch(bot)
    assert [update.message.text for update in first] == ["one", "two"]
    assert first[0].update_id < first[1].update_id
    assert await fetch(bot) == first
    assert [update.message.text for update in await fetch(bot, first[1].update_id)] == ["two"]
    assert await fetch(bot, first[1].update_id + 1) == ()


async def test_at_most_a_hundred_updates_come_at_once(bot: Bot, mair: Person) -> None:
    for number in range(105):
        mair.write(str(number))
    assert len(await bot.get_updates(limit=100, timeout=0)) == 100
    assert len(await bot.get_updates(limit=3, timeout=0)) == 3


async def test_negative_offset_keeps_only_the_newest(bot: Bot, mair: Person) -> None:
    for word in ("one", "two", "three"):
        mair.write(word)
    assert [update.message.text for update in await fetch(bot, -1)] == ["three"]
    assert len(await fetch(bot)) == 1


async def test_long_poll_returns_as_soon_as_someone_writes(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    polling = asyncio.create_task(bot.get_updates(timeout=30))
    assert await sandbox.world.signal.until(lambda: sandbox.world.updates.is_polled, 10)
    mair.write("hello")
    updates = await asyncio.wait_for(polling, 10)
    assert updates[0].message.text == "hello"


async def test_second_poll_ends_the_older_one_with_conflict(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=30))
    assert await sandbox.world.signal.until(lambda: sandbox.world.updates.is_polled, 10)
    async with connect(sandbox) as other:
        assert await other.get_updates(timeout=0) == ()
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await asyncio.wait_for(older, 10)


async def test_allowed_updates_are_remembered(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    await bot.get_updates(timeout=0, allowed_updates=["callback_query"])
    mair.write("not wanted")
    assert await fetch(bot) == ()
    await bot.get_updates(timeout=0, allowed_updates=["message"])
    mair.write("wanted")
    assert [update.message.text for update in await fetch(bot)] == ["wanted"]


async def test_webhook_is_refused_and_removing_it_drops_what_waits(bot: Bot, mair: Person) -> None:
    mair.write("hello")
    with pytest.raises(BadRequest, match=r"(?i)bad webhook"):
        await bot.set_webhook("https://example.org/hook")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    await bot.set_my_commands([("ask", "Ask a question")])
    await bot.set_my_commands([("plan", "Dechrau cynllun")], BotCommandScopeAllGroupChats(), "cy")
    assert [command.command for command in await bot.get_my_commands()] == ["ask"]
    assert [command.command for command in await bot.get_my_commands(BotCommandScopeAllGroupChats(), "cy")] == ["plan"]
    assert await bot.get_my_commands(language_code="cy") == ()
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Not A Command", "x")])


async def test_name_and_descriptions_are_kept(bot: Bot) -> None:
    await bot.set_my_name("Clyw", language_code="cy")
    await bot.set_my_description("What I do")
    await bot.set_my_short_description("In short")
    assert [(await bot.get_my_name(language)).name for language in ("cy", "en")] == ["Clyw", "Hearback"]
    assert (await bot.get_my_description("cy")).description == "What I do"
    assert (await bot.get_my_short_description()).short_description == "In short"


async def test_busy_sign_and_reaction_are_accepted(bot: Bot, mair: Person) -> None:
    asked = mair.write("how?")
    assert await bot.send_chat_action(mair.account.id, "typing")
    assert await bot.set_message_reaction(mair.account.id, asked.id, ReactionTypeEmoji("👍"))
    assert asked.reactions[bot.id] == ["👍"]
