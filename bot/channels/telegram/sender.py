"""Puts messages into a chat: new ones, or in place of earlier ones, whatever Telegram has against it."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import ExtBot

from bot.channels.telegram.act import Act
from bot.channels.telegram.answered import Answered
from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.growing import Growing
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.outgoing import Outgoing
from bot.channels.telegram.persist import Undelivered, persist
from bot.channels.telegram.posting import editing, emptying, plain_of, removing, ways_to_post
from bot.channels.telegram.standing import Offer, Standing
from bot.channels.telegram.strands import Strands
from bot.core.incoming import Kind

_ANSWER_SECONDS = 10.0  # Telegram forgets a pressed button soon after
_SAME = "message is not modified"
_GONE = "message to delete not found"
_log = structlog.get_logger()


class Sender:
    """Delivers answers; an answer may be doubled when Telegram's receipt gets lost, but is not lost."""

    def __init__(self, bot: ExtBot[None], limits: Limits) -> None:
        """`bot` paces its own requests."""
        self._bot, self._limits = bot, limits
        self.answered = Answered()
        self.standing = Standing()
        self._strands = Strands()

    def growing(self, chat_id: int) -> Growing:
        """A message of a chat that shows an answer while it is being written."""
        return Growing(self._bot, chat_id)

    async def deliver(self, delivery: Delivery) -> None:
        """Send all that is pending; raises `Undelivered` when the network stays away."""
        is_answer = bool(delivery.pending)
        try:
            await self._clear(delivery)
            while delivery.pending:
                await self._following(delivery, lambda: self._place(delivery, delivery.pending[0]))
                self._note(delivery, delivery.pending.popleft())
                await self._clear(delivery)
            while is_answer and delivery.slots:
                await self._remove(delivery, delivery.slots.popleft())
        except Forbidden:  # blocked, or thrown out: nobody is there to read
            _log.info("recipient_gone")
        self._remember(delivery)

    async def answer_callback(self, callback_id: str, text: str) -> None:
        """Stop the waiting sign on a pressed button; too late is not too bad."""
        try:
            await persist(
                lambda: self._bot.answer_callback_query(callback_id, text=text or None), seconds=_ANSWER_SECONDS
            )
        except (BadRequest, Forbidden, Undelivered):
            _log.info("callback_too_old")

    async def _following(self, delivery: Delivery, step: Callable[[], Awaitable[None]]) -> None:
        try:
            await step()
        except ChatMigrated as error:
            delivery.chat_id, delivery.slots = error.new_chat_id, deque()
            await step()

    async def _place(self, delivery: Delivery, message: Outgoing) -> None:
        target, inline_id = (0, "") if message.file else delivery.place_for(message)
        is_shown = bool(target or inline_id) and await self._edited(delivery, message, target, inline_id)
        if delivery.slots and target == delivery.slots[0]:
            delivery.slots.popleft()
        if is_shown:
            delivery.sent.append(target)
        else:
            await self._post(delivery, message)

    async def _edited(self, delivery: Delivery, message: Outgoing, target: int, inline_id: str) -> bool:
        call = editing(self._bot, delivery.chat_id, message, target, inline_id)
        try:
            await persist(call, self._limits.send_seconds)
        except BadRequest as error:
            return _SAME in error.message.lower()
        return True

    async def _post(self, delivery: Delivery, message: Outgoing) -> None:
        for way in ways_to_post(self._bot, delivery, message):
            try:
                sent: Any = await persist(way, self._limits.send_seconds)
            except BadRequest as error:
                if "chat not found" in error.message.lower():
                    raise Forbidden(error.message) from None
                continue
            delivery.has_files = delivery.has_files or not sent.text
            delivery.sent.append(sent.message_id)
            return
        _log.error("message_refused", has_file=message.file is not None, has_buttons=bool(message.buttons))

    async def _clear(self, delivery: Delivery) -> None:
        while delivery.going:
            if not await self._remove(delivery, delivery.going[0]) and delivery.if_left:
                delivery.pending.append(delivery.if_left)
                delivery.if_left = None
            delivery.going.popleft()

    async def _remove(self, delivery: Delivery, message_id: int) -> bool:
        """Take a message out of the chat, or what stands in it; False where only the person can."""
        self.standing.forget(delivery.chat_id, message_id)
        try:
            await persist(removing(self._bot, delivery.chat_id, message_id), self._limits.send_seconds)
        except ChatMigrated:
            _log.info("old_answer_stays")
        except BadRequest as error:
            return _GONE in error.message.lower() or await self._empty(delivery, message_id)
        return True

    async def _empty(self, delivery: Delivery, message_id: int) -> bool:
        try:
            await persist(emptying(self._bot, delivery.chat_id, message_id), self._limits.send_seconds)
        except (BadRequest, ChatMigrated) as error:
            _log.info("old_message_stays")
            return _SAME in str(error).lower()
        return True

    def understood(self, act: Act) -> Act:
        """The act with what Telegram did not send along: what stands in the chat, and what was answered before."""
        if act.incoming.kind is Kind.EDITED:
            return self.standing.edited(act, self.answered.of(act.chat_id, act.message_id))
        return self.standing.read(act)

    def _note(self, delivery: Delivery, message: Outgoing) -> None:
        if not delivery.sent:
            return
        chat_id, placed = delivery.chat_id, delivery.sent[-1]
        choices = tuple((button.text, button.data) for row in message.buttons for button in row if button.data)
        if choices:
            self.standing.note(chat_id, Offer(placed, plain_of(message.html), choices, message.asks))
        else:
            self.standing.forget(chat_id, placed)
        going = (*message.deletes, *self._strands.earlier(delivery.act, message.strand, placed))
        delivery.going.extend(old for old in dict.fromkeys(going) if old not in delivery.sent)

    def _remember(self, delivery: Delivery) -> None:
        act = delivery.act
        if act.incoming.kind is not Kind.BUTTON and act.message_id and delivery.sent and not delivery.has_files:
            self.answered.note(act.chat_id, act.message_id, delivery.sent)
