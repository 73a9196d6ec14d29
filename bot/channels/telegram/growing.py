"""Shows an answer that grows by gentle edits: the newest state, never more often than Telegram allows."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram.render import pages
from bot.core.ports import Answer

GAP = 1.5  # seconds between two edits: Telegram allows one a second in a chat, and the last one must not wait


class Growing:
    """One message of one chat, while its answer is being written; what fails here is made good by the answer itself."""

    def __init__(self, bot: ExtBot[None], chat_id: int) -> None:
        """Show nothing yet; to be made on the loop that the bot runs on."""
        self._bot, self._chat_id = bot, chat_id
        self._loop = asyncio.get_running_loop()
        self._newest = ""
        self._is_new, self._is_over = asyncio.Event(), asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._message = 0

    def offer(self, answer: Answer) -> None:
        """Have this state shown when its turn comes; from any thread."""
        found = pages(answer.paragraphs)
        if found:
            self._loop.call_soon_threadsafe(self._take, found[0])

    async def end(self) -> tuple[int, ...]:
        """Stop, and tell which message the finished answer takes the place of."""
        self._is_over.set()
        self._is_new.set()
        if self._task is not None:
            await self._task  # a cut in mid-request could leave a message that nobody knows of
        return (self._message,) if self._message else ()

    def _take(self, html: str) -> None:
        self._newest = html
        self._is_new.set()
        if self._task is None and not self._is_over.is_set():
            self._task = asyncio.create_task(self._show())

    async def _show(self) -> None:
        while not self._is_over.is_set():
            self._is_new.clear()
            with suppress(TelegramError):
                await self._shown(self._newest)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._is_over.wait(), GAP)
            if not self._is_over.is_set():
                await self._is_new.wait()

    async def _shown(self, html: str) -> None:
        if not self._message:
            sent = await self._bot.send_message(self._chat_id, html, parse_mode=ParseMode.HTML)
            self._message = sent.message_id
        else:
            await self._bot.edit_message_text(html, self._chat_id, self._message, parse_mode=ParseMode.HTML)
