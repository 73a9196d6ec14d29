"""Working days and hours in the three nations' calendars."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.calendar.working import Nation, WorkingTime, bank_holidays

ENGLAND, SCOTLAND, NORTHERN = (WorkingTime(nation=nation) for nation in Nation)


@pytest.mark.parametrize("nation", Nation)
def test_the_packaged_list_reaches_to_the_end_of_next_year(nation: Nation) -> None:
    """When this fails, bring govuk-bank-holidays up to date: `make lock`."""
    next_year = datetime.now(UTC).year + 1
    assert date(next_year, 12, 25) in bank_holidays(nation) or date(next_year, 12, 27) in bank_holidays(nation)
    assert len([day for day in bank_holidays(nation) if day.year == next_year]) >= 8


def test_each_nation_has_its_own_days() -> None:
    assert not any(who.is_working(date(2026, 12, 25)) for who in (ENGLAND, SCOTLAND, NORTHERN))
    assert [who.is_working(date(2026, 11, 30)) for who in (ENGLAND, SCOTLAND, NORTHERN)] == [True, False, True]
    assert [who.is_working(date(2027, 7, 12)) for who in (ENGLAND, SCOTLAND, NORTHERN)] == [True, True, False]
    assert [who.is_working(date(2027, 3, 29)) for who in (ENGLAND, SCOTLAND, NORTHERN)] == [False, True, False]


def test_a_day_off_moves_to_the_nearest_working_day_on_either_side() -> None:
    christmas = date(2026, 12, 25)  # a Friday; the Monday after stands in for Boxing Day
    assert ENGLAND.on_or_before(christmas) == date(2026, 12, 24)
    assert ENGLAND.on_or_after(christmas) == date(2026, 12, 29)
    away = WorkingTime(days_off=frozenset({date(2026, 12, 24), date(2026, 12, 29)}))
    assert away.on_or_before(christmas) == date(2026, 12, 23)
    assert away.on_or_after(christmas) == date(2026, 12, 30)


def test_nine_in_the_morning_stays_nine_when_the_clocks_change() -> None:
    assert ENGLAND.at(date(2027, 3, 26)) == datetime(2027, 3, 26, 9, tzinfo=UTC)
    assert ENGLAND.at(date(2027, 3, 30)) == datetime(2027, 3, 30, 8, tzinfo=UTC)
    assert ENGLAND.at(date(2027, 10, 29)) == datetime(2027, 10, 29, 8, tzinfo=UTC)
    assert ENGLAND.at(date(2027, 11, 1)) == datetime(2027, 11, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-12-02T10:30", "2026-12-02T10:30"),
        ("2026-12-02T06:00", "2026-12-02T09:00"),
        ("2026-12-02T17:00", "2026-12-03T09:00"),
        ("2026-12-04T20:00", "2026-12-07T09:00"),
        ("2026-12-24T18:00", "2026-12-29T09:00"),
    ],
)
def test_outside_working_hours_the_next_opening_counts(moment: str, opens: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert ENGLAND.next_open(at) == datetime.fromisoformat(opens).replace(tzinfo=UTC)
