"""The plan as something to keep: its files, and its promises on their way into the register."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.core.reply import Attachment, Block, Look, Reply, paragraph
from bot.core.turn import Handoff, Outcome, Turn
from bot.plan.board import promised, shown_line
from bot.plan.model import Line, Refused
from bot.plan.paper import paper
from bot.plan.service import Kit, PlanStores, opened

Result = Outcome[PlanStores]
KINDS = ("docx", "pdf", "ics")
_SHORT, _MOST_READ_BACK = 110, 20


def file(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """The plan as a Word file, a PDF or a calendar file."""
    desk = opened(kit, turn, stores)
    kind = KINDS[turn.args[2] % len(KINDS)] if len(turn.args) > 2 else KINDS[0]
    written = paper(desk.plan, desk.guide, kit.library)
    if kind == "ics" and not written.dates:
        raise Refused("plan-no-dates")
    return Outcome((Reply(attachment=Attachment(f"plan-{kind}", {"paper": written})),))


def register(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Hand the promises that have a day on to the register, each once; those without one stay and are named."""
    desk = opened(kit, turn, stores)
    open_ = [line for line in promised(desk.plan) if not line.is_handed]
    ready = [line for line in open_ if line.by]
    if not ready:
        raise Refused("plan-register-no-days" if open_ else "plan-register-nothing")
    numbers = {line.id for line in ready}
    lines = tuple(
        line.model_copy(update={"is_handed": True}) if line.id in numbers else line for line in desk.plan.lines
    )
    desk.keep(desk.plan.model_copy(update={"lines": lines}))
    handed = [{"text": line.text, "owner": line.owner, "day": str(line.by)} for line in ready]
    values = {"plan": str(desk.plan.id), "group": desk.plan.group, "lines": json.dumps(handed)}
    blocks = [paragraph("plan-register-these", Look.HEADING, count=len(ready)), *_read_back(ready)]
    if undated := [line for line in open_ if not line.by]:
        blocks += [paragraph("plan-register-without-day", Look.HEADING, count=len(undated)), *_read_back(undated)]
    return Outcome((Reply(tuple(blocks)),), handoff=Handoff("promises", "many", values))


def _read_back(lines: Sequence[Line]) -> list[Block]:
    return [Block(shown_line(line, longest=_SHORT), Look.BULLET) for line in lines[:_MOST_READ_BACK]]
