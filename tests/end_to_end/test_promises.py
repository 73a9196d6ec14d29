"""A promise over the real channel and the real engine, with the clock moved: three nudges, done, confirmed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.calendar.working import WorkingTime
from bot.promises.model import Promise
from bot.promises.stages import planned
from bot.sandbox import groups
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.running import sandbox_in_thread
from tests.support.program import PATIENCE, Program

NUDGES = ("Coming up", "The day has come", "The day has gone by")


@dataclass(frozen=True)
class Scene:
    """A running bot whose clock can be moved, and three people in a group."""

    program: Program
    settings: dict[str, str]
    people: tuple[Person, ...]
    group: Chat
    move: Callable[[datetime], None]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("promises")
    clock = folder / "clock"
    clock.write_text("0")

    def move(to: datetime) -> None:
        clock.write_text(str((to - datetime.now(UTC)).total_seconds()))

    with sandbox_in_thread() as sandbox:
        people = tuple(Person(sandbox.world, sandbox.world.add_person(name)) for name in ("Mair", "Owen", "Sian"))
        group = groups.make_group(sandbox.world, "Gofal", [person.account for person in people])
        program = Program(folder / "here")
        settings = {
            "token": sandbox.token,
            "telegram_api": sandbox.root,
            "data": str(folder / "data"),
            "clock_file": str(clock),
        }
        with program.started("run", **settings) as running:
            running.wait_for_log("ready")
            yield Scene(program, settings, people, group, move)


def test_from_the_promise_to_the_word_of_those_it_was_for(scene: Scene) -> None:
    mair, owen, sian = scene.people
    mair.start()
    mair.answer_blocking("Hello", seconds=PATIENCE)
    mair.write("/promise A ramp at the door in three weeks, by the 31/12/2099", scene.group)
    mair.answer_blocking("too far away", scene.group, PATIENCE)
    day = WorkingTime().on_or_after((datetime.now(UTC) + timedelta(weeks=3)).date())
    mair.write(f"/promise A ramp at the door by {day:%d/%m/%Y}", scene.group)
    mair.answer_blocking("Is that right?", scene.group, PATIENCE)
    mair.press("Yes, and I will do it", chat=scene.group)
    mair.answer_blocking("is on the list", scene.group, PATIENCE)
    due = datetime.combine(day, time(17))
    plan = planned(Promise("", "o", "", "", due, datetime.now(UTC)), WorkingTime())
    for nudge, words in zip(plan, NUDGES, strict=True):
        scene.move(nudge.at + timedelta(minutes=1))
        mair.answer_blocking(words, seconds=PATIENCE)
    mair.press("Done")
    mair.answer_blocking("What is different now", seconds=PATIENCE)
    mair.write("People get in by themselves")
    mair.answer_blocking("kept with its date", seconds=PATIENCE)
    mair.answer_blocking("What is different now: People get in", scene.group, PATIENCE)
    scene.move(plan[-1].at + timedelta(days=29))
    owen.answer_blocking("Has this change reached you?", scene.group, PATIENCE)
    for person in (mair, owen, sian):
        person.press("It reached me", chat=scene.group)
    sian.answer_blocking("Confirmed: it has reached", scene.group, PATIENCE)
    said = [message.text for message in mair.answers()]
    assert [sum(words in text for text in said) for words in NUDGES] == [1, 1, 1]


def test_promises_are_imported_and_exported_beside_the_running_bot(scene: Scene) -> None:
    owen = scene.people[1]
    owen.start()
    owen.answer_blocking("Hello", seconds=PATIENCE)
    line = {"text": "A bus on Sundays", "owner": owen.account.id, "group": scene.group.id, "due": "2098-03-28T09:00:00"}
    line |= {"zone": "Europe/London", "stages": ["2098-03-28T03:00:00"]}
    file = scene.program.folder / "promises.jsonl"
    file.write_text(json.dumps(line) + "\n")
    assert scene.program.run("promises", "import", str(file), **scene.settings).out == "1 promises kept.\n"
    file.write_text(json.dumps(line) + '\n{"text": "no owner"}\n')
    refused = scene.program.run("promises", "import", str(file), **scene.settings)
    assert refused.code == 1
    assert "Line 2: " in refused.err
    exported = scene.program.run("export", "promises", **scene.settings).out.splitlines()
    kept = [record for record in map(json.loads, exported) if record["text"] == line["text"]]
    assert [{key: record[key] for key in line} for record in kept] == [line]
    scene.move(datetime(2098, 3, 28, 3, 1, tzinfo=UTC))
    owen.answer_blocking("A bus on Sundays", seconds=PATIENCE)
