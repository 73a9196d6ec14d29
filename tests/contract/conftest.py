"""The stand-in for Telegram and people on it, for every contract test."""

import bot.channels.telegram  # sets how python-telegram-bot tells of times, whichever test runs first
from tests.support.telegram import anyio_backend, bot, mair, sandbox

__all__ = ["anyio_backend", "bot", "mair", "sandbox"]
