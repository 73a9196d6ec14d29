"""Two or three wordings of a decision: who can live with which, who objects and why, and the one that is recorded."""

from __future__ import annotations

from bot.core.incoming import Kind
from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.turn import Outcome, Turn, Waits
from bot.plan.course import consented, decided, objected
from bot.plan.lines import added, changed, said_in
from bot.plan.model import Line, Origin, Refused
from bot.plan.saying import noticed
from bot.plan.service import Desk, Kit, PlanStores, opened
from bot.plan.telling import decision

Result = Outcome[PlanStores]


def consent(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Say that one can live with a wording, or take it back."""
    desk = opened(kit, turn, stores)
    line = _wording(desk)
    desk = desk.keep(consented(desk.plan, line.id, desk.person, desk.now))
    has_it = desk.person in desk.plan.consents.get(line.id, ())
    return noticed("plan-notice-consent" if has_it else "plan-notice-no-consent")


def ask_objection(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask why, here by a reply or without a name in the private chat."""
    desk = opened(kit, turn, stores)
    line = _wording(desk)
    if desk.is_private:
        return Outcome(
            (Reply((paragraph("plan-object-private", text=line.text),)),), waits=Waits("plan:object", turn.args)
        )
    row = (
        Choice(say("button-plan-object-here"), "plan:object", turn.args),
        Choice(say("button-plan-private"), opens=f"plan_{desk.plan.token}-o{line.id}"),
    )
    return Outcome((Reply((paragraph("plan-object-how", text=line.text),), (row,)),))


def objection(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take down why somebody can't live with a wording."""
    desk = opened(kit, turn, stores)
    line = _wording(desk)
    origin = Origin.PRIVATE if desk.is_private else Origin.GROUP
    message = 0 if desk.is_private else turn.incoming.message.id
    before = said_in(desk.plan, message, desk.person) if turn.incoming.kind is Kind.EDITED else None
    if before:
        desk.keep(changed(desk.plan, before.id, desk.person, turn.incoming.text))
    else:
        said = (desk.plan, line.step, desk.person, turn.incoming.text, desk.now, origin)
        plan = added(*said, on=line.id, said_in=message)[0]
        # A count that falls as a private objection comes in would say something of who wrote it.
        desk.keep(plan if desk.is_private else objected(plan, line.id, desk.person))
    key = "plan-objected-private" if desk.is_private else "plan-objected"
    return Outcome((Reply((paragraph(key),), quotes=not desk.is_private),))


def record(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Record the wording that the group has settled on."""
    desk = opened(kit, turn, stores)
    line = _wording(desk)
    desk = desk.keep(decided(desk.plan, line.id, desk.person, desk.now))
    return Outcome((Reply(tuple(decision(desk.plan, line)), replaces=True),))


def _wording(desk: Desk) -> Line:
    line = desk.plan.line(desk.turn.args[2]) if len(desk.turn.args) > 2 else None
    if line is None:
        raise Refused("plan-line-gone")
    return line
