"""Names what a person sent instead of words, so that the bot can say kindly what it can't read."""

from __future__ import annotations

from telegram import Message, Update
from telegram.constants import MessageAttachmentType
from telegram.ext import filters


def kind_of_media(message: Message) -> str:
    """`photo`, `sticker`, `voice` ..., `other` for what is new to us, "" for Telegram's own service messages."""
    for kind in MessageAttachmentType:
        if message[kind]:
            return str(kind.value)
    return "" if filters.StatusUpdate.ALL.check_update(Update(0, message=message)) else "other"
