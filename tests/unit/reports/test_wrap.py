"""Lines that fit, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.reports.wrap import balanced, wrapped

texts = st.lists(st.text("abcdé", min_size=1, max_size=30), min_size=1, max_size=30).map(" ".join)


@given(texts, st.integers(1, 60))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width, len)
    assert all(0 < len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(texts, st.integers(30, 60))
def test_balancing_takes_no_more_lines(text: str, width: int) -> None:
    assert len(balanced(text, width, len)) == len(wrapped(text, width, len))


def test_a_heading_is_broken_into_lines_of_about_one_length() -> None:
    assert wrapped("one two three four five", 20, len) == ["one two three four", "five"]
    assert balanced("one two three four five", 20, len) == ["one two three", "four five"]


def test_a_line_of_its_own_stays_one() -> None:
    assert wrapped("First this.\nThen that.", 80, len) == ["First this.", "Then that."]


def test_no_text_takes_no_line() -> None:
    assert wrapped("", 10, len) == balanced("", 10, len) == []
