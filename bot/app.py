"""Puts the program together: settings in, running program out. The one file that sees every room."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass

import structlog
from sqlalchemy import Engine

from bot import stopping
from bot.ask.flow import AskFlow
from bot.ask.own_data import AskData
from bot.calendar.typed import warm_up as warm_up_days
from bot.channels.base import Conversation
from bot.core.errors import SettingsError
from bot.core.events import (
    GroupMet,
    NoticeUndeliverable,
    PersonForgotten,
    PersonLeft,
    PlanAgreed,
    PlanBegun,
    PromiseMade,
)
from bot.core.links import Links
from bot.core.ports import Clock
from bot.core.seal import Seal
from bot.documents.flow import DocumentsFlow
from bot.evidence import local_contact, open_evidence, open_guides, open_rounds, open_words, safeguarding_lead
from bot.feedback.model import POLL as FEEDBACK_POLL
from bot.feedback.own_data import FeedbackData
from bot.feedback.telling import on_promise_made
from bot.loading import Loading
from bot.nudges.at_once import AtOnce
from bot.nudges.office import Contents, Office
from bot.nudges.rejoin import Rejoining
from bot.nudges.shared import SharedPlaces
from bot.opening import make_clock, said_without_a_name, unanswered
from bot.papers import file_desk, open_passages
from bot.people.flow import PeopleFlow
from bot.people.own_data import OwnDataFlow, PersonData
from bot.people.owner import OwnersView
from bot.people.retention import rules
from bot.phrasing import open_model
from bot.plan.flow import PlanFlow
from bot.plan.own_data import PlanData
from bot.plan.service import Kit
from bot.plan.wordings import WordingsFlow
from bot.promises import around
from bot.promises.flow import PromisesFlow
from bot.promises.own_data import PromiseData
from bot.promises.service import RoundsSeen
from bot.reports import Reports
from bot.rounds import feedback_jobs, followers_of, group_of, make_rounds
from bot.router import Reactions, Router, sealed_acts
from bot.safety.flow import SafetyFlow
from bot.settings import Settings
from bot.storage.anonymous.store import AnonymousStore
from bot.storage.engine import default_url, make_engine
from bot.storage.files import set_umask
from bot.storage.lock import DataLock
from bot.storage.schema import upgrade
from bot.storage.secret import load_or_make, shared
from bot.storage.unit import SqlUnitOfWork
from bot.upkeep.backup import remove_expired
from bot.upkeep.daily import Chore, Daily
from bot.upkeep.purge import purge
from bot.voice import open_hearing
from bot.watch import SafetyWatch
from knowledge.language import warm_up

log = structlog.get_logger()

# Event, who reacts: all coupling between the jobs is on this screen.
REACTIONS: Reactions = {
    PersonForgotten: (around.on_forgotten,),
    PersonLeft: (around.on_left,),
    PlanBegun: (around.on_plan_begun,),
    PlanAgreed: (around.on_plan_agreed,),
    GroupMet: (around.on_group_met,),
    PromiseMade: (on_promise_made,),
    NoticeUndeliverable: (around.on_undeliverable,),
}


@dataclass(frozen=True)
class Program:
    """The whole bot: the door for a channel, what it says by itself, and the pace it keeps with its like.

    `load` makes ready what answering people needs; what the bot says by itself does not wait for it.
    """

    dialogues: Conversation
    office: Office
    shared: SharedPlaces | None = None
    load: Callable[[], None] = lambda: None


@contextmanager
def conversation(settings: Settings) -> Iterator[Conversation]:
    """The whole bot behind one door, for a channel; holds the data folder while it is open."""
    with program(settings) as opened:
        opened.load()
        yield opened.dialogues


@contextmanager
def program(settings: Settings, *, is_sending_only: bool = False) -> Iterator[Program]:
    """All parts together; whoever is alone with its database holds the data folder while it is open."""
    set_umask()
    is_one_of_many = is_sending_only and settings.database_url.startswith("postgres")
    with nullcontext() if is_one_of_many else DataLock(settings.data), ExitStack() as closing:
        wording, evidence, clock = open_words(settings), open_evidence(settings), make_clock(settings)
        keep = rules(settings.keep)
        engine = make_engine(settings.database_url or default_url(settings.data))
        closing.callback(engine.dispose)
        upgrade(engine)
        anonymous = closing.enter_context(said_without_a_name(settings))
        uow = SqlUnitOfWork(engine, clock.now)
        if not is_sending_only:
            _upkeep(
                settings, uow, clock, (lambda now: purge(uow, keep, now), lambda _: _orphans(uow, anonymous)), closing
            )
        local = local_contact(settings)
        parts = (PersonData(), AskData(), FeedbackData(), PlanData(), PromiseData())
        own_data = OwnDataFlow(parts, uow.reading, has_model=bool(settings.model))
        people = PeopleFlow(own_data, OwnersView(lambda: unanswered(uow)))
        secret, links = _secret(settings, engine), Links()
        model, library = open_model(settings, evidence.library, uow, clock), evidence.library
        rounds = make_rounds(
            anonymous, evidence.retriever, library, open_rounds(settings), settings.feedback_least, model.drafter
        )
        kit = Kit(open_guides(settings, library), library, anonymous, anonymous, model.drafter)
        at_once = AtOnce(lambda reply, chat, language: dialogues.word(reply, chat, language))
        safety = SafetyFlow(local, safeguarding_lead(settings), at_once)
        jobs = (
            AskFlow(evidence.service, model.phraser),
            people,
            safety,
            DocumentsFlow(file_desk(evidence, uow, closing)),
            PlanFlow(kit),
            WordingsFlow(kit, uow.reading),
            *feedback_jobs(rounds, anonymous, uow.reading, secret, links, open_hearing()),
            PromisesFlow(anonymous, RoundsSeen(followers_of, group_of), settings.feedback_least),
            Rejoining(),
        )
        seal = Seal(secret, sealed_acts(jobs))
        watch = SafetyWatch(evidence.retriever, local, lambda: safety.may_send)
        router = Router(jobs, jobs[0], watch, uow, seal, clock, settings.owners, REACTIONS)
        dialogues = Conversation(router, wording, seal, Reports(wording, evidence.library), links)
        contents = Contents(
            notices={kind: composer for job in jobs for kind, composer in job.notices.items()},
            boards={kind: composer for job in jobs for kind, composer in job.boards.items()},
            word=lambda composed, chat, language: dialogues.word(composed.reply, chat, language),
            react=router.react,
        )
        places = SharedPlaces(engine, secret) if engine.dialect.name == "postgresql" else None
        loading = Loading((evidence.load, watch.load), opens=lambda: open_passages(settings, evidence, uow, closing))
        try:
            yield Program(dialogues, Office(engine, contents, clock, at_once), places, loading.run)
        finally:
            loading.end()  # before what it opens is closed


def _secret(settings: Settings, engine: Engine) -> bytes:
    """What signs buttons: with a database server, all processes that use it share one."""
    own = load_or_make(settings.data)
    if engine.dialect.name != "postgresql":
        return own
    with SqlUnitOfWork(engine)() as stores:
        stores.lock("secret")
        return shared(own, stores.notes)


def _orphans(uow: SqlUnitOfWork, anonymous: AnonymousStore) -> None:
    """Remove what was said in rounds that are gone; the reading keeps no lock on them while it is done."""
    with uow.reading() as stores:
        refs = [round_.poll.ref for round_ in stores.rounds.all()]
    anonymous.keep_only(FEEDBACK_POLL, refs)


def _upkeep(settings: Settings, uow: SqlUnitOfWork, clock: Clock, chores: Sequence[Chore], closing: ExitStack) -> None:
    """What the program does for itself once a day."""
    daily = Daily(uow, clock, (*chores, lambda now: remove_expired(settings.backups, now)))
    closing.callback(daily.close)
    daily.start()


def run(settings: Settings) -> None:
    """Answer people on Telegram until told to stop (SIGTERM, SIGINT); `stopping.at_a_signal` covers the start."""
    from bot.channels.telegram.channel import TelegramChannel

    token = settings.token.get_secret_value()
    if not token:
        raise SettingsError("HEARBACK_TOKEN is not set. Make a bot with @BotFather in Telegram, and set its token.")
    with program(settings) as opened:
        threading.Thread(target=warm_up, name="language", daemon=True).start()
        threading.Thread(target=warm_up_days, name="days", daemon=True).start()
        channel = TelegramChannel(
            token,
            settings.telegram_api,
            opened.dialogues,
            clock=make_clock(settings),
            beside=opened.office.run,
            shared=opened.shared,
            load=opened.load,
        )
        stopping.serve(lambda stop: channel.run(stop, on_ready=lambda: log.info("ready")))


def work(settings: Settings) -> None:
    """Send what the bot says by itself, and nothing else, until told to stop.

    With PostgreSQL it may run beside others; a database file has one process, so the folder must be free.
    """
    from bot.channels.telegram.beside import send_only

    token = settings.token.get_secret_value()
    if not token:
        raise SettingsError("HEARBACK_TOKEN is not set. A worker needs the same token as `hearback run`.")
    with program(settings, is_sending_only=True) as opened:
        stopping.serve(
            lambda stop: send_only(
                token,
                settings.telegram_api,
                opened.dialogues,
                opened.office.run,
                stop,
                lambda: log.info("ready"),
                shared=opened.shared,
            )
        )


def chat(settings: Settings, language: str) -> None:
    """The same dialogues in the terminal."""
    from bot.channels.terminal import TerminalChannel

    with conversation(settings) as dialogues:
        TerminalChannel(dialogues, language=language).run()
