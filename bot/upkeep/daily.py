"""What a running program does once a day, by the clock that it was given."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

from bot.core.errors import HearbackError
from bot.core.ports import Clock
from bot.storage.unit import SqlUnitOfWork

LOOKS_EVERY = 60.0  # seconds
_FAREWELL = 2.0
_NOTE = "upkeep-done"
Chore = Callable[[datetime], object]
log = structlog.get_logger()


class Daily:
    """Runs chores once a day, also on the first look after a longer pause; a failure is tried again at the next look.

    With several processes on one database, one of them does it.
    """

    def __init__(
        self, uow: SqlUnitOfWork, clock: Clock, chores: Sequence[Chore], looks_every: float = LOOKS_EVERY
    ) -> None:
        """`chores` are given the present moment; doing one twice must change nothing."""
        self._uow, self._clock, self._chores, self._looks_every = uow, clock, tuple(chores), looks_every
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="upkeep", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Stop looking; what is under way gets a moment, and is done again by the next start if that is too short."""
        self._stopping.set()
        self._thread.join(_FAREWELL)

    def look(self) -> bool:
        """Do what is due; whether anything was."""
        now = self._clock.now()
        self._uow.shred()  # what a reader was in the way of
        if self._day_done() == now.date().isoformat():
            return False
        for chore in self._chores:
            chore(now)
        with self._uow() as stores:
            stores.notes.set(_NOTE, now.date().isoformat())
        return True

    def _day_done(self) -> str | None:
        with self._uow.reading() as stores:
            return stores.notes.get(_NOTE)

    def _run(self) -> None:
        while not self._stopping.wait(self._looks_every):
            try:
                if self.look():
                    log.info("upkeep_done")
            except HearbackError as error:
                log.warning("upkeep_put_off", error=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - the thread must live on; the next look tries again
                log.error("upkeep_failed", error=type(error).__name__)
