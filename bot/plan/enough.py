"""Which steps apply, and what is still missing in one: rules over the plan and its guide."""

from __future__ import annotations

from dataclasses import dataclass

from bot.plan.model import Plan
from knowledge.guide import AnswerKind, Guide, GuideStep


@dataclass(frozen=True, slots=True)
class Missing:
    """What a step still lacks; all of it nothing when it has enough."""

    lines: int = 0
    views: int = 0
    people: int = 0
    owners: int = 0
    dates: int = 0
    choice: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether the step has enough."""
        return self == Missing()


def applies(step: GuideStep, plan: Plan) -> bool:
    """Whether a step is asked in this plan."""
    when = step.applies_when
    if when is None:
        return True
    is_answered = not when.answered or plan.choices.get(when.step) in when.answered
    return is_answered and len(plan.lines_of(when.step, shown=False)) >= when.lines


def missing(step: GuideStep, plan: Plan, tapped: int = 0) -> Missing:
    """What a step still lacks; `tapped` is how many have tapped where it weighs ideas."""
    enough, lines = step.enough_when, plan.lines_of(step.id)
    return Missing(
        lines=max(0, enough.lines - len(lines)),
        views=max(0, enough.views - len(plan.heard(step.id))),
        people=max(0, enough.people - tapped) if step.kind is AnswerKind.WEIGH else 0,
        owners=sum(not line.is_owned for line in lines) if enough.owned else 0,
        dates=sum(line.by is None for line in lines) if enough.dated else 0,
        choice=step.kind is AnswerKind.CHOICE and step.id not in plan.choices,
    )


def current(plan: Plan, guide: Guide) -> GuideStep:
    """The step that a plan stands at; the last one where the guide has become shorter."""
    return guide.steps[min(plan.step, len(guide.steps) - 1)]


def after(plan: Plan, guide: Guide) -> int | None:
    """The number of the next step that applies, or None at the end."""
    return next((n for n in range(plan.step + 1, len(guide.steps)) if applies(guide.steps[n], plan)), None)


def before(plan: Plan, guide: Guide) -> int | None:
    """The number of the last earlier step that applies, or None at the beginning."""
    start = min(plan.step, len(guide.steps))
    return next((n for n in range(start - 1, -1, -1) if applies(guide.steps[n], plan)), None)


def way(plan: Plan, guide: Guide) -> tuple[int, int]:
    """Where we are: this step's place among those that apply, and how many there are.

    A step that hangs on a later one's answer is counted until that is known, so that the way seldom grows longer.
    """
    places = {step.id: n for n, step in enumerate(guide.steps)}
    open_ = {step.id for step in guide.steps if step.applies_when and places[step.applies_when.step] >= plan.step}
    numbers = [n for n, step in enumerate(guide.steps) if n == plan.step or step.id in open_ or applies(step, plan)]
    here = sum(n <= plan.step for n in numbers)
    return max(1, here), max(1, len(numbers))
