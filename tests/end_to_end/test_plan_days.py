"""A plan over days with all that goes wrong, over the real channel and engine with the clock moved: nothing is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.calendar.working import WorkingTime
from bot.plan.notices import STUCK_AFTER
from bot.plan.people_in import SILENT_AFTER
from bot.sandbox import groups
from bot.sandbox.chats import Message
from bot.sandbox.running import Sandbox
from tests.end_to_end.test_plan import PATIENCE, START, Circle
from tests.support.program import Program
from tests.support.telegram import sandbox

__all__ = ["sandbox"]

FORMULA = '=HYPERLINK("http://x","y") <b>hi</b>'
QUIET, NOBODY = "has been quiet for some days", "Nobody leads"
pytestmark = [pytest.mark.timeout(900), pytest.mark.anyio]


class Days(Circle):
    """A group whose days go by when a test says so."""

    def __init__(self, sandbox: Sandbox, clock: Path) -> None:
        super().__init__(sandbox, ("Fay", "Ann", "Ben", "Cat"))
        self._clock = clock
        clock.write_text("0")

    def move_to(self, moment: datetime) -> None:
        """Let it be this moment for the bot."""
        self._clock.write_text(str((moment - datetime.now(UTC)).total_seconds()))

    def count(self, text: str) -> int:
        """How many messages of the group hold this."""
        return sum(text in message.text for message in self.chat.visible())

    async def asked(self, text: str, times: int) -> Message:
        """The newest message that holds `text`, once there are so many."""
        assert await self.world.signal.until(lambda: self.count(text) >= times, PATIENCE), f"no {times} times {text!r}"
        return next(m for m in reversed(self.chat.visible()) if text in m.text)


async def test_nothing_that_goes_wrong_over_days_loses_anything(sandbox: Sandbox, tmp_path: Path) -> None:
    days = Days(sandbox, tmp_path / "clock")
    settings = {"token": sandbox.world.token, "telegram_api": sandbox.root, "data": str(tmp_path / "data")}
    with Program(tmp_path / "here").started("run", **settings, clock_file=str(tmp_path / "clock")):
        assert await sandbox.world.signal.until(lambda: sandbox.world.updates.polls > 0, START)
        await stuck_and_silent(days)
        await group_becomes_larger(days)
        await bot_is_thrown_out_and_comes_back(days)
        await all_who_lead_are_gone(days)
        await forty_ideas(days)


async def stuck_and_silent(days: Days) -> None:
    """A quiet step is nudged once; a silent facilitator makes the bot ask the group, and somebody leads on."""
    days.people["Fay"].write("/plan Lunch", days.chat)
    await days.board("Why we are here")
    await days.reply("Ann", FORMULA)
    await days.board(FORMULA)
    working, now = WorkingTime(), datetime.now(UTC)
    days.move_to(working.next_open(now + STUCK_AFTER) + timedelta(hours=1))
    await days.asked(QUIET, 1)
    taken = await days.board("Why we are here")
    await days.press("Ben", "Next step", taken, "Only a facilitator")
    days.move_to(working.next_open(now + SILENT_AFTER) + timedelta(hours=1))
    asked = await days.asked(NOBODY, 1)
    await days.press("Ann", "I will lead", asked)
    await days.asked("The lead is settled", 1)
    await days.press("Ann", "Next step", await days.board("Step 1"))
    await days.board("How early are we")
    assert days.count(QUIET) == 1


async def group_becomes_larger(days: Days) -> None:
    """The group gets another id in mid-plan: its board stands in the new chat, and takes words there."""
    days.chat = groups.upgrade(days.world, days.chat)
    days.people["Cat"].write("/plan", days.chat)
    await days.board("How early are we")
    await days.press("Cat", "Some things are decided", await days.board("How early are we"))
    await days.board("Our answer: Some things are decided")
    await days.press("Ann", "Next step", await days.board("Step 2"))
    await days.board("Who is here and who is missing")


async def bot_is_thrown_out_and_comes_back(days: Days) -> None:
    """Its board stands there again with everything on it, an edited message as it was edited; a button of the older one says where the group is."""
    cat = days.people["Cat"]
    said = cat.write("Nobody works nites", days.chat, reply_to=await days.board("Who is here"))
    await cat.answer("Nobody works nites", days.chat, PATIENCE)
    cat.edit(said, "Nobody works nights")
    old = await days.board("Nobody works nights")
    groups.remove_bot(days.world, days.chat, days.people["Cat"].account)
    groups.add_bot(days.world, days.chat, days.people["Cat"].account)
    await days.told("I am back, and nothing is lost")
    assert await days.world.signal.until(lambda: _newest_board(days).id != old.id, PATIENCE)
    assert "nites" not in (await days.board("Nobody works nights")).text
    await days.press("Ann", "Next step", _newest_board(days))
    await days.board("Power and decisions")
    await days.press("Ann", "Next step", old, "The group is at “Power and decisions”")


async def all_who_lead_are_gone(days: Days) -> None:
    """One leaves the group, one steps out: the group is asked; two who press at once go on by one step, not by two."""
    groups.remove_person(days.world, days.chat, days.people["Ann"].account)
    await days.press("Fay", "More", await days.board("Power and decisions"))
    await days.press("Fay", "Step out of this plan", await days.asked("What would you like to do?", 1), "stepped out")
    asked = await days.asked(NOBODY, 1)
    board = await days.board("Power and decisions")
    pressed = [days.people[name].press("Next step", board) for name in ("Ben", "Cat")]
    assert await days.world.signal.until(lambda: all(p.answer is not None for p in pressed), PATIENCE)
    assert sorted(str(p.answer)[:12] for p in pressed) == ["On to: Acces", "The group is"]
    await days.board("Access and support")
    await days.press("Ben", "I will lead", asked)
    await days.asked("The lead is settled", 1)


async def forty_ideas(days: Days) -> None:
    """Forty ideas from a meeting: the board shows the newest, and each can be tapped."""
    for step in ("Time, payment", "How we work together", "Ideas"):
        await days.press("Ben", "Next step", await days.board("Step"))
        await days.board(step)
    await days.press("Ben", "More", await days.board("Ideas"))
    await days.press("Ben", "Type in what a meeting said", await days.asked("What would you like to do?", 2))
    ideas = "\n".join(f"- Idea number {n}" for n in range(1, 41))
    days.people["Ben"].write(ideas, days.chat, reply_to=await days.asked("What was said in the meeting", 1))
    await days.told("I have taken down 40 points")
    await days.board("28 earlier points")
    await days.press("Ben", "Next step", await days.board("Ideas"))
    await days.board("What matters most")
    await days.privately("Cat", "Tap what I think", "Idea 1 of 40")
    for n in range(2, 41):
        days.people["Cat"].press("I support it")
        await days.people["Cat"].answer(f"Idea {n} of 40", seconds=PATIENCE)
    await days.privately("Cat", "Catch me up", "and 35 more")


def _newest_board(days: Days) -> Message:
    return next(m for m in reversed(days.chat.visible()) if "Next step" in m.labels and "Back" in m.labels)
