"""The plan as a document, before anyone decides whether it is Word, PDF, Markdown or a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from bot.calendar.spoken import spoken
from bot.core.paper import Day, Paper, Section
from bot.core.reply import Attachment, Message, say
from bot.plan.board import counted_view, listed
from bot.plan.enough import applies
from bot.plan.model import Brings, Line, Origin, Plan, Weighed
from bot.plan.readiness import ready
from bot.plan.reasons import why
from bot.plan.telling import parting_chart, partings
from knowledge.guide import AnswerKind, Guide, GuideStep
from knowledge.loader import Library

_SPACE = UUID("6f1d7c1e-8f0b-4b3e-9c61-2b7f4c7f5a10")
_OWNED = {AnswerKind.TASKS, AnswerKind.PROMISES}


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; a quiet one is set smaller."""

    text: Message
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; a numbered one says that its order matters."""

    items: tuple[Message, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header, and the words that say what it holds."""

    caption: Message
    header: tuple[Message, ...]
    rows: tuple[tuple[Message, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture by the name of its maker, which also gives the text that says the same."""

    attachment: Attachment


Part = Words | Bullets | Grid | Chart
PlanPaper = Paper[Message, Part]


def paper(plan: Plan, guide: Guide, library: Library) -> PlanPaper:
    """Write a plan out."""
    steps = [step for step in guide.steps if applies(step, plan)]
    sections = [Section(text(step.name), tuple(_parts(plan, step, library))) for step in steps]
    sections = [section for section in sections if section.parts]
    about = say("plan-paper-about", guide=guide.title, started=spoken(plan.started.date()))
    return Paper(
        title=plan.title,
        about=about,
        sections=(_people(plan), *sections, _readiness(plan, guide), _evidence(steps, library)),
        dates=tuple(_dates(plan)),
        moved=plan.moved,
    )


def text(words: str) -> Message:
    """Words of people or of the guide, as they stand."""
    return say("plan-text", text=words)


def _people(plan: Plan) -> Section[Message, Part]:
    brought = plan.brought()
    views = [counted_view(view, brought[view]) for view in Brings if view in brought]
    parts: list[Part] = [Words(say("plan-paper-people", count=len(plan.members)))]
    parts += [Words(say("plan-paper-views", views=listed(views)))] if views else []
    return Section(say("plan-paper-people-heading"), tuple(parts))


def _parts(plan: Plan, step: GuideStep, library: Library) -> Iterator[Part]:
    said = list(_said(plan, step))
    if said:
        yield Words(text(step.question))
        yield from said
        yield Words(why(step.why, library), is_quiet=True)


def _said(plan: Plan, step: GuideStep) -> Iterator[Part]:
    chosen = next((option for option in step.options if option.id == plan.choices.get(step.id)), None)
    if chosen:
        yield Words(text(chosen.label))
    if step.kind is AnswerKind.WEIGH:
        yield from _weighed(plan, plan.weighed.get(step.id, Weighed()))
    lines = plan.lines_of(step.id)
    if step.kind is AnswerKind.DECISION:
        yield from _decision(plan, lines)
    elif lines and step.kind in _OWNED:
        yield _grid(lines)
    elif lines:
        yield Bullets(tuple(shown_whole(line) for line in lines))


def shown_whole(line: Line) -> Message:
    """A line in full, with its day."""
    return say("plan-line-dated", line=text(line.text), day=spoken(line.by)) if line.by else text(line.text)


def _grid(lines: tuple[Line, ...]) -> Grid:
    header = tuple(say(f"plan-column-{column}") for column in ("what", "who", "when"))
    rows = tuple(
        (text(line.text), _owner(line), spoken(line.by) if line.by else say("plan-paper-open")) for line in lines
    )
    return Grid(say("plan-paper-tasks"), header, rows)


def _owner(line: Line) -> Message:
    if line.owner_name:
        return text(line.owner_name)
    return say("plan-somebody") if line.owner else say("plan-paper-open")


def _weighed(plan: Plan, result: Weighed) -> Iterator[Part]:
    items, numbers, place = [], [], 1
    for ideas in result.places:
        found = sorted(line.text for idea in ideas if (line := plan.line(idea)))
        items += [text(words) for words in found]
        numbers += [place] * len(found)
        place += len(found)
    if items:
        yield Words(say("plan-told-how"))
        yield Bullets(tuple(items), tuple(numbers))
    if result.partings:
        yield Words(say("plan-told-parting"))
        yield Bullets(tuple(partings(plan, result)))
    chart = parting_chart(plan, result)
    if chart:
        yield Chart(chart)
    if result.reasons:
        yield Words(say("plan-told-reasons"))
        told = [(line.text, words) for idea, words in result.reasons if (line := plan.line(idea))]
        yield Bullets(tuple(say("plan-told-reason", idea=idea, words=words) for idea, words in told))


def _decision(plan: Plan, lines: tuple[Line, ...]) -> Iterator[Part]:
    decided = plan.line(plan.decided or 0)
    if decided:
        yield Words(say("plan-told-decision", text=decided.text))
        if decided.origin is Origin.DRAFTED:
            yield Words(say("plan-paper-drafted"), is_quiet=True)
    others = [line for line in lines if line is not decided]
    if others:
        yield Words(say("plan-paper-wordings"))
        yield Bullets(tuple(_worded(line) for line in others))
    objections = [(line.text, one.text) for line in lines for one in plan.objections(line.id)]
    if objections:
        yield Words(say("plan-paper-objections"))
        yield Bullets(tuple(say("plan-told-reason", idea=idea, words=words) for idea, words in objections))


def _worded(line: Line) -> Message:
    return say("plan-line-drafted", line=text(line.text)) if line.origin is Origin.DRAFTED else text(line.text)


def _readiness(plan: Plan, guide: Guide) -> Section[Message, Part]:
    rows = tuple(
        (say(f"plan-ready-{flag.name}"), say("plan-ready-yes" if is_there else "plan-ready-not-yet"))
        for flag, is_there in ready(plan, guide)
    )
    header = (say("plan-ready-what"), say("plan-ready-now"))
    return Section(say("plan-ready-heading"), (Grid(say("plan-ready-caption"), header, rows),))


def _evidence(steps: list[GuideStep], library: Library) -> Section[Message, Part]:
    cards = [library.cards[name] for name in dict.fromkeys(step.why for step in steps)]
    items = []
    for card in cards:
        source = library.sources[card.sources[0].source]
        cited = {"publisher": source.publisher, "title": source.title, "date": source.date}
        items.append(say("plan-paper-source", text=card.text, **cited))
    return Section(say("plan-paper-evidence"), (Bullets(tuple(items)),))


def _dates(plan: Plan) -> Iterator[Day[Message]]:
    for line in sorted(plan.lines, key=lambda line: (line.by or date.max, line.id)):
        if line.by and line.is_shown:
            name = uuid5(_SPACE, f"{plan.id}:{line.id}")
            yield Day(f"{name}@hearback", line.by, say("plan-paper-day", title=plan.title, text=line.text))
