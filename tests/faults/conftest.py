"""The stand-in for Telegram and people on it, for every test of what can go wrong."""

from tests.support.telegram import anyio_backend, mair, sandbox

__all__ = ["anyio_backend", "mair", "sandbox"]
