"""How groups come about and change, with the service messages that everyone sees."""

from __future__ import annotations

from bot.sandbox.accounts import Account
from bot.sandbox.chats import Chat, ChatType
from bot.sandbox.shapes import Json
from bot.sandbox.world import World


def make_group(world: World, title: str, people: list[Account], *, has_bot: bool = True) -> Chat:
    """A basic group made by the first of `people`, with the bot in it as an ordinary member."""
    with world.signal.lock:
        chat = world.add_chat(Chat(world.next_group_id(), ChatType.GROUP, title))
        chat.members = {person.id: "member" for person in people} | {people[0].id: "creator"}
        if has_bot:
            add_bot(world, chat, people[0])
        return chat


def add_bot(world: World, chat: Chat, by: Account) -> None:
    """Bring the bot into a group."""
    _change_bot(world, chat, by, "member")
    world.serve(chat, by, {"new_chat_members": [world.bot.to_user()]})


def remove_bot(world: World, chat: Chat, by: Account) -> None:
    """Throw the bot out of a group."""
    world.serve(chat, by, {"left_chat_member": world.bot.to_user()})
    _change_bot(world, chat, by, "kicked")


def make_bot_admin(world: World, chat: Chat, by: Account) -> None:
    """Make the bot an admin: it then sees every message and may pin."""
    _change_bot(world, chat, by, "administrator")


def add_people(world: World, chat: Chat, people: list[Account], by: Account) -> None:
    """Bring people into a group."""
    with world.signal.lock:
        chat.members |= {person.id: "member" for person in people}
        world.serve(chat, by, {"new_chat_members": [person.to_user() for person in people]})


def remove_person(world: World, chat: Chat, person: Account) -> None:
    """Let a person leave a group."""
    with world.signal.lock:
        chat.members[person.id] = "left"
        world.serve(chat, person, {"left_chat_member": person.to_user()})


def upgrade(world: World, chat: Chat) -> Chat:
    """Turn a basic group into a supergroup: a new id, and the old one answers only with where to go."""
    with world.signal.lock:
        bigger = Chat(chat.id - 1_000_000_000_000, ChatType.SUPERGROUP, chat.title, members=dict(chat.members))
        world.add_chat(bigger)
        owner = next(world.accounts[number] for number, status in chat.members.items() if status == "creator")
        world.serve(chat, owner, {"migrate_to_chat_id": bigger.id})
        world.serve(bigger, owner, {"migrate_from_chat_id": chat.id})
        chat.upgraded_to = bigger.id
        return bigger


def member_json(account: Account, status: str) -> Json:
    """The ChatMember object for a status."""
    member: Json = {"user": account.to_user(), "status": status}
    if status == "creator":
        return member | {"is_anonymous": False}
    if status == "kicked":
        return member | {"until_date": 0}
    return member | _ADMIN_RIGHTS if status == "administrator" else member


_ADMIN_RIGHTS: Json = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": True,
    "can_restrict_members": True,
    "can_promote_members": False,
    "can_change_info": True,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
    "can_pin_messages": True,
}


def _change_bot(world: World, chat: Chat, by: Account, status: str) -> None:
    with world.signal.lock:
        old = chat.members.get(world.bot.id, "left")
        chat.members[world.bot.id] = status
        change = {"chat": chat.to_json(), "from": by.to_user(), "date": int(world.now())}
        members = {"old_chat_member": member_json(world.bot, old), "new_chat_member": member_json(world.bot, status)}
        world.updates.add("my_chat_member", change | members)
