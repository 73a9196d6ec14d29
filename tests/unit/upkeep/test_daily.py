"""The running program does its chores once a day, whatever the clock does and whatever fails."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest

from bot.core.errors import StorageUnavailable
from bot.storage.unit import SqlUnitOfWork
from bot.upkeep.daily import Daily
from tests.unit.upkeep.conftest import Moved


def test_chores_are_done_once_a_day(unit: SqlUnitOfWork, clock: Moved) -> None:
    done: list[datetime] = []
    daily = Daily(unit, clock, [done.append])
    assert [daily.look(), daily.look()] == [True, False]
    clock.days(0.5)
    daily.look()
    clock.days(0.5)
    daily.look()
    assert [moment.day for moment in done] == [28, 29]


def test_a_restart_and_a_second_process_do_not_do_them_again(unit: SqlUnitOfWork, clock: Moved) -> None:
    done: list[datetime] = []
    for _ in range(3):
        Daily(unit, clock, [done.append]).look()
    assert len(done) == 1


def test_weeks_of_downtime_are_one_chore(unit: SqlUnitOfWork, clock: Moved) -> None:
    done: list[datetime] = []
    daily = Daily(unit, clock, [done.append])
    daily.look()
    clock.days(40)
    daily.look()
    assert len(done) == 2


def test_what_fails_is_tried_again(unit: SqlUnitOfWork, clock: Moved) -> None:
    tries: list[datetime] = []

    def fails_once(now: datetime) -> None:
        tries.append(now)
        if len(tries) == 1:
            raise StorageUnavailable("the disk is full")

    daily = Daily(unit, clock, [fails_once])
    with pytest.raises(StorageUnavailable):
        daily.look()
    assert daily.look()
    assert len(tries) == 2


def test_in_the_background_a_failure_ends_nothing(unit: SqlUnitOfWork, clock: Moved) -> None:
    tries, done = [0], threading.Event()

    def fails_twice(_now: datetime) -> None:
        tries[0] += 1
        if tries[0] == 1:
            raise StorageUnavailable("the disk is full")
        if tries[0] == 2:
            raise ValueError("a fault of ours")
        done.set()

    daily = Daily(unit, clock, [fails_twice], looks_every=0.01)
    daily.start()
    assert done.wait(20)
    daily.close()
