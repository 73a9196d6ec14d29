"""Who takes part in a plan and who leads it: joining, leaving, sharing and handing over."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.plan.model import Brings, Member, Plan, Refused

SILENT_AFTER = timedelta(days=5)


def joined(plan: Plan, person: str, brings: Brings | None = None) -> Plan:
    """The same plan with a person in it; one who had left is back, and a view once said stays."""
    known = plan.member(person)
    if known is None:
        return plan.model_copy(update={"members": (*plan.members, Member(person=person, brings=brings))})
    return _with(plan, known.model_copy(update={"has_left": False, "brings": known.brings or brings}))


def brought(plan: Plan, person: str, brings: Brings | None) -> Plan:
    """A person says which view they bring, says another one, or takes it back."""
    plan = joined(plan, person)
    return _with(plan, _member(plan, person).model_copy(update={"brings": brings}))


def left(plan: Plan, person: str) -> Plan:
    """A person steps out: their words stay, and they lead no longer. Coming back is joining again."""
    member = plan.member(person)
    if member is None or member.has_left:
        raise Refused("plan-not-in")
    return _with(plan, member.model_copy(update={"has_left": True, "is_facilitator": False}))


def shared(plan: Plan, person: str, new: str) -> Plan:
    """A facilitator asks another to lead with them."""
    _check_leads(plan, person)
    plan = joined(plan, new)
    return _with(plan, _member(plan, new).model_copy(update={"is_facilitator": True}))


def handed_over(plan: Plan, person: str, new: str) -> Plan:
    """A facilitator lets another lead in their place."""
    plan = shared(plan, person, new)
    member = plan.member(person)
    is_other = member is not None and person != new
    return _with(plan, member.model_copy(update={"is_facilitator": False})) if member and is_other else plan


def is_silent(plan: Plan, now: datetime) -> bool:
    """Whether nobody leads any more: all facilitators have left, or nothing has moved for the agreed time."""
    return not plan.facilitators or now - plan.moved >= SILENT_AFTER


def taken_over(plan: Plan, person: str, now: datetime) -> Plan:
    """Anybody may begin to lead once the facilitators are silent; those may still lead when they are back."""
    if not is_silent(plan, now):
        raise Refused("plan-not-silent")
    plan = joined(plan, person)
    lead = _member(plan, person).model_copy(update={"is_facilitator": True})
    return _with(plan, lead).model_copy(update={"moved": now})


def _check_leads(plan: Plan, person: str) -> None:
    if not plan.may_lead(person):
        raise Refused("plan-refused-lead")


def _member(plan: Plan, person: str) -> Member:
    return plan.member(person) or Member(person=person)


def _with(plan: Plan, member: Member) -> Plan:
    members = tuple(member if m.person == member.person else m for m in plan.members)
    return plan.model_copy(update={"members": members})
