"""Groups and privacy mode behave on the stand-in as on Telegram."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
)

from bot.sandbox import groups
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.telegram import fetch, settle

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),
]


async def test_privacy_mode_lets_through_only_what_is_meant_for_the_bot(
    bot: Bot, sandbox: Sandbox, mair: Person
) -> None:
    group = groups.make_group(sandbox.world, "Tuesday group", [mair.account])
    offset = await settle(bot)
    said = await bot.send_message(group.id, "hello all")
    mair.write("just chatting", group)
    mair.write("@hearback_bot hello?", group)
    mair.write("/ask@other_bot how?", group)
    mair.write("see /ask", group)
    mair.write("/ask how?", group)
    mair.write("/ask@Hearback_bot again?", group)
    mair.write("a reply", group, reply_to=group.messages[said.message_id])
    updates = await fetch(bot, offset)
    assert [update.message.text for update in updates] == ["/ask how?", "/ask@Hearback_bot again?", "a reply"]
    assert updates[-1].message.reply_to_message.message_id == said.message_id


async def test_admin_bot_sees_everything(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    group = groups.make_group(sandbox.world, "Tuesday group", [mair.account])
    groups.make_bot_admin(sandbox.world, group, mair.account)
    offset = await settle(bot)
    mair.write("just chatting", group)
    assert [update.message.text for update in await fetch(bot, offset)] == ["just chatting"]


async def test_joining_and_leaving_are_told(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    group = groups.make_group(sandbox.world, "Tuesday group", [mair.account])
    joined = await fetch(bot)
    assert joined[0].my_chat_member.new_chat_member.status == "member"
    assert joined[1].message.new_chat_members[0].id == bot.id
    sam = sandbox.world.add_person("Sam")
    groups.add_people(sandbox.world, group, [sam], mair.account)
    groups.remove_person(sandbox.world, group, sam)
    later = await fetch(bot, joined[-1].update_id + 1)
    assert later[0].message.new_chat_members[0].id == sam.id
    assert later[1].message.left_chat_member.id == sam.id


async def test_group_facts(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    group = groups.make_group(sandbox.world, "Tuesday group", [mair.account, sandbox.world.add_person("Sam")])
    assert (await bot.get_chat(group.id)).title == "Tuesday group"
    assert await bot.get_chat_member_count(group.id) == 3
    assert [admin.user.id for admin in await bot.get_chat_administrators(group.id)] == [mair.account.id]
    assert (await bot.get_chat_member(group.id, bot.id)).status == "member"
    with pytest.raises(BadRequest, match=r"(?i)not enough rights"):
        await bot.export_chat_invite_link(group.id)
    groups.make_bot_admin(sandbox.world, group, mair.account)
    assert (await bot.export_chat_invite_link(group.id)).startswith("https://t.me/+")


async def test_pinned_message_is_known(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    group = groups.make_group(sandbox.world, "Tuesday group", [mair.account])
    board = await bot.send_message(group.id, "The board")
    assert await board.pin()
    assert (await bot.get_chat(group.id)).pinned_message.message_id == board.message_id
    assert await board.unpin()
    assert (await bot.get_chat(group.id)).pinned_message is None


async def test_upgraded_group_says_where_it_went(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    group = groups.make_group(sandbox.world, "Tuesday group", [mair.account])
    bigger = groups.upgrade(sandbox.world, group)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group.id, "hello")
    assert caught.value.new_chat_id == bigger.id
    assert await bot.send_message(bigger.id, "hello")
    told = [update.message for update in await fetch(bot) if update.message]
    assert [message.migrate_to_chat_id for message in told if message.migrate_to_chat_id] == [bigger.id]


async def test_bot_outside_a_group_is_forbidden(bot: Bot, sandbox: Sandbox, mair: Person) -> None:
    group = groups.make_group(sandbox.world, "Tuesday group", [mair.account])
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="kicked from the group"):
        await bot.send_message(group.id, "hello")
