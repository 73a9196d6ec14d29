"""Dates and times as people read them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from prompts import dates

FRIDAY = datetime(2026, 3, 6, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Friday 6 March 2026"),
        ("en-easy", "Friday 6 March 2026"),
        ("cy", "dydd Gwener 6 Mawrth 2026"),
        ("cy-easy", "dydd Gwener 6 Mawrth 2026"),
        ("nobody-speaks-this", "Friday 6 March 2026"),
    ],
)
def test_a_day_is_written_out_in_the_language(language: str, expected: str) -> None:
    assert dates.long_date(FRIDAY, language) == expected


def test_the_year_and_the_day_can_go_without_saying() -> None:
    assert dates.short_date(FRIDAY, "cy") == "dydd Gwener 6 Mawrth"
    assert dates.month(FRIDAY, "cy") == "Mawrth 2026"


@pytest.mark.parametrize(
    ("hour", "minute", "expected"),
    [(0, 0, "midnight"), (0, 5, "12:05am"), (9, 0, "9am"), (12, 0, "midday"), (12, 30, "12:30pm"), (14, 5, "2:05pm")],
)
def test_a_time_is_said_as_people_say_it(hour: int, minute: int, expected: str) -> None:
    assert dates.clock_time(datetime(2026, 1, 9, hour, minute, tzinfo=UTC), "en") == expected


def test_a_time_in_another_language_follows_its_custom() -> None:
    assert dates.clock_time(FRIDAY, "de") == "14:05"
    assert dates.clock_time(datetime(2026, 1, 9, 12, 0, tzinfo=UTC), "cy") == "hanner dydd"


def test_summer_time_moves_an_evening_in_utc_into_the_next_day_in_london() -> None:
    evening = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert dates.date_and_time(evening, "en") == "Wednesday 1 July 2026, 12:30am"


def test_an_owner_elsewhere_gets_their_own_zone() -> None:
    assert dates.clock_time(FRIDAY, "en", ZoneInfo("Europe/Warsaw")) == "3:05pm"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        dates.long_date(datetime(2026, 3, 6), "en")
