"""Brings a file that a person sent into memory, and stops at a limit whatever its size was said to be."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import CancelledError

import httpx
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.core.errors import MediaTooLarge, MediaUnavailable

SECONDS = 25.0  # within the 30 that a handler has
TELEGRAM_MOST = 20 * 1024 * 1024  # bytes that the Bot API lets a bot download


class Fetcher:
    """Downloads on the channel's loop for handlers that work in threads; nothing is written to disk."""

    def __init__(self, bot: ExtBot[None]) -> None:
        """Download through `bot`; to be made on the loop that it runs on."""
        self._bot, self._loop = bot, asyncio.get_running_loop()
        self._client = httpx.AsyncClient(timeout=SECONDS, follow_redirects=False)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    def of(self, file_id: str) -> Callable[[int], bytes]:
        """What brings the content of a file, up to a number of bytes."""

        def fetch(limit: int) -> bytes:
            future = asyncio.run_coroutine_threadsafe(self._download(file_id, limit), self._loop)
            try:
                return future.result(SECONDS)
            except (TelegramError, httpx.HTTPError, TimeoutError, CancelledError):
                future.cancel()
                raise MediaUnavailable("The file can't be fetched from Telegram now.") from None

        return fetch

    async def _download(self, file_id: str, limit: int) -> bytes:
        file = await self._bot.get_file(file_id)
        if (file.file_size or 0) > limit:
            raise MediaTooLarge(f"The file is larger than {limit} bytes.")
        parts, length = [], 0
        async with self._client.stream("GET", file.file_path or "") as response:
            response.raise_for_status()
            async for part in response.aiter_bytes():
                length += len(part)
                if length > limit:
                    raise MediaTooLarge(f"The file is larger than {limit} bytes.")
                parts.append(part)
        return b"".join(parts)
