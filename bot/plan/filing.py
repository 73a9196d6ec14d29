"""The plan as something to keep: its files, and its promises on their way into the register."""

from __future__ import annotations

from bot.core.reply import Attachment, Reply
from bot.core.turn import Outcome, Turn
from bot.plan.model import Refused
from bot.plan.paper import paper
from bot.plan.service import Kit, PlanStores, opened

Result = Outcome[PlanStores]
KINDS = ("docx", "pdf", "ics")


def file(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """The plan as a Word file, a PDF or a calendar file."""
    desk = opened(kit, turn, stores)
    kind = KINDS[turn.args[2] % len(KINDS)] if len(turn.args) > 2 else KINDS[0]
    written = paper(desk.plan, desk.guide, kit.library)
    if kind == "ics" and not written.dates:
        raise Refused("plan-no-dates")
    return Outcome((Reply(attachment=Attachment(f"plan-{kind}", {"paper": written})),))


def register(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Hand the promises on."""
    opened(kit, turn, stores)
    raise Refused("plan-no-register")
