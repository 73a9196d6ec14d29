"""Keeps living messages true: edited in place, changes gathered, posted anew where they are gone."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import structlog

from bot.core.board import Board, BoardComposer
from bot.core.errors import StorageUnavailable
from bot.core.incoming import Address
from bot.core.notice import Composed
from bot.core.ports import Answer
from bot.core.post import MessageGone, Moved, NotNow, Post, Refused, Unreachable
from bot.nudges.recipient import language_at
from bot.nudges.threads import Threads
from bot.nudges.trouble import place_of
from bot.storage.unit import SqlUnitOfWork, Stores

GATHERING = 0.5  # seconds after a change in which others may join it
GAP = 2.5  # seconds between two edits of one message
_BUSY, _BUSY_GAP, _MINUTE = 8, 6.0, 60.0  # a group takes 20 messages a minute, and answers need some of them
_LOOKS = 0.4
_AGAIN, _AFTER_A_MISTAKE = 20.0, 60.0
_log = structlog.get_logger()

Word = Callable[[Composed, Address, str], Answer]


@dataclass(slots=True)
class _Rhythm:
    """When a board was seen to be old, and when it may be changed next, in the monotonic clock's seconds."""

    old_since: float | None = None
    may_at: float = 0.0
    edits: deque[float] = field(default_factory=lambda: deque(maxlen=_BUSY))
    task: asyncio.Task[None] | None = None

    def is_due(self, now: float) -> bool:
        """Whether it is time: not while others may still join the first change."""
        if self.old_since is None:
            self.old_since = now
        return self.task is None and now >= max(self.may_at, self.old_since + GATHERING)

    def changed(self) -> None:
        """Note a change of the message just now."""
        now = time.monotonic()
        self.edits.append(now)
        is_busy = len(self.edits) == _BUSY and now - self.edits[0] < _MINUTE
        self.may_at = now + (_BUSY_GAP if is_busy else GAP)


class Keeper:
    """Looks for boards that show something old; one process at a time does it."""

    def __init__(
        self, unit: SqlUnitOfWork, post: Post, composers: Mapping[str, BoardComposer], word: Word, threads: Threads
    ) -> None:
        """`composers` say what each kind of board shows now."""
        self._unit, self._post, self._composers, self._word, self._threads = unit, post, composers, word, threads
        self._rhythms: dict[tuple[str, str], _Rhythm] = {}

    async def run(self, stop: asyncio.Event, may_keep: Callable[[], bool]) -> None:
        """Keep boards until `stop`, for as long as `may_keep` says that it is our turn."""
        while not stop.is_set():
            try:
                if await self._threads.run(may_keep):
                    await self._look_round()
            except StorageUnavailable:
                _log.warning("boards_not_read")
            await _rest(stop, _LOOKS)
        tasks = [rhythm.task for rhythm in self._rhythms.values() if rhythm.task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _look_round(self) -> None:
        now = time.monotonic()
        stale = await self._threads.run(self._stale)
        for board in stale:
            rhythm = self._rhythms.setdefault((board.kind, board.ref), _Rhythm())
            if rhythm.is_due(now):
                rhythm.task = asyncio.create_task(self._see_to(board, rhythm))
        self._forget_the_quiet({(board.kind, board.ref) for board in stale})

    def _stale(self) -> list[Board]:
        with self._unit.reading() as stores:
            return [board for board, _ in stores.boards.stale()]

    def _forget_the_quiet(self, stale: set[tuple[str, str]]) -> None:
        old = time.monotonic() - _MINUTE
        for key in [key for key, each in self._rhythms.items() if not each.task and each.may_at < old]:
            if key not in stale:
                del self._rhythms[key]

    async def _see_to(self, board: Board, rhythm: _Rhythm) -> None:
        rhythm.old_since = None
        try:
            await self._show(board)
            rhythm.changed()
        except (NotNow, StorageUnavailable):
            rhythm.may_at = time.monotonic() + _AGAIN
        except Refused:
            _log.error("board_refused")
            rhythm.may_at = time.monotonic() + _AFTER_A_MISTAKE
        except Exception as error:  # noqa: BLE001 - a job's mistake in one board must not stop the others
            _log.error("board_not_composed", error=type(error).__name__, place=place_of(error))
            rhythm.may_at = time.monotonic() + _AFTER_A_MISTAKE
        finally:
            rhythm.task = None

    async def _show(self, board: Board) -> None:
        try:
            async with self._post.turn(board.chat):
                ready = await self._threads.run(lambda: self._composed(board))
                if ready is not None:
                    await self._put(*ready)
        except Moved as error:
            to = error.to
            await self._keep(lambda stores: stores.move(board.chat, to))
        except Unreachable:
            _log.info("board_rests")
            await self._keep(lambda stores: stores.boards.rest(board.chat))

    def _composed(self, board: Board) -> tuple[Board, int, Answer] | None:
        with self._unit() as stores:
            found = stores.boards.now(board.kind, board.ref)
            if found is None:
                return None
            board, wanted = found
            composed = self._composers[board.kind](board, stores)
            if composed is None:
                stores.boards.close(board.kind, board.ref)
                return None
            language = composed.language or language_at(board.chat, stores)
        return board, wanted, self._word(composed, board.chat, language)

    async def _put(self, board: Board, wanted: int, answer: Answer) -> None:
        message, is_new = board.message, False
        try:
            if message:
                await self._post.edit(board.chat, message, answer)
        except MessageGone:
            message = 0
        if not message:
            message, is_new = await self._post.send(board.chat, answer), True
        await self._keep(lambda stores: stores.boards.shown(board, wanted, message))
        if is_new and board.is_pinned:
            await self._post.pin(board.chat, message)

    async def _keep(self, change: Callable[[Stores], None]) -> None:
        def work() -> None:
            with self._unit() as stores:
                change(stores)

        await self._threads.run(work)


async def _rest(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
