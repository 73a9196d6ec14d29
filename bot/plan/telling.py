"""A plan in the chat: what a closed step came to, the plan so far, and what a late joiner has missed."""

from __future__ import annotations

from collections.abc import Iterator

from bot.core.reply import Attachment, Block, Look, Message, Reply, paragraph, say
from bot.plan.board import listed, shown_line
from bot.plan.enough import applies, current, way
from bot.plan.lines import cut
from bot.plan.model import Line, Plan, Weighed
from knowledge.guide import AnswerKind, Guide, GuideStep

_MOST_SHOWN, _MOST_CAUGHT_UP, _LONGEST = 12, 5, 110
_ROOM = 3000  # letters for lines in one message; the rest is for headings


def closed_step(plan: Plan, step: GuideStep, had_private: bool) -> list[Reply]:
    """What a step came to, where the board does not tell: the order of ideas, the decision, late private words."""
    if step.kind is AnswerKind.WEIGH:
        return list(_weighed(plan, step))
    if step.kind is AnswerKind.DECISION and (line := plan.line(plan.decided or 0)):
        return [Reply(tuple(decision(plan, line)))]
    if had_private:
        lines = [Block(shown_line(line), Look.BULLET) for line in plan.lines_of(step.id) if line.origin == "private"]
        return [Reply((paragraph("plan-told-private", step=step.name), *lines))]
    return []


def decision(plan: Plan, line: Line) -> Iterator[Block]:
    """What was decided, with what people said against it, so that no objection is passed over in silence."""
    yield paragraph("plan-told-decision", text=line.text)
    against = plan.objections(line.id)
    if against:
        yield paragraph("plan-paper-objections")
    for one in against[-_MOST_SHOWN:]:
        yield paragraph("plan-text", Look.BULLET, text=_short(one.text))


def _weighed(plan: Plan, step: GuideStep) -> Iterator[Reply]:
    result = plan.weighed.get(step.id, Weighed())
    heading = paragraph("plan-told-order", Look.HEADING, name=step.name)
    if not result.places:
        yield Reply(
            (
                paragraph("plan-text", Look.HEADING, text=step.name),
                paragraph("plan-told-no-order"),
                *_reasons(plan, result),
            )
        )
        return
    blocks = [heading, paragraph("plan-told-how"), *ordered(plan, result)]
    blocks += [paragraph("plan-told-pooled", Look.SMALL)] if result.is_pooled else []
    if result.partings:
        blocks += [paragraph("plan-told-parting"), *(Block(one, Look.BULLET) for one in partings(plan, result))]
    yield Reply((*blocks, *_reasons(plan, result)))
    chart = parting_chart(plan, result)
    if chart:
        yield Reply(attachment=chart)


def ordered(plan: Plan, result: Weighed) -> Iterator[Block]:
    """The ideas by their places, all of one place with the same number."""
    place = 1
    for ideas in result.places:
        lines = [line for idea in ideas if (line := plan.line(idea))]
        for line in sorted(lines, key=lambda line: line.text):
            yield paragraph("plan-place", Look.LINE, number=place, text=_short(line.text))
        place += len(lines)


def partings(plan: Plan, result: Weighed) -> Iterator[Message]:
    """In words, on which ideas views part, and where each view that is large enough stands."""
    for idea, stands in result.partings:
        line = plan.line(idea)
        if line is None:
            continue
        told = [say(f"plan-stand-{stand}", view=view_name(view)) for view, stand in stands.items()]
        text = say("plan-text", text=_short(line.text))
        yield say("plan-parts", idea=text, stands=listed(told)) if told else say("plan-parts-few", idea=text)


def view_name(view: str) -> Message:
    """A view as it is named in a sentence; the pool of small ones is one of them."""
    return say("plan-view-pool") if view == "pool" else say(f"plan-view-{view}")


def parting_chart(plan: Plan, result: Weighed) -> Attachment | None:
    """The picture of where views part, when there is anything in it that may be shown."""
    rows = [
        {"idea": line.text, "stands": dict(stands)}
        for idea, stands in result.partings
        if stands and (line := plan.line(idea))
    ]
    return Attachment("plan-partings", {"title": plan.title, "rows": rows}) if rows else None


def _reasons(plan: Plan, result: Weighed) -> Iterator[Block]:
    if result.reasons:
        yield paragraph("plan-told-reasons", Look.HEADING)
    for idea, words in result.reasons:
        line = plan.line(idea)
        if line:
            yield paragraph("plan-told-reason", Look.BULLET, idea=_short(line.text), words=_short(words))


def summary(plan: Plan, guide: Guide) -> tuple[Block, ...]:
    """The plan on one screen: each step that holds something, its first lines, and what was decided."""
    return (paragraph("plan-summary", Look.HEADING, title=plan.title), *_steps(plan, guide, _MOST_SHOWN))


def caught_up(plan: Plan, guide: Guide) -> tuple[Block, ...]:
    """What somebody who comes late has missed, and where the plan stands."""
    number, count = way(plan, guide)
    name = current(plan, guide).name
    where = [] if plan.is_done else [paragraph("plan-where", number=number, count=count, name=name)]
    steps = list(_steps(plan, guide, _MOST_CAUGHT_UP))
    said = steps or [paragraph("plan-nothing-yet")]
    return (paragraph("plan-caught-up", Look.HEADING, title=plan.title), *where, *said)


def _steps(plan: Plan, guide: Guide, most: int) -> Iterator[Block]:
    """What each step holds, in shares of the one message that it all has to fit into."""
    held = [step for step in guide.steps if applies(step, plan) and _holds(plan, step)]
    share = max(2, min(most, _ROOM // (_LONGEST * max(1, len(held)))))
    for step in held:
        yield from _step(plan, step, share)


def _holds(plan: Plan, step: GuideStep) -> bool:
    return bool(plan.lines_of(step.id) or step.id in plan.choices or plan.weighed.get(step.id))


def _step(plan: Plan, step: GuideStep, most: int) -> Iterator[Block]:
    lines = plan.lines_of(step.id)
    chosen = next((option for option in step.options if option.id == plan.choices.get(step.id)), None)
    result = plan.weighed.get(step.id)
    yield paragraph("plan-text", Look.HEADING, text=step.name)
    if chosen:
        yield paragraph("plan-text", Look.LINE, text=chosen.label)
    if result and result.places:
        yield from list(ordered(plan, result))[:most]
    for line in lines[:most]:
        is_decided = step.kind is AnswerKind.DECISION and plan.decided == line.id
        shown = shown_line(line, longest=_LONGEST)
        told = say("plan-line-decided", line=shown) if is_decided else shown
        yield Block(told, Look.BULLET)
    if len(lines) > most:
        yield paragraph("plan-and-more", Look.LINE, count=len(lines) - most)


def _short(text: str) -> str:
    return cut(text, _LONGEST)
