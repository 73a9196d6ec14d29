"""After a crash one message at a time, in the loop's own time so that nothing has to be waited for."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.nudges.caution import Caution


async def most_at_once(caution: Caution, count: int = 6) -> int:
    running, most = 0, 0

    async def one() -> None:
        nonlocal running, most
        async with caution.step():
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(one() for _ in range(count)))
    return most


def test_orderly_start_lets_everything_through() -> None:
    assert asyncio.run(most_at_once(Caution(is_needed=False))) == 6


def test_start_after_a_crash_lets_one_through_at_a_time() -> None:
    assert asyncio.run(most_at_once(Caution(is_needed=True, a_second=1_000))) == 1


def test_caution_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    caution = Caution(is_needed=True)
    assert not caution.is_over
    began = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: began + 3600)
    assert caution.is_over
