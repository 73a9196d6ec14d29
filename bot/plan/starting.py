"""Starting a plan in a group, choosing its guide, and going from one plan to another."""

from __future__ import annotations

from bot.core.board import Board
from bot.core.events import PlanBegun
from bot.core.incoming import Place
from bot.core.reply import Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn
from bot.plan.course import begun
from bot.plan.model import Plan, Refused, brings_of
from bot.plan.notices import watch_over
from bot.plan.people_in import brought
from bot.plan.service import BOARD, Kit, PlanStores, halves, opened

Result = Outcome[PlanStores]
_MOST_OFFERED = 8


def plan(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """`/plan TITLE` begins a plan; without a title it shows what there is."""
    if turn.incoming.place is Place.PRIVATE:
        return how(kit, turn, stores)
    title = turn.incoming.text.strip()
    if not title:
        return _list(turn, stores)
    person = turn.incoming.person
    new = begun(turn.group.id, title, kit.guides.ids[0], person.id, turn.now)
    new = brought(new, person.id, brings_of(person.view))
    _shown(new, turn, stores)
    watch_over(new, kit.guide(new, turn.language), stores)
    return Outcome((_begun(kit, turn, new),), events=(PlanBegun(str(new.id), new.group),))


def how(_kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """How to start a plan, and the plans in which this person takes part."""
    if turn.incoming.place is Place.GROUP:
        return Outcome((Reply((paragraph("plan-how-here"),)),))
    mine = stores.plans.of_person(turn.incoming.person.id) if turn.incoming.person.id else []
    open_ones = [one for one in mine if not one.is_done][-_MOST_OFFERED:]
    blocks = [paragraph("plan-how-private"), paragraph("plan-how-group", Look.SMALL)]
    if open_ones:
        blocks.append(paragraph("plan-yours", Look.HEADING))
    return Outcome((Reply(tuple(blocks), tuple((_titled(one, "plan:open"),) for one in open_ones)),))


def guide(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Use another guide, as long as nothing has been said."""
    desk = opened(kit, turn, stores)
    if not desk.plan.may_lead(desk.person):
        raise Refused("plan-refused-lead")
    if desk.plan.lines or desk.plan.step:
        raise Refused("plan-guide-late")
    name = kit.guides.ids[turn.args[2] % len(kit.guides.ids)]
    desk = desk.keep(desk.plan.model_copy(update={"guide": name}))
    watch_over(desk.plan, kit.guide(desk.plan, turn.language), stores)
    return Outcome((_begun(kit, turn, desk.plan, replaces=True),))


def current(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Work on another plan of this group from now on."""
    desk = opened(kit, turn, stores)
    _shown(desk.plan, turn, stores)
    return Outcome((Reply((paragraph("plan-current", title=desk.plan.title),)),))


def back_in(_kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """The bot has come back into a group: its board stands there again, with everything on it."""
    found = stores.plans.current(turn.group.id) if turn.group.id else None
    if found is None:
        return Outcome()
    _shown(found, turn, stores)
    return Outcome((Reply((paragraph("plan-back-in", title=found.title),)),))


def _list(turn: Turn, stores: PlanStores) -> Result:
    plans = [one for one in stores.plans.of_group(turn.group.id) if not one.is_done]
    found = stores.plans.current(turn.group.id)
    if found is not None and not found.is_done:
        _shown(found, turn, stores)
    if not plans:
        return Outcome((Reply((paragraph("plan-how-here"),)),))
    blocks = (paragraph("plan-open-ones", count=len(plans)), paragraph("plan-how-another", Look.SMALL))
    return Outcome((Reply(blocks, tuple((_titled(one, "plan:current"),) for one in plans[:_MOST_OFFERED])),))


def _begun(kit: Kit, turn: Turn, new: Plan, *, replaces: bool = False) -> Reply:
    used = kit.guide(new, turn.language)
    blocks = (
        paragraph("plan-begun", title=new.title),
        paragraph("plan-begun-guide", guide=used.title, about=used.about),
        paragraph("plan-begun-how", Look.SMALL),
    )
    others = []
    for n, name in enumerate(kit.guides.ids[:_MOST_OFFERED]):
        other = kit.guides.find(name, turn.language)
        if other and name != new.guide:
            others.append((Choice(say("button-plan-guide", name=other.title), "plan:guide", (*halves(new), n)),))
    return Reply(blocks, tuple(others), replaces=replaces)


def _titled(one: Plan, act: str) -> Choice:
    return Choice(say("button-plan-title", title=one.title[:36]), act, halves(one))


def _shown(one: Plan, turn: Turn, stores: PlanStores) -> None:
    """Make this the group's current plan, and have its board stand at the end of the chat."""
    stores.plans.save(one)
    stores.plans.make_current(one)
    stores.boards.open(Board(BOARD, str(one.id), turn.incoming.chat, is_pinned=True))
