"""How much a language model was asked, by day, and whether the owner has switched it off: counts, and no words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Protocol
from zoneinfo import ZoneInfo

import structlog

from bot.ask.phrasing import Ending
from bot.core.errors import StorageUnavailable
from bot.core.ports import Clock
from bot.storage.notes import NoteStore
from bot.storage.unit import SqlUnitOfWork

_OFF, _USE = "model-off", "model-use"
_ASKED = frozenset({Ending.PHRASED, Ending.GUARDED, Ending.FAULTY})
_ZONE = ZoneInfo("Europe/London")
_KEPT_DAYS = 62
log = structlog.get_logger()


class _Notes(Protocol):
    @property
    def notes(self) -> NoteStore: ...


class ModelUse:
    """The allowance of `bot.ask.phrasing`, kept in the database so that a restart does not renew a day's budget."""

    def __init__(self, uow: SqlUnitOfWork, clock: Clock, budget: int) -> None:
        """Allow `budget` answers a day, in London's days."""
        self._uow, self._clock, self._budget = uow, clock, budget

    def refusal(self) -> Ending | None:
        """Why the model may not be asked; where nothing can be counted it may not."""
        try:
            with self._uow.reading() as stores:
                if stores.notes.get(_OFF) is not None:
                    return Ending.OFF
                today = use(stores).get(self._today(), {})
        except StorageUnavailable:
            return Ending.BUDGET
        return Ending.BUDGET if sum(today.get(each, 0) for each in _ASKED) >= self._budget else None

    def note(self, ending: Ending) -> None:
        """Count one answer; days of more than two months ago are let go."""
        try:
            with self._uow() as stores:
                stores.lock(_USE)
                days = use(stores)
                today = days.setdefault(self._today(), {})
                today[ending.value] = today.get(ending.value, 0) + 1
                kept = {day: days[day] for day in sorted(days)[-_KEPT_DAYS:]}
                stores.notes.set(_USE, json.dumps(kept))
        except StorageUnavailable:
            log.warning("model-use-not-counted")

    def _today(self) -> str:
        return self._clock.now().astimezone(_ZONE).date().isoformat()


def use(stores: _Notes) -> dict[str, dict[str, int]]:
    """By day: how many answers came to their words in which way."""
    found = json.loads(stores.notes.get(_USE) or "{}")
    return {str(day): dict(counts) for day, counts in found.items()}


def switch_off(stores: _Notes, reason: str, day: date) -> None:
    """Let no model be asked from now on, and keep why and since when."""
    stores.notes.set(_OFF, json.dumps({"reason": reason, "since": day.isoformat()}))


def switch_on(stores: _Notes) -> None:
    """Let the model be asked again."""
    stores.notes.remove(_OFF)


def why_off(stores: _Notes) -> Mapping[str, str] | None:
    """The reason on record and since when; None while the model may be asked."""
    found = stores.notes.get(_OFF)
    return json.loads(found) if found else None
