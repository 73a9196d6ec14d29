"""What the router keeps of an act, and what happens when keeping fails: on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest

from bot.clock import SystemClock
from bot.core.errors import StorageUnavailable
from bot.core.group import Group
from bot.core.incoming import Address, Kind, Place
from bot.core.job import Job
from bot.core.person import Person
from bot.core.turn import Outcome, Turn
from bot.router import Router
from bot.storage.unit import Stores
from tests.support.house import ANSWER, House, house, keys_of
from tests.support.turns import GROUP, ME, said

__all__ = ["house"]


def test_state_and_effects_are_kept_together(house: House) -> None:
    house.job.outcome = Outcome((ANSWER,), {"n": 1}, (lambda stores: stores.notes.set("index", "done"),))
    house.router.handle(said("hello"))
    with house.uow.reading() as stores:
        assert stores.notes.get("index") == "done"
        assert stores.sessions.load(ME, "echo").state == {"n": 1}


def _fails(_stores: Stores) -> None:
    raise StorageUnavailable("the disk is full")


def test_what_cannot_be_kept_is_still_answered_when_nothing_hangs_on_it(house: House) -> None:
    house.job.outcome = Outcome((ANSWER,), {"n": 1}, (_fails,))
    handled = house.router.handle(said("hello"))
    assert handled.replies == (ANSWER,)
    assert handled.version == 0
    with house.uow.reading() as stores:
        assert stores.sessions.load(ME, "echo").state == {}


def test_what_must_be_kept_and_cannot_be_is_not_confirmed(house: House) -> None:
    house.job.outcome = Outcome((ANSWER,), None, (_fails,), must_keep=True)
    assert keys_of(house.router.handle(said("hello")).replies) == ["error-not-kept"]


def test_a_quicker_act_in_the_same_chat_does_not_lose_the_answer(house: House) -> None:
    def answered(turn: Turn) -> Outcome[Stores]:
        with house.uow() as stores:
            stores.sessions.save(turn.session.moved_on({"n": "other"}))
        return Outcome((ANSWER,), {"n": "mine"})

    router = Router([_Job(answered)], _Job(answered), house.watch, house.uow, house.seal, SystemClock(), frozenset())
    assert router.handle(said("hello")).replies == (ANSWER,)
    with house.uow.reading() as stores:
        assert stores.sessions.load(ME, "echo").state == {"n": "other"}


@dataclass
class _Job(Job):
    handler: Callable[[Turn], Outcome[Stores]]
    name: str = "echo"

    @property
    def commands(self) -> Mapping[str, Callable[[Turn], Outcome[Stores]]]:
        return {"ask": self.handler}


class _Broken:
    """A database that is away."""

    @contextmanager
    def __call__(self) -> Iterator[Stores]:
        raise StorageUnavailable("the disk is away")
        yield

    reading = __call__


def test_without_a_database_questions_are_still_answered(house: House) -> None:
    router = Router([house.job], house.job, house.watch, _Broken(), house.seal, SystemClock(), frozenset())
    assert router.handle(said("hello")).replies == (ANSWER,)


def test_a_group_that_moves_keeps_its_language(house: House) -> None:
    new = Address("test", -5_553_111_111)
    with house.uow() as stores:
        stores.groups.save(GROUP, Group(language="cy"))
    house.router.handle(replace(said(str(new.id), "migrated", place=Place.GROUP), kind=Kind.SERVICE))
    assert house.router.handle(replace(said("hello", place=Place.GROUP), chat=new)).language == "cy"


@pytest.mark.parametrize("typed", ["5553000077", "abc", ""])
def test_a_typed_migrated_is_an_unknown_command(house: House, typed: str) -> None:
    victim = Address("test", 5_553_000_077)
    with house.uow() as stores:
        stores.people.save(victim, Person(language="cy"))
        stores.people.save(ME, Person(language="en"))
    handled = house.router.handle(said(typed, "migrated"))
    assert keys_of(handled.replies) == ["unknown-command", "help-private"]
    with house.uow.reading() as stores:
        assert stores.people.recall(victim).language == "cy"
