"""Who is let in, who is told to slow down, and when that is forgotten."""

from __future__ import annotations

from bot.channels.telegram.flood import Gate, Verdict
from bot.channels.telegram.limits import Limits


def test_sixty_pass_then_one_warning_then_silence() -> None:
    gate = Gate(Limits(), lambda: 0.0)
    verdicts = [gate.check(1, 0) for _ in range(70)]
    assert verdicts == [Verdict.PASS] * 60 + [Verdict.WARN] + [Verdict.DROP] * 9
    assert gate.check(2, 0) is Verdict.PASS
    assert gate.is_flooding(1)
    assert not gate.is_flooding(2)


def test_full_lane_is_turned_away_whatever_is_left_of_the_allowance() -> None:
    gate = Gate(Limits(), lambda: 0.0)
    assert gate.check(1, waiting=60) is Verdict.WARN


def test_allowance_comes_back_at_thirty_a_minute_and_the_word_after_a_minute() -> None:
    now = [0.0]
    gate = Gate(Limits(), lambda: now[0])
    for _ in range(61):
        gate.check(1, 0)
    now[0] = 60.0
    assert not gate.is_flooding(1)
    assert [gate.check(1, 0) for _ in range(31)] == [Verdict.PASS] * 30 + [Verdict.WARN]


def test_clock_that_jumps_back_gives_nothing_and_takes_nothing() -> None:
    now = [1000.0]
    gate = Gate(Limits(), lambda: now[0])
    for _ in range(61):
        gate.check(1, 0)
    now[0] = 0.0
    assert gate.check(1, 0) is Verdict.WARN
    now[0] = 2.0
    assert gate.check(1, 0) is Verdict.PASS


def test_quiet_chats_are_forgotten() -> None:
    now = [0.0]
    gate = Gate(Limits(), lambda: now[0])
    for chat in range(5_000):
        now[0] += 10
        gate.check(chat, 0)
    assert len(gate._chats) < 1_100
