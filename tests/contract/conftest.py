"""The stand-in for Telegram and people on it, for every contract test."""

from tests.support.telegram import anyio_backend, bot, mair, sandbox

__all__ = ["anyio_backend", "bot", "mair", "sandbox"]
