"""Six people of four views plan together over HTTP, with the real program: from /plan to the plan as a PDF."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from bot.sandbox import groups
from bot.sandbox.chats import Chat, Message
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from tests.support.program import Program
from tests.support.telegram import sandbox

__all__ = ["sandbox"]

VIEWS = {
    "Ann": "I draw on care",
    "Ben": "I draw on care",
    "Cat": "Unpaid carer",
    "Dee": "Frontline worker",
    "Eve": "Family or friend",
}
PATIENCE, START = 90.0, 240.0
pytestmark = [pytest.mark.timeout(900), pytest.mark.anyio]


class Circle:
    """A group at work: whoever acts, the board is looked up where it stands now."""

    def __init__(self, sandbox: Sandbox, names: tuple[str, ...] = ("Fay", *VIEWS)) -> None:
        self.world = sandbox.world
        self.people = {name: Person(self.world, self.world.add_person(name)) for name in names}
        self.chat: Chat = groups.make_group(self.world, "Our group", [p.account for p in self.people.values()])

    async def board(self, text: str) -> Message:
        def found() -> Message | None:
            pinned = [m for m in self.chat.visible() if "Next step" in m.labels or "This plan is finished." in m.text]
            return next((m for m in reversed(pinned) if text in m.text), None)

        assert await self.world.signal.until(lambda: found() is not None, PATIENCE), f"no board says {text!r}"
        shown = found()
        assert shown is not None
        return shown

    async def press(self, name: str, label: str, message: Message, notice: str = "") -> None:
        pressed = self.people[name].press(label, message)
        assert await self.world.signal.until(lambda: pressed.answer is not None, PATIENCE)
        assert notice in (pressed.answer or "")

    async def go_on(self, to: str) -> None:
        await self.press("Fay", "Next step", await self.board("Step"))
        await self.board(to)

    async def reply(self, name: str, text: str) -> Message:
        self.people[name].write(text, self.chat, reply_to=await self.board("Step"))
        return await self.people[name].answer("Taken down", self.chat, PATIENCE)

    async def told(self, text: str) -> str:
        """What the bot said in the group that holds `text`."""
        assert await self.world.signal.until(lambda: any(text in m.text for m in self.chat.visible()), PATIENCE), text
        return next(m.text for m in reversed(self.chat.visible()) if text in m.text)

    def link(self, message: Message, label: str) -> str:
        return next(str(b["url"]) for row in message.buttons for b in row if b["text"] == label)

    async def privately(self, name: str, label: str, expected: str) -> Message:
        person = self.people[name]
        person.follow(self.link(await self.board("Step"), label))
        return await person.answer(expected, seconds=PATIENCE)


async def test_a_whole_plan_from_the_command_to_the_pdf(sandbox: Sandbox, tmp_path: Path) -> None:
    circle = Circle(sandbox)
    settings = {"token": sandbox.world.token, "telegram_api": sandbox.root, "data": str(tmp_path / "data")}
    with Program(tmp_path).started("run", **settings):
        assert await sandbox.world.signal.until(lambda: sandbox.world.updates.polls > 0, START)
        await gather_voices(circle)
        await weigh(circle)
        await promise(circle)
        await finish(circle)
    document = next(m.body["document"] for m in circle.chat.visible() if "document" in m.body)
    reader = PdfReader(io.BytesIO(sandbox.world.files.by_id(document["file_id"]).upload.content))
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert "Photos on the menu" in text
    assert "Thursday 6 March 2031" in text
    assert reader.root_object["/MarkInfo"]["/Marked"]  # type: ignore[index]
    boards = [m for m in circle.chat.visible() if "finished." in m.text or "Next step" in m.labels]
    assert len(boards) == 1, "one board, edited in place"


async def gather_voices(circle: Circle) -> None:
    """Everybody is here, says their view, and adds something: some under their name, three without."""
    circle.people["Fay"].write("/plan Lunch at the day centre", circle.chat)
    first = await circle.board("Why we are here")
    for name, view in VIEWS.items():
        await circle.press(name, "I am here", first, "Welcome")
        asked = await circle.privately(name, "Say my view", "Which view do you bring")
        circle.people[name].press(view, asked)
    await circle.reply("Ann", "Lunch should be something to look forward to")
    for name in ("Ben", "Cat", "Dee"):
        await circle.privately(name, "Add without my name", "Type your words now")
        written = circle.people[name].write(f"What seat {name.lower()} sees")
        kept = await circle.people[name].answer("Kept", seconds=PATIENCE)
        if name == "Ben":
            circle.people[name].edit(written, "What seat ben hears")
            assert await circle.world.signal.until(lambda kept=kept: "ben hears" in kept.text, PATIENCE)
    await circle.board("What seat ben hears (someone in the group)")


async def weigh(circle: Circle) -> None:
    """Through access and support to ideas, tapped in secret by five; their order is shown once."""
    for step in ("How early are we", "Who is here", "Power and decisions", "Access and support"):
        await circle.go_on(step)
    await circle.reply("Cat", "Song sheets in large print")
    await circle.press("Dee", "Take on 1", await circle.board("1. Song sheets"))
    await circle.board("taken on by somebody in the group")
    for step in ("Time, payment", "How we work together", "Ideas"):
        await circle.go_on(step)
    await circle.reply("Ann", "Photos on the menu")
    await circle.reply("Eve", "A later start")
    await circle.go_on("What matters most")
    for name in VIEWS:
        await circle.privately(name, "Tap what I think", "Idea 1 of 2")
        circle.people[name].press("I support it")
        await circle.people[name].answer("Idea 2 of 2", seconds=PATIENCE)
        circle.people[name].press("I am unsure")
        await circle.people[name].answer("You have been through all 2 ideas", seconds=PATIENCE)
    await circle.go_on("What we decide")
    order = await circle.told("our order")
    assert order.index("Photos on the menu") < order.index("A later start")


async def promise(circle: Circle) -> None:
    """A promise with a day, taken on by somebody."""
    for step in ("What we need", "Promises"):
        await circle.go_on(step)
    await circle.reply("Ann", "Ask the kitchen by 6 March 2031")
    await circle.press("Dee", "Take on 1", await circle.board("1. Ask the kitchen"))
    await circle.board("taken on")


async def finish(circle: Circle) -> None:
    """To the end: the plan as a PDF, and its promise in the register."""
    for step in ("Closing the loop", "Looking back"):
        await circle.go_on(step)
    await circle.press("Fay", "Next step", await circle.board("Looking back"))
    done = await circle.board("This plan is finished.")
    await circle.press("Ann", "PDF", done)
    assert await circle.world.signal.until(lambda: any("document" in m.body for m in circle.chat.visible()), PATIENCE)
    await circle.press("Fay", "Keep track of the promises", await circle.board("This plan is finished."))
    await circle.told("One promise is in the register now")
