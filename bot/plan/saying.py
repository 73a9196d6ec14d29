"""Words into a plan: adding, and approving, changing or dropping how they were taken down."""

from __future__ import annotations

from bot.calendar.spoken import spoken
from bot.core.incoming import Kind
from bot.core.reply import Block, Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn, Waits
from bot.plan.days import day_in
from bot.plan.lines import added, changed, chosen, dropped, own, said_in, undone
from bot.plan.model import Line, Origin, Plan, Refused
from bot.plan.notices import watch_over
from bot.plan.people_in import joined
from bot.plan.service import Desk, Kit, PlanStores, halves, opened
from knowledge.guide import AnswerKind, GuideStep

Result = Outcome[PlanStores]
_DATED = {AnswerKind.PROMISES, AnswerKind.DATE, AnswerKind.TASKS}


def how(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Say how to add words in the group, over the button."""
    opened(kit, turn, stores)
    return noticed("plan-how-to-add")


def add(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take down words that reply to the board; a reply to an older board goes to the step that it showed."""
    desk = opened(kit, turn, stores)
    return _added(desk, _step(desk))


def also(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take down words that reply to words just taken down: somebody goes on from them, and changes nothing."""
    desk = opened(kit, turn, stores)
    line = desk.plan.line(_number(turn))
    return _added(desk, (desk.guide.step(line.step) if line else None) or desk.step)


def _added(desk: Desk, step: GuideStep) -> Result:
    desk, line = took(desk, step, desk.turn.incoming.text)
    return Outcome((_taken_down(desk, step, line),))


def took(desk: Desk, step: GuideStep, text: str, origin: Origin = Origin.GROUP) -> tuple[Desk, Line]:
    """Words into the step, with the day that they name where the step wants one; an edited message changes its line."""
    message = desk.turn.incoming.message.id if origin is Origin.GROUP else 0
    before = said_in(desk.plan, message, desk.person) if desk.turn.incoming.kind is Kind.EDITED else None
    if before:
        return _said_otherwise(desk, step, before, text)
    plan, line = added(desk.plan, step.of or step.id, desk.person, text, desk.now, origin, said_in=message)
    return _kept(desk, step, plan, line.id)


def _said_otherwise(desk: Desk, step: GuideStep, line: Line, text: str) -> tuple[Desk, Line]:
    """One's own line in other words."""
    return _kept(desk, step, changed(desk.plan, line.id, desk.person, text), line.id)


def _kept(desk: Desk, step: GuideStep, plan: Plan, number: int) -> tuple[Desk, Line]:
    """Keep the plan with a new or changed line, and with the day that the line names."""
    line = plan.line(number)
    if line is None:
        raise Refused("plan-line-gone")
    day = day_in(line.text, desk.now) if step.kind in _DATED else None
    if day:
        line = line.model_copy(update={"by": day})
        plan = plan.model_copy(update={"lines": tuple(line if x.id == number else x for x in plan.lines)})
    return desk.keep(plan), line


def right(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """The words were taken down as they were meant: the buttons go, the words stay."""
    desk = opened(kit, turn, stores)
    line = own(desk.plan, _number(turn), desk.person)
    return Outcome((Reply((paragraph("plan-right", text=line.text),), replaces=True),))


def ask_change(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask for the words as they should be."""
    desk = opened(kit, turn, stores)
    line = own(desk.plan, _number(turn), desk.person)
    change = Choice(say("button-plan-change"), "plan:change", turn.args)
    rows = ((Choice(say("button-plan-drop"), "plan:drop", turn.args), change),)
    waits = Waits("plan:change", turn.args) if desk.is_private else None
    key = "plan-change-how" if desk.is_private else "plan-change-reply"
    return Outcome((Reply((paragraph(key, text=line.text),), rows),), waits=waits)


def change(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take one's own words down in another way."""
    desk = opened(kit, turn, stores)
    line = own(desk.plan, _number(turn), desk.person)
    step = desk.guide.step(line.step) or desk.step
    desk, line = _said_otherwise(desk, step, line, turn.incoming.text)
    return Outcome((_taken_down(desk, step, line),))


def drop(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take one's own words out."""
    desk = opened(kit, turn, stores)
    desk.keep(dropped(desk.plan, _number(turn), desk.person))
    undo = Choice(say("button-plan-undo"), "plan:undo", (*turn.args[:2], desk.plan.step))
    return Outcome((Reply((paragraph("plan-dropped"),), ((undo,),), replaces=True),))


def undo(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take back the last thing that this person did in the plan."""
    desk = opened(kit, turn, stores)
    was = desk.plan.step
    desk = desk.keep(undone(desk.plan, desk.person))
    if desk.plan.step != was:
        watch_over(desk.plan, desk.guide, stores)
    return noticed("plan-undone")


def choose(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """The group's answer to a choice."""
    desk = opened(kit, turn, stores)
    step = _step(desk)
    option = step.options[turn.args[3]] if len(turn.args) > 3 and turn.args[3] < len(step.options) else None
    if option is None:
        raise Refused("plan-gone")
    desk.keep(chosen(desk.plan, step.id, option.id, desk.person, desk.now))
    return noticed("plan-notice-chosen", text=option.label)


def here(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Somebody says that they are here: from now on the private buttons are open to them."""
    desk = opened(kit, turn, stores)
    desk.keep(joined(desk.plan, desk.person))
    return noticed("plan-notice-here")


def noticed(key: str, **args: str | int) -> Result:
    """A word over the button, seen by nobody else."""
    return Outcome((Reply(notice=say(key, **args)),))


def _taken_down(desk: Desk, step: GuideStep, line: Line) -> Reply:
    blocks: list[Block] = [paragraph("plan-taken-down", step=step.name, text=line.text)]
    if line.by:
        blocks.append(paragraph("plan-taken-day", day=spoken(line.by)))
    elif step.kind is AnswerKind.DATE:
        blocks.append(paragraph("plan-no-day-yet", Look.SMALL))
    numbers = (*halves(desk.plan), line.id)
    row = (
        Choice(say("button-plan-right"), "plan:right", numbers),
        _change(desk, line),
        Choice(say("button-plan-drop"), "plan:drop", numbers),
    )
    return Reply(tuple(blocks), (row,), quotes=not desk.is_private)


def _change(desk: Desk, line: Line) -> Choice:
    return Choice(say("button-plan-change"), "plan:changing", (*halves(desk.plan), line.id))


def _step(desk: Desk) -> GuideStep:
    """The step that a button belongs to, which need not be the current one."""
    number = desk.turn.args[2] if len(desk.turn.args) > 2 else desk.plan.step
    return desk.guide.steps[number] if number < len(desk.guide.steps) else desk.step


def _number(turn: Turn) -> int:
    if len(turn.args) < 3:
        raise Refused("plan-line-gone")
    return turn.args[2]
