"""Leading a plan: on to the next step, back, sharing the lead, stepping out, and what a meeting said."""

from __future__ import annotations

from bot.core.events import GroupMet, PlanAgreed
from bot.core.reply import Block, Choice, Look, Message, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.plan.board import done_rows
from bot.plan.course import flagged, forgotten, gone_back, moved_on
from bot.plan.enough import current
from bot.plan.lines import added, waiting
from bot.plan.model import Origin, Plan, Refused
from bot.plan.notices import watch_over, watch_who_leads, who_leads
from bot.plan.people_in import handed_over, left, shared, taken_over
from bot.plan.reasons import why_it_matters
from bot.plan.saying import noticed
from bot.plan.service import Desk, Kit, PlanStores, halves, opened
from bot.plan.telling import closed_step, summary
from bot.plan.watch import Flag, look
from bot.plan.weighing import cleared, counted
from knowledge.guide import AnswerKind

Result = Outcome[PlanStores]
_HAND_OVER = 1
_MOST_LINES = 40


def on(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Close the step and go on; what was weighed is shown once, and what the watch sees is said once."""
    desk = _at_its_step(opened(kit, turn, stores))
    step, private = desk.step, waiting(desk.plan, desk.step.id)
    cleared(kit, desk.plan, desk.guide)
    plan = moved_on(desk.plan, desk.guide, desk.person, desk.now)
    if step.kind is AnswerKind.WEIGH:
        plan = counted(desk.kit, plan, step)
    flags = look(plan, desk.guide)
    plan = flagged(plan, tuple(flag.name for flag in flags))
    replies = closed_step(plan, step, bool(private))
    replies += [_flagged(flag, kit, plan, desk.plan.step) for flag in flags]
    if plan.is_done:
        return _finished(desk, plan, replies)
    desk = desk.keep(plan)
    watch_over(plan, desk.guide, stores)
    return Outcome((Reply(notice=say("plan-notice-next", name=desk.step.name)), *replies))


def _finished(desk: Desk, plan: Plan, replies: list[Reply]) -> Result:
    desk = desk.keep(forgotten(plan))
    done = Reply((*summary(desk.plan, desk.guide), paragraph("plan-done-how", Look.SMALL)), done_rows(desk.plan))
    return Outcome((*replies, done), events=(_agreed(desk),))


def _agreed(desk: Desk) -> PlanAgreed:
    """The plan is agreed; its steps that ask for a day say when the group comes back to it."""
    asking = [step.id for step in desk.guide.steps if step.kind is AnswerKind.DATE]
    days = {line.by for step in asking for line in desk.plan.lines_of(step) if line.by}
    return PlanAgreed(str(desk.plan.id), desk.plan.group, tuple(sorted(days)))


def _flagged(flag: Flag, kit: Kit, plan: Plan, step: int) -> Reply:
    """Something to look at together, and the card that says why it matters; a reply goes to the step it is about."""
    add = Choice(say("button-plan-add"), "plan:add", (*halves(plan), step))
    rows = ((add,),) if flag.is_mended_by_words and not plan.is_done else ()
    return Reply((paragraph(f"plan-flag-{flag.name}"), Block(why_it_matters(flag.card, kit.library), Look.SMALL)), rows)


def back(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Go back a step, or open a finished plan again."""
    desk = _at_its_step(opened(kit, turn, stores))
    desk = desk.keep(gone_back(desk.plan, desk.guide, desk.person, desk.now))
    watch_over(desk.plan, desk.guide, stores)
    return noticed("plan-notice-back", name=desk.step.name)


def more(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """What is needed less often, in a message of its own so that the board stays short."""
    desk = opened(kit, turn, stores)
    numbers = halves(desk.plan)
    if not desk.plan.may_lead(desk.person):
        return Outcome((Reply((paragraph("plan-more-member"),), (_leave_row(desk),), quotes=True),))
    rows = [
        (Choice(say("button-plan-offline"), "plan:offline", numbers),),
        (Choice(say("button-plan-share"), "plan:ask-lead", (*numbers, 0)),),
        (Choice(say("button-plan-hand-over"), "plan:ask-lead", (*numbers, _HAND_OVER)),),
        _leave_row(desk),
        (Choice(say("button-plan-so-far"), "plan:so-far", numbers),),
    ]
    wordings = desk.plan.lines_of(desk.step.id) if desk.step.kind is AnswerKind.DECISION else ()
    for number, line in list(enumerate(wordings, start=1))[-3:]:
        rows.insert(0, (Choice(say("button-plan-record", number=number), "plan:record", (*numbers, line.id)),))
    if kit.drafter and desk.step.kind is AnswerKind.DECISION:
        rows.insert(0, (Choice(say("button-plan-draft"), opens=f"draft_{desk.plan.token}"),))
    return Outcome((Reply((paragraph("plan-more"),), tuple(rows)),))


def _leave_row(desk: Desk) -> tuple[Choice, ...]:
    return (Choice(say("button-plan-leave"), "plan:leave", halves(desk.plan)),)


def ask_lead(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask the group who will lead as well, or instead; whoever asks is known by their place among the members."""
    desk = opened(kit, turn, stores)
    if not desk.plan.may_lead(desk.person):
        raise Refused("plan-refused-lead")
    mode = turn.args[2] if len(turn.args) > 2 else 0
    asker = next((n for n, member in enumerate(desk.plan.members) if member.person == desk.person), 0)
    key = "plan-ask-hand-over" if mode == _HAND_OVER else "plan-ask-share"
    row = (Choice(say("button-plan-lead"), "plan:lead", (*halves(desk.plan), mode, asker)),)
    return Outcome((Reply((paragraph(key, title=desk.plan.title),), (row,)),))


def lead(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Somebody says that they will lead, as they were asked."""
    desk = opened(kit, turn, stores)
    mode, asker = turn.args[2:4] if len(turn.args) > 3 else (0, 0)
    asked_by = desk.plan.members[asker].person if asker < len(desk.plan.members) else ""
    if asked_by == desk.person or not desk.plan.may_lead(asked_by):
        raise Refused("plan-lead-another")
    share = handed_over if mode == _HAND_OVER else shared
    desk.keep(share(desk.plan, asked_by, desk.person))
    return Outcome((Reply((paragraph("plan-leads-now"),), replaces=True),))


def take_over(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Somebody leads on, since nobody else does."""
    desk = opened(kit, turn, stores)
    desk = desk.keep(taken_over(desk.plan, desk.person, desk.now))
    watch_who_leads(desk.plan, desk.guide, stores)
    return Outcome((Reply((paragraph("plan-leads-now"),), replaces=True),))


def leave(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Somebody steps out; the group is asked when nobody leads any more."""
    desk = opened(kit, turn, stores)
    desk = desk.keep(left(desk.plan, desk.person))
    asked = () if desk.plan.facilitators else (who_leads(desk.plan),)
    return Outcome((Reply(notice=say("plan-notice-left")), *asked))


def gone(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Somebody has left the group: they lead no longer, and their words stay."""
    person, replies = turn.incoming.person.id, []
    for plan in stores.plans.of_group(turn.group.id) if turn.group.id else ():
        member = plan.member(person)
        if member is None or member.has_left or plan.is_done:
            continue
        desk = Desk(kit, stores, turn, plan, kit.guide(plan, turn.language)).keep(left(plan, person))
        if member.is_facilitator and not desk.plan.facilitators:
            replies.append(who_leads(desk.plan))
    return Outcome(tuple(replies))


def ask_offline(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask for what was said in a meeting."""
    desk = opened(kit, turn, stores)
    if not desk.plan.may_lead(desk.person):
        raise Refused("plan-refused-lead")
    numbers = (*halves(desk.plan), desk.plan.step)
    row = (Choice(say("button-plan-offline-how"), "plan:offline", numbers),)
    reply = Reply((paragraph("plan-offline-how", step=desk.step.name),), (row,))
    return Outcome((reply,), events=(GroupMet(desk.plan.group),))


def offline(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take down what was said in a meeting, one line each; only those who lead may."""
    desk = opened(kit, turn, stores)
    if not desk.plan.may_lead(desk.person):
        raise Refused("plan-refused-lead")
    number = turn.args[2] if len(turn.args) > 2 else desk.plan.step
    step = desk.guide.steps[min(number, len(desk.guide.steps) - 1)]
    lines = [line for line in turn.incoming.text.splitlines() if line.strip(" -*•\t")]
    if len(lines) > _MOST_LINES:
        raise Refused("plan-offline-many", count=len(lines), limit=_MOST_LINES)
    plan = desk.plan
    for line in lines or [""]:
        plan, _ = added(plan, step.of or step.id, desk.person, line.strip(" -*•\t"), desk.now, Origin.OFFLINE)
    desk.keep(plan)
    undo = Choice(say("button-plan-undo"), "plan:undo", (*halves(plan), plan.step))
    return Outcome(
        (Reply((paragraph("plan-offline-taken", count=len(lines), step=step.name),), ((undo,),), quotes=True),)
    )


def so_far(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """The plan as it stands, in the chat and as files."""
    desk = opened(kit, turn, stores)
    return Outcome((Reply(summary(desk.plan, desk.guide), done_rows(desk.plan)[:2]),))


def _at_its_step(desk: Desk) -> Desk:
    """Refuse a press on a board of an earlier moment: two pressed at once, or the board was an old one."""
    shown = desk.turn.args[2] if len(desk.turn.args) > 2 else desk.plan.step
    if shown != desk.plan.step:
        raise Refused("plan-moved-already", name=current(desk.plan, desk.guide).name)
    return desk


def refusal(message: Message) -> Reply:
    """A kind and exact no, in a message."""
    return Reply((paragraph("plan-refused", reason=message),), quotes=True)
