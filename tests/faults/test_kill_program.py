"""The whole program is killed, during its start too, while people ask: everybody still gets an answer from the evidence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bot.sandbox.people import Person
from bot.sandbox.running import sandbox_in_thread
from tests.support.killed import PATIENCE, program, until

pytestmark = pytest.mark.timeout(900)  # many starts of the program, on a machine that may be busy
KILLS, PEOPLE = 4, 40
EVIDENCE = "Show me the evidence"


def test_kill_9_at_any_moment_loses_no_message(tmp_path: Path) -> None:
    chance = random.Random(2025)
    with sandbox_in_thread() as sandbox:
        world = sandbox.world
        people = [Person(world, world.add_person(f"Person {n}")) for n in range(PEOPLE)]
        waiting = list(people)
        for _ in range(KILLS):
            with program(sandbox, tmp_path):
                polls = world.updates.polls
                until(sandbox, lambda seen=polls: world.updates.polls > seen)
                aim = len(world.calls.entries) + chance.randint(1, 12)
                for person in waiting[: PEOPLE // KILLS]:
                    person.write("How do I involve people early?")
                del waiting[: PEOPLE // KILLS]
                until(sandbox, lambda aim=aim: len(world.calls.entries) >= aim)
        with program(sandbox, tmp_path):
            until(sandbox, lambda: all(person.answers() for person in people))
            until(sandbox, lambda: world.updates.pending == 0)
    assert all("[1]" in person.answers()[0].text for person in people)


def test_kill_9_while_people_press_and_edit_loses_none_of_it(tmp_path: Path) -> None:
    chance = random.Random(2026)
    with sandbox_in_thread() as sandbox:
        world = sandbox.world
        people = [Person(world, world.add_person(f"Person {n}")) for n in range(12)]
        with program(sandbox, tmp_path):
            asked = [person.write("How do I involve people early?") for person in people]
            until(sandbox, lambda: all(person.answers() for person in people))
        first = {person.account.id: len(person.answers()) for person in people}
        waiting = list(zip(people, asked, strict=True))
        for _ in range(3):
            with program(sandbox, tmp_path):
                polls = world.updates.polls
                until(sandbox, lambda seen=polls: world.updates.polls > seen)
                aim = len(world.calls.entries) + chance.randint(1, 8)
                for number, (person, question) in enumerate(waiting[:4]):
                    if number % 2:
                        person.edit(question, "Who should be paid?")
                    else:
                        person.press(EVIDENCE)
                del waiting[:4]
                until(sandbox, lambda aim=aim: len(world.calls.entries) >= aim)
        with program(sandbox, tmp_path):
            until(sandbox, lambda: world.updates.pending == 0)
            until(sandbox, lambda: all(len(p.answers()) > first[p.account.id] for p in people))


STARTS = {
    "before it has a folder": "",
    "when it holds its folder": "data/.lock",
    "when its database is being made": "data/hearback.sqlite",
    "when its secret is there": "data/secret.key",
    "when its index is being built": "data/index",
}


@pytest.mark.parametrize("file", STARTS.values(), ids=STARTS)
def test_kill_9_during_the_very_first_start_leaves_a_start_that_works(tmp_path: Path, file: str) -> None:
    with sandbox_in_thread() as sandbox:
        mair = Person(sandbox.world, sandbox.world.add_person("Mair"))
        mair.write("How do I involve people early?")
        with program(sandbox, tmp_path / "data"):
            until(sandbox, lambda: not file or (tmp_path / file).exists())
        with program(sandbox, tmp_path / "data"):
            assert "[1]" in mair.answer_blocking("[1]", seconds=PATIENCE).text
