from __future__ import annotations

from datetime import date, timedelta

from bot.safety.helplines import FRESH_FOR, helplines, public_numbers, stale


def test_every_helpline_was_checked_within_the_last_half_year() -> None:
    assert stale(date.today()) == [], "check these at their sources, then set checked_on in bot/safety/helplines.yaml"


def test_a_helpline_that_nobody_checked_for_half_a_year_is_stale() -> None:
    line = helplines()["samaritans"]
    assert not line.is_stale(line.checked_on + FRESH_FOR)
    assert line.is_stale(line.checked_on + FRESH_FOR + timedelta(days=1))


def test_every_helpline_says_where_it_comes_from() -> None:
    assert all(line.source and line.number for line in helplines().values())


def test_the_numbers_are_known_by_their_digits() -> None:
    assert {"999", "101", "116123", "85258", "08088088141"} <= public_numbers()
