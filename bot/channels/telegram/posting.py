"""The requests that show a message, from the full one to ever plainer ones for when Telegram refuses it."""

from __future__ import annotations

import html
import re
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from telegram import InputFile, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.outgoing import Outgoing
from bot.core.ports import File

Request = Callable[[], Awaitable[Any]]
PICTURES = ("image/png", "image/jpeg")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_TAG = re.compile(r"</?[bi]>")


def ways_to_post(bot: ExtBot[None], delivery: Delivery, message: Outgoing) -> Iterator[Request]:
    """What to try in turn, until Telegram takes one."""
    return ways_to_send(bot, delivery.chat_id, message, _where(delivery, message))


def ways_to_send(bot: ExtBot[None], chat_id: int, message: Outgoing, where: dict[str, Any]) -> Iterator[Request]:
    """The same for a message that answers nothing; `where` holds what else says where it belongs."""
    looks: dict[str, Any] = {"reply_markup": message.keyboard(bot.username), "parse_mode": ParseMode.HTML}
    looks |= {"protect_content": True} if message.is_protected else {}
    if message.file:
        yield from _with_file(bot, chat_id, message, message.file, where | looks)
    else:
        for place in [where, {}] if where else [{}]:
            yield partial(bot.send_message, chat_id, message.html, link_preview_options=_NO_PREVIEW, **place, **looks)
    if plain := plain_of(message.html):
        yield partial(bot.send_message, chat_id, plain, link_preview_options=_NO_PREVIEW)


def editing(bot: ExtBot[None], chat_id: int, message: Outgoing, target: int, inline_id: str) -> Request:
    """Put a message in place of an earlier one of the bot's, in a chat or shared from elsewhere (`inline_id`)."""
    where: dict[str, Any] = (
        {"inline_message_id": inline_id} if inline_id else {"chat_id": chat_id, "message_id": target}
    )
    return lambda: bot.edit_message_text(
        message.html,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        reply_markup=message.keyboard(bot.username),
        **where,
    )


def removing(bot: ExtBot[None], chat_id: int, message_id: int) -> Request:
    """Take back a part of an earlier answer that the new one does not need."""
    return lambda: bot.delete_message(chat_id, message_id)


def emptying(bot: ExtBot[None], chat_id: int, message_id: int) -> Request:
    """Take words and buttons out of a message of the bot's that is too old to be deleted: it may still be edited."""
    return lambda: bot.edit_message_text("…", chat_id=chat_id, message_id=message_id)


def _with_file(
    bot: ExtBot[None], chat_id: int, message: Outgoing, file: File, more: dict[str, Any]
) -> Iterator[Request]:
    def upload() -> InputFile:
        return InputFile(file.content, filename=file.name)

    caption = message.html or None
    if file.media_type in PICTURES:
        yield lambda: bot.send_photo(chat_id, upload(), caption=caption, **more)
    yield lambda: bot.send_document(chat_id, upload(), caption=caption, **more)


def _where(delivery: Delivery, message: Outgoing) -> dict[str, Any]:
    act = delivery.act
    if delivery.chat_id != act.chat_id:
        return {}
    where: dict[str, Any] = {"message_thread_id": act.thread_id} if act.thread_id else {}
    target = act.replies_to if delivery.is_first and not message.is_detached else 0
    if target := (act.own_message if message.quotes else 0) or target:
        where["reply_parameters"] = ReplyParameters(target, allow_sending_without_reply=True)
    return where


def plain_of(marked_up: str) -> str:
    """The words without any markup."""
    return html.unescape(_TAG.sub("", marked_up))
