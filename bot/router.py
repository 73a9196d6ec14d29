"""Decides which job gets an act: urgent words first, then command, button, or plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any, Protocol

import structlog

from bot.core.errors import StaleSession, StorageUnavailable
from bot.core.group import Group
from bot.core.incoming import Address, Incoming, Kind, Place
from bot.core.person import Person, Role, Style
from bot.core.ports import Clock
from bot.core.reply import Reply, paragraph
from bot.core.seal import ForgedButton, Seal
from bot.core.session import Session, SessionStore
from bot.core.turn import Outcome, Turn
from knowledge.language import language_of

Handler = Callable[[Turn], Outcome[Any]]
PRIVATE_COMMANDS = ("ask", "help", "language", "style", "role", "privacy", "mydata", "forgetme", "stop")
GROUP_COMMANDS = ("ask", "help", "language", "privacy")
log = structlog.get_logger()


class Job(Protocol):
    """What a job offers: a name, commands, and buttons (`job:verb`)."""

    @property
    def name(self) -> str:
        """The job's name, under which its session is kept."""
        ...

    @property
    def commands(self) -> Mapping[str, Handler]:
        """Command names without slash."""
        ...

    @property
    def acts(self) -> Mapping[str, Handler]:
        """Acts that buttons stand for."""
        ...


class PeopleStore(Protocol):
    """Recalls how to speak to people."""

    def recall(self, address: Address) -> Person:
        """The person at this address; a stranger has no id."""
        ...


class GroupStore(Protocol):
    """Recalls how to speak to groups."""

    def recall(self, address: Address) -> Group:
        """The group in this chat."""
        ...


class Stores(Protocol):
    """What the router itself needs of the stores."""

    @property
    def people(self) -> PeopleStore:
        """People."""
        ...

    @property
    def groups(self) -> GroupStore:
        """Groups."""
        ...

    @property
    def sessions(self) -> SessionStore:
        """Sessions."""
        ...

    def move(self, old: Address, new: Address) -> None:
        """Follow a chat that got a new address."""
        ...


class UnitOfWork(Protocol):
    """Opens one transaction: all that an act changes is kept, or nothing of it."""

    def __call__(self) -> AbstractContextManager[Stores]:
        """A transaction that is committed at the end of the block and rolled back when it raises."""
        ...

    def reading(self) -> AbstractContextManager[Stores]:
        """A transaction that only reads."""
        ...


@dataclass(frozen=True, slots=True)
class Noticed:
    """What the watch found in a message.

    An answer to give instead of any other, or a line to go under the ordinary one.
    """

    instead: tuple[Reply, ...] = ()
    beside: Reply | None = None


class Watch(Protocol):
    """Looks at every message for urgent words before anything else happens."""

    def look(self, incoming: Incoming) -> Noticed:
        """What was noticed, or nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Handled:
    """The replies to an act, the language to word them in, and the version of the session that their buttons carry."""

    replies: tuple[Reply, ...]
    language: str
    version: int = 0


class Router:
    """Takes an act from any channel to the job that answers it, and keeps what the job decided."""

    def __init__(
        self,
        jobs: Sequence[Job],
        free_text: Job,
        watch: Watch,
        uow: UnitOfWork,
        seal: Seal,
        clock: Clock,
        owners: frozenset[int],
    ) -> None:
        """`free_text` is the job that gets plain words; `owners` are the channel ids of owners."""
        self._commands = {name: (job, handler) for job in jobs for name, handler in job.commands.items()}
        self._acts = {name: (job, handler) for job in jobs for name, handler in job.acts.items()}
        self._free_text, self._watch, self._uow = free_text, watch, uow
        self._seal, self._clock, self._owners = seal, clock, owners

    def commands(self, place: Place) -> Sequence[str]:
        """The commands that a menu lists in this place."""
        return PRIVATE_COMMANDS if place is Place.PRIVATE else GROUP_COMMANDS

    def handle(self, incoming: Incoming) -> Handled:
        """Answer one act. What a person did is never an error; only a fault of our own raises."""
        if incoming.kind is Kind.COMMAND and incoming.command == "migrated":
            return self._migrated(incoming)
        known, language = self._known(incoming)
        noticed = self._watch.look(known) if known.kind in {Kind.TEXT, Kind.EDITED, Kind.COMMAND} else Noticed()
        if noticed.instead:
            return Handled(noticed.instead, self._spoken(known, language))
        job, handler, turn = self._chosen(known, language)
        if job is None or handler is None:
            return Handled(turn_replies(known), language)
        handled = self._decided(job, handler, turn)
        return replace(handled, replies=_with_line(handled.replies, noticed.beside))

    def _spoken(self, incoming: Incoming, language: str) -> str:
        """The language of an urgent message, unless the person has chosen one."""
        return language if incoming.person.language else language_of(incoming.text, language)

    def _known(self, incoming: Incoming) -> tuple[Incoming, str]:
        try:
            with self._uow.reading() as stores:
                person = stores.people.recall(incoming.sender)
                group = stores.groups.recall(incoming.chat) if incoming.place is Place.GROUP else Group()
        except StorageUnavailable:
            log.warning("storage-unreadable")
            person, group = Person(), Group()
        roles = frozenset({Role.OWNER}) if incoming.sender.id in self._owners else frozenset[Role]()
        hinted = "cy" if incoming.language_hint.lower().startswith("cy") else "en"
        chosen = group.language if incoming.place is Place.GROUP else person.language
        easy = "-easy" if person.style is Style.EASY and incoming.place is Place.PRIVATE else ""
        return replace(incoming, person=person.model_copy(update={"roles": roles})), (chosen or hinted) + easy

    def _session(self, chat: Address, job: str) -> Session:
        try:
            with self._uow.reading() as stores:
                return stores.sessions.load(chat, job)
        except StorageUnavailable:
            return Session(chat=chat, job=job)

    def _chosen(self, incoming: Incoming, language: str) -> tuple[Job | None, Handler | None, Turn]:
        job, handler, args, version = self._handler(incoming)
        session = self._session(incoming.chat, self._free_text.name if job is None else job.name)
        is_stale = version is not None and version != session.version
        return job, handler, Turn(incoming, session, language, self._clock.now(), args, is_stale)

    def _handler(self, incoming: Incoming) -> tuple[Job | None, Handler | None, tuple[int, ...], int | None]:
        if incoming.kind in {Kind.COMMAND, Kind.EDITED} and incoming.command in self._commands:
            return (*self._commands[incoming.command], (), None)
        if incoming.kind in {Kind.TEXT, Kind.EDITED}:
            return self._free_text, self._free_text.commands["ask"], (), None
        if incoming.kind is Kind.BUTTON:
            try:
                pressed = self._seal.open(incoming.chat, incoming.text)
            except ForgedButton:
                return None, None, (), None
            return (*self._acts[pressed.act], pressed.args, pressed.version)
        return None, None, (), None

    def _decided(self, job: Job, handler: Handler, turn: Turn) -> Handled:
        outcome = handler(turn)
        language = outcome.language or turn.language
        session = turn.session.moved_on(outcome.state) if outcome.state is not None else turn.session
        try:
            self._keep(outcome, session, is_changed=outcome.state is not None)
        except (StorageUnavailable, StaleSession) as error:
            log.warning("not-kept", job=job.name, error=type(error).__name__)
            if outcome.must_keep:
                return Handled((Reply((paragraph("error-not-kept"),)),), language, turn.session.version)
            session = turn.session
        return Handled(outcome.replies, language, session.version)

    def _keep(self, outcome: Outcome[Any], session: Session, *, is_changed: bool) -> None:
        if not outcome.effects and not is_changed:
            return
        with self._uow() as stores:
            for effect in outcome.effects:
                effect(stores)
            if is_changed:
                stores.sessions.save(session)

    def _migrated(self, incoming: Incoming) -> Handled:
        with self._uow() as stores:
            stores.move(incoming.chat, Address(incoming.chat.channel, int(incoming.text)))
        return Handled((), "en")


def _with_line(replies: tuple[Reply, ...], beside: Reply | None) -> tuple[Reply, ...]:
    if beside is None or not replies:
        return replies
    last = replies[-1]
    return (
        *replies[:-1],
        replace(last, blocks=(*last.blocks, *beside.blocks), choices=(*last.choices, *beside.choices)),
    )


def turn_replies(incoming: Incoming) -> tuple[Reply, ...]:
    """What to say to an act that no job takes: a forged or stale button, an unknown command, a photo."""
    if incoming.kind is Kind.BUTTON:
        return (Reply(notice=paragraph("notice-gone").message),)
    key = "unknown-command" if incoming.kind is Kind.COMMAND else "unsupported"
    return (Reply((paragraph(key), paragraph("help-private" if incoming.place is Place.PRIVATE else "help-group"))),)
