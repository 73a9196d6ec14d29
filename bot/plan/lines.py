"""What is said in a plan: taking words down, changing and dropping them, taking things on, and undoing."""

from __future__ import annotations

import textwrap
from datetime import date, datetime
from random import Random

from bot.plan.model import (
    BATCH,
    DEEDS_KEPT,
    LONGEST_LINE,
    MOST_LINES,
    Deed,
    Line,
    Origin,
    Plan,
    Refused,
)
from bot.plan.people_in import joined

_MORE = " …"


def checked(text: str) -> str:
    """Words that can stand in a plan, on one line; raises `Refused` when there are none or too many."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not words:
        raise Refused("plan-empty-line")
    if len(words) > LONGEST_LINE:
        raise Refused("plan-long-line", length=len(words), limit=LONGEST_LINE)
    return words


def cut(text: str, longest: int) -> str:
    """The beginning of long words, cut between two of them where that leaves anything."""
    short = textwrap.shorten(text, longest, placeholder=_MORE)
    return short if short != _MORE.strip() else text[: longest - len(_MORE)] + _MORE


def added(
    plan: Plan,
    step: str,
    person: str,
    text: str,
    now: datetime,
    origin: Origin = Origin.GROUP,
    on: int | None = None,
    rests_on: tuple[int, ...] = (),
    said_in: int = 0,
) -> tuple[Plan, Line]:
    """Take words down. Private ones wait until three people's have come together, or the step closes."""
    _check_open(plan)
    if len(plan.lines_of(step, shown=False)) >= MOST_LINES:
        raise Refused("plan-step-full", limit=MOST_LINES)
    is_shown = origin is not Origin.PRIVATE
    author = "" if origin in {Origin.OFFLINE, Origin.DRAFTED} else person
    facts = {"author": author, "origin": origin, "is_shown": is_shown, "on": on, "rests_on": rests_on}
    facts |= {"id": plan.next_line, "step": step, "text": checked(text), "said_in": said_in}
    line = Line.model_validate(facts)
    plan = _done(joined(plan, person), Deed(person=person, line=line.id))
    plan = plan.model_copy(update={"lines": (*plan.lines, line), "next_line": plan.next_line + 1, "moved": now})
    return batched(plan, step), line


def waiting(plan: Plan, step: str) -> tuple[Line, ...]:
    """Private words of a step that are not shown yet."""
    return tuple(line for line in plan.lines if line.step == step and not line.is_shown)


def batched(plan: Plan, step: str) -> Plan:
    """Show the waiting words once they are those of three people."""
    authors = {line.author for line in waiting(plan, step)}
    return shown(plan, step) if len(authors) >= BATCH else plan


def shown(plan: Plan, step: str) -> Plan:
    """Show all waiting words of a step, in an order that says nothing about when each came."""
    come = [line.model_copy(update={"is_shown": True}) for line in waiting(plan, step)]
    come.sort(key=lambda line: line.text)
    Random("".join(line.text for line in come)).shuffle(come)
    stay = tuple(line for line in plan.lines if line.step != step or line.is_shown)
    return plan.model_copy(update={"lines": (*stay, *come)})


def changed(plan: Plan, number: int, person: str, text: str) -> Plan:
    """Take one's own words down in another way; a facilitator may mend any words that came in offline."""
    line = own(plan, number, person)
    return _replaced(plan, person, line, line.model_copy(update={"text": checked(text)}))


def said_in(plan: Plan, message: int, person: str) -> Line | None:
    """The line that a person's message was taken down as, if it is still there."""
    mine = (line for line in plan.lines if line.author == person and line.said_in == message)
    return next(mine, None) if message else None


def dropped(plan: Plan, number: int, person: str) -> Plan:
    """Take one's own words out."""
    line = own(plan, number, person)
    lines = tuple(x for x in plan.lines if x.id != number)
    return _done(plan, Deed(person=person, line=number, before=line)).model_copy(update={"lines": lines})


def own(plan: Plan, number: int, person: str) -> Line:
    """A line that this person may change; raises `Refused`."""
    _check_open(plan)
    line = plan.line(number)
    if line is None:
        raise Refused("plan-line-gone")
    is_theirs = line.author == person or (not line.author and plan.may_lead(person))
    if not is_theirs:
        raise Refused("plan-line-of-another")
    return line


def taken(plan: Plan, number: int, person: str, name: str = "") -> Plan:
    """Take something on, once and by one person; pressing again lets it go."""
    line = _open_line(plan, number)
    if line.owner and line.owner != person:
        raise Refused("plan-taken-already")
    is_letting_go = line.owner == person and not name
    owner = {"owner": "" if is_letting_go else person, "owner_name": name or ("" if is_letting_go else line.owner_name)}
    return _replaced(joined(plan, person), person, line, line.model_copy(update=owner))


def named(plan: Plan, number: int, person: str, name: str) -> Plan:
    """Say what the plan calls the one who has taken something on; they choose it themselves, or the facilitator."""
    line = _open_line(plan, number)
    if line.owner != person and not plan.may_lead(person):
        raise Refused("plan-taken-already")
    return _replaced(plan, person, line, line.model_copy(update={"owner_name": checked(name)[:60]}))


def dated(plan: Plan, number: int, person: str, day: date | None) -> Plan:
    """Say by when; whoever took it on, wrote it or leads may."""
    line = _open_line(plan, number)
    if person not in {line.owner, line.author} and not plan.may_lead(person):
        raise Refused("plan-date-of-another")
    return _replaced(plan, person, line, line.model_copy(update={"by": day}))


def undone(plan: Plan, person: str) -> Plan:
    """Take back the last thing that this person did; raises `Refused` when there is none."""
    _check_open(plan)
    deed = next((deed for deed in reversed(plan.deeds) if deed.person == person), None)
    if deed is None:
        raise Refused("plan-nothing-to-undo")
    plan = plan.model_copy(update={"deeds": tuple(d for d in plan.deeds if d is not deed)})
    if deed.chosen is not None:
        choices = {name: option for name, option in plan.choices.items() if name != deed.chosen}
        return plan.model_copy(update={"choices": choices | ({deed.chosen: deed.choice} if deed.choice else {})})
    if deed.step is not None:
        closed = plan.closed if deed.closed is None else deed.closed
        return plan.model_copy(update={"step": deed.step, "closed": closed, "entries": plan.entries + 1})
    return _line_back(plan, deed)


def _line_back(plan: Plan, deed: Deed) -> Plan:
    others = tuple(line for line in plan.lines if line.id != deed.line)
    if deed.before is None:
        return plan.model_copy(update={"lines": others})
    lines = tuple(deed.before if line.id == deed.line else line for line in plan.lines)
    return plan.model_copy(update={"lines": lines if plan.line(deed.before.id) else (*others, deed.before)})


def chosen(plan: Plan, step: str, option: str, person: str, now: datetime) -> Plan:
    """The group's answer to a choice; anyone may change it while the step is open."""
    _check_open(plan)
    plan = _done(joined(plan, person), Deed(person=person, chosen=step, choice=plan.choices.get(step, "")))
    return plan.model_copy(update={"choices": plan.choices | {step: option}, "moved": now})


def _open_line(plan: Plan, number: int) -> Line:
    _check_open(plan)
    line = plan.line(number)
    if line is None or not line.is_shown:
        raise Refused("plan-line-gone")
    return line


def _check_open(plan: Plan) -> None:
    if plan.is_done:
        raise Refused("plan-is-done")


def _replaced(plan: Plan, person: str, old: Line, new: Line) -> Plan:
    lines = tuple(new if line.id == old.id else line for line in plan.lines)
    return _done(plan, Deed(person=person, line=old.id, before=old)).model_copy(update={"lines": lines})


def _done(plan: Plan, deed: Deed) -> Plan:
    return plan.model_copy(update={"deeds": (*plan.deeds, deed)[-DEEDS_KEPT:]})
