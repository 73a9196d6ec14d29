"""Sends one batch: wait for the chat's turn, look whether it is still true, send, write down what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog

from bot.core.errors import StorageUnavailable
from bot.core.incoming import Address
from bot.core.notice import Composed, Composer, Later
from bot.core.ports import Answer, Clock
from bot.core.post import Moved, NotNow, Post, Refused, Unreachable
from bot.nudges.caution import Caution
from bot.nudges.recipient import Recipient, recipient_of
from bot.nudges.threads import Threads
from bot.nudges.trouble import place_of
from bot.storage.sending import Entry, SendingStore, State
from bot.storage.unit import SqlUnitOfWork, Stores

AGAIN_AFTER = timedelta(seconds=20)  # while nothing gets through
PATIENCE = 4.0  # seconds with the same words: after that it is asked again what to say
LONGEST_REST = timedelta(hours=1)
MOST_ATTEMPTS = 20
_MOST_MOVES = 3
_RECORD_PAUSES = (0.05, 0.2, 0.5, 1.0, 2.0, 4.0, 8.0)
_log = structlog.get_logger()

Word = Callable[[Composed, Address, str], Answer]
"""Puts what was composed into words, for a chat and in a language."""
Gone = Callable[[Entry, Stores], None]
"""Told, in the transaction that notes it, of a notice whose recipient can't be reached."""


@dataclass(frozen=True, slots=True)
class _Ready:
    keys: Sequence[str]
    entries: Sequence[Entry]
    to: Recipient
    answer: Answer


class Delivery:
    """What the durable engine calls; doing it again after a crash picks up where the notes say."""

    def __init__(
        self,
        unit: SqlUnitOfWork,
        post: Post,
        composers: Mapping[str, Composer],
        word: Word,
        gone: Gone,
        clock: Clock,
        threads: Threads,
        caution: Caution,
    ) -> None:
        """`threads` keep the database's waits off the loop."""
        self._unit, self._post, self._composers, self._word, self._gone = unit, post, composers, word, gone
        self._clock, self._threads, self._caution = clock, threads, caution
        self._waiting: set[asyncio.Task[bool]] = set()
        self._is_stopping = False

    async def deliver(self, batch: str) -> None:
        """See one batch through; never raises for anything that a recipient, a network or a job did."""
        for _ in range(_MOST_MOVES):
            if self._is_stopping:
                await self._kept(lambda store: store.take_back([batch]))
                return
            work = asyncio.ensure_future(self._once(batch))
            self._waiting.add(work)
            try:
                is_done = await work
            except asyncio.CancelledError:
                if not self._is_stopping:
                    raise
                await self._kept(lambda store: store.take_back([batch]))
                return
            finally:
                self._waiting.discard(work)
            if is_done:
                return
        await self._kept(lambda store: self._put_off(store, store.batch(batch), AGAIN_AFTER, is_known=True))

    def stop(self) -> None:
        """Let what has not begun wait for the next start; what is being sent goes on to its end."""
        self._is_stopping = True
        for work in self._waiting:
            work.cancel()

    async def _once(self, batch: str) -> bool:
        """Try once; False when the chat has moved meanwhile."""
        async with self._caution.step():
            to = await self._threads.run(lambda: self._recipient(batch))
            if to is None:
                return True
            async with self._post.turn(to.address):
                ready = await self._threads.run(lambda: self._look(batch))
                self._waiting.discard(_current())
                return ready is None or await self._send(ready)

    def _recipient(self, batch: str) -> Recipient | None:
        with self._unit.reading() as stores:
            entries = SendingStore(stores.connection).batch(batch)
            found = recipient_of(entries[0].notice, stores) if entries else None
        if entries and found is None:  # forgotten: whatever it was, it is for nobody any more
            self._end(entries, State.STALE)
        return found

    def _look(self, batch: str) -> _Ready | None:
        entries: Sequence[Entry] = ()
        try:
            with self._unit() as stores:
                store = SendingStore(stores.connection)
                entries = store.batch(batch)
                composed, to = self._composed(store, stores, entries)
            if composed is None or to is None:
                return None
            answer = self._word(composed, to.address, composed.language or to.language)
        except StorageUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - a job's mistake in one notice must not stop the others
            _log.error("notice_not_composed", error=type(error).__name__, place=place_of(error))
            self._rest(entries)
            return None
        return _Ready([entry.notice.key for entry in entries], entries, to, answer)

    def _composed(
        self, store: SendingStore, stores: Stores, entries: Sequence[Entry]
    ) -> tuple[Composed | None, Recipient | None]:
        if not entries or self._is_resting(store, entries):
            return None, None
        notices = tuple(entry.notice for entry in entries)
        keys, now = [notice.key for notice in notices], self._clock.now()
        to = recipient_of(notices[0], stores)
        composer = self._composers[notices[0].kind]
        composed = composer(notices, stores, now) if to else None
        if isinstance(composed, Later):
            store.put_off(keys, composed.due, is_known=False)
            return None, None
        if composed is None:
            store.end(keys, State.STALE, now)
            return None, None
        store.begin(keys, now)
        return composed, to

    def _is_resting(self, store: SendingStore, entries: Sequence[Entry]) -> bool:
        """A notice under which the process died again and again is tried ever more rarely, and at last given up."""
        worst = max(entries, key=lambda entry: entry.attempts)
        if worst.attempts >= MOST_ATTEMPTS:
            _log.error("notice_given_up", attempts=worst.attempts)
            store.end([entry.notice.key for entry in entries], State.FAILED, self._clock.now())
            return True
        now, pause = self._clock.now(), pause_after(worst.attempts)
        if worst.attempts < 2 or not worst.tried_at - pause <= now < worst.tried_at + pause:
            return False
        store.put_off([entry.notice.key for entry in entries], worst.tried_at + pause, is_known=False)
        return True

    async def _send(self, ready: _Ready) -> bool:
        try:
            message = await self._post.send(ready.to.address, ready.answer, PATIENCE)
        except Moved as moved:
            to = moved.to
            await self._kept_whole(lambda stores: stores.move(ready.to.address, to))
            return False
        except Unreachable:
            await self._kept_whole(lambda stores: self._note_gone(stores, ready))
        except NotNow:
            await self._kept(lambda store: self._put_off(store, ready.entries, AGAIN_AFTER, is_known=True))
        except Refused:
            _log.error("notice_refused")
            await self._kept(lambda store: store.end(ready.keys, State.FAILED, self._clock.now()))
        else:
            await self._kept(lambda store: store.end(ready.keys, State.SENT, self._clock.now(), message))
        return True

    def _note_gone(self, stores: Stores, ready: _Ready) -> None:
        SendingStore(stores.connection).end(ready.keys, State.UNREACHABLE, self._clock.now())
        for entry in ready.entries:
            self._gone(entry, stores)
        _log.info("recipient_gone")

    def _rest(self, entries: Sequence[Entry]) -> None:
        """After a mistake in composing: try ever more rarely, as after a crash."""
        attempts = max((entry.attempts for entry in entries), default=0)
        if not entries:
            return
        keys, now = [entry.notice.key for entry in entries], self._clock.now()
        with self._unit() as stores:
            store = SendingStore(stores.connection)
            if attempts + 1 >= MOST_ATTEMPTS:
                store.end(keys, State.FAILED, now)
                return
            store.begin(keys, now)
            store.put_off(keys, now + pause_after(attempts + 4), is_known=False)

    def _put_off(self, store: SendingStore, entries: Sequence[Entry], by: timedelta, *, is_known: bool) -> None:
        store.put_off([entry.notice.key for entry in entries], self._clock.now() + by, is_known=is_known)

    def _end(self, entries: Sequence[Entry], state: State) -> None:
        with self._unit() as stores:
            keys = [entry.notice.key for entry in entries]
            SendingStore(stores.connection).end(keys, state, self._clock.now())

    async def _kept(self, change: Callable[[SendingStore], Any]) -> None:
        await self._kept_whole(lambda stores: change(SendingStore(stores.connection)))

    async def _kept_whole(self, change: Callable[[Stores], Any]) -> None:
        """Write down at once what came of it, and not give up easily: unwritten, it would be sent again."""

        def work() -> None:
            with self._unit() as stores:
                change(stores)

        for pause in _RECORD_PAUSES:
            try:
                return await self._threads.run(work)
            except StorageUnavailable:
                _log.warning("receipt_not_kept")
                await asyncio.sleep(pause)
        return await self._threads.run(work)


def pause_after(attempts: int) -> timedelta:
    """How long to let a notice rest under which the process has died so often."""
    return min(timedelta(seconds=2.0 ** min(attempts, 16)), LONGEST_REST)


def _current() -> Any:
    return asyncio.current_task()
