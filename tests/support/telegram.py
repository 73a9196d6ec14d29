"""Fixtures: a sandbox in the test's own loop, a person on it, and the real python-telegram-bot Bot connected to it.

A test module takes them with `from tests.support.telegram import bot, mair, sandbox` in its conftest; tests are marked
`@pytest.mark.anyio`.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.request import HTTPXRequest

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox


@pytest.fixture
def anyio_backend() -> str:
    """Run async tests on asyncio, as the bot does."""
    return "asyncio"


@pytest.fixture
async def sandbox(anyio_backend: str) -> AsyncIterator[Sandbox]:
    """A stand-in for Telegram with nobody in it, on a free port."""
    async with Sandbox() as running:
        yield running


@pytest.fixture
def mair(sandbox: Sandbox) -> Person:
    """A carer, who has not written to the bot yet."""
    return Person(sandbox.world, sandbox.world.add_person("Mair"))


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    """The real Bot of python-telegram-bot, connected to the stand-in."""
    async with connect(sandbox) as connected:
        yield connected


def connect(sandbox: Sandbox, token: str = "") -> Bot:
    """A Bot for this sandbox; to be used with `async with`."""
    request, polling = HTTPXRequest(connection_pool_size=20), HTTPXRequest()
    urls = {"base_url": sandbox.base_url, "base_file_url": sandbox.base_file_url}
    return Bot(token or sandbox.token, request=request, get_updates_request=polling, **urls)


def png(width: int = 4, height: int = 3) -> bytes:
    """A small real picture, in one colour."""
    rows = (b"\0" + b"\x2a\x6f\x97" * width) * height

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def buttons(**labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)] for label, data in labels.items()])


async def fetch(bot: Bot, offset: int = 0) -> tuple[Update, ...]:
    return await bot.get_updates(offset=offset, timeout=0)


async def settle(bot: Bot) -> int:
    """Confirm all that waits; answers the next offset."""
    updates = await fetch(bot)
    offset = updates[-1].update_id + 1 if updates else 0
    await fetch(bot, offset)
    return offset
