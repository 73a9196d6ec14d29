"""Runs all that the bot says by itself beside a channel, from the start to an orderly end."""

from __future__ import annotations

import asyncio
import importlib
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import Engine

from bot.core.board import BoardComposer
from bot.core.errors import StorageUnavailable
from bot.core.events import Event, NoticeUndeliverable
from bot.core.incoming import Address
from bot.core.notice import Composed, Composer
from bot.core.ports import Answer, Clock
from bot.core.post import Post
from bot.nudges.at_once import AtOnce
from bot.nudges.boards import Keeper
from bot.nudges.caution import Caution
from bot.nudges.delivery import Delivery
from bot.nudges.slots import Slot
from bot.nudges.sweep import sweep
from bot.nudges.threads import Threads
from bot.nudges.trouble import place_of
from bot.storage.pace import SqlPace
from bot.storage.sending import Entry, SendingStore
from bot.storage.unit import SqlUnitOfWork, Stores

if TYPE_CHECKING:
    from bot.nudges.engine import DurableEngine

KEPT = timedelta(days=30)
_EVERY, _AT_ONCE = 0.5, 0.1
_UPKEEP, _STRAYS, _HOUR = 10.0, 60.0, 3600.0
_STOP_SECONDS = 2
_MOST_STRAYS = 500
_log = structlog.get_logger()

Word = Callable[[Composed, Address, str], Answer]
React = Callable[[Sequence[Event], Stores, datetime], None]


@dataclass(frozen=True)
class Contents:
    """What the jobs bring: who composes notices and boards, how it is worded, and who reacts to what happens."""

    notices: Mapping[str, Composer]
    boards: Mapping[str, BoardComposer]
    word: Word
    react: React


class Office:
    """The sweep, the durable engine, the boards and the upkeep; several processes may run one on one PostgreSQL."""

    def __init__(self, engine: Engine, contents: Contents, clock: Clock, at_once: AtOnce | None = None) -> None:
        """Use a database that `upgrade` has brought up to date; `at_once` is open while this runs."""
        self._at_once = at_once
        self._engine, self._contents, self._clock = engine, contents, clock
        self._unit = SqlUnitOfWork(engine, clock.now)

    async def run(self, post: Post, stop: asyncio.Event, on_ready: Callable[[], None] = lambda: None) -> None:
        """Send until `stop`, then let what is being sent finish. Raises `StorageUnavailable` when it can't go on."""
        threads = Threads()
        slot = await threads.run(lambda: Slot(self._engine))
        try:
            with self._at_once.open(post) if self._at_once else nullcontext():
                await self._run(post, stop, slot, threads, on_ready)
        finally:
            await threads.run(slot.close)
            threads.close()

    async def _run(
        self, post: Post, stop: asyncio.Event, slot: Slot, threads: Threads, on_ready: Callable[[], None]
    ) -> None:
        caution = Caution(is_needed=await threads.run(lambda: self._begin(slot)))
        parts = self._contents
        delivery = Delivery(self._unit, post, parts.notices, parts.word, self._gone, self._clock, threads, caution)
        # Slow to load: by now people are being answered.
        loaded = await threads.run(lambda: importlib.import_module("bot.nudges.engine"))
        durable: DurableEngine = loaded.DurableEngine(self._engine, slot)
        await durable.start(delivery.deliver)
        on_ready()
        ended = asyncio.Event()
        keeper = Keeper(self._unit, post, parts.boards, parts.word, threads)
        loops = [
            asyncio.create_task(self._sweep(durable, threads, ended)),
            asyncio.create_task(self._look_after(durable, slot, threads, ended)),
            asyncio.create_task(keeper.run(ended, slot.is_keeper)),
        ]
        try:
            await _first(stop, loops)
        finally:
            ended.set()
            delivery.stop()
            await durable.stop(_STOP_SECONDS)
            results = await asyncio.gather(*loops, return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result
        await threads.run(lambda: self._end(slot))

    def _begin(self, slot: Slot) -> bool:
        """Note that we run; answers whether the one before us under this name did not end in good order."""
        with self._unit() as stores:
            was_running = stores.notes.get(_note(slot)) is not None
            stores.notes.set(_note(slot), "running")
            return was_running

    def _end(self, slot: Slot) -> None:
        with self._unit() as stores:
            stores.notes.remove(_note(slot))

    async def _sweep(self, durable: DurableEngine, threads: Threads, ended: asyncio.Event) -> None:
        """Monotonic pauses: a step of the clock neither stalls this nor makes it burst."""
        while not ended.is_set():
            has_more = False
            try:
                has_more = await threads.run(lambda: sweep(self._engine, self._clock.now(), durable.enqueue))
            except StorageUnavailable:
                _log.warning("sweep_failed")
            except Exception as error:  # noqa: BLE001 - the next sweep finds it again
                _log.error("sweep_failed", error=type(error).__name__, place=place_of(error))
            await _rest(ended, _AT_ONCE if has_more else _EVERY)

    async def _look_after(self, durable: DurableEngine, slot: Slot, threads: Threads, ended: asyncio.Event) -> None:
        strays_at, purge_at = time.monotonic() + _STRAYS, time.monotonic() + _UPKEEP
        while not ended.is_set():
            await _rest(ended, _UPKEEP)
            if not await threads.run(slot.is_held):
                raise StorageUnavailable("The connection to the database was lost. Start this process again.")
            try:
                if adopted := await threads.run(durable.adopt):
                    _log.info("work_taken_over", batches=adopted)
                if time.monotonic() >= strays_at:
                    strays_at = time.monotonic() + _STRAYS
                    await threads.run(lambda: self._take_strays_back(durable))
                if time.monotonic() >= purge_at:
                    purge_at = time.monotonic() + _HOUR
                    await threads.run(lambda: self._purge(durable))
            except Exception as error:  # noqa: BLE001 - upkeep is tried again
                _log.error("upkeep_failed", error=type(error).__name__, place=place_of(error))

    def _take_strays_back(self, durable: DurableEngine) -> None:
        """What the outbox calls queued and the engine does not hold would never go out."""
        with self._unit.reading() as stores:
            names = SendingStore(stores.connection).batches(_MOST_STRAYS)
        if strays := durable.abandoned(names) if names else []:
            with self._unit() as stores:
                count = SendingStore(stores.connection).take_back(strays)
            _log.warning("strays_taken_back", notices=count)

    def _purge(self, durable: DurableEngine) -> None:
        durable.purge(self._clock.now())
        with self._unit() as stores:
            SendingStore(stores.connection).purge(self._clock.now() - KEPT)
        SqlPace(self._engine).forget_the_quiet()

    def _gone(self, entry: Entry, stores: Stores) -> None:
        notice = entry.notice
        event = NoticeUndeliverable(notice.kind, notice.ref, notice.recipient, is_group=notice.to == "group")
        self._contents.react([event], stores, self._clock.now())


def _note(slot: Slot) -> str:
    return f"sending-{slot.name}"


async def _first(stop: asyncio.Event, loops: Sequence[asyncio.Task[None]]) -> None:
    """Until told to stop, or until a part can't go on."""
    told = asyncio.create_task(stop.wait())
    await asyncio.wait({told, *loops}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()


async def _rest(ended: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(ended.wait(), seconds)
    except TimeoutError:
        return
