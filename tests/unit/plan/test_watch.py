"""Tokenism is noticed, once, each with a card that is there; a fair plan raises nothing."""

from __future__ import annotations

from datetime import date

import pytest

from bot.plan.course import consented, decided, flagged, forgotten, moved_on
from bot.plan.enough import current
from bot.plan.lines import added, chosen, dated, taken
from bot.plan.model import Brings, Plan
from bot.plan.people_in import brought
from bot.plan.readiness import ready
from bot.plan.watch import FLAGS, look
from knowledge.guide import Guide
from knowledge.loader import load
from tests.unit.plan.conftest import NOW

PEOPLE = {"ann": Brings.CARER, "bob": Brings.FRONTLINE, "cat": Brings.LIVED_EXPERIENCE, "dee": Brings.LEADER}


def fair(plan: Plan, guide: Guide) -> Plan:
    """A plan in which everything was thought of."""
    for person, view in PEOPLE.items():
        plan = brought(plan, person, view)
    while not plan.is_done:
        step = current(plan, guide)
        for person in PEOPLE:
            plan, line = added(plan, step.id, person, f"{step.id} by {person}", NOW)
            plan = dated(taken(plan, line.id, person), line.id, person, date(2026, 6, 1))
        if step.options:
            plan = chosen(plan, step.id, "open", "ann", NOW)
        if step.id == "decision":
            for person in PEOPLE:
                plan = consented(plan, plan.lines_of("decision")[0].id, person, NOW)
            plan = decided(plan, plan.lines_of("decision")[0].id, "fay", NOW)
        plan = moved_on(plan, guide, "fay", NOW)
    return plan


def names(plan: Plan, guide: Guide) -> set[str]:
    return {flag.name for flag in look(plan, guide)}


def test_a_fair_plan_raises_nothing(plan: Plan, guide: Guide) -> None:
    assert look(fair(plan, guide), guide) == ()


@pytest.mark.parametrize(
    ("step", "flag"),
    [("power", "no-decisions"), ("access", "no-access"), ("payment", "no-payment"), ("loop", "no-report-back")],
)
def test_a_step_that_was_closed_empty_is_noticed(plan: Plan, guide: Guide, step: str, flag: str) -> None:
    whole = fair(plan, guide)
    empty = whole.model_copy(update={"lines": tuple(line for line in whole.lines if line.step != step)})
    assert names(empty, guide) == {flag}


def test_a_day_to_report_back_is_needed_and_not_just_words(plan: Plan, guide: Guide) -> None:
    whole = fair(plan, guide)
    lines = tuple(x.model_copy(update={"by": None}) if x.step == "loop" else x for x in whole.lines)
    assert names(whole.model_copy(update={"lines": lines}), guide) == {"no-report-back"}


def test_people_brought_in_after_the_design_are_noticed(plan: Plan, guide: Guide) -> None:
    late = fair(plan, guide).model_copy(update={"choices": {"early": "decided"}})
    assert names(late, guide) == {"late"}


def test_one_view_that_does_all_the_talking_is_noticed(plan: Plan, guide: Guide) -> None:
    plan = brought(brought(plan, "ann", Brings.LEADER), "bob", Brings.CARER)
    for n in range(5):
        plan, _ = added(plan, "purpose", "ann", f"words {n}", NOW)
    assert names(plan, guide) == set()
    plan, _ = added(plan, "purpose", "ann", "more words", NOW)
    assert names(plan, guide) == {"one-view"}
    plan, _ = added(plan, "purpose", "bob", "at last", NOW)
    plan, _ = added(plan, "purpose", "bob", "and again", NOW)
    assert names(plan, guide) == set()


def test_a_facilitator_who_decides_alone_is_noticed(plan: Plan, guide: Guide) -> None:
    whole = fair(plan, guide)
    alone = whole.model_copy(update={"decided_with": 1})
    assert names(alone, guide) == {"alone"}


def test_a_flag_is_said_once(plan: Plan, guide: Guide) -> None:
    plan = moved_on(plan, guide, "fay", NOW).model_copy(update={"is_done": True})
    first = look(plan, guide)
    assert first
    assert look(flagged(plan, tuple(flag.name for flag in first)), guide) == ()


def signs(plan: Plan, guide: Guide) -> dict[str, bool]:
    return {flag.name: is_there for flag, is_there in ready(plan, guide)}


def test_a_plan_is_ready_for_nothing_that_nobody_has_come_to(plan: Plan, guide: Guide) -> None:
    assert set(signs(plan, guide).values()) == {False}
    assert "alone" not in signs(plan, guide), "without an idea there is nothing to decide"


def test_a_fair_plan_is_ready_for_all_also_when_it_has_forgotten_who_said_what(plan: Plan, guide: Guide) -> None:
    whole = fair(plan, guide)
    assert signs(whole, guide) == dict.fromkeys((flag.name for flag in FLAGS), True)
    assert signs(forgotten(whole), guide) == signs(whole, guide)


def test_each_sign_that_is_missing_is_not_yet_there(plan: Plan, guide: Guide) -> None:
    whole = fair(plan, guide)
    late = chosen(whole.model_copy(update={"is_done": False}), "early", "decided", "ann", NOW)
    assert [name for name, is_there in signs(late, guide).items() if not is_there] == ["late"]
    alone = whole.model_copy(update={"decided_with": 1})
    assert [name for name, is_there in signs(alone, guide).items() if not is_there] == ["alone"]
    single = whole.model_copy(update={"flags": ("one-view",)})
    assert [name for name, is_there in signs(single, guide).items() if not is_there] == ["one-view"]


def test_every_flag_rests_on_a_card_that_is_there() -> None:
    cards = load().cards
    assert all(flag.card in cards for flag in FLAGS)
