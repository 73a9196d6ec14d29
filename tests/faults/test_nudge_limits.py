"""Telegram's limits, held by a strict stand-in: never passed, by answers and nudges of one process or of several."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.core.incoming import Address
from bot.core.notice import To
from bot.sandbox import groups
from bot.sandbox.people import Person
from bot.sandbox.running import sandbox_in_thread
from bot.storage.engine import default_url
from tests.support.nudged import Nudged, nudged
from tests.support.postgres import postgres_url

__all__ = ["postgres_url"]
ANSWERS, NUDGES, TO_GROUP = 8, 60, 4


@pytest.fixture(params=["sqlite", "postgresql"])
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Nudged]:
    is_file = request.param == "sqlite"
    with sandbox_in_thread() as sandbox:
        made = nudged(sandbox, default_url(tmp_path) if is_file else request.getfixturevalue("postgres_url"))
        with ExitStack() as processes:
            for options in [["--polls"]] if is_file else [["--polls"], [], []]:
                processes.enter_context(made.process(*options))
            yield made
        made.engine.dispose()


@pytest.mark.timeout(200)
def test_strict_telegram_never_has_to_refuse(scene: Nudged) -> None:
    world = scene.world
    people = [world.add_person(f"Member {number}") for number in range(2)]
    chat = groups.make_group(world, "Carers", people)
    with scene.unit() as stores:
        group = stores.groups.recall(Address("telegram", chat.id), remember=True).id
    scene.wait(lambda: world.updates.polls > 0 and world.updates.pending == 0)
    world.faults.limits.is_on = True
    refs = scene.nudge([group] * TO_GROUP, prefix="group", to=To.GROUP) + scene.nudge(scene.meet(NUDGES), prefix="one")
    for number in range(ANSWERS):
        Person(world, people[number % 2]).write(f"/ask question {number}", chat)
    scene.wait_for(refs)
    scene.wait(lambda: world.updates.pending == 0)
    answers = [text for _, place, text in scene.sent() if place == chat.id and "You said: question" in text]
    assert len(answers) == ANSWERS
    assert world.faults.limits.refused == 0
