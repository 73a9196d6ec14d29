"""What every store promises, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest

from bot.core.errors import StaleSession
from bot.core.group import Group
from bot.core.incoming import Address
from bot.core.person import Person, Role, Style, View
from bot.core.session import Session
from bot.storage.unanswered import Unanswered
from bot.storage.unit import SqlUnitOfWork

MAIR = Address("telegram", 7_000_000_001)
GROUP = Address("telegram", -4_200_000)
SUPERGROUP = Address("telegram", -1_002_345_678_901)


def test_stranger_who_is_not_to_be_remembered_leaves_no_row(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        assert stores.people.recall(MAIR) == Person()
    with unit() as stores:
        assert stores.people.find(MAIR) is None


def test_remembered_stranger_keeps_one_random_id(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        first = stores.people.recall(MAIR, remember=True)
        other = stores.people.recall(Address("terminal", MAIR.id), remember=True)
    with unit() as stores:
        assert stores.people.recall(MAIR) == first
    assert len(bytes.fromhex(first.id)) == 16
    assert other.id != first.id


def test_saved_person_comes_back_without_roles_and_with_the_first_id(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        kept = stores.people.recall(MAIR, remember=True)
        told = Person(id="another", language="cy", style=Style.EASY, view=View.CARER, is_view_asked=True)
        stores.people.save(MAIR, told.model_copy(update={"roles": frozenset({Role.OWNER})}))
    with unit() as stores:
        assert stores.people.find(MAIR) == told.model_copy(update={"id": kept.id})


def test_person_saved_before_any_recall_gets_an_id(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.people.save(MAIR, Person(language="cy"))
        found = stores.people.find(MAIR)
    assert found is not None
    assert found.id
    assert found.language == "cy"


def test_forgotten_person_is_a_stranger_with_a_new_id(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        before = stores.people.recall(MAIR, remember=True)
        stores.people.forget(MAIR)
        assert stores.people.find(MAIR) is None
        assert stores.people.recall(MAIR, remember=True).id != before.id


def test_two_first_messages_at_once_make_one_person(unit: SqlUnitOfWork) -> None:
    together = Barrier(4)

    def first_message(_: int) -> str:
        together.wait(timeout=30)
        with unit() as stores:
            return stores.people.recall(MAIR, remember=True).id

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(first_message, range(4)))) == 1


def test_group_keeps_its_language_when_it_becomes_a_supergroup(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        group = stores.groups.recall(GROUP, remember=True)
        stores.groups.save(GROUP, Group(language="cy"))
        stores.groups.recall(SUPERGROUP, remember=True)
        for _ in range(2):  # Telegram tells it twice, once in each chat
            stores.move(GROUP, SUPERGROUP)
    with unit() as stores:
        assert stores.groups.find(SUPERGROUP) == Group(id=group.id, language="cy")
        assert stores.groups.find(GROUP) is None


def test_group_that_was_never_seen_moves_nothing_over_the_new_one(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        group = stores.groups.recall(SUPERGROUP, remember=True)
        stores.move(GROUP, SUPERGROUP)
        stores.move(SUPERGROUP, SUPERGROUP)
        assert stores.groups.find(SUPERGROUP) == group
        assert stores.groups.recall(GROUP) == Group()


def test_forgotten_group_is_gone(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.groups.recall(GROUP, remember=True)
        stores.groups.forget(GROUP)
        assert stores.groups.find(GROUP) is None


def test_unknown_session_starts_at_version_0(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        assert stores.sessions.load(MAIR, "ask") == Session(chat=MAIR, job="ask")


def test_session_comes_back_as_it_was_saved(unit: SqlUnitOfWork) -> None:
    state: dict[str, object] = {"words": "Sut mae? 🙂 \0 \ud800", "ids": [1, 2], "deep": {"none": None, "share": 0.25}}
    with unit() as stores:
        stores.sessions.save(stores.sessions.load(MAIR, "ask").moved_on(state))
        stores.sessions.save(stores.sessions.load(MAIR, "plan").moved_on({}))
    with unit() as stores:
        assert stores.sessions.load(MAIR, "ask") == Session(chat=MAIR, job="ask", version=1, state=state)


@pytest.mark.parametrize("versions_before", [0, 1, 5])
def test_second_of_two_writers_is_told_and_the_first_is_kept(unit: SqlUnitOfWork, versions_before: int) -> None:
    for _ in range(versions_before):
        with unit() as stores:
            stores.sessions.save(stores.sessions.load(MAIR, "ask").moved_on({}))
    with unit() as stores:
        seen_by_both = stores.sessions.load(MAIR, "ask")
    with unit() as stores:
        stores.sessions.save(seen_by_both.moved_on({"by": "first"}))
    with pytest.raises(StaleSession, match="again"), unit() as stores:
        stores.sessions.save(seen_by_both.moved_on({"by": "second"}))
    with unit() as stores:
        assert stores.sessions.load(MAIR, "ask").state == {"by": "first"}


def test_session_forgotten_meanwhile_is_not_brought_back(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.sessions.save(stores.sessions.load(MAIR, "ask").moved_on({}))
        loaded = stores.sessions.load(MAIR, "ask")
        stores.sessions.forget(MAIR)
    with pytest.raises(StaleSession), unit() as stores:
        stores.sessions.save(loaded.moved_on({}))


def test_session_that_has_not_moved_on_is_refused(unit: SqlUnitOfWork) -> None:
    with unit() as stores, pytest.raises(ValueError, match="moved_on"):
        stores.sessions.save(stores.sessions.load(MAIR, "ask"))


def test_sessions_of_a_group_follow_it_job_by_job(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.sessions.save(stores.sessions.load(GROUP, "plan").moved_on({"step": 3}))
        stores.sessions.save(stores.sessions.load(SUPERGROUP, "plan").moved_on({"step": 0}))
        stores.sessions.save(stores.sessions.load(SUPERGROUP, "ask").moved_on({"thread": 1}))
        for _ in range(2):
            stores.move(GROUP, SUPERGROUP)
    with unit() as stores:
        assert stores.sessions.load(SUPERGROUP, "plan").state == {"step": 3}
        assert stores.sessions.load(SUPERGROUP, "ask").state == {"thread": 1}
        assert stores.sessions.load(GROUP, "plan").version == 0


def test_person_follows_a_changed_address(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        person = stores.people.recall(GROUP, remember=True)
        stores.move(GROUP, SUPERGROUP)
        assert stores.people.find(SUPERGROUP) == person


def test_unanswered_topics_are_counted_by_month_and_state(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.unanswered.add("payment", "not_in_evidence", date(2026, 10, 31))
        for day in (1, 2, 30):
            stores.unanswered.add("payment", "not_in_evidence", date(2026, 11, day))
        stores.unanswered.add("payment", "figure_not_held", date(2026, 11, 5))
    with unit() as stores:
        assert stores.unanswered.totals() == [
            Unanswered("payment", "not_in_evidence", date(2026, 11, 1), 3),
            Unanswered("payment", "figure_not_held", date(2026, 11, 1), 1),
            Unanswered("payment", "not_in_evidence", date(2026, 10, 1), 1),
        ]


def test_many_at_once_are_all_counted(unit: SqlUnitOfWork) -> None:
    def ask(_: int) -> None:
        with unit() as stores:
            stores.unanswered.add("payment", "not_in_evidence", date(2026, 11, 1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(ask, range(80)))
    with unit() as stores:
        assert [row.count for row in stores.unanswered.totals()] == [80]


def test_note_is_kept_replaced_and_removed(unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.notes.set("index", "first")
        stores.notes.set("index", "second")
    with unit() as stores:
        assert stores.notes.get("index") == "second"
        stores.notes.remove("index")
        assert stores.notes.get("index") is None
