"""The stand-in for Telegram and people on it, for every test of the whole way there and back."""

from tests.support.telegram import anyio_backend, mair, sandbox

__all__ = ["anyio_backend", "mair", "sandbox"]
