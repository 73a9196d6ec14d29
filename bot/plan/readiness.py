"""Whether a plan is co-production that is more than show: what has been seen to, and what has not yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bot.plan.enough import applies
from bot.plan.model import Plan
from bot.plan.watch import OTHERS_NEEDED, Flag, flag_of, raised
from knowledge.guide import AnswerKind, Guide, GuideStep, Meets


def ready(plan: Plan, guide: Guide) -> Iterator[tuple[Flag, bool]]:
    """Each sign that this guide asks about, and whether it is there; what nobody has come to yet is not."""
    for step in guide.steps:
        rule = _DECISION if step.kind is AnswerKind.DECISION else _RULES.get(step.meets) if step.meets else None
        if rule and applies(step, plan):
            name, is_there = rule
            yield flag_of(name), is_there(step, plan)
    yield flag_of("one-view"), _has_views(plan, guide)


def _is_open(step: GuideStep, plan: Plan) -> bool:
    chosen = next((option for option in step.options if option.id == plan.choices.get(step.id)), None)
    return chosen is not None and not chosen.warns


def _has_lines(step: GuideStep, plan: Plan) -> bool:
    return bool(plan.lines_of(step.id))


def _has_day(step: GuideStep, plan: Plan) -> bool:
    return any(line.by for line in plan.lines_of(step.id))


def _is_decided(_step: GuideStep, plan: Plan) -> bool:
    return plan.decided is not None and plan.decided_with >= OTHERS_NEEDED


def _has_views(plan: Plan, guide: Guide) -> bool:
    """More than one view has been heard; a finished plan knows only who took part, and what was said of it before."""
    names = {flag.name for flag in raised(plan, guide)} | set(plan.flags)
    views = plan.brought() if plan.is_done else {view for step in guide.steps for view in plan.heard(step.id)}
    return len(views) > 1 and "one-view" not in names


_Rule = tuple[str, Callable[[GuideStep, Plan], bool]]
_DECISION: _Rule = ("alone", _is_decided)
_RULES: Mapping[Meets, _Rule] = {
    Meets.EARLY: ("late", _is_open),
    Meets.DECISIONS: ("no-decisions", _has_lines),
    Meets.ACCESS: ("no-access", _has_lines),
    Meets.PAYMENT: ("no-payment", _has_lines),
    Meets.REPORT_BACK: ("no-report-back", _has_day),
}
