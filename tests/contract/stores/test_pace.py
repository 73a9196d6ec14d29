"""Places that several processes take: never two within a gap, whoever asks and however the clock jumps."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

from sqlalchemy import Engine, update

from bot.storage.engine import transaction
from bot.storage.pace import SqlPace
from bot.storage.tables import pace


def test_places_of_all_who_ask_at_once_lie_a_gap_apart(database: Engine) -> None:
    with ThreadPoolExecutor(8) as pool:
        waits = sorted(pool.map(lambda _: SqlPace(database).overall(10.0), range(8)))
    assert all(later - earlier > 5 for earlier, later in pairwise(waits))
    assert 60 < waits[-1] <= 70


def test_chat_is_had_by_one_at_a_time(database: Engine) -> None:
    places = SqlPace(database)
    assert places.take_chat("a") == 0
    assert places.take_chat("b") == 0
    assert 20 < places.take_chat("a") <= 30  # should the one who has it die, it is free again by then
    places.leave_chat("a", 100.0, was_sent=True)
    assert 90 < places.take_chat("a") <= 100
    places.leave_chat("a", 0.0, was_sent=False)
    assert places.take_chat("a") == 0


def test_of_all_who_want_a_chat_at_once_one_gets_it(database: Engine) -> None:
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: SqlPace(database).take_chat("a"), range(8)))
    assert waits.count(0) == 1


def test_group_gets_no_more_than_so_many_in_a_minute(database: Engine) -> None:
    places = SqlPace(database)
    for _ in range(20):
        assert places.take_chat("group", 20) == 0
        places.leave_chat("group", 0.0, was_sent=True)
    assert 50 < places.take_chat("group", 20) <= 61


def test_place_far_ahead_counts_for_nothing_after_the_clock_was_set_back(database: Engine) -> None:
    places = SqlPace(database)
    places.overall(1.0)
    with transaction(database) as connection:
        connection.execute(update(pace).values(free_at=pace.c.free_at + 86_400))
    assert places.overall(1.0) == 0


def test_quiet_chats_are_forgotten(database: Engine) -> None:
    places = SqlPace(database)
    places.take_chat("quiet")
    places.take_chat("busy")
    with transaction(database) as connection:
        connection.execute(update(pace).where(pace.c.key == "chat:quiet").values(free_at=0.0))
    assert places.forget_the_quiet() == 1


def test_gate_lets_so_many_through_in_a_second(database: Engine) -> None:
    places = SqlPace(database)
    assert [places.pass_the_gate(500) for _ in range(20)] == [0] * 20
    assert any(0 < places.pass_the_gate(1) <= 1 for _ in range(50))  # two of them lie within a second of each other
