"""A model's budget is of a day in London, outlives a restart, and the off switch keeps its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.ask.phrasing import Ending
from bot.storage.model_use import ModelUse, switch_off, switch_on, use, why_off
from bot.storage.unit import SqlUnitOfWork


@dataclass
class Clock:
    moment: datetime = datetime(2026, 7, 1, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_budget_ends_with_the_day_and_outlives_a_restart(unit: SqlUnitOfWork, clock: Clock) -> None:
    allowance = ModelUse(unit, clock, 3)
    for ending in (Ending.PHRASED, Ending.GUARDED, Ending.FAULTY):
        assert allowance.refusal() is None
        allowance.note(ending)
    assert ModelUse(unit, clock, 3).refusal() is Ending.BUDGET
    clock.moment = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)  # half past midnight in London
    assert ModelUse(unit, clock, 3).refusal() is None


def test_answers_that_asked_no_model_use_nothing_up(unit: SqlUnitOfWork, clock: Clock) -> None:
    allowance = ModelUse(unit, clock, 1)
    for _ in range(5):
        allowance.note(Ending.OFF)
        allowance.note(Ending.BUDGET)
    assert allowance.refusal() is None


def test_off_switch_holds_at_once_and_keeps_its_reason(unit: SqlUnitOfWork, clock: Clock) -> None:
    allowance = ModelUse(unit, clock, 10)
    with unit() as stores:
        switch_off(stores, "it was slow", date(2026, 7, 1))
    assert allowance.refusal() is Ending.OFF
    with unit() as stores:
        assert why_off(stores) == {"reason": "it was slow", "since": "2026-07-01"}
        switch_on(stores)
    assert allowance.refusal() is None


def test_every_way_is_counted_by_day_and_old_days_are_let_go(unit: SqlUnitOfWork, clock: Clock) -> None:
    allowance = ModelUse(unit, clock, 10)
    for _ in range(80):
        allowance.note(Ending.PHRASED)
        allowance.note(Ending.GUARDED)
        clock.moment += timedelta(days=1)
    with unit() as stores:
        days = use(stores)
    assert len(days) == 62
    assert days["2026-09-18"] == {"phrased": 1, "guarded": 1}
