"""When people work: weekdays that are no bank holiday in their nation, in working hours, and none of their days off."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9), time(17)


class Nation(StrEnum):
    """Whose bank holidays count; the names are those of the government's own list."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


@cache
def bank_holidays(nation: Nation) -> frozenset[date]:
    """The bank holidays of a nation, from the list in the package: never from the network."""
    from govuk_bank_holidays.bank_holidays import BankHolidays

    kept = BankHolidays(use_cached_holidays=True)
    return frozenset(holiday["date"] for holiday in kept.get_holidays(division=nation.value))


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """The working days and hours of one person, in their own zone."""

    zone: str = "Europe/London"
    nation: Nation = Nation.ENGLAND_AND_WALES
    days_off: Collection[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether they work on this day."""
        return day.weekday() < 5 and day not in bank_holidays(self.nation) and day not in self.days_off

    def on_or_before(self, day: date) -> date:
        """This day, or the last working day before it."""
        while not self.is_working(day):
            day -= timedelta(days=1)
        return day

    def on_or_after(self, day: date) -> date:
        """This day, or the next working day after it."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def at(self, day: date, hour: time = OPENS) -> datetime:
        """This hour of this day on their clock, as a moment in UTC: the hour stays when the clocks change."""
        return datetime.combine(day, hour, ZoneInfo(self.zone)).astimezone(UTC)

    def next_open(self, moment: datetime) -> datetime:
        """This moment when it is within working hours; else the moment at which the next ones begin."""
        local = moment.astimezone(ZoneInfo(self.zone))
        day = local.date()
        if self.is_working(day) and OPENS <= local.time() < CLOSES:
            return moment
        if local.time() >= OPENS:
            day += timedelta(days=1)
        return self.at(self.on_or_after(day))
