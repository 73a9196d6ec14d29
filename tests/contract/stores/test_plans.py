"""What the store of plans promises, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.plan.course import begun, without
from bot.plan.lines import added
from bot.plan.model import Plan
from bot.storage.unit import SqlUnitOfWork

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def kept(unit: SqlUnitOfWork, title: str = "Lunch", group: str = "g", now: datetime = NOW) -> Plan:
    plan = begun(group, title, "co-production", "fay", now)
    with unit() as stores:
        stores.plans.save(plan)
        stores.plans.make_current(plan)
    return plan


def test_a_plan_comes_back_as_it_was_by_number_link_group_and_person(unit: SqlUnitOfWork) -> None:
    plan, _ = added(kept(unit), "purpose", "ann", "Quieter lunches 🙂 = +1", NOW)
    with unit() as stores:
        stores.plans.save(plan)
    with unit.reading() as stores:
        found = [stores.plans.load(plan.id), stores.plans.by_token(plan.token), stores.plans.current("g")]
        assert found == [plan, plan, plan]
        assert stores.plans.of_person("ann") == [plan]
        assert stores.plans.load(1) is None


def test_of_several_plans_one_is_current_and_saving_does_not_change_which(unit: SqlUnitOfWork) -> None:
    first, second = kept(unit), kept(unit, "Garden", now=NOW + timedelta(days=1))
    other = kept(unit, group="h")
    with unit() as stores:
        stores.plans.save(first)
        assert stores.plans.current("g") == second
        assert stores.plans.of_group("g") == [second, first]
        stores.plans.make_current(first)
        assert stores.plans.current("g") == first
        assert stores.plans.current("h") == other


def test_who_is_no_longer_in_a_plan_is_no_longer_found(unit: SqlUnitOfWork) -> None:
    plan, _ = added(kept(unit), "purpose", "ann", "Quieter", NOW)
    with unit() as stores:
        stores.plans.save(plan)
        stores.plans.save(without(plan, "ann"))
        assert stores.plans.of_person("ann") == []
        assert stores.plans.of_person("fay") != []


def test_a_removed_plan_is_gone_and_the_untouched_are_found(unit: SqlUnitOfWork) -> None:
    plan = kept(unit)
    with unit() as stores:
        assert stores.plans.untouched_since(NOW + timedelta(days=1)) == [plan]
        assert stores.plans.untouched_since(NOW) == []
        stores.plans.remove(plan.id)
        assert list(stores.plans.all()) == []
        assert stores.plans.of_person("fay") == []
