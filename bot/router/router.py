"""Takes an act from any channel to the job that answers it, and keeps what the job decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import structlog

from bot.core.errors import StaleSession, StorageUnavailable
from bot.core.events import Event
from bot.core.incoming import Address, Incoming, Kind, Place, Service
from bot.core.job import Job
from bot.core.ports import Clock
from bot.core.reply import Reply, paragraph
from bot.core.seal import Seal
from bot.core.session import Session
from bot.core.turn import DONE, Handoff, Outcome, Turn
from bot.router.chosen import Chosen, Switchboard, as_words, ending_the_wait
from bot.router.known import Acquaintance, Known
from bot.router.menu import GROUP_COMMANDS, PRIVATE_COMMANDS
from bot.router.ports import Noticed, Reactions, Stores, UnitOfWork, Watch
from bot.router.replies import Handled, calm_before, turn_replies, with_line, with_ways_on
from bot.router.waiting import TO_DIALOGUE, TO_QUESTION, Waiting, WaitingRoom, which_is_meant
from knowledge.language import language_of

_LOOKED_AT = {Kind.TEXT, Kind.EDITED, Kind.COMMAND}
_NOT_KEPT = (Reply((paragraph("error-not-kept"),)),)
Show = Callable[[Reply, str], None]
log = structlog.get_logger()


class Router:
    """Urgent words first; then command, button, words that a dialogue waits for, or a question."""

    def __init__(
        self,
        jobs: Sequence[Job],
        free_text: Job,
        watch: Watch,
        uow: UnitOfWork,
        seal: Seal,
        clock: Clock,
        owners: frozenset[int],
        reactions: Reactions | None = None,
    ) -> None:
        """`free_text` is the job that gets plain words; `owners` are the channel ids of owners."""
        self._jobs = {job.name: job for job in jobs}
        self._board = Switchboard(jobs, free_text, seal)
        self._watch, self._uow, self._clock = watch, uow, clock
        self._who = Acquaintance(uow, owners)
        self._waiting = WaitingRoom()
        self._reactions: Reactions = reactions or {}

    def commands(self, place: Place) -> Sequence[str]:
        """The commands that a menu lists in this place."""
        return PRIVATE_COMMANDS if place is Place.PRIVATE else GROUP_COMMANDS

    def asks(self, act: str) -> bool:
        """Whether a button with this act stands under a message that waits for words."""
        return act in self._board.words

    def handle(self, incoming: Incoming, progress: Show | None = None) -> Handled:
        """Answer one act. What a person did is never an error; only a fault of our own raises."""
        if incoming.kind is Kind.SERVICE:
            return self._news(incoming)
        known = self._who.recall(incoming)
        noticed = self._watch.look(known.incoming) if incoming.kind in _LOOKED_AT else Noticed()
        if noticed.instead:
            return Handled(with_ways_on(noticed.instead, known.incoming, self._waits_for(known)), _spoken(known))
        handled = self._answered(known, None if noticed.beside else progress)
        return replace(handled, replies=with_line(handled.replies, noticed.beside))

    def _answered(self, known: Known, progress: Show | None) -> Handled:
        if known.incoming.kind is Kind.COMMAND and known.incoming.command == "cancel":
            return self._cancelled(known)
        chosen = self._chosen(known)
        if chosen is None:
            return Handled(turn_replies(known.incoming), known.language)
        return chosen if isinstance(chosen, Handled) else self._done(chosen, known, progress)

    def _chosen(self, known: Known) -> Chosen | Handled | None:
        incoming = known.incoming
        if incoming.kind in {Kind.COMMAND, Kind.EDITED} and incoming.command:
            found = self._board.command(incoming)
            return found or (None if incoming.kind is Kind.COMMAND else self._board.question(incoming))
        if incoming.kind is Kind.BUTTON:
            return self._pressed(known)
        if incoming.kind in {Kind.TEXT, Kind.EDITED}:
            return self._said(known)
        return self._sent(incoming)

    def _sent(self, incoming: Incoming) -> Chosen | None:
        """A file goes to the job that takes its kind, with the values of that job's open question."""
        found = self._board.file(incoming)
        if found is None:
            return None
        asked = self._board.replied(incoming)
        if asked is None and (waiting := self._open_question(incoming.chat)):
            asked = self._board.waited(incoming, waiting.act, waiting.args)
        return replace(found, args=asked.args) if asked and asked.job is found.job else found

    def _pressed(self, known: Known) -> Chosen | None:
        pressed = self._board.pressed(known.incoming)
        if pressed is None:
            return None
        if pressed.act in {TO_DIALOGUE, TO_QUESTION}:
            words = as_words(known.incoming)
            if not words.text.strip():
                return None
            return self._board.question(words) if pressed.act == TO_QUESTION else self._for_dialogue(words)
        return self._board.act(known.incoming, pressed)

    def _said(self, known: Known) -> Chosen | Handled | None:
        incoming = known.incoming
        replied = self._board.replied(incoming)
        if replied or incoming.place is Place.GROUP or incoming.kind is Kind.EDITED:
            return replied or self._board.edited(incoming) or self._board.question(incoming)
        waiting = self._open_question(incoming.chat)
        if waiting is None:
            return self._board.question(incoming)
        if not waiting.is_fresh(self._clock.now()):
            return Handled((which_is_meant(),), known.language)
        return self._board.waited(incoming, waiting.act, waiting.args)

    def _open_question(self, chat: Address) -> Waiting | None:
        try:
            with self._uow.reading() as stores:
                return self._waiting.find(chat, stores)
        except StorageUnavailable:
            return None

    def _waits_for(self, known: Known) -> str:
        """The act for which words are waited for in this chat, if any."""
        waiting = self._open_question(known.incoming.chat)
        return waiting.act if waiting and waiting.act in self._board.words else ""

    def _for_dialogue(self, words: Incoming) -> Chosen | None:
        waiting = self._open_question(words.chat)
        return self._board.waited(words, waiting.act, waiting.args) if waiting else None

    def _cancelled(self, known: Known) -> Handled:
        with self._uow() as stores:
            was_open = self._waiting.note(DONE, known.incoming.chat, self._clock.now(), stores)
        return Handled((Reply((paragraph("cancel-done" if was_open else "cancel-nothing"),)),), known.language)

    def _done(self, chosen: Chosen, known: Known, progress: Show | None = None) -> Handled:
        return self._inside(chosen, known) if chosen.job.is_inside else self._outside(chosen, known, progress)

    def _inside(self, chosen: Chosen, known: Known) -> Handled:
        try:
            with self._uow() as stores:
                met = self._who.met(chosen.incoming, stores)
                session = stores.sessions.load(met.incoming.chat, chosen.job.name)
                turn = self._turn(chosen, met, session)
                outcome = self._heard(chosen.handler(turn, stores), chosen)
                replies, version = self._kept(outcome, turn, stores)
        except (StorageUnavailable, StaleSession) as error:
            log.warning("not-kept", job=chosen.job.name, error=type(error).__name__)
            return Handled(_NOT_KEPT, known.language)
        return Handled(replies, outcome.language or turn.language, version)

    def _outside(self, chosen: Chosen, known: Known, progress: Show | None) -> Handled:
        session = self._session(known.incoming.chat, chosen.job.name)
        turn = replace(self._turn(chosen, known, session), progress=progress)
        outcome = self._heard(chosen.handler(turn), chosen)
        said = Handled(outcome.replies, outcome.language or turn.language, session.version)
        if not _changes(outcome):
            return said
        try:
            with self._uow() as stores:
                replies, version = self._kept(outcome, turn, stores)
            return replace(said, replies=replies, version=version)
        except (StorageUnavailable, StaleSession) as error:
            log.warning("not-kept", job=chosen.job.name, error=type(error).__name__)
            return Handled(_NOT_KEPT, turn.language, session.version) if outcome.must_keep else said

    def _heard(self, outcome: Outcome[Any], chosen: Chosen) -> Outcome[Any]:
        """The outcome with the calm answer before it, where words that were heard in a voice note are urgent."""
        outcome = ending_the_wait(outcome, chosen)
        if not outcome.heard:
            return outcome
        noticed = self._watch.look(replace(chosen.incoming, kind=Kind.TEXT, text=outcome.heard))
        return replace(outcome, replies=(*calm_before(noticed), *outcome.replies))

    def _turn(self, chosen: Chosen, known: Known, session: Session) -> Turn:
        incoming = replace(chosen.incoming, person=known.incoming.person)
        is_stale = chosen.version is not None and chosen.version != session.version
        return Turn(incoming, session, known.language, self._clock.now(), chosen.args, is_stale, known.group)

    def _session(self, chat: Address, job: str) -> Session:
        try:
            with self._uow.reading() as stores:
                return stores.sessions.load(chat, job)
        except StorageUnavailable:
            return Session(chat=chat, job=job)

    def _kept(self, outcome: Outcome[Any], turn: Turn, stores: Stores) -> tuple[tuple[Reply, ...], int]:
        """Carry out what was decided, in the open transaction: the replies, and the session's version."""
        for effect in outcome.effects:
            effect(stores)
        self.react(outcome.events, stores, turn.now)
        if outcome.waits is not None:
            self._waiting.note(outcome.waits, turn.incoming.chat, turn.now, stores)
        session = turn.session
        if outcome.state is not None:
            session = session.moved_on(outcome.state)
            stores.sessions.save(session)
        if outcome.handoff is None:
            return outcome.replies, session.version
        return outcome.replies + self._handed(outcome.handoff, turn, stores), session.version

    def _handed(self, handoff: Handoff, turn: Turn, stores: Stores) -> tuple[Reply, ...]:
        other = self._jobs[handoff.job]
        there = replace(turn, session=stores.sessions.load(turn.incoming.chat, other.name))
        return self._kept(other.receives[handoff.wish](there, stores, handoff.values), there, stores)[0]

    def react(self, events: Sequence[Event], stores: Any, now: datetime) -> None:
        """Let every room that follows an event do its part, in the open transaction."""
        waiting = list(events)
        while waiting:
            event = waiting.pop(0)
            for reaction in self._reactions.get(type(event), ()):
                waiting.extend(reaction(event, stores, now))

    def _news(self, incoming: Incoming) -> Handled:
        if incoming.command == Service.MIGRATED:
            moved = Address(incoming.chat.channel, int(incoming.text))
            with self._uow() as stores:
                stores.move(incoming.chat, moved)
            incoming = replace(incoming, chat=moved)
        known = self._who.recall(incoming)
        replies: list[Reply] = []
        for job in self._jobs.values():
            if handler := job.services.get(incoming.command):
                replies += self._done(Chosen(job, handler, known.incoming), known).replies
        return Handled(tuple(replies), known.language)


def _changes(outcome: Outcome[Any]) -> bool:
    given = (outcome.effects, outcome.events, outcome.handoff)
    return any(given) or outcome.state is not None or outcome.waits is not None


def _spoken(known: Known) -> str:
    """The language of an urgent message, unless the person has chosen one."""
    incoming = known.incoming
    return known.language if incoming.person.language else language_of(incoming.text, known.language)
