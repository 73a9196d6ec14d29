"""What Telegram may forget, and what is known when it comes again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.ledger import MOST_REMEMBERED, Ledger


def test_offset_waits_for_the_oldest_that_is_not_done() -> None:
    ledger = Ledger()
    for number in (10, 11, 12):
        assert ledger.begin(number)
    ledger.done(12)
    ledger.done(10)
    assert ledger.offset == 11
    ledger.done(11)
    assert (ledger.offset, ledger.is_idle) == (13, True)


def test_update_that_comes_again_is_not_begun_twice_even_after_it_was_confirmed() -> None:
    ledger = Ledger()
    assert [ledger.begin(10), ledger.begin(10)] == [True, False]
    ledger.done(10)
    assert not ledger.begin(10)
    assert ledger.offset == 11


def test_numbers_that_start_again_lower_are_followed() -> None:
    ledger = Ledger()
    ledger.begin(900)
    ledger.done(900)
    assert ledger.begin(5)
    assert ledger.offset == 5
    ledger.done(5)
    assert ledger.offset == 6


def test_memory_is_bounded() -> None:
    ledger = Ledger()
    for number in range(1, MOST_REMEMBERED + 50):
        ledger.begin(number)
        ledger.done(number)
    assert ledger.highest_done == MOST_REMEMBERED + 49
    assert ledger.begin(1), "long gone and forgotten"


@given(st.permutations(range(100, 130)), st.integers(min_value=0, max_value=29))
def test_offset_never_passes_an_open_update(order: list[int], count: int) -> None:
    ledger = Ledger()
    for number in range(100, 130):
        ledger.begin(number)
    for number in order[:count]:
        ledger.done(number)
    assert ledger.offset == min(order[count:])
