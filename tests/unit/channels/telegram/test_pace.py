"""The pace at the wire, in the loop's own time so that nothing has to be waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from itertools import pairwise
from typing import Any

from telegram.error import RetryAfter

from bot.channels.telegram.limits import Limits
from bot.channels.telegram.pacing import Pace


class SkippingLoop(asyncio.SelectorEventLoop):
    """A loop in which waiting takes no time: its clock jumps to whatever comes next."""

    skipped = 0.0

    def time(self) -> float:
        return super().time() + self.skipped

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:  # type: ignore[attr-defined]
            self.skipped += max(0.0, self._scheduled[0].when() - self.time())  # type: ignore[attr-defined]
        super()._run_once()  # type: ignore[misc]


def run(work: Coroutine[Any, Any, Any]) -> Any:
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        return runner.run(work)


async def sent(pace: Pace, chats: list[int]) -> list[tuple[int, float]]:
    """One request for each chat, all at once: which went out when."""
    times: list[tuple[int, float]] = []

    async def request(chat: int) -> None:
        async def call() -> None:
            times.append((chat, asyncio.get_running_loop().time()))

        await pace.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, None)

    await asyncio.gather(*map(request, chats))
    return times


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(1 for other in times if each <= other < each + seconds) for each in times)


def test_chat_gets_one_a_second_and_the_first_at_once() -> None:
    async def scene() -> tuple[float, list[tuple[int, float]]]:
        return asyncio.get_running_loop().time(), await sent(Pace(Limits()), [5] * 20)

    began, found = run(scene())
    times = [at for _, at in found]
    assert times[0] - began < 0.5
    assert all(later - earlier >= 1 for earlier, later in pairwise(times))
    assert times[-1] - times[0] < 21


def test_all_chats_together_get_no_more_than_thirty_in_any_second() -> None:
    times = [at for _, at in run(sent(Pace(Limits()), list(range(1, 301))))]
    assert most_within(times, 1.0) <= 30
    assert times[-1] - times[0] < 12


def test_group_gets_twenty_in_any_minute() -> None:
    times = [at for _, at in run(sent(Pace(Limits()), [-5] * 70))]
    assert most_within(times, 60.0) == 20


def test_only_the_chat_that_is_told_waits_and_its_order_holds() -> None:
    async def scene() -> list[tuple[str, float]]:
        pace, done = Pace(Limits()), []
        refusals = [RetryAfter(30)]

        async def request(chat: int, name: str) -> None:
            async def call() -> None:
                if name == "a1" and refusals:
                    raise refusals.pop()
                done.append((name, asyncio.get_running_loop().time()))

            await pace.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, None)

        await asyncio.gather(request(1, "a1"), request(1, "a2"), request(2, "b1"), request(1, "a3"))
        return done

    done = run(scene())
    assert [name for name, _ in done] == ["b1", "a1", "a2", "a3"]
    assert done[1][1] - done[0][1] >= 30


def test_chats_that_are_quiet_are_forgotten() -> None:
    async def scene() -> int:
        pace = Pace(Limits(per_second=1.0, burst=1))
        await sent(pace, list(range(1, 1_001)))
        await asyncio.sleep(120)
        await sent(pace, [1_001])
        return len(pace._chats)

    assert run(scene()) < 10


def test_turns_that_were_held_up_do_not_burst_out_together() -> None:
    async def scene() -> list[float]:
        pace, times, is_free = Pace(Limits()), [], asyncio.Event()

        async def one(chat: int) -> None:
            async def call() -> None:
                times.append(asyncio.get_running_loop().time())

            async with pace.turn(chat):
                await is_free.wait()  # such as a database that is slow for a while
                await pace.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, None)

        waiting = [asyncio.create_task(one(chat)) for chat in range(1, 61)]
        await asyncio.sleep(5)
        is_free.set()
        await asyncio.gather(*waiting)
        return times

    assert most_within(run(scene()), 1.0) <= 30


def test_turn_in_which_nothing_is_sent_leaves_the_chat_free() -> None:
    async def scene() -> float:
        pace = Pace(Limits())
        async with pace.turn(5):
            pass
        began = asyncio.get_running_loop().time()
        await sent(pace, [5])
        return asyncio.get_running_loop().time() - began

    assert run(scene()) < 0.5


def test_first_request_of_a_turn_leaves_at_once_and_the_next_keeps_the_pace() -> None:
    async def scene() -> list[float]:
        pace = Pace(Limits())
        async with pace.turn(5):
            began = asyncio.get_running_loop().time()
            return [at - began for _, at in [*(await sent(pace, [5])), *(await sent(pace, [5]))]]

    first, second = run(scene())
    assert first < 0.1
    assert second - first >= 1
