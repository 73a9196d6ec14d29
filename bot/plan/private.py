"""A plan in the private chat: adding without a name, saying one's view, catching up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.incoming import Place
from bot.core.reply import Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn, Waits
from bot.plan.board import asked
from bot.plan.deciding import ask_objection
from bot.plan.lines import waiting
from bot.plan.model import BATCH, Brings, Origin, Refused, brings_of
from bot.plan.people_in import brought, joined
from bot.plan.saying import noticed, took
from bot.plan.service import Desk, Kit, PlanStores, halves, laid_out, opened
from bot.plan.telling import caught_up
from bot.plan.weighing import screen
from knowledge.guide import AnswerKind

Result = Outcome[PlanStores]
TOKEN_LENGTH = 16


def follow(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """A link from the group: the token of its plan, and what to do there."""
    token, what = turn.incoming.text[:TOKEN_LENGTH], turn.incoming.text[TOKEN_LENGTH:].removeprefix("-")
    found = stores.plans.by_token(token)
    if found is not None:
        stores.lock(f"plan:{found.id}")
    desk = laid_out(kit, turn, stores, stores.plans.by_token(token))
    if desk.plan.member(desk.person) is None:
        desk = desk.keep(joined(desk.plan, desk.person, brings_of(turn.incoming.person.view)))
    screens: dict[str, Callable[[Desk], Result]] = {"c": _caught_up, "v": _view, "w": _weigh}
    if what.startswith("o") and what[1:].isdecimal():
        there = replace(turn, args=(*halves(desk.plan), min(int(what[1:]), 0xFFFF)))
        return ask_objection(kit, there, stores)
    return screens.get(what, _add)(desk)


def open_plan(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """A plan of one's own list."""
    return _caught_up(opened(kit, turn, stores))


def add(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask for words that will stand as "someone in the group"."""
    desk = opened(kit, turn, stores)
    return _view(desk) if desk.turn.incoming.place is Place.GROUP else _add(desk)


def say_it(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Take down words without a name: they wait for others', and are shown together."""
    desk = opened(kit, turn, stores)
    number = turn.args[2] if len(turn.args) > 2 else desk.plan.step
    step = desk.guide.steps[min(number, len(desk.guide.steps) - 1)]
    desk, line = took(desk, step, turn.incoming.text, Origin.PRIVATE)
    is_waiting = line.id in {one.id for one in waiting(desk.plan, line.step)}
    numbers = (*halves(desk.plan), line.id)
    rows = (
        (
            Choice(say("button-plan-change"), "plan:changing", numbers),
            Choice(say("button-plan-drop"), "plan:drop", numbers),
        ),
        (Choice(say("button-plan-another"), "plan:private", (*halves(desk.plan), number)),),
    )
    told = paragraph("plan-private-waits", batch=BATCH) if is_waiting else paragraph("plan-private-shown")
    return Outcome((Reply((paragraph("plan-private-kept", text=line.text, step=step.name), told), rows),))


def view(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask which view this person brings."""
    return _view(opened(kit, turn, stores))


def set_view(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Keep the view for this plan, or that they would rather not say."""
    desk = opened(kit, turn, stores)
    number = turn.args[2] if len(turn.args) > 2 else len(Brings)
    brings = list(Brings)[number] if number < len(Brings) else None
    desk = desk.keep(brought(desk.plan, desk.person, brings))
    key = "plan-view-kept" if brings else "plan-view-none-kept"
    if not desk.is_private:
        return noticed(key)
    return Outcome((Reply((paragraph(key),), _home_rows(desk), replaces=True),))


def weigh(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Start tapping."""
    return _weigh(opened(kit, turn, stores))


def _add(desk: Desk) -> Result:
    if desk.plan.is_done:
        raise Refused("plan-is-done")
    if desk.step.kind is AnswerKind.WEIGH:
        return _weigh(desk)
    blocks = (
        paragraph("plan-private-where", Look.HEADING, title=desk.plan.title, name=desk.step.name),
        *asked(desk.step, desk.kit.library),
        paragraph("plan-private-honest", batch=BATCH),
        paragraph("plan-private-type"),
    )
    return Outcome((Reply(blocks),), waits=Waits("plan:private", (*halves(desk.plan), desk.plan.step)))


def _view(desk: Desk) -> Result:
    member = desk.plan.member(desk.person)
    rows = []
    for n, brings in enumerate(Brings):
        is_own = member is not None and member.brings is brings
        label = say(f"button-view-{brings}")
        label = say("button-plan-tapped", label=label) if is_own else label
        rows.append((Choice(label, "plan:set-view", (*halves(desk.plan), n)),))
    rows.append((Choice(say("button-view-none"), "plan:set-view", (*halves(desk.plan), len(Brings))),))
    return Outcome((Reply((paragraph("plan-view-ask"), paragraph("plan-view-why", Look.SMALL)), tuple(rows)),))


def _caught_up(desk: Desk) -> Result:
    return Outcome((Reply(caught_up(desk.plan, desk.guide), () if desk.plan.is_done else _home_rows(desk)),))


def _weigh(desk: Desk) -> Result:
    return Outcome((screen(desk),))


def _home_rows(desk: Desk) -> tuple[tuple[Choice, ...], ...]:
    numbers = (*halves(desk.plan), desk.plan.step)
    is_weighing = desk.step.kind is AnswerKind.WEIGH
    first = (
        Choice(say("button-plan-weigh"), "plan:weigh-start", numbers)
        if is_weighing
        else Choice(say("button-plan-private"), "plan:private", numbers)
    )
    return ((first,), (Choice(say("button-plan-view"), "plan:view", numbers),))
