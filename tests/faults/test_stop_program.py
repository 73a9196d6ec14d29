"""The whole program is told to end, while it starts and under load: it ends with 0, soon, and nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

import pytest

from bot.sandbox.people import Person
from bot.sandbox.running import sandbox_in_thread
from tests.support.killed import PATIENCE, program, until

pytestmark = pytest.mark.timeout(900)  # starts of the whole program, on a machine that may be busy
QUESTION = "How do I involve people early?"


def _ended(process: subprocess.Popen[bytes], number: int = signal.SIGTERM) -> float:
    """Tell it to end, with 0; the seconds that it took."""
    began = time.monotonic()
    process.send_signal(number)
    assert process.wait(PATIENCE) == 0
    return time.monotonic() - began


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("file", [".lock", "hearback.sqlite", "secret.key"])
def test_told_while_it_starts_it_ends_with_0_and_the_next_start_works(tmp_path: Path, file: str, number: int) -> None:
    with sandbox_in_thread() as sandbox:
        mair = Person(sandbox.world, sandbox.world.add_person("Mair"))
        mair.write(QUESTION)
        with program(sandbox, tmp_path / "data") as process:
            until(sandbox, lambda: (tmp_path / "data" / file).exists())
            _ended(process, number)
        with program(sandbox, tmp_path / "data") as process:
            mair.answer_blocking("[1]", seconds=PATIENCE)
            _ended(process, number)
        assert sandbox.world.updates.pending == 0


def test_told_under_load_it_ends_with_0_within_5_seconds_and_nothing_is_lost(tmp_path: Path) -> None:
    with sandbox_in_thread() as sandbox:
        people = [Person(sandbox.world, sandbox.world.add_person(f"Person {n}")) for n in range(40)]
        with program(sandbox, tmp_path / "data") as process:
            polls = sandbox.world.updates.polls
            until(sandbox, lambda: sandbox.world.updates.polls > polls)
            for person in people:
                person.write(QUESTION)
            until(sandbox, lambda: any(person.answers() for person in people))
            assert _ended(process) < 5
        with program(sandbox, tmp_path / "data"):
            until(sandbox, lambda: all(person.answers() for person in people))
            until(sandbox, lambda: sandbox.world.updates.pending == 0)


def test_told_twice_it_still_ends_with_0(tmp_path: Path) -> None:
    with sandbox_in_thread() as sandbox, program(sandbox, tmp_path / "data") as process:
        until(sandbox, lambda: sandbox.world.updates.polls > 0)
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGTERM)
        _ended(process)
