"""The bot in a group: it answers when it is spoken to, and leaves everything else alone."""

from __future__ import annotations

import pytest

from bot.core.incoming import Kind, Place
from bot.sandbox import groups
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.channel import answering, crowd, texts, until
from tests.support.small_bot import Small, said

pytestmark = pytest.mark.anyio


@pytest.fixture
def owen(sandbox: Sandbox) -> Person:
    return crowd(sandbox, 1)[0]


@pytest.fixture
def group(sandbox: Sandbox, mair: Person, owen: Person) -> Chat:
    return groups.make_group(sandbox.world, "Gofal", [mair.account, owen.account])


async def test_joining_and_being_removed_are_told(sandbox: Sandbox, mair: Person, group: Chat) -> None:
    small = Small()
    async with answering(sandbox, small):
        await mair.answer("You said:", group)
        groups.remove_bot(sandbox.world, group, mair.account)
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    joined, removed = small.asked
    assert (removed.kind, removed.command, removed.chat.id) == (Kind.SERVICE, "removed", group.id)
    assert (joined.kind, joined.command, joined.place) == (Kind.SERVICE, "joined", Place.GROUP)
    assert (joined.chat.id, joined.sender.id) == (group.id, mair.account.id)


async def test_command_is_answered_as_a_reply_to_it(sandbox: Sandbox, owen: Person, group: Chat) -> None:
    async with answering(sandbox):
        asked = owen.write("/ask@hearback_bot who pays?", group)
        answer = await owen.answer("You said: who pays?", group)
    assert answer.reply_to is asked


async def test_reply_to_the_bot_is_a_question(sandbox: Sandbox, owen: Person, group: Chat) -> None:
    async with answering(sandbox):
        owen.write("/help", group)
        helped = await owen.answer("You said:", group)
        owen.write("and for families?", group, reply_to=helped)
        await owen.answer("You said: and for families?", group)


async def test_all_that_is_not_for_the_bot_is_left_alone_even_if_it_sees_it(
    sandbox: Sandbox, mair: Person, owen: Person, group: Chat
) -> None:
    small = Small()
    async with answering(sandbox, small):
        groups.make_bot_admin(sandbox.world, group, mair.account)
        said_before = owen.write("between us: not for the bot", group)
        mair.write("nor this", group, reply_to=said_before)
        mair.write("/weather@other_bot today", group)
        mair.edit(said_before, "still not") if said_before.sender is mair.account else owen.edit(
            said_before, "still not"
        )
        owen.write("hey @hearback_bottle", group)
        owen.write("@Hearback_bot, who pays?", group)
        await owen.answer("You said: who pays?", group)
    assert [incoming.text for incoming in small.asked] == ["", "who pays?"]
    assert len(owen.answers(group)) == 2


async def test_press_in_a_group_names_who_pressed(sandbox: Sandbox, mair: Person, owen: Person, group: Chat) -> None:
    answers = {"vote": [said("Shall we?", "Yes")], "": [said("done", replaces=True)]}
    small = Small(lambda incoming: answers.get(incoming.command, []))
    async with answering(sandbox, small):
        mair.write("/vote", group)
        await mair.answer("Shall we?", group)
        owen.press("Yes", chat=group)
        await mair.answer("done", group)
    assert (small.asked[-1].sender.id, small.asked[-1].chat.id) == (owen.account.id, group.id)


async def test_group_that_moves_is_told_and_answered_at_its_new_place(
    sandbox: Sandbox, mair: Person, group: Chat
) -> None:
    small = Small()
    async with answering(sandbox, small):
        bigger = groups.upgrade(sandbox.world, group)
        mair.write("/ask are you still here?", bigger)
        await until(sandbox, lambda: "You said: are you still here?" in texts(mair, bigger))
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    moves = [incoming for incoming in small.asked if incoming.command == "migrated"]
    assert {(move.chat.id, move.text) for move in moves} == {(group.id, str(bigger.id))}


async def test_answer_under_way_follows_the_group_that_moves(sandbox: Sandbox, mair: Person, group: Chat) -> None:
    moved: list[Chat] = []

    def answer(_: object) -> list[object]:
        if not moved:
            moved.append(groups.upgrade(sandbox.world, group))
        return [said("here")]

    mair.write("/help", group)
    async with answering(sandbox, Small(answer)):  # type: ignore[arg-type]
        await until(sandbox, lambda: bool(moved) and "here" in texts(mair, moved[0]))


async def test_admin_who_hides_is_known_by_the_group(sandbox: Sandbox, mair: Person, group: Chat) -> None:
    machine = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    small = Small()
    async with answering(sandbox, small):
        hidden = {
            "message_id": 900,
            "date": 1,
            "chat": group.to_json(),
            "from": machine,
            "sender_chat": group.to_json(),
        }
        sandbox.world.updates.add("message", hidden | {"text": "/ask why?"})
        await mair.answer("You said: why?", group)
    assert (small.asked[-1].sender.id, small.asked[-1].command) == (group.id, "ask")


async def test_other_bots_and_channels_are_ignored(sandbox: Sandbox, mair: Person, group: Chat) -> None:
    machine = {"id": 77, "is_bot": True, "first_name": "Other"}
    channel = {"id": -100777, "type": "channel", "title": "News"}
    small = Small()
    async with answering(sandbox, small):
        plain = {"date": 1, "text": "/ask why?"}
        sandbox.world.updates.add("message", plain | {"message_id": 901, "chat": group.to_json(), "from": machine})
        sandbox.world.updates.add("message", plain | {"message_id": 902, "chat": channel, "sender_chat": channel})
        forwarded = {"message_id": 903, "chat": group.to_json(), "sender_chat": channel, "is_automatic_forward": True}
        sandbox.world.updates.add("message", plain | forwarded)
        await until(sandbox, lambda: sandbox.world.updates.pending == 0)
    assert [incoming.command for incoming in small.asked] == ["joined"]
