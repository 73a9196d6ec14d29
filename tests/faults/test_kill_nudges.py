"""Sending processes are killed at random moments, start-up included: no nudge is lost, and few are doubled."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.running import Sandbox, sandbox_in_thread
from bot.storage.engine import default_url
from tests.support.nudged import Nudged, kill_at_random, most_within, nudged
from tests.support.nudging_bot import MERGING
from tests.support.postgres import postgres_url

__all__ = ["postgres_url"]
KILLS, NUDGES = 12, 200
MOST_DOUBLED = 9  # far above what is expected of twelve kills (three or four), so that chance does not decide


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with sandbox_in_thread() as running:
        yield running


@pytest.fixture
def scene(sandbox: Sandbox, tmp_path: Path) -> Iterator[Nudged]:
    made = nudged(sandbox, default_url(tmp_path))
    yield made
    made.engine.dispose()


@pytest.mark.timeout(400)
def test_killed_at_random_it_loses_nothing(scene: Nudged) -> None:
    refs = scene.nudge(scene.meet(NUDGES))
    kill_at_random(scene, random.Random(11), KILLS)
    with scene.process():
        scene.wait_for(refs)
    assert_all_arrived(scene, refs)


@pytest.mark.timeout(400)
def test_three_workers_of_which_one_never_returns_lose_nothing(sandbox: Sandbox, postgres_url: str) -> None:
    scene = nudged(sandbox, postgres_url)
    refs = scene.nudge(scene.meet(NUDGES), prefix="pg")
    with scene.process(), scene.process():
        with scene.process():
            scene.wait(lambda: len(scene.sent()) > 20)
            kill_at_random(scene, random.Random(12), KILLS // 2)
        scene.wait_for(refs)  # the third is dead for good: its work is taken over
    assert_all_arrived(scene, refs)
    scene.engine.dispose()


@pytest.mark.timeout(200)
def test_told_to_stop_under_load_it_loses_and_doubles_nothing(scene: Nudged) -> None:
    refs = scene.nudge(scene.meet(60))
    for aim in (10, 30):
        with scene.process() as process:
            scene.wait(lambda aim=aim: len(scene.sent()) >= aim)
            began = time.monotonic()
            process.terminate()
            assert process.wait(30) == 0
            assert time.monotonic() - began < 20  # a bound for one that hangs
    with scene.process():
        scene.wait_for(refs)
    assert max(scene.counts().values()) == 1


@pytest.mark.timeout(200)
def test_outage_of_five_days_brings_one_message_for_what_piled_up(scene: Nudged, tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("0")
    people = scene.meet(5)
    with scene.process("--clock", str(clock)) as process:
        scene.wait_for(scene.nudge(people, prefix="before"))
        process.terminate()
        process.wait(30)
    for day in range(1, 5):
        due = scene.now() + timedelta(days=day)
        scene.nudge(people, prefix=f"day{day}-", kind=MERGING, due=due, merges=True)
    clock.write_text(str(5 * 86_400))
    with scene.process("--clock", str(clock)):
        scene.wait_for([f"day{day}-{n}" for day in range(1, 5) for n in range(5)])
    assert len(scene.sent()) == 2 * len(people)


def assert_all_arrived(scene: Nudged, refs: list[str]) -> None:
    counts = scene.counts()
    assert set(refs) <= counts.keys()
    assert sum(counts.values()) - len(refs) <= MOST_DOUBLED
    assert most_within([at for at, _, _ in scene.sent()], 1.0) <= 30
