"""A promise over the real channel and the real engine, with the clock moved: three nudges, done, confirmed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.calendar.working import WorkingTime
from bot.promises.model import Promise
from bot.promises.stages import Planned, planned
from bot.sandbox import groups
from bot.sandbox.chats import Chat
from bot.sandbox.people import Person
from bot.sandbox.running import sandbox_in_thread
from bot.sandbox.world import World as SandboxWorld
from tests.support.program import PATIENCE, Program

NUDGES = ("Coming up", "The day has come", "The day has gone by")


@dataclass(frozen=True)
class Scene:
    """A running bot whose clock can be moved, and people with their groups."""

    program: Program
    settings: dict[str, str]
    world: SandboxWorld
    clock: Path

    def move(self, to: datetime) -> None:
        """It is this moment now."""
        self.clock.write_text(str((to - datetime.now(UTC)).total_seconds()))

    @property
    def now(self) -> datetime:
        """The bot's own time."""
        return datetime.now(UTC) + timedelta(seconds=float(self.clock.read_text()))

    def meet(self, *names: str) -> tuple[Chat, list[Person]]:
        """A group of people who have each opened the bot's chat."""
        people = [Person(self.world, self.world.add_person(name)) for name in names]
        for person in people:
            person.start()
            hears(person, "Hello")
        return groups.make_group(self.world, "Gofal", [person.account for person in people]), people

    def promised(self, who: Person, group: Chat, what: str) -> tuple[Planned, ...]:
        """Somebody promises something to their group in three weeks; when they are to be reminded."""
        day = WorkingTime().on_or_after((self.now + timedelta(weeks=3)).date())
        who.write(f"/promise {what} by {day:%d/%m/%Y}", group)
        hears(who, f"You promise: {what}", group)
        who.press("Yes, and I will do it", chat=group)
        hears(who, f"is on the list: {what}", group)
        return planned(Promise("", "o", "", "", datetime.combine(day, time(17)), self.now), WorkingTime())


def hears(person: Person, words: str, chat: Chat | None = None) -> None:
    """Wait until the bot has said it, in this person's own chat or in a group."""
    assert person.world.signal.until_blocking(lambda: bool(times(person, words, chat)), PATIENCE), words


def times(person: Person, words: str, chat: Chat | None = None) -> int:
    """In how many messages the bot says it there."""
    return sum(words in message.text for message in person.answers(chat))


def reports(owner: Person, words: str, group: Chat) -> None:
    """The owner says that it is done and what is different now, and the group hears it."""
    owner.press("Done")
    hears(owner, "What is different now for people?")
    owner.write(words)
    hears(owner, f"What is different now: {words}", group)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("promises")
    clock = folder / "clock"
    clock.write_text("0")
    with sandbox_in_thread() as sandbox:
        program = Program(folder / "here")
        settings = {
            "token": sandbox.token,
            "telegram_api": sandbox.root,
            "data": str(folder / "data"),
            "clock_file": str(clock),
        }
        with program.started("run", **settings) as running:
            running.wait_for_log("ready")
            yield Scene(program, settings, sandbox.world, clock)


def test_from_the_promise_to_the_word_of_those_it_was_for(scene: Scene) -> None:
    group, (mair, owen, sian) = scene.meet("Mair", "Owen", "Sian")
    mair.write("/promise A ramp at the door in three weeks, by the 31/12/2099", group)
    hears(mair, "too far away", group)
    plan = scene.promised(mair, group, "A ramp at the door")
    for nudge, words in zip(plan, NUDGES, strict=True):
        scene.move(nudge.at + timedelta(minutes=1))
        hears(mair, words)
    mair.press("Done")
    hears(mair, "What is different now")
    mair.write("People get in by themselves")
    hears(mair, "kept with its date")
    hears(mair, "What is different now: People get in", group)
    scene.move(plan[-1].at + timedelta(days=29))
    hears(owen, "Has this change reached you?", group)
    for person in (mair, owen):
        person.press("It reached me", chat=group)
    hears(owen, "It reached me: 1", group)  # hers does not count
    sian.press("It reached me", chat=group)
    hears(sian, "Confirmed: it has reached", group)
    assert [times(mair, words) for words in NUDGES] == [1, 1, 1]
    assert times(sian, "Has this change reached you?", group) == 1


def test_somebody_who_never_met_the_bot_takes_it_over_and_is_asked_in_the_group(scene: Scene) -> None:
    group, (owen, mair) = scene.meet("Owen", "Mair")
    nia = Person(scene.world, scene.world.add_person("Nia"))
    groups.add_people(scene.world, group, [nia.account], owen.account)
    plan = scene.promised(owen, group, "Lunch at noon")
    scene.move(plan[0].at + timedelta(minutes=1))
    hears(owen, "Coming up")
    owen.press("Not mine")
    hears(nia, "Nobody has this promise yet", group)
    nia.press("I take it on", chat=group)
    hears(nia, "You have taken this on", group)
    scene.move(plan[1].at + timedelta(minutes=1))
    hears(nia, "I can't remind whoever has this promise", group)
    hears(owen, "I can't reach the person who has this promise")
    link = next(b["url"] for m in reversed(nia.answers(group)) for row in m.buttons for b in row if "url" in b)
    nia.follow(str(link))
    hears(nia, "I can remind you here now")
    scene.move(plan[2].at + timedelta(minutes=1))
    hears(nia, "The day has gone by")
    assert times(nia, "I can't remind whoever", group) == 1
    assert times(owen, "I can't reach") == 1
    assert times(mair, "I can't reach") == 0


def test_a_group_that_becomes_a_supergroup_hears_and_answers_there(scene: Scene) -> None:
    group, (owen, mair, sian) = scene.meet("Owen", "Mair", "Sian")
    plan = scene.promised(owen, group, "A bus on Sundays")
    scene.move(plan[0].at + timedelta(minutes=1))
    hears(owen, "Coming up")
    bigger = groups.upgrade(scene.world, group)
    scene.move(plan[1].at + timedelta(minutes=1))
    hears(owen, NUDGES[1])
    reports(owen, "Visitors come on Sundays", bigger)
    scene.move(plan[2].at + timedelta(days=29))
    hears(mair, "Has this change reached you?", bigger)
    for person in (mair, sian):
        person.press("It reached me", chat=bigger)
    hears(sian, "Confirmed: it has reached", bigger)


def test_a_group_that_moves_while_it_is_asked_is_asked_again_where_it_is_now(scene: Scene) -> None:
    group, (owen, mair, sian) = scene.meet("Owen", "Mair", "Sian")
    plan = scene.promised(owen, group, "A later bus")
    scene.move(plan[0].at + timedelta(minutes=1))
    hears(owen, "Coming up")
    reports(owen, "It runs at nine", group)
    scene.move(plan[0].at + timedelta(days=29))
    hears(mair, "Has this change reached you?", group)
    mair.press("It reached me", chat=group)
    hears(mair, "Answers so far: 1", group)
    bigger = groups.upgrade(scene.world, group)
    hears(sian, "Answers so far: 1", bigger)
    sian.press("It reached me", chat=bigger)
    hears(sian, "Confirmed: it has reached", bigger)
    assert times(sian, "Has this change reached you?", bigger) == 1


def test_of_owners_who_go_the_facilitator_hears_once_each(scene: Scene) -> None:
    group, (mair, owen, sian, nia) = scene.meet("Mair", "Owen", "Sian", "Nia")
    scene.promised(mair, group, "A quiet room")  # who writes the first one looks after the list
    plan = scene.promised(owen, group, "A ramp")
    scene.promised(sian, group, "A rail")
    scene.promised(nia, group, "A bell")
    owen.block()
    hears(mair, "I can't reach the person who has this promise: “A ramp”")
    groups.remove_person(scene.world, group, sian.account)
    hears(mair, "has left your group: “A rail”")
    nia.write("/forgetme")
    hears(nia, "This can't be undone")
    nia.press("Remove what you keep")
    hears(mair, "A promise has nobody any more: “A bell”")
    hears(mair, "Nobody has this promise yet: “A bell”", group)
    for nudge, words in zip(plan, NUDGES, strict=True):
        scene.move(nudge.at + timedelta(minutes=1))
        hears(sian, words)  # she is no longer in the group, and it is still hers
    hears(mair, "I can't remind whoever has this promise: “A ramp”", group)
    assert [times(mair, f"“{what}”. The day") for what in ("A ramp", "A rail", "A bell")] == [1, 1, 1]
    assert not times(owen, "A ramp")
    assert not times(nia, "A bell")


def test_of_a_group_that_threw_the_bot_out_its_facilitator_hears_once(scene: Scene) -> None:
    group, (mair, owen) = scene.meet("Mair", "Owen")
    scene.promised(mair, group, "A garden")
    plan = scene.promised(owen, group, "A shed")
    groups.remove_bot(scene.world, group, mair.account)
    scene.move(plan[0].at + timedelta(minutes=1))
    hears(owen, "Coming up")
    owen.press("Done")
    hears(owen, "What is different now for people?")
    owen.write("There is a shed")
    hears(mair, "I can't write to the group any more")
    scene.move(plan[2].at + timedelta(days=29))
    hears(mair, NUDGES[2])  # of her own promise: what fell due by then has gone out
    assert times(mair, "about this promise: “A shed”") == 1


def test_promises_are_imported_and_exported_beside_the_running_bot(scene: Scene) -> None:
    group, (owen,) = scene.meet("Owen")
    line = {"text": "A bus at night", "owner": owen.account.id, "group": group.id, "due": "2098-03-28T09:00:00"}
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
    hears(owen, "A bus at night")
