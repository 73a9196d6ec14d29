"""What nobody uses any more goes by itself, and what something else still speaks of stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.core.errors import SettingsError
from bot.core.group import Group
from bot.core.incoming import Address
from bot.core.notice import Notice
from bot.core.person import Person
from bot.core.session import Session
from bot.people.retention import RULES, rules
from bot.storage.tables import metadata, plan_person
from bot.storage.unit import SqlUnitOfWork
from bot.upkeep.purge import purge
from tests.support.documents import PRIVACY
from tests.support.kept import is_anything_kept_of
from tests.support.turns import GROUP, ME
from tests.unit.upkeep.conftest import Moved

OURS = ("session", "unanswered", "person", "chat_group")
OTHER = Address("test", 5_553_000_077)


def removed(unit: SqlUnitOfWork, clock: Moved) -> dict[str, int]:
    """What a purge removes of what is kept here."""
    found = purge(unit, RULES, clock.now())
    return {kind: found[kind] for kind in OURS}


def keep(unit: SqlUnitOfWork, clock: Moved) -> tuple[str, str]:
    """A person who asked, in a group that has a language, and one question that could not be answered."""
    with unit() as stores:
        stores.people.save(ME, Person(language="cy"))
        stores.groups.save(GROUP, Group(language="cy"))
        person, group = stores.people.recall(ME).id, stores.groups.recall(GROUP).id
        stores.members.meet(group, person)
        stores.outbox.add(Notice("a:1", "a", person, "1", clock.now()))
        stores.sessions.save(Session(chat=ME, job="ask").moved_on({"cards": ["E001"]}))
        stores.unanswered.add("payment", "partly", clock.now().date())
    return person, group


def test_nothing_goes_before_its_time(unit: SqlUnitOfWork, clock: Moved) -> None:
    keep(unit, clock)
    clock.days(182)
    assert set(purge(unit, RULES, clock.now()).values()) == {0}


def test_a_session_that_nobody_goes_on_with_goes_after_half_a_year(unit: SqlUnitOfWork, clock: Moved) -> None:
    keep(unit, clock)
    clock.days(184)
    assert removed(unit, clock) == {"session": 1, "unanswered": 0, "person": 0, "chat_group": 0}
    with unit.reading() as stores:
        assert stores.people.recall(ME).language == "cy"


def test_a_session_that_moves_on_stays(unit: SqlUnitOfWork, clock: Moved) -> None:
    keep(unit, clock)
    clock.days(150)
    with unit() as stores:
        stores.sessions.save(stores.sessions.load(ME, "ask").moved_on({"cards": ["E002"]}))
    clock.days(150)
    assert purge(unit, RULES, clock.now())["session"] == 0


def test_after_two_years_nothing_is_left_not_even_in_the_log(unit: SqlUnitOfWork, clock: Moved, data: Path) -> None:
    person, group = keep(unit, clock)
    assert is_anything_kept_of(data, ME.id)
    clock.days(800)
    assert removed(unit, clock) == {"session": 1, "unanswered": 1, "person": 1, "chat_group": 1}
    everything = b"".join(file.read_bytes() for file in data.rglob("*") if file.is_file())
    assert not is_anything_kept_of(data, ME.id)
    assert [name for name in (person, group) if name.encode() in everything] == []


def test_who_is_still_here_stays(unit: SqlUnitOfWork, clock: Moved) -> None:
    keep(unit, clock)
    clock.days(700)
    with unit() as stores:
        stores.people.recall(ME, remember=True)
        stores.groups.recall(GROUP, remember=True)
    clock.days(700)
    assert removed(unit, clock) == {"session": 1, "unanswered": 1, "person": 0, "chat_group": 0}


def test_who_asks_now_and_then_keeps_their_settings(unit: SqlUnitOfWork, clock: Moved) -> None:
    """Asking makes nobody known, so the settings themselves are never seen being used: the session is."""
    keep(unit, clock)
    for _ in range(10):
        clock.days(100)
        with unit() as stores:
            stores.sessions.save(stores.sessions.load(ME, "ask").moved_on({}))
        assert purge(unit, RULES, clock.now())["person"] == 0


def test_who_takes_part_in_something_that_is_kept_stays(unit: SqlUnitOfWork, clock: Moved) -> None:
    person, _ = keep(unit, clock)
    with unit() as stores:
        stores.connection.execute(insert(plan_person).values(plan=1, person=person))
    clock.days(800)
    assert purge(unit, RULES, clock.now())["person"] == 0


def test_the_owner_may_choose_other_times(unit: SqlUnitOfWork, clock: Moved) -> None:
    keep(unit, clock)
    clock.days(31)
    assert purge(unit, rules({"session": 30}), clock.now())["session"] == 1


def test_a_kind_that_is_not_kept_is_a_mistake() -> None:
    with pytest.raises(SettingsError, match="sessions, which is not kept"):
        rules({"sessions": 30})


def test_every_rule_is_about_a_table_and_the_privacy_page_says_its_days() -> None:
    rows = {row[0].strip("`"): row for row in PRIVACY.table("table")}
    for rule in RULES:
        assert rule.kind in metadata.tables or rule.kind in rows
        said = (f"{rule.days} days", f"{rule.days // 30} months")
        assert any(words in rows[rule.kind][-1] for words in said), f"{rule.kind}: {said[0]}"
