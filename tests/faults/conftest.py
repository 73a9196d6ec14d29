"""The stand-in for Telegram and people on it, for every test of what can go wrong; and the processes that a test has started."""

from collections.abc import Callable

import pytest

from tests.support.passages import children
from tests.support.telegram import anyio_backend, mair, sandbox

__all__ = ["anyio_backend", "mair", "own_children", "sandbox"]


@pytest.fixture
def own_children() -> Callable[[], list[int]]:
    """The processes started since this test began: other tests of the same run may hold a bot open, with an index process of its own."""
    there_before = frozenset(children())
    return lambda: children(besides=there_before)
