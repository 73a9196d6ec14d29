"""What matters most: secret taps in the private chat, and the order that is shown once as the step closes."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Mapping

from bot.core.anonymous import Given, Poll, Response, Tally
from bot.core.reply import Choice, Look, Reply, paragraph, say
from bot.core.turn import Outcome, Turn, Waits
from bot.plan.bridging import FEWEST_OF_A_VIEW, POOL, Count, Tap, bridge
from bot.plan.course import weighed
from bot.plan.lines import checked
from bot.plan.model import Line, Plan, Refused, Weighed
from bot.plan.service import Desk, Kit, PlanStores, halves, opened
from knowledge.guide import AnswerKind, Guide, GuideStep

Result = Outcome[PlanStores]
TAPS = tuple(Tap)
_MOST_REASONS = 1000


def poll_of(plan: Plan, step: str) -> Poll:
    """The taps of one weighing; going back to the step begins another."""
    return Poll("plan", f"{plan.id}-{step}-{plan.rounds.get(step, 0)}")


def reasons_of(plan: Plan, step: str, idea: int) -> Poll:
    """The reasons given for concerns about one idea, tied to neither people nor taps."""
    return Poll("planwhy", f"{plan.id}-{step}-{plan.rounds.get(step, 0)}-{idea}")


def screen(desk: Desk, at: int = 0, *, replaces: bool = False) -> Reply:
    """One idea with its three taps, this person's own one marked."""
    step = desk.step
    ideas = desk.plan.lines_of(step.of or "") if step.kind is AnswerKind.WEIGH else ()
    if not ideas or desk.plan.is_done:
        return Reply((paragraph("plan-weigh-closed"),), replaces=replaces)
    at = min(at, len(ideas))
    if at == len(ideas):
        row = (Choice(say("button-plan-weigh-again"), "plan:weigh", (*halves(desk.plan), 0)),)
        return Reply((paragraph("plan-weigh-all", count=len(ideas)),), (row,), replaces=replaces)
    idea = ideas[at]
    own = desk.kit.taps.own(poll_of(desk.plan, step.id), desk.person, str(idea.id))
    args = (*halves(desk.plan), idea.id, at)
    taps = tuple(_tap(tap, n, own, args) for n, tap in enumerate(TAPS))
    blocks = [
        paragraph("plan-weigh-where", Look.SMALL, number=at + 1, count=len(ideas)),
        paragraph("plan-text", text=idea.text),
    ]
    return Reply(tuple(blocks), (*((tap,) for tap in taps), *_ways(desk, idea, at, own, len(ideas))), replaces=replaces)


def _tap(tap: Tap, value: int, own: int | None, args: tuple[int, ...]) -> Choice:
    label = say(f"button-plan-tap-{tap}")
    return Choice(say("button-plan-tapped", label=label) if own == value else label, "plan:tap", (*args, value))


def _ways(desk: Desk, idea: Line, at: int, own: int | None, count: int) -> list[tuple[Choice, ...]]:
    numbers = halves(desk.plan)
    rows = [(Choice(say("button-plan-reason"), "plan:reason", (*numbers, idea.id)),)] if own == 2 else []
    ways = [Choice(say("button-plan-idea-before"), "plan:weigh", (*numbers, at - 1))] if at else []
    ways += [Choice(say("button-plan-idea-after"), "plan:weigh", (*numbers, at + 1))] if at < count else []
    return [*rows, tuple(ways)]


def show(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Go to another idea."""
    desk = opened(kit, turn, stores)
    return Outcome((screen(desk, turn.args[2] if len(turn.args) > 2 else 0, replaces=True),))


def tap(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Keep a tap under the step's own secret, in place of an earlier one, and show the next idea."""
    desk = opened(kit, turn, stores)
    if len(turn.args) < 5 or desk.step.kind is not AnswerKind.WEIGH or desk.plan.is_done:
        raise Refused("plan-weigh-over")
    idea, at, value = turn.args[2:5]
    poll = poll_of(desk.plan, desk.step.id)
    kit.taps.open(poll, FEWEST_OF_A_VIEW)
    member = desk.plan.member(desk.person)
    view = member.brings.value if member and member.brings else ""
    if kit.taps.cast(poll, desk.person, str(idea), value % len(TAPS), view) is not Given.KEPT:
        raise Refused("plan-weigh-over")
    stays = value == TAPS.index(Tap.CONCERN)
    return Outcome((screen(desk, at if stays else at + 1, replaces=True),))


def ask_reason(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Ask why somebody has a concern; the bot waits in memory alone, and ties the words to nobody."""
    opened(kit, turn, stores)
    return Outcome((Reply((paragraph("plan-reason-how"),)),), waits=Waits("plan:reason", turn.args, is_kept=False))


def reason(kit: Kit, turn: Turn, stores: PlanStores) -> Result:
    """Keep the reason among those of others, to be shown as the step closes."""
    desk = opened(kit, turn, stores)
    if desk.step.kind is not AnswerKind.WEIGH or len(turn.args) < 3:
        raise Refused("plan-weigh-over")
    idea = desk.plan.line(turn.args[2])
    if idea is None:
        raise Refused("plan-line-gone")
    poll = reasons_of(desk.plan, desk.step.id, idea.id)
    kit.answers.open(poll, FEWEST_OF_A_VIEW)
    words = Response(words=checked(turn.incoming.text))
    given = kit.answers.give(poll, desk.person, secrets.token_bytes(16), words, _MOST_REASONS)
    if given is Given.ALREADY:
        raise Refused("plan-reason-already")
    if given is not Given.KEPT:
        raise Refused("plan-weigh-over")
    row = (Choice(say("button-plan-weigh-on"), "plan:weigh", (*halves(desk.plan), _place(desk, idea) + 1)),)
    deletes = (turn.incoming.message.id,) if turn.incoming.message.id else ()
    return Outcome((Reply((paragraph("plan-reason-kept"),), (row,), deletes=deletes),))


def _place(desk: Desk, idea: Line) -> int:
    ideas = desk.plan.lines_of(idea.step)
    return ideas.index(idea) if idea in ideas else 0


def counted(kit: Kit, plan: Plan, step: GuideStep) -> Plan:
    """Close the taps, destroy what ties people to them, and keep the order that they give."""
    tally = kit.taps.close(poll_of(plan, step.id))
    ideas = [line.id for line in plan.lines_of(step.of or "")]
    people, counts = sized(tally), by_idea(tally)
    order = bridge(ideas, people, counts)
    reasons = tuple(
        (idea, said.words)
        for idea in ideas
        for said in sorted(kit.answers.close(reasons_of(plan, step.id, idea)).said, key=lambda said: said.words)
    )
    result = Weighed(reasons=reasons)
    if order is not None:
        partings = tuple((p.idea, {view: str(stand) for view, stand in p.stands.items()}) for p in order.partings)
        result = Weighed(
            places=order.places, partings=partings, views=order.views, is_pooled=order.is_pooled, reasons=reasons
        )
    plan = weighed(plan, step.id, result)
    return plan.model_copy(update={"rounds": plan.rounds | {step.id: plan.rounds.get(step.id, 0) + 1}})


def cleared(kit: Kit, plan: Plan, guide: Guide) -> None:
    """Remove the taps of a weighing once its result is surely kept: when the step after it closes."""
    last = guide.step(plan.closed[-1]) if plan.closed else None
    if last is None or last.kind is not AnswerKind.WEIGH:
        return
    before = plan.model_copy(update={"rounds": {last.id: plan.rounds.get(last.id, 1) - 1}})
    kit.taps.drop(poll_of(before, last.id))
    for line in plan.lines_of(last.of or ""):
        kit.answers.drop(reasons_of(before, last.id, line.id))


def sized(tally: Tally) -> dict[str, int]:
    """At least how many of each view have tapped: the store has pooled the small ones under no name."""
    taps: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for count in tally.counts:
        taps[count.view or POOL][count.item] += count.count if count.value >= 0 else 0
    most = {view: max(items.values(), default=0) for view, items in taps.items()}
    # A view that the store has left its name has at least five people, even where fewer tapped on any one idea.
    return {view: n if view == POOL else max(n, FEWEST_OF_A_VIEW) for view, n in most.items()}


def by_idea(tally: Tally) -> Mapping[int, dict[str, Count]]:
    """How each view tapped on each idea."""
    counts: dict[int, dict[str, Count]] = defaultdict(dict)
    for count in tally.counts:
        if 0 <= count.value < len(TAPS):
            one = Count(**{TAPS[count.value].value: count.count})
            view = count.view or POOL
            counts[int(count.item)][view] = counts[int(count.item)].get(view, Count()) + one
    return counts
