"""Names what a person sent instead of words, and how to get it where a job can read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram import Message, Update
from telegram.constants import MessageAttachmentType
from telegram.ext import filters

from bot.core.incoming import Media

_FETCHED = ("voice", "audio", "document", "video_note", "photo")


def kind_of_media(message: Message) -> str:
    """`photo`, `sticker`, `voice` ..., `other` for what is new to us, "" for Telegram's own service messages."""
    for kind in MessageAttachmentType:
        if message[kind]:
            return str(kind.value)
    return "" if filters.StatusUpdate.ALL.check_update(Update(0, message=message)) else "other"


def media_of(message: Message, fetch: Callable[[str], Callable[[int], bytes]]) -> Media | None:
    """The file or voice note in a message, not yet fetched; sizes are as the sender's side claims."""
    kind = next((kind for kind in _FETCHED if message[kind]), None)
    if kind is None:
        return None
    found: Any = message.photo[-1] if kind == "photo" else message[kind]
    seconds = getattr(found, "duration", 0) or 0
    return Media(
        kind=kind,
        fetch=fetch(found.file_id),
        name=getattr(found, "file_name", "") or "",
        media_type=getattr(found, "mime_type", "") or "",
        size=found.file_size or 0,
        seconds=int(seconds.total_seconds()) if hasattr(seconds, "total_seconds") else int(seconds),
    )
