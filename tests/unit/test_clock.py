"""The clock that tests and the sandbox can move, and what it makes of a file that is not as it should be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import ShiftedClock, SystemClock


def test_system_clock_is_the_machines_and_in_utc() -> None:
    before = datetime.now(UTC)
    assert before <= SystemClock().now() <= datetime.now(UTC)
    assert SystemClock().now().tzinfo is UTC


@pytest.mark.parametrize(("content", "seconds"), [("3600", 3600), (" -86400.0\n", -86400), ("", 0), ("1e6", 1_000_000)])
def test_clock_is_moved_by_the_seconds_in_its_file(tmp_path: Path, content: str, seconds: int) -> None:
    file = tmp_path / "clock"
    file.write_text(content)
    check_moved(ShiftedClock(file), seconds)


def test_file_is_read_at_each_look(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    clock = ShiftedClock(file)
    for seconds in (0, 604_800, 60):
        file.write_text(str(seconds))
        check_moved(clock, seconds)


@pytest.mark.parametrize("content", [b"soon", b"nan", b"inf", b"-inf", b"1e300", b"1e12", b"\xff\xfe", b"1 2"])
def test_file_that_holds_no_usable_number_moves_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "clock"
    file.write_bytes(content)
    check_moved(ShiftedClock(file), 0)


def test_file_that_is_missing_or_a_folder_moves_nothing(tmp_path: Path) -> None:
    check_moved(ShiftedClock(tmp_path / "none"), 0)
    check_moved(ShiftedClock(tmp_path), 0)


def check_moved(clock: ShiftedClock, seconds: int) -> None:
    before = datetime.now(UTC)
    shown = clock.now() - timedelta(seconds=seconds)
    assert before <= shown <= datetime.now(UTC)
    assert shown.tzinfo is UTC
