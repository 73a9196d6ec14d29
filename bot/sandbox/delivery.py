"""What reaches the bot: everything in private, and in a group only what its privacy mode lets through."""

from __future__ import annotations

from bot.sandbox.chats import Message
from bot.sandbox.entities import part
from bot.sandbox.world import World


def deliver(world: World, message: Message, *, is_edit: bool = False) -> bool:
    """Queue a person's message for the bot if the bot may see it; answers whether it may."""
    is_seen = sees(world, message)
    if is_seen:
        world.updates.add("edited_message" if is_edit else "message", message.to_json())
    return is_seen


def sees(world: World, message: Message) -> bool:
    """Whether the bot sees this message, with group privacy mode on."""
    chat = message.chat
    if chat.is_private or chat.is_admin(world.bot.id):
        return True
    is_reply_to_bot = message.reply_to is not None and message.reply_to.sender is world.bot
    return chat.has_member(world.bot.id) and (is_reply_to_bot or is_command_for(message, world.bot.username))


def is_command_for(message: Message, username: str) -> bool:
    """Whether the message starts with /command or /command@username."""
    entities = message.body.get("entities") or message.body.get("caption_entities") or []
    starts = [entity for entity in entities if entity["type"] == "bot_command" and entity["offset"] == 0]
    if not starts:
        return False
    _, _, target = part(message.text, starts[0]).partition("@")
    return not target or target.lower() == username.lower()
