"""Chats as the bot sees them: who is there, what is pinned, reactions, leaving."""

from __future__ import annotations

import secrets

from bot.sandbox.chats import Chat, ChatType, Message
from bot.sandbox.groups import member_json
from bot.sandbox.methods.sending import writable_chat
from bot.sandbox.params import Params
from bot.sandbox.shapes import Json, bad_request
from bot.sandbox.world import World

_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


def _message(chat: Chat, params: Params, what: str) -> Message:
    message = chat.messages.get(params.number("message_id"))
    if message is None or message.is_deleted:
        raise bad_request(f"message to {what} not found")
    return message


def _check_may_pin(world: World, chat: Chat) -> None:
    if chat.type is ChatType.SUPERGROUP and not chat.is_admin(world.bot.id):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def pin_chat_message(world: World, params: Params) -> bool:
    """Pin a message; in a supergroup only an admin may."""
    chat = writable_chat(world, params)
    _check_may_pin(world, chat)
    message = _message(chat, params, "pin")
    chat.pinned = [number for number in chat.pinned if number != message.id] + [message.id]
    world.serve(chat, world.bot, {"pinned_message": message.to_json(has_reply=False)})
    world.journal.add("pinned", chat=chat.id)
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """Unpin one message, or the newest pinned one."""
    chat = writable_chat(world, params)
    _check_may_pin(world, chat)
    number = params.number("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.journal.add("pinned", chat=chat.id)
    return True


def get_chat(world: World, params: Params) -> Json:
    """All that is known of a chat."""
    chat = world.chat(params.number("chat_id"))
    more: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    if pinned and not pinned.is_deleted:
        more["pinned_message"] = pinned.to_json(has_reply=False)
    return chat.to_json() | more


def get_chat_member(world: World, params: Params) -> Json:
    """One person's place in a group."""
    chat = world.chat(params.number("chat_id"))
    account = world.accounts.get(params.number("user_id"))
    if account is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_json(account, "member" if chat.is_private else chat.members.get(account.id, "left"))


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Who runs a group; other bots are left out, as Telegram does."""
    chat = world.chat(params.number("chat_id"))
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [
        member_json(world.accounts[number], status) for number, status in chat.members.items() if chat.is_admin(number)
    ]


def get_chat_member_count(world: World, params: Params) -> int:
    """How many are in a chat, the bot counted."""
    chat = world.chat(params.number("chat_id"))
    return 2 if chat.is_private else sum(chat.has_member(number) for number in chat.members)


def leave_chat(world: World, params: Params) -> bool:
    """Leave a group."""
    chat = world.chat(params.number("chat_id"))
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.members[world.bot.id] = "left"
    world.serve(chat, world.bot, {"left_chat_member": world.bot.to_user()})
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    """React to a message with at most one emoji."""
    chat = writable_chat(world, params)
    reaction = params.json("reaction")
    chosen = reaction if isinstance(reaction, list) else []
    if len(chosen) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message = _message(chat, params, "react")
    message.reactions[world.bot.id] = [str(item.get("emoji", "")) for item in chosen]
    world.journal.add("message", chat=chat.id, message=message.id)
    return True


def export_chat_invite_link(world: World, params: Params) -> str:
    """A new link into a group; only an admin may make one."""
    chat = writable_chat(world, params)
    if not chat.is_admin(world.bot.id):
        raise bad_request("not enough rights to manage chat invite link")
    return f"https://t.me/+{secrets.token_urlsafe(12)}"


METHODS = {
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "setMessageReaction": set_message_reaction,
    "exportChatInviteLink": export_chat_invite_link,
}
