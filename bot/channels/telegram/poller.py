"""Fetches updates and tells Telegram to forget only those that are done.

PTB's own polling confirms a batch when it asks for the next one, whether or not it has been handled.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import structlog
from telegram import Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram.back_off import BackOff, rest, unless
from bot.channels.telegram.desk import Desk
from bot.channels.telegram.errors import WrongToken
from bot.channels.telegram.incoming import ALLOWED_UPDATES
from bot.channels.telegram.ledger import Ledger
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.quiet import place_of
from bot.channels.telegram.rivals import Rivals
from bot.channels.telegram.updates_request import UpdatesRequest

WINDOW = 100  # Telegram hands out no more unconfirmed updates than this
_CLOGGED = 20  # fewer new ones than this in a full window: something old holds it up
_READ_SECONDS = 10.0
_CONFIRM_SECONDS = 1.5
_MOST_REFUSALS = 5
_RIVAL_PAUSE = 3.0
_log = structlog.get_logger()


class Poller:
    """Long polling whose offset moves with the ledger."""

    def __init__(self, bot: ExtBot[None], request: UpdatesRequest, desk: Desk, ledger: Ledger, limits: Limits) -> None:
        """`request` is the one that `bot` fetches with."""
        self._bot, self._request, self._desk, self._ledger, self._limits = bot, request, desk, ledger, limits
        self._back_off = BackOff(limits.most_back_off)
        self._rivals = Rivals(limits.conflict_seconds, limits.settle_seconds)
        self._refusals = 0
        self._pause = limits.least_pause

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch until `stop`; raises `WrongToken` and `TokenInUse` when it makes no sense to go on."""
        while not stop.is_set():
            updates = await self._fetch(stop)
            if updates is not None:
                await self._take_in(updates, stop)

    async def confirm(self) -> None:
        """Tell Telegram for the last time what it can forget."""
        if not self._ledger.offset:
            return
        try:
            async with asyncio.timeout(_CONFIRM_SECONDS):
                await self._bot.get_updates(offset=self._ledger.offset, limit=1, timeout=0)
        except (TelegramError, TimeoutError):
            _log.warning("last_offset_not_told")

    async def _fetch(self, stop: asyncio.Event) -> Sequence[Update] | None:
        try:
            updates = await unless(stop, self._get())
        except Conflict as error:
            await self._on_conflict(error, stop)
        except InvalidToken:
            await self._on_refusal(stop)
        except TelegramError as error:
            await self._on_outage(error, stop)
        except Exception as error:  # noqa: BLE001 - PTB raises anything when it can't read an update
            await self._on_unreadable(error, stop)
        else:
            self._on_success()
            return updates
        return None

    async def _get(self) -> Sequence[Update]:
        is_quiet = self._ledger.is_idle
        self._rivals.fetching(asyncio.get_running_loop().time())
        return await self._bot.get_updates(
            offset=self._ledger.offset or None,
            limit=WINDOW,
            timeout=self._limits.poll_seconds if is_quiet else 0,
            allowed_updates=ALLOWED_UPDATES,
            read_timeout=_READ_SECONDS,
        )

    async def _take_in(self, updates: Sequence[Update], stop: asyncio.Event) -> None:
        new = [update for update in updates if self._ledger.begin(update.update_id)]
        for update in new:
            self._desk.accept(update)
        if self._request.handed_out >= WINDOW and len(new) < _CLOGGED:
            self._desk.relieve()
        if len(new) < WINDOW:
            await self._wait_for_work(stop, has_new=bool(new))
        while self._desk.is_full and not stop.is_set():
            await rest(stop, self._limits.least_pause)

    async def _wait_for_work(self, stop: asyncio.Event, *, has_new: bool) -> None:
        """While something is under way Telegram hands it out again at once: so ask only now and then."""
        self._pause = self._limits.least_pause if has_new else min(self._pause * 1.5, self._limits.most_pause)
        await unless(stop, self._ledger.idle(self._pause))

    def _on_success(self) -> None:
        now = asyncio.get_running_loop().time()
        self._desk.fetched_at = now
        self._rivals.at_peace(now)
        self._refusals = 0
        if failures := self._back_off.reset():
            _log.info("polling_resumed", failures=failures)

    async def _on_conflict(self, error: Conflict, stop: asyncio.Event) -> None:
        if "webhook" in error.message.lower():
            await self._drop_webhook()
        self._rivals.noticed(asyncio.get_running_loop().time())
        await rest(stop, min(self._back_off.next(), _RIVAL_PAUSE))

    async def _on_refusal(self, stop: asyncio.Event) -> None:
        self._refusals += 1
        if self._refusals >= _MOST_REFUSALS:  # one 404 may come from a server on the way; five come from Telegram
            raise WrongToken from None
        await rest(stop, self._back_off.next())

    async def _on_outage(self, error: TelegramError, stop: asyncio.Event) -> None:
        self._rivals.lost_touch()
        _log.warning("polling_failed", error=type(error).__name__, failures=self._back_off.failures + 1)
        await rest(stop, self._back_off.next())

    async def _on_unreadable(self, error: Exception, stop: asyncio.Event) -> None:
        _log.error("updates_unreadable", error=type(error).__name__, place=place_of(error))
        self._request.is_wary = True
        await rest(stop, self._back_off.next())

    async def _drop_webhook(self) -> None:
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            _log.warning("webhook_stays", error=type(error).__name__)
