"""The whole program is killed, during its start too, while people ask: everybody still gets an answer from the evidence."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread

ROOT = Path(__file__).parents[2]
PATIENCE = 100.0  # seconds; a bound for a hanging program, never what decides
KILLS, PEOPLE = 4, 40


@contextmanager
def program(sandbox: Sandbox, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("HEARBACK_")}
    settings = {"HEARBACK_TOKEN": sandbox.token, "HEARBACK_TELEGRAM_API": sandbox.root, "HEARBACK_DATA": str(folder)}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=folder,
        env=clean | settings | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_kill_9_at_any_moment_loses_no_message(tmp_path: Path) -> None:
    chance = random.Random(2025)
    with sandbox_in_thread() as sandbox:
        world = sandbox.world
        people = [Person(world, world.add_person(f"Person {n}")) for n in range(PEOPLE)]
        waiting = list(people)
        for _ in range(KILLS):
            with program(sandbox, tmp_path):
                polls = world.updates.polls
                assert world.signal.until_blocking(lambda seen=polls: world.updates.polls > seen, PATIENCE)
                aim = len(world.calls.entries) + chance.randint(1, 12)
                for person in waiting[: PEOPLE // KILLS]:
                    person.write("How do I involve people early?")
                del waiting[: PEOPLE // KILLS]
                assert world.signal.until_blocking(lambda aim=aim: len(world.calls.entries) >= aim, PATIENCE)
        with program(sandbox, tmp_path):
            assert world.signal.until_blocking(lambda: all(person.answers() for person in people), PATIENCE)
            assert world.signal.until_blocking(lambda: world.updates.pending == 0, PATIENCE)
    assert all("[1]" in person.answers()[0].text for person in people)
