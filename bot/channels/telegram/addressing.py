"""Tells whether a group message is meant for the bot: a command, a reply to it, or its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Message, MessageEntity

_COMMAND = re.compile(r"/(?P<name>[A-Za-z0-9_]{1,32})(?:@(?P<target>\w+))?(?:\s+(?P<rest>.*))?\s*", re.DOTALL)
_MENTIONS: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]


@dataclass(frozen=True, slots=True)
class Me:
    """Who the bot is on Telegram; the username in small letters."""

    id: int
    username: str


def command_of(text: str) -> tuple[str, str, str]:
    """Name, addressed bot ("" for any) and what follows the command; three times "" for other text."""
    found = _COMMAND.fullmatch(text)
    if found is None:
        return "", "", ""
    return found["name"].lower(), (found["target"] or "").lower(), (found["rest"] or "").strip()


def is_addressed(message: Message, me: Me) -> bool:
    """Whether a message without a command is meant for the bot."""
    return _is_reply(message, me) or bool(_mentions(message, me))


def without_mention(message: Message, me: Me) -> str:
    """The words without the bot's name at either end, where it only says whom they are for."""
    text = (message.text or "").strip()
    for mention in _mentions(message, me):
        text = text.removeprefix(mention).removesuffix(mention).strip(" ,:\n\t")
    return text


def _is_reply(message: Message, me: Me) -> bool:
    target = message.reply_to_message
    if target is None or target.forum_topic_created:  # each message of a topic "replies" to the topic's beginning
        return False
    return bool(target.from_user and target.from_user.id == me.id)


def _mentions(message: Message, me: Me) -> list[str]:
    found = message.parse_entities(_MENTIONS) | message.parse_caption_entities(_MENTIONS)
    return [text for entity, text in found.items() if _is_me(entity, text, me)]


def _is_me(entity: MessageEntity, text: str, me: Me) -> bool:
    return entity.user.id == me.id if entity.user else text.lower() == f"@{me.username}"
