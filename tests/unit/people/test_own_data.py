"""What is kept of a person: they see all of it, and one tap removes it, from the database's log too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot.ask.own_data import AskData
from bot.channels.wording import open_wording
from bot.core.events import PersonForgotten
from bot.core.incoming import Address, Place
from bot.core.notice import Notice
from bot.core.own_data import Whose
from bot.core.person import Person, View
from bot.core.reply import Block, paragraph
from bot.core.session import Session
from bot.people.own_data import OwnDataFlow, PersonData
from bot.storage.engine import DATABASE_FILE, default_url, make_engine, transaction
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork, Stores
from tests.support.kept import is_anything_kept_of
from tests.support.people import people_flow
from tests.support.turns import GROUP, ME, NOW, acts, keys, said, turn

CARER = Person(language="en", view=View.CARER, is_view_asked=True)
OTHER = Address("test", 5_553_000_077)


class Promise:
    """Another job that keeps a thing which is others' too."""

    def describe(self, whose: Whose, stores: Stores) -> Sequence[Block]:
        return ()

    def stays(self, whose: Whose, stores: Stores) -> Sequence[Block]:
        return (paragraph("mydata-nothing"),) if stores.notes.get(whose.person) else ()

    def forget(self, whose: Whose, stores: Stores) -> None:
        stores.notes.remove(whose.person)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = make_engine(default_url(tmp_path))
    upgrade(made)
    yield made
    made.dispose()


@pytest.fixture
def unit(engine: Engine) -> SqlUnitOfWork:
    return SqlUnitOfWork(engine)


@pytest.fixture
def flow(unit: SqlUnitOfWork) -> OwnDataFlow:
    return OwnDataFlow((PersonData(), AskData(), Promise()), unit.reading)


def keep_everything(unit: SqlUnitOfWork, whose: Address = ME) -> Person:
    with unit() as stores:
        stores.people.save(whose, CARER)
        stores.sessions.save(Session(chat=whose, job="ask").moved_on({"cards": ["E001", "E002"]}))
        stores.sessions.save(Session(chat=whose, job="plan").moved_on({}))
        stores.leads.add(whose)
        person = stores.people.recall(whose)
        stores.members.meet("a group", person.id)
        stores.outbox.add(Notice("promise:1", "promise", person.id, "1", NOW))
        stores.notes.set(person.id, "something")
        return person


def text_of(folder: Path) -> str:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file()).decode("latin-1")


def forget(flow: OwnDataFlow, unit: SqlUnitOfWork, place: Place = Place.PRIVATE) -> None:
    with unit.reading() as stores:
        person = stores.people.recall(ME)
    outcome = flow.forget_now(turn(said("", person=person, place=place)))
    assert outcome.must_keep
    assert keys(outcome) == ["forget-done", "forget-counted", *(["mydata-nothing"] if person.id else [])], "what stays"
    assert outcome.events == ((PersonForgotten(person.id),) if person.id else ())
    with unit() as stores:
        for effect in outcome.effects:
            effect(stores)


def test_a_stranger_is_told_that_nothing_is_kept(flow: OwnDataFlow) -> None:
    assert keys(flow.own_data(turn(said("", "mydata")))) == ["mydata-nothing"]


def test_my_data_lists_what_every_job_keeps_and_offers_the_way_out(flow: OwnDataFlow, unit: SqlUnitOfWork) -> None:
    person = keep_everything(unit)
    outcome = flow.own_data(turn(said("", "mydata", person=person)))
    choices = ["mydata-language", "mydata-style", "mydata-view"]
    assert keys(outcome) == [
        "mydata-heading",
        *choices,
        "mydata-notes",
        "mydata-groups",
        "mydata-lead",
        "mydata-thread",
    ]
    assert [b.message.args["count"] for b in outcome.replies[0].blocks if "count" in b.message.args] == [2, 1, 2]
    assert acts(outcome) == ["people:forget"]


def test_a_session_alone_is_something_that_is_kept(flow: OwnDataFlow, unit: SqlUnitOfWork) -> None:
    with unit() as stores:
        stores.sessions.save(Session(chat=ME, job="plan").moved_on({}))
    assert keys(flow.own_data(turn(said("", "mydata")))) == ["mydata-heading", "mydata-notes"]


def test_in_a_group_nobodys_data_is_shown(flow: OwnDataFlow, unit: SqlUnitOfWork) -> None:
    keep_everything(unit)
    assert keys(flow.own_data(turn(said("", "mydata", place=Place.GROUP)))) == ["only-in-private"]


def test_privacy_names_everything_that_my_data_shows() -> None:
    wording = open_wording()
    outcome = people_flow().commands["privacy"](turn(said("")))
    privacy = wording.text(outcome.replies[0].blocks[0].message, "en")
    for thing in ("language", "style", "who you said you are", "which evidence I showed you last"):
        assert thing in privacy


def test_forget_me_asks_once_before_anything_goes(flow: OwnDataFlow, unit: SqlUnitOfWork) -> None:
    keep_everything(unit)
    outcome = flow.forget(turn(said("", "forgetme")))
    assert (outcome.effects, acts(outcome)) == ((), ["people:forget"])


@pytest.mark.parametrize("place", Place)
def test_forgotten_from_anywhere_everything_of_the_person_goes(
    flow: OwnDataFlow, unit: SqlUnitOfWork, tmp_path: Path, place: Place
) -> None:
    forgotten = keep_everything(unit)
    keep_everything(unit, OTHER)
    with unit() as stores:
        stores.sessions.save(Session(chat=GROUP, job="ask").moved_on({"cards": ["E003"]}))
    assert is_anything_kept_of(tmp_path, ME.id), "the test can see what is kept"
    forget(flow, unit, place)
    assert not is_anything_kept_of(tmp_path, ME.id), "also in the database's log"
    with unit.reading() as stores:
        assert stores.sessions.load(GROUP, "ask").version == 1, "what a group shares stays"
        assert stores.people.find(OTHER)
        assert stores.sessions.jobs(OTHER) == ["ask", "plan"]
        assert stores.leads.all() == [OTHER]
    assert forgotten.id not in text_of(tmp_path), "nor the random id"


def test_a_reader_in_the_way_only_delays_the_shredding(flow: OwnDataFlow, unit: SqlUnitOfWork, tmp_path: Path) -> None:
    keep_everything(unit)
    reader = make_engine(default_url(tmp_path))
    with transaction(reader, writes=False) as connection:
        connection.execute(text("select count(*) from person"))
        forget(flow, unit)
        assert is_anything_kept_of(tmp_path, ME.id), "the reader holds the log"
    reader.dispose()
    unit.shred()
    assert not is_anything_kept_of(tmp_path, ME.id)
    assert (tmp_path / DATABASE_FILE).exists()


def test_a_fault_after_the_commit_takes_nothing_back(
    flow: OwnDataFlow, unit: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_everything(unit)
    monkeypatch.setattr("bot.storage.unit.checkpoint", lambda _engine: False)
    forget(flow, unit)
    with unit.reading() as stores:
        assert stores.people.find(ME) is None
        assert stores.sessions.jobs(ME) == []
