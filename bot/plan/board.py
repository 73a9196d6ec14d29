"""The living board of a plan: where we are, what we have, who has been heard, what is missing, who may do what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.calendar.spoken import spoken
from bot.core.reply import Block, Choice, Look, Message, Reply, paragraph, say
from bot.plan.enough import Missing, current, missing, way
from bot.plan.lines import cut
from bot.plan.model import SHOWN_COUNT, Brings, Line, Origin, Plan
from bot.plan.reasons import why
from bot.plan.service import halves
from knowledge.guide import AnswerKind, Guide, GuideStep, Meets
from knowledge.loader import Library

_SHOWN_LINES, _LONGEST_SHOWN, _LONGEST_QUOTED, _MOST_ROWS = 12, 150, 80, 8
_OWNED = {AnswerKind.TASKS, AnswerKind.PROMISES}
_DATED = {AnswerKind.PROMISES, AnswerKind.DATE}
_NUMBERED = _OWNED | {AnswerKind.IDEAS, AnswerKind.DECISION}
Row = tuple[Choice, ...]


def board(plan: Plan, guide: Guide, library: Library) -> Reply:
    """The whole board."""
    if plan.is_done:
        return Reply((*_top(plan, guide), paragraph("plan-board-done")), done_rows(plan))
    step = current(plan, guide)
    blocks = [*_top(plan, guide), *asked(step, library), *_lines(plan, step), *_heard(plan, step)]
    blocks += [*_missing(missing(step, plan), plan, step), paragraph("plan-board-who", Look.SMALL)]
    return Reply(tuple(blocks), (*_answer_rows(plan, step), *_way_rows(plan)))


def asked(step: GuideStep, library: Library) -> Iterator[Block]:
    """The question of a step, the card that says why it is asked, and an example."""
    yield paragraph("plan-text", text=step.question)
    yield Block(why(step.why, library), Look.SMALL)
    if step.kind not in {AnswerKind.WEIGH, AnswerKind.CHOICE}:
        yield paragraph("plan-example", Look.SMALL, text=step.examples[0])
    if step.minutes:
        yield paragraph("plan-minutes", Look.SMALL, minutes=step.minutes)


def done_rows(plan: Plan) -> tuple[Row, ...]:
    """What can be done with a finished plan."""
    numbers = halves(plan)
    files = [
        Choice(say(f"button-plan-file-{kind}"), "plan:file", (*numbers, n))
        for n, kind in enumerate(("docx", "pdf", "ics"))
    ]
    rows: list[Row] = [tuple(files[:2])]
    if any(line.by for line in plan.lines):
        rows.append((files[2],))
    if any(line.is_owned and not line.is_handed for line in promised(plan)):
        rows.append((Choice(say("button-plan-register"), "plan:register", numbers),))
    return (*rows, (Choice(say("button-plan-reopen"), "plan:back", (*numbers, plan.step)),))


def promised(plan: Plan) -> tuple[Line, ...]:
    """The lines that somebody has taken on."""
    return tuple(line for line in plan.lines if line.owner or line.owner_name)


def shown_line(line: Line, number: int = 0, longest: int = _LONGEST_SHOWN) -> Message:
    """A line as a group sees it: its number, who has taken it on, and by when; nothing of who said it."""
    text = cut(line.text, longest)
    message = say("plan-line-numbered", number=number, text=text) if number else say("plan-text", text=text)
    if line.origin is Origin.PRIVATE:
        message = say("plan-line-private", line=message)
    elif line.origin is Origin.DRAFTED:
        message = say("plan-line-drafted", line=message)
    if line.is_owned:
        name = say("plan-text", text=line.owner_name) if line.owner_name else say("plan-somebody")
        message = say("plan-line-owned", line=message, name=name)
    return say("plan-line-dated", line=message, day=spoken(line.by)) if line.by else message


def _top(plan: Plan, guide: Guide) -> Iterator[Block]:
    yield paragraph("plan-text", Look.HEADING, text=plan.title)
    if not plan.is_done:
        number, count = way(plan, guide)
        yield paragraph("plan-where", Look.HEADING, number=number, count=count, name=current(plan, guide).name)


def _lines(plan: Plan, step: GuideStep) -> Iterator[Block]:
    lines = plan.lines_of(step.of or step.id)
    if chosen := next((option for option in step.options if option.id == plan.choices.get(step.id)), None):
        yield paragraph("plan-chosen", text=chosen.label)
    if not lines:
        return
    yield paragraph("plan-have", Look.HEADING, count=len(lines))
    if len(lines) > _SHOWN_LINES:
        yield paragraph("plan-earlier", Look.LINE, count=len(lines) - _SHOWN_LINES)
    for number, line in list(enumerate(lines, start=1))[-_SHOWN_LINES:]:
        yield Block(shown_line(line, number if step.kind in _NUMBERED or step.of else 0), Look.BULLET)
        yield from _said_of(plan, line, step)


def _said_of(plan: Plan, line: Line, step: GuideStep) -> Iterator[Block]:
    if step.kind is not AnswerKind.DECISION:
        return
    count, objections = len(plan.consents.get(line.id, ())), plan.objections(line.id)
    if behind := [found.text for number in line.rests_on if (found := plan.line(number))]:
        yield paragraph("plan-rests-on", Look.LINE, said=quoted(behind))
    if plan.decided == line.id:
        yield paragraph("plan-decided", Look.LINE)
    if count or objections:
        yield paragraph("plan-consents", Look.LINE, count=count, objections=len(objections))
    for objection in objections[-3:]:
        yield paragraph("plan-objection", Look.LINE, text=cut(objection.text, 120))


def _heard(plan: Plan, step: GuideStep) -> Iterator[Block]:
    if step.kind in {AnswerKind.WEIGH, AnswerKind.CHOICE}:
        return
    heard = plan.heard(step.id)
    if heard:
        yield paragraph(
            "plan-heard", views=listed([counted_view(view, heard[view]) for view in Brings if view in heard])
        )
    absent = [view for view in Brings if view not in heard and view is not Brings.OTHER]
    if absent and (heard or step.meets is Meets.MISSING):
        yield paragraph("plan-not-heard", views=listed([say(f"plan-view-{view}") for view in absent]))


def counted_view(view: Brings, count: int) -> Message:
    """A view, with how many of it only when they are too many to be told apart."""
    name = say(f"plan-view-{view}")
    return say("plan-counted-view", view=name, count=count) if count >= SHOWN_COUNT else name


def listed(messages: Sequence[Message]) -> Message:
    """Several things in one sentence."""
    first, *rest = messages
    return say("plan-and", first=first, rest=listed(rest)) if rest else first


def quoted(texts: Sequence[str]) -> Message:
    """What people said, each in quotes and not too long."""
    return listed([say("plan-quoted", text=cut(text, _LONGEST_QUOTED)) for text in texts])


def _missing(lacks: Missing, plan: Plan, step: GuideStep) -> Iterator[Block]:
    needs = [
        say("plan-needs-lines", count=lacks.lines) if lacks.lines else None,
        say("plan-needs-views", count=lacks.views) if lacks.views else None,
        say("plan-needs-owners", count=lacks.owners) if lacks.owners else None,
        say("plan-needs-dates", count=lacks.dates) if lacks.dates else None,
        say("plan-needs-choice") if lacks.choice else None,
        say("plan-needs-decision") if step.kind is AnswerKind.DECISION and plan.decided is None else None,
    ]
    found = [need for need in needs if need]
    if found:
        yield paragraph("plan-missing", needs=listed(found))
    elif step.kind is not AnswerKind.WEIGH:
        yield paragraph("plan-enough")


def _answer_rows(plan: Plan, step: GuideStep) -> Iterator[Row]:
    numbers = (*halves(plan), plan.step)
    for n, option in enumerate(step.options):
        is_chosen = plan.choices.get(step.id) == option.id
        label = say("button-plan-chosen" if is_chosen else "button-plan-option", text=option.label)
        yield (Choice(label, "plan:choose", (*numbers, n)),)
    if step.kind is AnswerKind.WEIGH:
        yield (Choice(say("button-plan-weigh"), opens=f"plan_{plan.token}-w"),)
    if step.kind is AnswerKind.DECISION:
        yield from _wording_rows(plan, step)
    if step.kind in _OWNED | _DATED:
        yield from _task_rows(plan, step)
    add = Choice(say("button-plan-add"), "plan:add", numbers)
    yield (add, Choice(say("button-plan-private"), opens=f"plan_{plan.token}"))


def _wording_rows(plan: Plan, step: GuideStep) -> Iterator[Row]:
    for number, line in list(enumerate(plan.lines_of(step.id), start=1))[-3:]:
        args = (*halves(plan), line.id)
        yield (
            Choice(say("button-plan-consent", number=number), "plan:consent", args),
            Choice(say("button-plan-object", number=number), "plan:objecting", args),
        )


def _task_rows(plan: Plan, step: GuideStep) -> Iterator[Row]:
    choices = []
    for number, line in enumerate(plan.lines_of(step.id), start=1):
        args = (*halves(plan), line.id)
        if step.kind in _OWNED and not line.is_owned:
            choices.append(Choice(say("button-plan-take", number=number), "plan:take", args))
        elif step.kind in _DATED and line.by is None:
            choices.append(Choice(say("button-plan-day", number=number), "plan:dating", args))
    few = choices[: 2 * _MOST_ROWS]
    yield from (tuple(few[n : n + 2]) for n in range(0, len(few), 2))


def _way_rows(plan: Plan) -> Iterator[Row]:
    numbers = (*halves(plan), plan.step)
    yield (
        Choice(say("button-plan-view"), opens=f"plan_{plan.token}-v"),
        Choice(say("button-plan-catch-up"), opens=f"plan_{plan.token}-c"),
    )
    yield (Choice(say("button-plan-here"), "plan:here", numbers), Choice(say("button-plan-undo"), "plan:undo", numbers))
    yield (
        Choice(say("button-plan-back"), "plan:back", numbers),
        Choice(say("button-plan-next"), "plan:next", numbers),
        Choice(say("button-plan-more"), "plan:more", numbers),
    )
