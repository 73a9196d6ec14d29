"""Which job gets an act, what is kept of it, and what happens when keeping fails: on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.core.errors import StorageUnavailable
from bot.core.group import Group
from bot.core.incoming import Address, Incoming, Kind, Place
from bot.core.person import Person, Role, Style
from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.seal import Seal
from bot.core.turn import Outcome, Turn
from bot.router import Noticed, Router
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork, Stores
from tests.support.turns import GROUP, ME, said

OWNER = 5_553_000_009
ANSWER = Reply((paragraph("ask-how"),), ((Choice(say("button-help"), "echo:press", (7,)),),))


@dataclass
class Echo:
    """A job that remembers the turns it was given and answers with one reply."""

    name: str = "echo"
    turns: list[Turn] = field(default_factory=list)
    outcome: Outcome[Stores] = field(default_factory=lambda: Outcome((ANSWER,), {"seen": True}))

    def __call__(self, turn: Turn) -> Outcome[Stores]:
        self.turns.append(turn)
        return self.outcome

    @property
    def commands(self) -> Mapping[str, Callable[[Turn], Outcome[Stores]]]:
        return {"ask": self, "start": self}

    @property
    def acts(self) -> Mapping[str, Callable[[Turn], Outcome[Stores]]]:
        return {"echo:press": self}


@dataclass
class Quiet:
    """A watch that notices what the test says."""

    noticed: Noticed = field(default_factory=Noticed)
    looked: list[Kind] = field(default_factory=list)

    def look(self, incoming: Incoming) -> Noticed:
        self.looked.append(incoming.kind)
        return self.noticed


@dataclass
class House:
    """A router with everything that it needs."""

    router: Router
    job: Echo
    watch: Quiet
    uow: SqlUnitOfWork
    seal: Seal

    @property
    def turn(self) -> Turn:
        return self.job.turns[-1]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    engine = make_engine(default_url(tmp_path / "data"))
    upgrade(engine)
    job, watch, uow = Echo(), Quiet(), SqlUnitOfWork(engine)
    seal = Seal(b"s" * 32, tuple(job.acts))
    yield House(Router([job], job, watch, uow, seal, SystemClock(), frozenset({OWNER})), job, watch, uow, seal)
    engine.dispose()


def _press(house: House, version: int = 0) -> Incoming:
    return replace(said(house.seal.close(ME, "echo:press", version, (7,))), kind=Kind.BUTTON)


def _keys(replies: tuple[Reply, ...]) -> list[str]:
    return [b.message.key for reply in replies for b in reply.blocks] + [r.notice.key for r in replies if r.notice]


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.EDITED])
def test_plain_words_go_to_the_job_for_free_text(house: House, kind: Kind) -> None:
    assert house.router.handle(replace(said("hello"), kind=kind)).replies == (ANSWER,)
    assert house.turn.incoming.text == "hello"


@pytest.mark.parametrize("kind", [Kind.COMMAND, Kind.EDITED])
def test_a_command_goes_to_its_job_also_when_it_was_edited(house: House, kind: Kind) -> None:
    house.router.handle(replace(said("what now", "ask"), kind=kind))
    assert house.turn.incoming.command == "ask"


@pytest.mark.parametrize("place", Place)
def test_an_unknown_command_gets_the_menu_of_the_place(house: House, place: Place) -> None:
    handled = house.router.handle(said("", "frobnicate", place=place))
    menu = "help-private" if place is Place.PRIVATE else "help-group"
    assert _keys(handled.replies) == ["unknown-command", menu]
    assert house.job.turns == []


def test_what_cannot_be_read_gets_the_menu(house: House) -> None:
    handled = house.router.handle(replace(said("photo"), kind=Kind.UNSUPPORTED))
    assert _keys(handled.replies) == ["unsupported", "help-private"]


def test_a_genuine_button_brings_its_values(house: House) -> None:
    house.router.handle(_press(house))
    assert house.turn.args == (7,)
    assert not house.turn.is_stale


def test_a_button_of_an_earlier_version_of_the_dialogue_is_known_as_stale(house: House) -> None:
    old = _press(house)
    version = house.router.handle(said("a question")).version
    assert version == 1
    house.router.handle(old)
    assert house.turn.is_stale
    house.router.handle(_press(house, house.job.turns[-1].session.version))
    assert not house.turn.is_stale


@pytest.mark.parametrize("data", ["", "AAAA", "not base64 at all!", "Zm9yZ2Vk" * 8, "\udcff", "💥"])
def test_a_forged_button_gets_a_word_and_reaches_no_job(house: House, data: str) -> None:
    handled = house.router.handle(replace(said(data), kind=Kind.BUTTON))
    assert _keys(handled.replies) == ["notice-gone"]
    assert house.job.turns == []


def test_a_button_of_another_chat_is_forged_here(house: House) -> None:
    elsewhere = replace(_press(house), chat=GROUP, place=Place.GROUP)
    assert _keys(house.router.handle(elsewhere).replies) == ["notice-gone"]


def test_urgent_words_are_answered_before_any_job(house: House) -> None:
    calm = Reply((paragraph("help-urgent"),))
    house.watch.noticed = Noticed(instead=(calm,))
    for act in (said("words"), said("words", "ask"), replace(said("words"), kind=Kind.EDITED)):
        assert house.router.handle(act).replies == (calm,)
    assert house.job.turns == []


def test_a_line_beside_an_answer_goes_under_it_with_its_button(house: House) -> None:
    line = Reply((paragraph("help-urgent"),), ((Choice(say("button-help"), "echo:press"),),))
    house.watch.noticed = Noticed(beside=line)
    (reply,) = house.router.handle(said("words")).replies
    assert [block.message.key for block in reply.blocks] == ["ask-how", "help-urgent"]
    assert len(reply.choices) == 2


def test_presses_are_not_looked_at_for_urgent_words(house: House) -> None:
    house.router.handle(_press(house))
    assert house.watch.looked == []


def test_a_person_is_known_again_with_language_and_style(house: House) -> None:
    with house.uow() as stores:
        stores.people.save(ME, Person(language="cy", style=Style.EASY))
    handled = house.router.handle(said("hello"))
    assert handled.language == "cy-easy"
    assert house.turn.incoming.person.language == "cy"


def test_in_a_group_the_groups_language_holds_and_nobodys_style(house: House) -> None:
    with house.uow() as stores:
        stores.people.save(ME, Person(language="en", style=Style.EASY))
        stores.groups.save(GROUP, Group(language="cy"))
    assert house.router.handle(said("hello", place=Place.GROUP)).language == "cy"


@pytest.mark.parametrize(
    ("hint", "language"), [("cy", "cy"), ("cy-GB", "cy"), ("CY", "cy"), ("en", "en"), ("fr", "en")]
)
def test_a_strangers_language_is_the_phones_where_we_have_it(house: House, hint: str, language: str) -> None:
    assert house.router.handle(replace(said("hello"), language_hint=hint)).language == language


def test_only_the_owner_has_the_owners_role(house: House) -> None:
    house.router.handle(said("hello"))
    assert house.turn.incoming.person.roles == frozenset()
    house.router.handle(replace(said("hello"), sender=Address("test", OWNER)))
    assert house.turn.incoming.person.roles == {Role.OWNER}


def test_a_role_that_a_channel_brings_along_is_not_believed(house: House) -> None:
    house.router.handle(said("hello", person=Person(roles=frozenset({Role.OWNER}))))
    assert house.turn.incoming.person.roles == frozenset()


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
    assert _keys(house.router.handle(said("hello")).replies) == ["error-not-kept"]


def test_a_quicker_act_in_the_same_chat_does_not_lose_the_answer(house: House) -> None:
    def answered(turn: Turn) -> Outcome[Stores]:
        with house.uow() as stores:
            stores.sessions.save(turn.session.moved_on({"n": "other"}))
        return Outcome((ANSWER,), {"n": "mine"})

    slow = Echo()
    slow.__dict__["outcome"] = None
    router = Router([_Job(answered)], _Job(answered), house.watch, house.uow, house.seal, SystemClock(), frozenset())
    assert router.handle(said("hello")).replies == (ANSWER,)
    with house.uow.reading() as stores:
        assert stores.sessions.load(ME, "echo").state == {"n": "other"}


@dataclass
class _Job:
    handler: Callable[[Turn], Outcome[Stores]]
    name: str = "echo"

    @property
    def commands(self) -> Mapping[str, Callable[[Turn], Outcome[Stores]]]:
        return {"ask": self.handler}

    @property
    def acts(self) -> Mapping[str, Callable[[Turn], Outcome[Stores]]]:
        return {}


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
    house.router.handle(said(str(new.id), "migrated", place=Place.GROUP))
    assert house.router.handle(replace(said("hello", place=Place.GROUP), chat=new)).language == "cy"


@pytest.mark.xfail(
    reason="whoever types /migrated N takes the place of chat N: events need a kind that nobody can type"
)
@pytest.mark.parametrize("typed", ["5553000077", "abc", ""])
def test_a_typed_migrated_is_an_unknown_command(house: House, typed: str) -> None:
    victim = Address("test", 5_553_000_077)
    with house.uow() as stores:
        stores.people.save(victim, Person(language="cy"))
        stores.people.save(ME, Person(language="en"))
    handled = house.router.handle(said(typed, "migrated"))
    assert _keys(handled.replies) == ["unknown-command", "help-private"]
    with house.uow.reading() as stores:
        assert stores.people.recall(victim).language == "cy"


def test_the_menu_lists_only_commands_that_are_there() -> None:
    from bot.people.flow import PeopleFlow

    known = {*PeopleFlow(unanswered=list).commands, "ask"}
    router = Router.commands
    for place in Place:
        assert set(router(object.__new__(Router), place)) <= known
