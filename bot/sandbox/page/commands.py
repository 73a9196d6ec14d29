"""Which commands a person sees in a chat: the closest scope wins, then the person's language."""

from __future__ import annotations

from collections.abc import Iterator

from bot.sandbox.accounts import Account
from bot.sandbox.chats import Chat
from bot.sandbox.shapes import Json
from bot.sandbox.world import World


def commands_for(world: World, person: Account, chat: Chat) -> list[Json]:
    """The command menu, in Telegram's order of scopes."""
    for scope in _scopes(person, chat):
        for language in (person.language_code, ""):
            if found := world.profile.commands.get((scope, language)):
                return found
    return []


def _scopes(person: Account, chat: Chat) -> Iterator[str]:
    if chat.is_private:
        yield from (f"chat:{chat.id}", "all_private_chats", "default")
        return
    yield f"chat_member:{chat.id}:{person.id}"
    if chat.is_admin(person.id):
        yield f"chat_administrators:{chat.id}"
    yield f"chat:{chat.id}"
    if chat.is_admin(person.id):
        yield "all_chat_administrators"
    yield from ("all_group_chats", "default")
