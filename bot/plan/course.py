"""How a plan moves: begun, on to the next step, back to one, decided, finished and opened again."""

from __future__ import annotations

import secrets
from datetime import datetime

from bot.plan.enough import after, applies, before, current
from bot.plan.lines import shown
from bot.plan.model import LONGEST_TITLE, Deed, Line, Member, Origin, Plan, Refused, Weighed
from bot.plan.people_in import joined
from knowledge.guide import Guide

_NOBODYS = {"author": "", "said_in": 0}


def title_of(text: str) -> str:
    """A title that can stand over a board; raises `Refused` when it is empty or too long."""
    title = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not title:
        raise Refused("plan-no-title")
    if len(title) > LONGEST_TITLE:
        raise Refused("plan-long-title", length=len(title), limit=LONGEST_TITLE)
    return title


def begun(group: str, title: str, guide: str, person: str, now: datetime) -> Plan:
    """A new plan, led by the one who starts it."""
    return Plan(
        id=secrets.randbelow(2**31 - 1) + 1,
        token=secrets.token_urlsafe(12),
        group=group,
        title=title_of(title),
        guide=guide,
        started=now,
        moved=now,
        members=(Member(person=person, is_facilitator=True),),
    )


def moved_on(plan: Plan, guide: Guide, person: str, now: datetime) -> Plan:
    """Close the current step and go to the next that applies; after the last one the plan is finished."""
    _check_leads(plan, person)
    step = current(plan, guide)
    plan = shown(joined(plan, person), step.id)
    closed = (*(c for c in plan.closed if c != step.id), step.id)
    next_step = after(plan, guide)
    there = plan.model_copy(update={"is_done": True}) if next_step is None else _at(plan, next_step, person)
    return there.model_copy(update={"closed": closed, "moved": now})


def gone_back(plan: Plan, guide: Guide, person: str, now: datetime, to: int | None = None) -> Plan:
    """Go back to an earlier step, the last one by default; what was said there is open again."""
    _check_leads(plan, person)
    if plan.is_done:
        return plan.model_copy(update={"is_done": False, "entries": plan.entries + 1, "moved": now})
    number = before(plan, guide) if to is None else to
    if number is None or not 0 <= number < len(guide.steps) or not applies(guide.steps[number], plan):
        raise Refused("plan-no-earlier-step")
    name = guide.steps[number].id
    closed = tuple(c for c in plan.closed if c != name)
    return _at(plan, number, person).model_copy(update={"closed": closed, "moved": now})


def consented(plan: Plan, number: int, person: str, now: datetime) -> Plan:
    """A person can live with a wording; pressing again takes it back.

    Their own objection in the group goes. One without a name stays: its going would show whose it was.
    """
    _wording(plan, number)
    said = plan.consents.get(number, ())
    if person in said:
        return plan.model_copy(update={"consents": plan.consents | {number: _without(said, person)}, "moved": now})
    own = {line.id for line in plan.objections(number) if line.author == person and line.origin is Origin.GROUP}
    lines = tuple(line for line in plan.lines if line.id not in own)
    changes = {"consents": plan.consents | {number: (*said, person)}, "lines": lines, "moved": now}
    return joined(plan, person).model_copy(update=changes)


def objected(plan: Plan, number: int, person: str) -> Plan:
    """Whoever objects in the group can no longer live with that wording."""
    return plan.model_copy(
        update={"consents": plan.consents | {number: _without(plan.consents.get(number, ()), person)}}
    )


def _without(said: tuple[str, ...], person: str) -> tuple[str, ...]:
    return tuple(each for each in said if each != person)


def decided(plan: Plan, number: int, person: str, now: datetime) -> Plan:
    """Record the wording that was settled on, and how many who do not lead can live with it; objections are shown."""
    _check_leads(plan, person)
    line = _wording(plan, number)
    leads = {member.person for member in plan.facilitators}
    others = sum(person not in leads for person in plan.consents.get(line.id, ()))
    recorded = {"decided": line.id, "decided_with": others, "moved": now}
    return shown(plan, line.step).model_copy(update=recorded)


def weighed(plan: Plan, step: str, result: Weighed) -> Plan:
    """Keep the order that was shown as the step closed."""
    return plan.model_copy(update={"weighed": plan.weighed | {step: result}})


def flagged(plan: Plan, names: tuple[str, ...]) -> Plan:
    """Note which flags have been said, so that each is said once."""
    return plan.model_copy(update={"flags": (*plan.flags, *names)})


def forgotten(plan: Plan) -> Plan:
    """A finished plan no longer knows who said what, who could live with what, or what could be undone."""
    lines = tuple(line.model_copy(update=_NOBODYS) for line in plan.lines)
    return plan.model_copy(update={"lines": lines, "consents": dict.fromkeys(plan.consents, ()), "deeds": ()})


def without(plan: Plan, person: str) -> Plan:
    """The plan after somebody had themselves forgotten: their words stay, and nothing says that they are theirs."""

    def cleared(line: Line) -> Line:
        said = _NOBODYS if line.author == person else {}
        took_on = {"owner": "", "owner_name": ""} if line.owner == person else {}
        return line.model_copy(update=said | took_on)

    return plan.model_copy(
        update={
            "members": tuple(m for m in plan.members if m.person != person),
            "lines": tuple(map(cleared, plan.lines)),
            "consents": {n: _without(said, person) for n, said in plan.consents.items()},
            "deeds": tuple(
                deed.model_copy(update={"before": deed.before and cleared(deed.before)})
                for deed in plan.deeds
                if deed.person != person
            ),
        }
    )


def _wording(plan: Plan, number: int) -> Line:
    if plan.is_done:
        raise Refused("plan-is-done")
    line = plan.line(number)
    if line is None:
        raise Refused("plan-line-gone")
    return line


def _check_leads(plan: Plan, person: str) -> None:
    if not plan.may_lead(person):
        raise Refused("plan-refused-lead")


def _at(plan: Plan, number: int, person: str) -> Plan:
    deeds = tuple(deed for deed in plan.deeds if deed.step is None)
    deed = Deed(person=person, step=plan.step, closed=plan.closed)
    return plan.model_copy(update={"step": number, "entries": plan.entries + 1, "deeds": (*deeds, deed)})
