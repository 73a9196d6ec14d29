"""What a plan says by itself, with a moved clock: one nudge for a stuck step, in working hours; who leads when nobody does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from bot.core.group import Group
from bot.core.incoming import Address, Place
from bot.core.notice import Composed, Later, Notice, To
from bot.core.person import Person
from bot.plan.course import gone_back, moved_on
from bot.plan.lines import added, undone
from bot.plan.model import Plan
from bot.plan.notices import SILENT, STUCK, STUCK_AFTER, silent, stuck, watch_over, watch_who_leads
from bot.plan.people_in import SILENT_AFTER, left, taken_over
from bot.plan.service import Kit, halves
from bot.plan.starting import guide as use_guide
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.tables import outbox
from bot.storage.unit import SqlUnitOfWork, Stores
from knowledge.guide import Guide
from knowledge.guide_loader import Guides
from knowledge.loader import load
from tests.support.turns import said as said_by
from tests.support.turns import turn
from tests.unit.plan.conftest import NOW

CHAT = Address("telegram", -5_553_000_002)
MONDAY = NOW + timedelta(days=7)  # five days after are a Saturday
COMPOSERS = {STUCK: stuck, SILENT: silent}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = make_engine(default_url(tmp_path))
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def stores(engine: Engine) -> Iterator[Stores]:
    with SqlUnitOfWork(engine)() as stores:
        yield stores


@pytest.fixture
def kit(guides: Guides) -> Kit:
    return Kit(guides, load(), None, None)  # type: ignore[arg-type]


@pytest.fixture
def ours(plan: Plan, guide: Guide, stores: Stores) -> Plan:
    """A plan of a group that the bot knows, kept and watched over."""
    group = stores.groups.recall(CHAT, remember=True)
    return kept(plan.model_copy(update={"group": group.id}), guide, stores)


def kept(plan: Plan, guide: Guide, stores: Stores) -> Plan:
    stores.plans.save(plan)
    watch_over(plan, guide, stores)
    return plan


def waiting(stores: Stores) -> list[Notice]:
    rows = stores.connection.execute(select(outbox).order_by(outbox.c.due)).all()
    return [
        Notice(row.key, row.kind, row.recipient, row.ref, datetime.fromtimestamp(row.due, UTC), To(row.recipient_kind))
        for row in rows
    ]


def said(kit: Kit, stores: Stores, now: datetime) -> list[str]:
    """The kinds of everything that is said at a moment."""
    composed = [(n.kind, COMPOSERS[n.kind](kit, (n,), stores, now)) for n in waiting(stores)]
    return [kind for kind, one in composed if isinstance(one, Composed)]


def test_a_stuck_step_is_nudged_once_and_the_group_asked_when_its_facilitator_is_silent(
    ours: Plan, guide: Guide, stores: Stores, kit: Kit
) -> None:
    watch_over(ours, guide, stores)
    assert [notice.kind for notice in waiting(stores)] == [STUCK, SILENT]
    assert said(kit, stores, NOW + STUCK_AFTER - timedelta(minutes=1)) == []
    assert said(kit, stores, NOW + STUCK_AFTER) == [STUCK]
    assert said(kit, stores, MONDAY) == [STUCK, SILENT]


@pytest.mark.parametrize(
    ("begun", "due"),
    [
        (datetime(2026, 3, 3, 22, 0, tzinfo=UTC), datetime(2026, 3, 9, 9, 0, tzinfo=UTC)),
        (datetime(2026, 4, 1, 9, 30, tzinfo=UTC), datetime(2026, 4, 7, 8, 0, tzinfo=UTC)),
    ],
    ids=["in the night before a weekend", "over Easter, in summer time"],
)
def test_a_nudge_waits_for_working_hours(
    ours: Plan, guide: Guide, stores: Stores, begun: datetime, due: datetime
) -> None:
    kept(ours.model_copy(update={"moved": begun, "entries": 7}), guide, stores)
    (nudge,) = [n for n in waiting(stores) if n.kind == STUCK and n.ref.endswith(":7")]
    assert nudge.due == due


@pytest.mark.parametrize("composer", [stuck, silent])
def test_what_came_due_while_the_bot_was_off_is_not_said_at_night(
    ours: Plan, stores: Stores, kit: Kit, composer: Callable[..., Composed | Later | None]
) -> None:
    notice = next(n for n in waiting(stores) if COMPOSERS[n.kind] is composer)
    back_at_night = datetime(2026, 3, 11, 3, 0, tzinfo=UTC)
    assert composer(kit, (notice,), stores, back_at_night) == Later(datetime(2026, 3, 11, 9, 0, tzinfo=UTC))


def test_words_put_the_nudge_off_and_a_step_further_makes_it_untrue(
    ours: Plan, guide: Guide, stores: Stores, kit: Kit
) -> None:
    first = waiting(stores)[0]
    later = NOW + timedelta(days=2)
    plan, _ = added(ours, "purpose", "ann", "Words", later)
    stores.plans.save(plan)
    assert stuck(kit, (first,), stores, NOW + STUCK_AFTER) == Later(later + STUCK_AFTER + timedelta(days=2, hours=-1))
    stores.plans.save(moved_on(plan, guide, "fay", later))
    assert stuck(kit, (first,), stores, later + STUCK_AFTER) is None


def test_a_step_that_the_group_came_back_to_has_one_nudge_of_its_own(
    ours: Plan, guide: Guide, stores: Stores, kit: Kit
) -> None:
    on = kept(moved_on(ours, guide, "fay", NOW), guide, stores)
    for back in (gone_back(on, guide, "fay", NOW), undone(on, "fay")):
        kept(back, guide, stores)
        assert back.closed == ()
        assert said(kit, stores, NOW + STUCK_AFTER) == [STUCK]


def test_another_guide_is_watched_over_from_its_own_first_step(ours: Plan, stores: Stores, kit: Kit) -> None:
    group, fay = stores.groups.recall(CHAT, remember=True), Person(id="fay")
    pressed = turn(said_by("", person=fay, place=Place.GROUP), *halves(ours), kit.guides.ids.index("review"))
    use_guide(kit, replace(pressed, group=group, now=NOW), stores)
    assert stores.plans.load(ours.id).guide == "review"  # type: ignore[union-attr]
    assert said(kit, stores, NOW + STUCK_AFTER) == [STUCK]
    assert said(kit, stores, MONDAY) == [STUCK, SILENT]


def test_a_finished_plan_and_one_that_is_gone_say_nothing(ours: Plan, stores: Stores, kit: Kit) -> None:
    stores.plans.save(ours.model_copy(update={"is_done": True}))
    assert said(kit, stores, NOW + timedelta(days=30)) == []


def test_a_group_whose_facilitator_left_is_asked_at_once(ours: Plan, stores: Stores, kit: Kit) -> None:
    stores.plans.save(left(ours, "fay"))
    assert said(kit, stores, NOW + timedelta(hours=1)) == [SILENT]


def test_who_takes_over_and_goes_silent_too_makes_the_bot_ask_again_without_another_nudge(
    ours: Plan, guide: Guide, stores: Stores, kit: Kit
) -> None:
    then = NOW + SILENT_AFTER
    taken = taken_over(ours, "ann", then)
    stores.plans.save(taken)
    watch_who_leads(taken, guide, stores)
    kinds = [notice.kind for notice in waiting(stores)]
    assert (kinds.count(STUCK), kinds.count(SILENT)) == (1, 2)
    again = waiting(stores)[-1]
    assert silent(kit, (again,), stores, then + timedelta(days=1)) == Later(again.due)
    assert isinstance(silent(kit, (again,), stores, again.due), Composed)


def test_the_nudge_names_the_step_in_the_groups_language(ours: Plan, stores: Stores, kit: Kit, guides: Guides) -> None:
    stores.groups.save(CHAT, Group(id=ours.group, language="cy"))
    welsh = guides.find("co-production", "cy")
    assert welsh is not None
    assert welsh.steps[0].name != guides.guides["co-production"].steps[0].name
    nudge = stuck(kit, (waiting(stores)[0],), stores, NOW + STUCK_AFTER)
    assert isinstance(nudge, Composed)
    assert welsh.steps[0].name in str(nudge.reply.blocks)
