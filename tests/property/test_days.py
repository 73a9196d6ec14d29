"""Rules that hold for every day that can be typed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.calendar.refused import Refused
from bot.calendar.typed import MOST_YEARS, read_day
from bot.calendar.words import DAYS, MONTHS
from bot.calendar.working import CLOSES, OPENS, Nation, WorkingTime
from tests.property.measure import MANY

todays = st.dates(date(2024, 1, 1), date(2035, 12, 31))
ahead = st.integers(0, 365 * MOST_YEARS)
WELSH_MONTHS = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
]


@MANY
@given(todays, ahead)
def test_a_day_with_its_year_is_read_in_every_form(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    forms = (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"by {day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
        f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day} {WELSH_MONTHS[day.month - 1]} {day.year}",
    )
    assert [read_day(form, today) for form in forms] == [day] * len(forms)


@MANY
@given(todays, st.integers(0, 364))
def test_without_a_year_the_next_such_day_is_meant(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    read = read_day(f"{day.day}/{day.month}", today)
    assert read == day or (day.month, day.day) == (2, 29)


@MANY
@given(todays, st.integers(1, 60))
def test_so_many_days_are_so_many_days(today: date, days: int) -> None:
    assert read_day(f"in {days} days", today) == today + timedelta(days=days)


WORDS = (
    "by",
    "before",
    "end",
    "of",
    "next",
    "last",
    "the",
    "3rd",
    "31st",
    "february",
    "week",
    "month",
    "friday",
    "6/3",
)


@MANY
@given(todays, st.one_of(st.text(max_size=100), st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)))
def test_whatever_is_typed_is_a_day_to_come_or_a_refusal(today: date, typed: str) -> None:
    read = read_day(typed, today)
    assert isinstance(read, Refused) or today <= read <= today + timedelta(days=366 * (MOST_YEARS + 1))


@MANY
@given(st.datetimes(datetime(2025, 1, 1), datetime(2028, 12, 31)), st.sampled_from(Nation))
def test_the_next_opening_is_in_working_hours_and_never_earlier(naive: datetime, nation: Nation) -> None:
    moment, work = naive.replace(tzinfo=UTC), WorkingTime(nation=nation)
    opens = work.next_open(moment)
    local = opens.astimezone(ZoneInfo(work.zone))
    assert opens >= moment
    assert work.is_working(local.date())
    assert OPENS <= local.time() < CLOSES
