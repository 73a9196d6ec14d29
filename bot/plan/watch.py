"""Notices tokenism: people brought in for show. Each flag is a rule over the plan, with the card that explains it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.plan.enough import applies
from bot.plan.model import Plan
from knowledge.guide import AnswerKind, Guide, GuideStep, Meets

_FEWEST_LINES = 6
_MOST_OF_ONE_VIEW = 0.8
OTHERS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to look at together: its name (`plan-flag-<name>` says it kindly), its card, whether words mend it."""

    name: str
    card: str
    is_mended_by_words: bool = True


_LATE = Flag("late", "E130")
_NO_DECISIONS = Flag("no-decisions", "E027")
_NO_ACCESS = Flag("no-access", "E056")
_NO_PAYMENT = Flag("no-payment", "E092")
_NO_REPORT_BACK = Flag("no-report-back", "E023")
_ONE_VIEW = Flag("one-view", "E124", is_mended_by_words=False)
_ALONE = Flag("alone", "E123", is_mended_by_words=False)
_EMPTY = {Meets.DECISIONS: _NO_DECISIONS, Meets.ACCESS: _NO_ACCESS, Meets.PAYMENT: _NO_PAYMENT}
FLAGS = (_LATE, *_EMPTY.values(), _NO_REPORT_BACK, _ONE_VIEW, _ALONE)


def flag_of(name: str) -> Flag:
    """A flag by its name."""
    return next(flag for flag in FLAGS if flag.name == name)


def look(plan: Plan, guide: Guide) -> tuple[Flag, ...]:
    """The flags that this plan raises and that have not been said yet; a flag is said once."""
    return tuple(flag for flag in raised(plan, guide) if flag.name not in plan.flags)


def raised(plan: Plan, guide: Guide) -> Iterator[Flag]:
    """Every flag that this plan raises, said or not."""
    over = [step for step in guide.steps if plan.is_done or step.id in plan.closed]
    for step in over:
        if applies(step, plan):
            yield from (flag for rule in _RULES for flag in rule(step, plan))
    if _is_one_view(plan):
        yield _ONE_VIEW


def _late(step: GuideStep, plan: Plan) -> Iterator[Flag]:
    chosen = next((option for option in step.options if option.id == plan.choices.get(step.id)), None)
    if step.meets is Meets.EARLY and chosen and chosen.warns:
        yield _LATE


def _empty(step: GuideStep, plan: Plan) -> Iterator[Flag]:
    if step.meets in _EMPTY and not plan.lines_of(step.id):
        yield _EMPTY[step.meets]


def _undated(step: GuideStep, plan: Plan) -> Iterator[Flag]:
    if step.meets is Meets.REPORT_BACK and not any(line.by for line in plan.lines_of(step.id)):
        yield _NO_REPORT_BACK


def _alone(step: GuideStep, plan: Plan) -> Iterator[Flag]:
    is_decided = step.kind is AnswerKind.DECISION and plan.decided is not None
    if is_decided and plan.decided_with < OTHERS_NEEDED:
        yield _ALONE


_RULES: tuple[Callable[[GuideStep, Plan], Iterator[Flag]], ...] = (_late, _empty, _undated, _alone)


def _is_one_view(plan: Plan) -> bool:
    views = {member.person: member.brings for member in plan.members}
    said = [brings for line in plan.lines if line.is_shown and (brings := views.get(line.author))]
    return len(said) >= _FEWEST_LINES and max(map(said.count, set(said))) >= _MOST_OF_ONE_VIEW * len(said)
