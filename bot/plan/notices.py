"""What a plan says by itself: one nudge for a stuck step, and a question to the group when nobody leads."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.calendar.working import WorkingTime
from bot.core.notice import Composed, Later, Notice, To
from bot.core.reply import Choice, Reply, paragraph, say
from bot.plan.enough import current
from bot.plan.model import Plan, Refused
from bot.plan.people_in import SILENT_AFTER, is_silent
from bot.plan.service import Kit, PlanStores, halves
from knowledge.guide import Guide

STUCK, SILENT = "plan-stuck", "plan-silent"
STUCK_AFTER = timedelta(days=3)
_WORKING = WorkingTime()


def watch_over(plan: Plan, guide: Guide, stores: PlanStores) -> None:
    """Look at the step again after some days without a word: once to nudge, once to ask who leads."""
    about = f"{plan.id}:{current(plan, guide).id}:{plan.entries}"
    for kind, after in ((STUCK, STUCK_AFTER), (SILENT, SILENT_AFTER)):
        due = _WORKING.next_open(plan.moved + after)
        stores.outbox.add(Notice(f"{kind}:{about}", kind, plan.group, about, due, To.GROUP))


def watch_who_leads(plan: Plan, guide: Guide, stores: PlanStores) -> None:
    """Look again whether anybody leads, after somebody new has taken it on in the same step."""
    about = f"{plan.id}:{current(plan, guide).id}:{plan.entries}"
    due, key = _WORKING.next_open(plan.moved + SILENT_AFTER), f"{SILENT}:{about}:{plan.moved:%Y%m%d%H%M%S}"
    stores.outbox.add(Notice(key, SILENT, plan.group, about, due, To.GROUP))


def stuck(kit: Kit, notices: tuple[Notice, ...], stores: PlanStores, now: datetime) -> Composed | Later | None:
    """The one nudge for a step in which nothing moves."""
    plan = _still_there(kit, notices[-1], stores)
    if plan is None:
        return None
    if (opens := _WORKING.next_open(max(now, plan.moved + STUCK_AFTER))) > now:
        return Later(opens)
    found = stores.groups.by_id(plan.group)
    step = current(plan, kit.guide(plan, (found[1].language if found else "") or "en"))
    numbers = (*halves(plan), plan.step)
    add = Choice(say("button-plan-add"), "plan:add", numbers)
    private = Choice(say("button-plan-private"), opens=f"plan_{plan.token}")
    moving = Choice(say("button-plan-next"), "plan:next", numbers)
    blocks = (paragraph("plan-stuck", title=plan.title, step=say("plan-text", text=step.name)),)
    return Composed(Reply(blocks, ((add, private), (moving,))))


def silent(kit: Kit, notices: tuple[Notice, ...], stores: PlanStores, now: datetime) -> Composed | Later | None:
    """Ask the group who will lead, when those who did have been silent for the agreed time."""
    plan = _still_there(kit, notices[-1], stores)
    if plan is None:
        return None
    if (opens := _WORKING.next_open(now if is_silent(plan, now) else plan.moved + SILENT_AFTER)) > now:
        return Later(opens)
    return Composed(who_leads(plan))


def who_leads(plan: Plan) -> Reply:
    """Ask the group who will lead from now on."""
    rows = ((Choice(say("button-plan-take-over"), "plan:take-over", halves(plan)),),)
    return Reply((paragraph("plan-who-leads", title=plan.title),), rows)


def _still_there(kit: Kit, notice: Notice, stores: PlanStores) -> Plan | None:
    """The plan, if it is still open and at the step that the notice is about, entered when the notice was made."""
    number, step, entries = notice.ref.split(":")
    plan = stores.plans.load(int(number))
    if plan is None or plan.is_done or plan.entries != int(entries):
        return None
    try:
        guide = kit.guide(plan, "en")
    except Refused:
        return None
    return plan if current(plan, guide).id == step else None
