"""Sends what the bot says by itself: notices and living messages, through the same door as every answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import Any, TypeVar

import structlog
from telegram import InputFile, InputMediaDocument, InputMediaPhoto
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import ExtBot

from bot.channels.telegram.outgoing import Outgoing, outgoing
from bot.channels.telegram.pacing import Pace
from bot.channels.telegram.persist import Undelivered, persist
from bot.channels.telegram.posting import PICTURES, editing, plain_of, removing, ways_to_send
from bot.channels.telegram.standing import Offer, Standing
from bot.core.incoming import Address
from bot.core.ports import Answer
from bot.core.post import MessageGone, Moved, NotNow, Refused, Unreachable

CHANNEL = "telegram"
_SAME = "message is not modified"
# What Telegram says, with 400 and not 403, of chats that are closed to the bot.
_CLOSED = (
    "chat not found",
    "peer_id_invalid",
    "user_is_blocked",
    "chat_write_forbidden",
    "not enough rights to send",
    "have no rights to send a message",
    "need administrator rights in the channel chat",
    "group is deactivated",
    "group chat was deactivated",
    "chat_restricted",
    "user_deactivated",
)
_SECONDS = 20.0
T = TypeVar("T")
_log = structlog.get_logger()


class TelegramPost:
    """Puts messages into chats on Telegram; a receipt that gets lost on its way doubles a message, never loses it."""

    def __init__(
        self, bot: ExtBot[None], pace: Pace, standing: Standing | None = None, seconds: float = _SECONDS
    ) -> None:
        """Send through `bot`, whose requests `pace` lets through; try each for up to `seconds`.

        `standing` remembers what buttons stand in which chat, so that a choice can be typed as well.
        """
        self._bot, self._pace, self._standing, self._seconds = bot, pace, standing or Standing(), seconds

    def turn(self, to: Address) -> AbstractAsyncContextManager[None]:
        """Wait until something may be sent to this chat; the first request inside goes out at once."""
        return self._pace.turn(to.id)

    async def send(self, to: Address, answer: Answer, seconds: float | None = None) -> int:
        """Send a message, in parts where it is long; the number of the last part, which carries the buttons.

        Each part is tried for so many `seconds`.
        """
        sent = 0
        for message in outgoing([answer], has_button=False):
            sent = await self._sent(to, message, self._seconds if seconds is None else seconds)
        if not sent:
            raise Refused("there is nothing to send")
        return sent

    async def edit(self, to: Address, message: int, answer: Answer) -> None:
        """Change a message in place; what does not fit into one message is left out."""
        first, *more = outgoing([answer], has_button=False)
        if more:
            _log.warning("living_message_too_long")
            first = replace(first, buttons=more[-1].buttons)
        request = self._media(to, message, first) if first.file else editing(self._bot, to.id, first, message, "")
        try:
            await self._asked(request)
        except BadRequest as error:
            if _SAME not in error.message.lower():
                raise MessageGone(type(error).__name__) from None
        self._note(to, message, first)

    async def pin(self, to: Address, message: int) -> bool:
        """Pin a message without a sound; answers whether the bot may."""
        try:
            await self._asked(lambda: self._bot.pin_chat_message(to.id, message, disable_notification=True))
        except BadRequest:
            _log.info("message_not_pinned")
            return False
        return True

    async def delete(self, to: Address, message: int) -> None:
        """Take a message away; one that is gone, or may not be taken away, stays as it is."""
        try:
            await self._asked(removing(self._bot, to.id, message))
        except BadRequest:
            _log.info("message_stays")

    async def _sent(self, to: Address, message: Outgoing, seconds: float) -> int:
        for way in ways_to_send(self._bot, to.id, message, {}):
            try:
                sent: Any = await self._asked(way, seconds)
            except BadRequest:
                continue
            self._note(to, sent.message_id, message)
            return int(sent.message_id)
        raise Refused("no form of it was taken")

    async def _asked(self, call: Callable[[], Awaitable[T]], seconds: float | None = None) -> T:
        """What Telegram answers; its refusals in the core's words, but for a `BadRequest` about the message itself."""
        try:
            return await persist(call, self._seconds if seconds is None else seconds)
        except ChatMigrated as error:
            raise Moved(Address(CHANNEL, error.new_chat_id)) from None
        except Forbidden:
            raise Unreachable("forbidden") from None
        except Undelivered:
            raise NotNow("the network lets nothing through") from None
        except BadRequest as error:
            if any(words in error.message.lower() for words in _CLOSED):
                raise Unreachable("closed") from None
            raise

    def _note(self, to: Address, sent: int, message: Outgoing) -> None:
        choices = tuple((button.text, button.data) for row in message.buttons for button in row if button.data)
        if choices:
            self._standing.note(to.id, Offer(sent, plain_of(message.html), choices, message.asks))

    def _media(self, to: Address, target: int, message: Outgoing) -> Callable[[], Awaitable[Any]]:
        file = message.file
        assert file is not None  # noqa: S101 - asked for above
        kind = InputMediaPhoto if file.media_type in PICTURES else InputMediaDocument

        def request() -> Awaitable[Any]:
            upload = InputFile(file.content, filename=file.name, attach=True)
            media = kind(upload, caption=message.html or None, parse_mode=ParseMode.HTML)
            return self._bot.edit_message_media(
                media, chat_id=to.id, message_id=target, reply_markup=message.keyboard(self._bot.username)
            )

        return request
