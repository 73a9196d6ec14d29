"""Words that a dialogue waits for, deep links, jobs inside the transaction, events: on a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.errors import StorageUnavailable
from bot.core.events import Event, PersonForgotten, PromiseMade
from bot.core.incoming import Address, Incoming, Kind, Media, Place, Shown
from bot.core.job import Job
from bot.core.person import Role
from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.seal import Seal
from bot.core.turn import DONE, Handoff, Outcome, Turn, Waits
from bot.router import Noticed, Router, sealed_acts
from bot.router.waiting import TO_DIALOGUE, TO_QUESTION
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork, Stores
from tests.support.house import Echo, Quiet, keys_of
from tests.support.turns import GROUP, ME, said

PROMPT = Reply((paragraph("ask-how"),), ((Choice(say("button-help"), "list:add", (3,)),),))
TAKEN = Reply((paragraph("language-kept"),))


@dataclass
class List(Job):
    """A job inside the transaction: it asks for a line, and takes it."""

    name: str = "list"
    is_inside: bool = True
    waits: Waits = field(default_factory=lambda: Waits("list:add", (3,)))
    after: Waits | None = None
    events: tuple[Event, ...] = ()
    handoff: Handoff | None = None
    taken: list[Turn] = field(default_factory=list)
    fails: bool = False
    heard: str = ""

    def ask(self, turn: Turn, stores: Stores) -> Outcome[Stores]:
        self.taken.append(turn)
        return Outcome((PROMPT,), waits=self.waits)

    def take(self, turn: Turn, stores: Stores) -> Outcome[Stores]:
        self.taken.append(turn)
        stores.notes.set("line", turn.incoming.text)
        if self.fails:
            raise StorageUnavailable("the disk is full")
        return Outcome((TAKEN,), waits=self.after, events=self.events, handoff=self.handoff, heard=self.heard)

    def receive(self, turn: Turn, stores: Stores, values: Mapping[str, object]) -> Outcome[Stores]:
        stores.notes.set("wish", str(values["what"]))
        return Outcome((PROMPT,), waits=Waits("list:add", (9,)))

    commands = property(lambda self: {"list": self.ask})
    acts = property(lambda self: {"list:add": self.take})
    words = property(lambda self: {"list:add": self.take})
    links = property(lambda self: {"list": self.take})
    files = property(lambda self: {"voice": self.take})
    receives = property(lambda self: {"more": self.receive})


@dataclass
class Clock:
    time: datetime = datetime(2026, 11, 28, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@dataclass
class Bot:
    uow: SqlUnitOfWork
    seal: Seal
    lists: List
    questions: Echo
    clock: Clock
    make: Callable[[], Router]

    def __post_init__(self) -> None:
        self.router = self.make()

    def says(self, text: str, command: str = "", *, place: Place = Place.PRIVATE) -> list[str]:
        return keys_of(self.router.handle(said(text, command, place=place)).replies)

    def presses(self, act: str, *args: int, replied: Shown | None = None) -> list[str]:
        data = self.seal.close(ME, act, 0, args)
        pressed = replace(said(data), kind=Kind.BUTTON, replied=replied or Shown())
        return keys_of(self.router.handle(pressed).replies)


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    engine = make_engine(default_url(tmp_path / "data"))
    upgrade(engine)
    lists, questions, uow, clock = List(), Echo(), SqlUnitOfWork(engine), Clock()
    seal = Seal(b"s" * 32, sealed_acts([lists, questions]))

    def forgets(event: Event, stores: Stores, now: datetime) -> Sequence[Event]:
        stores.notes.set("heard", type(event).__name__)
        return (PersonForgotten("x"),) if isinstance(event, PromiseMade) else ()

    reactions = {PromiseMade: (forgets,), PersonForgotten: (forgets,)}

    def make() -> Router:
        return Router([lists, questions], questions, Quiet(), uow, seal, clock, frozenset(), reactions)

    yield Bot(uow, seal, lists, questions, clock, make)
    engine.dispose()


def note(bot: Bot, key: str) -> str | None:
    with bot.uow.reading() as stores:
        return stores.notes.get(key)


def test_words_go_to_the_dialogue_that_waits_for_them_and_then_to_questions_again(bot: Bot) -> None:
    bot.says("", "list")
    assert bot.says("a ramp at the door") == ["language-kept"]
    assert bot.lists.taken[-1].args == (3,)
    assert bot.says("how do we share power?") == ["ask-how"]


def test_a_wait_that_is_kept_outlives_a_restart(bot: Bot) -> None:
    bot.says("", "list")
    bot.router = bot.make()
    assert bot.says("a ramp at the door") == ["language-kept"]


def test_a_wait_that_is_not_kept_leaves_no_row_and_ends_with_a_restart(bot: Bot) -> None:
    bot.lists.waits = Waits("list:add", is_kept=False)
    bot.says("", "list")
    with bot.uow.reading() as stores:
        assert stores.sessions.load(ME, "waiting").state == {}
    assert bot.says("one") == ["language-kept"]
    bot.says("", "list")
    bot.router = bot.make()
    assert bot.says("two") == ["ask-how"]
    assert bot.questions.turns[-1].incoming.text == "two"


def test_a_dialogue_may_ask_for_more(bot: Bot) -> None:
    bot.says("", "list")
    bot.lists.after = Waits("list:add", (4,))
    bot.says("first")
    bot.lists.after = DONE
    bot.says("second")
    assert bot.lists.taken[-1].args == (4,)
    assert bot.says("third") == ["ask-how"]


def test_late_words_are_asked_about_and_nothing_is_lost(bot: Bot) -> None:
    bot.says("", "list")
    bot.clock.time += timedelta(minutes=16)
    assert bot.says("a ramp at the door") == ["waiting-which"]
    assert bot.presses(TO_DIALOGUE, replied=Shown(5, "a ramp at the door")) == ["language-kept"]
    assert note(bot, "line") == "a ramp at the door"
    assert bot.presses(TO_QUESTION, replied=Shown(5, "a ramp at the door")) == ["ask-how"]
    assert bot.questions.turns[-1].incoming.text == "a ramp at the door"


def test_a_late_answer_whose_words_are_gone_says_so(bot: Bot) -> None:
    bot.says("", "list")
    assert bot.presses(TO_DIALOGUE) == ["notice-gone"]


def test_words_within_fifteen_minutes_are_taken(bot: Bot) -> None:
    bot.says("", "list")
    bot.clock.time += timedelta(minutes=15)
    assert bot.says("a ramp") == ["language-kept"]


def test_cancel_ends_the_wait(bot: Bot) -> None:
    bot.says("", "list")
    assert bot.says("", "cancel") == ["cancel-done"]
    assert bot.says("", "cancel") == ["cancel-nothing"]
    assert bot.says("a ramp") == ["ask-how"]


@pytest.mark.parametrize("place", Place)
def test_a_reply_to_a_prompt_is_taken_anywhere_with_nothing_waiting(bot: Bot, place: Place) -> None:
    chat = GROUP if place is Place.GROUP else ME
    prompt = Shown(7, "Which line?", (bot.seal.close(chat, "list:add", 0, (8,)),), is_ours=True)
    handled = bot.router.handle(replace(said("a ramp", place=place), replied=prompt))
    assert keys_of(handled.replies) == ["language-kept"]
    assert bot.lists.taken[-1].args == (8,)


def test_a_reply_to_a_forged_prompt_is_a_question(bot: Bot) -> None:
    prompt = Shown(7, "Which line?", (bot.seal.close(GROUP, "list:add", 0, (8,)),))
    assert keys_of(bot.router.handle(replace(said("a ramp"), replied=prompt)).replies) == ["ask-how"]


def test_a_deep_link_goes_to_its_job_and_any_other_start_is_the_welcome(bot: Bot) -> None:
    assert bot.says("list_abc-1", "start") == ["language-kept"]
    assert bot.lists.taken[-1].incoming.text == "abc-1"
    assert bot.says("nobody_abc", "start") == ["ask-how"]
    assert bot.says("list_abc", "start", place=Place.GROUP) == ["ask-how"]


def test_a_voice_note_goes_to_the_job_that_takes_it(bot: Bot) -> None:
    voice = replace(said("voice"), kind=Kind.UNSUPPORTED, media=Media("voice", lambda _limit: b"OggS"))
    assert keys_of(bot.router.handle(voice).replies) == ["language-kept"]
    photo = replace(voice, media=Media("photo", lambda _limit: b""))
    assert keys_of(bot.router.handle(photo).replies) == ["unsupported", "help-private"]


def test_a_job_inside_knows_people_and_groups_by_random_ids_and_who_was_met_where(bot: Bot) -> None:
    bot.says("", "list", place=Place.GROUP)
    turn = bot.lists.taken[-1]
    assert len(bytes.fromhex(turn.incoming.person.id)) == len(bytes.fromhex(turn.group.id)) == 16
    with bot.uow.reading() as stores:
        assert stores.members.of(turn.group.id) == [turn.incoming.person.id]


def test_a_question_makes_nobody_known(bot: Bot) -> None:
    bot.says("how do we share power?", place=Place.GROUP)
    assert bot.questions.turns[-1].incoming.person.id == ""
    assert bot.questions.turns[-1].group.id == ""


def test_what_fails_inside_is_undone_and_said(bot: Bot) -> None:
    bot.lists.fails = True
    assert bot.says("list_x", "start") == ["error-not-kept"]
    assert note(bot, "line") is None


def test_events_are_followed_in_the_same_transaction_with_what_follows_from_them(bot: Bot) -> None:
    bot.lists.events = (PromiseMade("p"),)
    bot.says("list_x", "start")
    assert note(bot, "heard") == "PersonForgotten"


def test_a_handoff_adds_the_other_jobs_replies_and_its_wait(bot: Bot) -> None:
    bot.lists.handoff = Handoff("list", "more", {"what": "a ramp"})
    assert bot.says("list_x", "start") == ["language-kept", "ask-how"]
    assert note(bot, "wish") == "a ramp"
    bot.lists.handoff = None
    bot.says("words")
    assert bot.lists.taken[-1].args == (9,)


def test_a_lead_is_known_from_the_next_message_on(bot: Bot) -> None:
    with bot.uow() as stores:
        stores.leads.add(ME)
    bot.says("hello")
    assert bot.questions.turns[-1].incoming.person.roles == {Role.LEAD}


def test_news_of_the_channel_cannot_be_typed_and_makes_nobody_known(bot: Bot) -> None:
    left = Incoming(Kind.SERVICE, Place.GROUP, Address("test", 5_553_000_444), GROUP, command="left")
    assert bot.router.handle(left).replies == ()
    assert bot.says("", "left") == ["unknown-command", "help-private"]
    with bot.uow.reading() as stores:
        assert stores.people.find(Address("test", 5_553_000_444)) is None


def test_words_heard_in_a_voice_note_are_looked_at_before_what_becomes_of_them(bot: Bot) -> None:
    watch = Quiet(Noticed(instead=(replace(PROMPT, quotes=True),)))
    bot.lists.heard = "he locks her in"
    router = Router([bot.lists, bot.questions], bot.questions, watch, bot.uow, bot.seal, bot.clock, frozenset())
    voice = replace(said("voice"), kind=Kind.UNSUPPORTED, media=Media("voice", lambda _limit: b"OggS"))
    calm, taken = router.handle(voice).replies
    assert keys_of((calm, taken)) == ["ask-how", "language-kept"]
    assert not calm.quotes
    assert watch.looked == [Kind.TEXT]
