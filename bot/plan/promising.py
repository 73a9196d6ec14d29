"""Taking things on: who will do it, by when, read back before it counts, and what the plan calls them."""

from __future__ import annotations

from datetime import date

from bot.calendar.spoken import refusal as day_refusal
from bot.calendar.spoken import spoken
from bot.core.reply import Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn, Waits
from bot.plan.days import typed_day
from bot.plan.lines import dated, named, taken
from bot.plan.model import Line, Refused
from bot.plan.saying import noticed
from bot.plan.service import Desk, Kit, PlanStores, halves, opened
from knowledge.guide import AnswerKind

Result = Outcome[PlanStores]


def take(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take something on; a promise without a day asks for one."""
    desk = opened(kit, turn, stores)
    line = _line(desk)
    desk = desk.keep(taken(desk.plan, line.id, desk.person))
    line = _line(desk)
    if not line.is_owned:
        return noticed("plan-notice-let-go")
    step = desk.guide.step(line.step)
    rows = [(_name(desk, line),)]
    if step and step.kind is AnswerKind.PROMISES and line.by is None:
        return Outcome(
            (Reply((paragraph("plan-taken", text=line.text), paragraph("plan-day-how")), _day_row(desk, line)),)
        )
    blocks = (paragraph("plan-taken", text=line.text), paragraph("plan-name-offer", Look.SMALL))
    return Outcome((Reply(blocks, tuple(rows)),))


def ask_day(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask by when."""
    desk = opened(kit, turn, stores)
    line = _line(desk)
    waits = Waits("plan:day", turn.args) if desk.is_private else None
    blocks = (paragraph("plan-text", text=line.text), paragraph("plan-day-how"))
    return Outcome((Reply(blocks, _day_row(desk, line)),), waits=waits)


def day(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Read the day back before it counts, or say what is wrong with it."""
    desk = opened(kit, turn, stores)
    line = _line(desk)
    found = typed_day(turn.incoming.text, desk.now)
    again = _day_row(desk, line)
    if not isinstance(found, date):
        waits = Waits("plan:day", turn.args) if desk.is_private else None
        return Outcome(
            (Reply((paragraph("plan-refused", reason=day_refusal(found)),), again, quotes=True),), waits=waits
        )
    args = (*halves(desk.plan), line.id, found.year, found.month, found.day)
    rows = ((Choice(say("button-plan-day-yes"), "plan:day-yes", args),), *again)
    blocks = (paragraph("plan-day-read", day=spoken(found), text=line.text),)
    return Outcome((Reply(blocks, rows, quotes=not desk.is_private),))


def day_yes(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """The day counts now."""
    desk = opened(kit, turn, stores)
    if len(turn.args) < 6:
        raise Refused("plan-gone")
    line = _line(desk)
    desk = desk.keep(dated(desk.plan, line.id, desk.person, date(*turn.args[3:6])))
    line = _line(desk)
    blocks = [paragraph("plan-day-kept", day=spoken(line.by or desk.now.date()), text=line.text)]
    is_theirs = line.owner == desk.person and not line.owner_name
    blocks += [paragraph("plan-name-offer", Look.SMALL)] if is_theirs else []
    return Outcome((Reply(tuple(blocks), ((_name(desk, line),),) if is_theirs else (), replaces=True),))


def ask_name(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask what the plan should call the one who has taken something on."""
    desk = opened(kit, turn, stores)
    line = _line(desk)
    waits = Waits("plan:name", turn.args) if desk.is_private else None
    row = (Choice(say("button-plan-name"), "plan:name", (*halves(desk.plan), line.id)),)
    return Outcome((Reply((paragraph("plan-name-how", text=line.text),), (row,)),), waits=waits)


def name(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Keep what they want to be called."""
    desk = opened(kit, turn, stores)
    desk = desk.keep(named(desk.plan, _line(desk).id, desk.person, turn.incoming.text))
    line = _line(desk)
    blocks = (paragraph("plan-name-kept", name=line.owner_name, text=line.text),)
    return Outcome((Reply(blocks, quotes=not desk.is_private),))


def _day_row(desk: Desk, line: Line) -> tuple[tuple[Choice, ...], ...]:
    return ((Choice(say("button-plan-other-day"), "plan:day", (*halves(desk.plan), line.id)),),)


def _name(desk: Desk, line: Line) -> Choice:
    return Choice(say("button-plan-name"), "plan:naming", (*halves(desk.plan), line.id))


def _line(desk: Desk) -> Line:
    line = desk.plan.line(desk.turn.args[2]) if len(desk.turn.args) > 2 else None
    if line is None:
        raise Refused("plan-line-gone")
    return line
