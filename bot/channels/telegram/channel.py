"""The Telegram channel as the rest of the program sees it: run until stopped, nothing lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog

from bot.channels.telegram.application import build
from bot.channels.telegram.beside import Beside, loaded, working_beside
from bot.channels.telegram.clerk import Clerk
from bot.channels.telegram.desk import Desk
from bot.channels.telegram.fetching import Fetcher
from bot.channels.telegram.flood import Gate
from bot.channels.telegram.greeting import introduce, set_up
from bot.channels.telegram.ledger import Ledger
from bot.channels.telegram.limits import Limits
from bot.channels.telegram.pacing import Pace
from bot.channels.telegram.poller import Poller
from bot.channels.telegram.post import TelegramPost
from bot.channels.telegram.quiet import hush
from bot.channels.telegram.sender import Sender
from bot.core.ports import Clock, Dialogues
from bot.core.post import SharedPace

_log = structlog.get_logger()


class TelegramChannel:
    """Long polling with python-telegram-bot, acknowledged only after the work."""

    def __init__(
        self,
        token: str,
        api: str,
        dialogues: Dialogues,
        *,
        clock: Clock,
        limits: Limits | None = None,
        beside: Beside | None = None,
        shared: SharedPace | None = None,
        load: Callable[[], None] | None = None,
    ) -> None:
        """`api` is the root of the Bot API server, such as https://api.telegram.org; `clock` measures floods.

        `beside` sends what the bot says by itself, for as long as the channel runs; `shared` is the pace that several
        processes keep together. People are answered once `load` has made ready what that needs.
        """
        self._token, self._api, self._dialogues, self._clock = token.strip(), api.rstrip("/"), dialogues, clock
        self._limits, self._beside, self._shared, self._load = limits or Limits(), beside, shared, load

    async def run(self, stop: asyncio.Event, on_ready: Callable[[], None]) -> None:
        """Answer people until `stop` is set, then finish what is under way, in under 5 seconds.

        Raises `WrongToken` or `TokenInUse` when only a person can help.
        """
        hush()
        pace, ledger = Pace(self._limits, self._shared), Ledger()
        application, request = build(self._token, self._api, pace, self._limits.at_once, ledger.is_known)
        try:
            me = await introduce(application, self._limits, stop)
            if me is None:
                return
            await set_up(application.bot, self._dialogues)
            sender = Sender(application.bot, self._limits)
            clerk = Clerk(self._dialogues, sender, self._limits)
            gate = Gate(self._limits, lambda: self._clock.now().timestamp())
            fetcher = Fetcher(application.bot)
            self._dialogues.introduced(application.bot.username)
            desk = Desk(me, clerk, sender, ledger, gate, self._limits, fetcher.of)
            poller = Poller(application.bot, request, desk, ledger, self._limits)
            try:
                async with working_beside(self._beside, TelegramPost(application.bot, pace, sender.standing), stop):
                    await loaded(self._load, stop)
                    if not stop.is_set():
                        on_ready()
                        await self._serve(poller, desk, pace, stop)
            finally:
                await fetcher.close()
        finally:
            await application.shutdown()
            await application.bot.shutdown()

    async def _serve(self, poller: Poller, desk: Desk, pace: Pace, stop: asyncio.Event) -> None:
        try:
            await poller.run(stop)
        finally:
            if desk.has_promised:
                pace.hasten()
            await desk.settle(self._limits.stop_seconds)
            await poller.confirm()
            _log.info("telegram_stopped", unfinished=desk.unfinished)
