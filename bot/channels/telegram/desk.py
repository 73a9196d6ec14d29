"""Where updates are taken in and seen through to the end, each chat in its own lane."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog
from telegram import Update

from bot.channels.telegram.act import Act
from bot.channels.telegram.addressing import Me
from bot.channels.telegram.clerk import Clerk
from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.flood import Gate, Verdict
from bot.channels.telegram.incoming import Fetch, translate
from bot.channels.telegram.lanes import Lanes
from bot.channels.telegram.ledger import Ledger
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.naming import Names
from bot.channels.telegram.persist import Undelivered
from bot.channels.telegram.quiet import place_of
from bot.channels.telegram.sender import Sender
from bot.channels.telegram.task import Task

_log = structlog.get_logger()


class Desk:
    """Marks an update as done in the ledger once its answer has arrived, and not before."""

    def __init__(
        self,
        me: Me,
        clerk: Clerk,
        sender: Sender,
        ledger: Ledger,
        gate: Gate,
        limits: Limits,
        fetch: Fetch | None = None,
    ) -> None:
        """Put the parts together; `fetched_at` is told by whoever polls, `fetch` brings files that people send."""
        self._me, self._clerk, self._sender = me, clerk, sender
        self._ledger, self._gate, self._limits = ledger, gate, limits
        self._lanes: Lanes[Task] = Lanes(self._see_through)
        self._tasks: dict[int, Task] = {}
        self._aside: set[asyncio.Task[None]] = set()
        self._hurried: set[int] = set()
        self._fetch, self._names = fetch, Names()
        self.fetched_at = 0.0

    @property
    def has_promised(self) -> bool:
        """Whether Telegram was let forget something of which the answer is still to come."""
        return any(not self._ledger.is_open(task.update_id) for task in self._tasks.values())

    @property
    def unfinished(self) -> int:
        """How many updates are under way."""
        return len(self._tasks)

    @property
    def is_full(self) -> bool:
        """Whether memory holds as much as it may."""
        return len(self._tasks) >= self._limits.most_in_memory

    def accept(self, update: Update) -> None:
        """Take in an update that the ledger has just begun."""
        act = self._translated(update)
        if act is None:
            self._ledger.done(update.update_id)
            return
        verdict = self._gate.check(act.chat_id, self._lanes.waiting(act.chat_id))
        if verdict is Verdict.PASS:
            task = Task(update.update_id, act, asyncio.get_running_loop().time())
            self._tasks[task.update_id] = task
            self._lanes.put(act.chat_id, task)
        else:
            self._turn_away(update.update_id, act, is_warned=verdict is Verdict.WARN)

    def relieve(self) -> None:
        """Free the way when one chat fills all that Telegram hands out: called when nothing new can come."""
        task = self._tasks.get(self._ledger.offset)
        if task is None:
            return
        chat_id = task.act.chat_id
        waiting, age = self._lanes.waiting(chat_id), asyncio.get_running_loop().time() - task.came_at
        if self._gate.is_flooding(chat_id) and waiting:
            for each in self._lanes.clear(chat_id):
                self._tasks.pop(each.update_id, None)
                self._turn_away(each.update_id, each.act, is_warned=False)
            return
        is_hogged = waiting >= self._limits.hog_length and age > self._limits.hog_seconds
        if is_hogged or age > self._limits.patience_seconds:
            self._hurry(chat_id)

    async def settle(self, seconds: float) -> None:
        """Finish what is under way, and what lies before something finished: the rest comes again."""
        ceiling = max([self._ledger.highest_done, *(task.update_id for task in self._tasks.values() if task.prepared)])
        self._lanes.keep_only(lambda task: task.update_id <= ceiling)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._lanes.settle(seconds))
            group.create_task(_settled(self._aside, seconds))
        self._clerk.close()

    def _translated(self, update: Update) -> Act | None:
        try:
            act = translate(update, self._me, self._fetch, self._names)
            return self._sender.understood(act) if act else None
        except Exception as error:  # noqa: BLE001 - an update in a new form must not stop the others
            _log.error("update_not_understood", error=type(error).__name__, place=place_of(error))
            return None

    async def _see_through(self, task: Task) -> None:
        try:
            await self._deliver(task, await self._prepared(task))
        except Exception as error:  # noqa: BLE001 - a fault of ours must not stop the lane
            _log.error("update_failed", error=type(error).__name__, place=place_of(error))
        self._tasks.pop(task.update_id, None)
        self._ledger.done(task.update_id)

    def _prepared(self, task: Task) -> asyncio.Task[Delivery]:
        if task.prepared is None:
            task.prepared = asyncio.create_task(self._clerk.prepare(task.act))
        return task.prepared

    async def _deliver(self, task: Task, delivery: Delivery) -> None:
        while task.tries < self._limits.send_tries:
            began = asyncio.get_running_loop().time()
            try:
                return await self._sender.deliver(delivery)
            except Undelivered:  # while nothing works at all it is nobody's fault, and not counted
                task.tries += self.fetched_at > began
        _log.error("answer_given_up")
        return None

    def _turn_away(self, update_id: int, act: Act, *, is_warned: bool) -> None:
        if is_warned:
            _log.warning("flood")
        if not is_warned and not act.callback_id:
            self._ledger.done(update_id)
            return
        self._do_aside(self._with_a_word(update_id, act, is_warned=is_warned))

    async def _with_a_word(self, update_id: int, act: Act, *, is_warned: bool) -> None:
        try:
            await self._sender.deliver(await self._clerk.turn_away(act, with_a_word=is_warned))
        except Undelivered:
            _log.info("flood_word_not_sent")
        self._ledger.done(update_id)

    def _hurry(self, chat_id: int) -> None:
        if chat_id not in self._hurried and not self.is_full:
            self._hurried.add(chat_id)
            self._do_aside(self._acknowledge_early(chat_id))

    async def _acknowledge_early(self, chat_id: int) -> None:
        """Have everything in a chat done now, and let Telegram forget it: only the answers still wait their turn."""
        try:
            for task in self._lanes.jobs(chat_id):
                await asyncio.shield(self._prepared(task))
                self._ledger.done(task.update_id)
        finally:
            self._hurried.discard(chat_id)

    def _do_aside(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._aside.add(task)
        task.add_done_callback(self._aside.discard)


async def _settled(tasks: set[asyncio.Task[None]], seconds: float) -> None:
    if tasks:
        _, late = await asyncio.wait(set(tasks), timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
