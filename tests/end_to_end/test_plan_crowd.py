"""Sixty presses by thirty people within ten seconds: one board, few edits, and nothing that anybody pressed is lost."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from bot.sandbox.running import Sandbox
from tests.end_to_end.test_plan import PATIENCE, START, Circle
from tests.support.program import Program
from tests.support.telegram import sandbox

__all__ = ["sandbox"]

CROWD = [f"Person {n}" for n in range(29)]
MOST_EDITS, WITHIN = 5, 10.0
pytestmark = [pytest.mark.timeout(900), pytest.mark.anyio]


async def test_sixty_presses_make_few_edits_and_none_is_lost(sandbox: Sandbox, tmp_path: Path) -> None:
    circle = Circle(sandbox, ("Fay", *CROWD))
    settings = {"token": sandbox.world.token, "telegram_api": sandbox.root, "data": str(tmp_path / "data")}
    with Program(tmp_path).started("run", **settings):
        assert await sandbox.world.signal.until(lambda: sandbox.world.updates.polls > 0, START)
        circle.people["Fay"].write("/plan Menu", circle.chat)
        for step in ("How early", "Who is here", "Power", "Access", "Time, payment", "How we work", "Ideas"):
            await circle.go_on(step)
        await circle.reply("Fay", "Photos on the menu")
        await circle.go_on("What we decide")
        await circle.reply("Fay", "We try it")
        board = await circle.board("1. We try it")
        before = len(sandbox.world.calls.accepted("editMessageText", circle.chat.id))
        began = time.monotonic()
        presses = []
        for turn in range(2):
            for name in circle.people:
                label = "I can live with 1" if turn == 0 else "I am here"
                presses.append(circle.people[name].press(label, board))
                await asyncio.sleep(WITHIN / 70)
        took = time.monotonic() - began
        edits = [
            call
            for call in sandbox.world.calls.accepted("editMessageText", circle.chat.id)[before:]
            if call.at <= began + WITHIN
        ]
        assert len(edits) <= MOST_EDITS, f"{len(edits)} edits in {took:.1f} s"
        answered = await sandbox.world.signal.until(lambda: all(p.answer is not None for p in presses), PATIENCE)
        assert answered, "a press without an answer"
        await circle.board("30 people can live with it.")
