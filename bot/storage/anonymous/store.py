"""Keeps what is said without a name: confirmed is kept, whatever dies in between; unconfirmed is nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from threading import RLock

import structlog
from sqlalchemy import Engine, text

from bot.core.anonymous import Given, Poll, Response, Tally
from bot.core.errors import StorageUnavailable
from bot.storage.anonymous.answers import Answers, Known, State
from bot.storage.anonymous.closing import Closing
from bot.storage.anonymous.entry import WORDS, Entry, drawn
from bot.storage.anonymous.poll_secrets import PollSecrets
from bot.storage.anonymous.pool import Pool
from bot.storage.anonymous.tokens import Tokens
from bot.storage.trouble import database_trouble_named

_LOCK = 0x616E6F6E  # any number: the same in all our processes, and not the one of the migrations
log = structlog.get_logger()


class AnonymousStore:
    """Both doors of `bot/core/anonymous.py` on the same stores; one thing is done at a time."""

    def __init__(self, engine: Engine, pool: Pool, tokens: Tokens, secrets: PollSecrets) -> None:
        """Use the answers' `engine` with its waiting `pool`, the `tokens` and the polls' `secrets`."""
        self._engine, self._lock = engine, RLock()
        self._answers, self._pool, self._tokens, self._secrets = Answers(engine), pool, tokens, secrets
        self._closing = Closing(self._answers, pool, tokens, secrets)

    def repair(self) -> None:
        """Undo what a crash left half done: before anyone is served."""
        with self._alone():
            self._closing.repair()

    def open(self, poll: Poll, k: int) -> None:
        """Begin a poll, unless it is there."""
        with self._alone():
            self._answers.open(poll.name, k)

    def cast(self, poll: Poll, person: str, item: str, value: int, view: str = "") -> Given:
        """Keep a tap in place of this person's earlier one."""
        with self._alone():
            known = self._open(poll)
            if known is None:
                return Given.CLOSED
            tap = Entry(self._secrets.keyed(poll.name, "tap", person, item)[:16], poll.name, item, view, value)
            self._pool.write([*(entry for entry in self._pool.read() if entry.id != tap.id), tap])
            self._let_go(poll.name, known.k)
            return Given.KEPT

    def is_open(self, poll: Poll) -> bool:
        """Whether a poll has begun and not closed."""
        with self._alone():
            return self._open(poll) is not None

    def own(self, poll: Poll, person: str, item: str) -> int | None:
        """What this person has tapped, while the poll is open."""
        with self._alone():
            if self._open(poll) is None:
                return None
            name = self._secrets.keyed(poll.name, "tap", person, item)[:16]
            found = {**self._answers.find([name]), **{e.id: e for e in self._pool.read() if e.id == name}}
        return found[name].value if name in found else None

    def has_given(self, poll: Poll, person: str) -> bool:
        """Whether this person has answered an open poll."""
        with self._alone():
            return self._open(poll) is not None and self._tokens.has(self._token(poll, person))

    def given(self, poll: Poll) -> int:
        """How many people have answered an open poll."""
        return self._tokens.count(poll.name)

    def give(self, poll: Poll, person: str, nonce: bytes, response: Response, most: int) -> Given:
        """Keep an answer once; the token is ready before anything is said, and taken in after."""
        with self._alone():
            known = self._open(poll)
            if known is None:
                return Given.CLOSED
            token, entries = self._token(poll, person), self._entries(poll.name, nonce, response)
            if self._tokens.has(token):
                return Given.KEPT if self._are_kept(entries) else Given.ALREADY
            if self._tokens.count(poll.name) >= most and not self._are_kept(entries):  # kept: died before its token
                return Given.FULL
            with self._tokens.adding(poll.name, token):
                ids = {entry.id for entry in entries}
                self._pool.write([*(entry for entry in self._pool.read() if entry.id not in ids), *entries])
            self._let_go(poll.name, known.k)
            return Given.KEPT

    def is_locked(self, poll: Poll) -> bool:
        """Whether answers wait that can't be opened now."""
        with self._alone():
            return self._pool.locked(poll.name) > 0

    def close(self, poll: Poll) -> Tally:
        """End a poll and count it."""
        with self._alone():
            return self._closing.close(poll.name)

    def drop(self, poll: Poll) -> None:
        """Remove a poll and all that was said in it."""
        with self._alone():
            self._closing.drop(poll.name)

    def keep_only(self, kind: str, refs: Collection[str]) -> int:
        """Remove all polls of a kind but these: those whose job has let go of them. How many went."""
        names = {Poll(kind, ref).name for ref in refs}
        with self._alone():
            orphans = [name for name in self._answers.polls() if name.startswith(f"{kind}:") and name not in names]
            for name in orphans:
                self._closing.drop(name)
        return len(orphans)

    def _open(self, poll: Poll) -> Known | None:
        known = self._answers.polls().get(poll.name)
        return known if known and known.state is State.OPEN else None

    def _token(self, poll: Poll, person: str) -> bytes:
        return self._secrets.keyed(poll.name, "token", person)

    def _entries(self, poll: str, nonce: bytes, response: Response) -> list[Entry]:
        """Ids come from the nonce under the poll's secret: the same press makes the same ones, nobody else can."""

        def name(item: str) -> bytes:
            return self._secrets.keyed(poll, "answer", nonce, item)[:16]

        taps = [Entry(name(item), poll, item, response.view, value) for item, value in response.taps.items()]
        words = [Entry(name(WORDS), poll, WORDS, "", int(response.may_quote), response.words)] if response.words else []
        return [*taps, *words]

    def _are_kept(self, entries: list[Entry]) -> bool:
        ids = {entry.id for entry in entries}
        return bool(ids & {entry.id for entry in self._pool.read()}) or bool(self._answers.find(ids))

    def _let_go(self, poll: str, k: int) -> None:
        """Move full batches on. What is confirmed is in the pool already: trouble here only puts it off."""
        try:
            everything = self._pool.read()
            batch = drawn(self._new([entry for entry in everything if entry.poll == poll], k), k)
            if batch:
                self._answers.put(batch)
                gone = {entry.id for entry in batch}
                self._pool.write(entry for entry in everything if entry.id not in gone)
        except StorageUnavailable:
            log.warning("batch-put-off")

    def _new(self, waiting: list[Entry], k: int) -> list[Entry]:
        """What replaces nothing: a tap that was changed waits for the end, lest two copies show whose it was."""
        if not drawn(waiting, k):
            return []
        stored = self._answers.find(entry.id for entry in waiting)
        return [entry for entry in waiting if entry.id not in stored]

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._lock:
            if self._engine.dialect.name != "postgresql":
                yield
                return
            with database_trouble_named(), self._engine.connect() as connection:
                connection.execute(text("select pg_advisory_lock(:lock)"), {"lock": _LOCK})
                connection.commit()  # the lock is the session's: no transaction stays open while we work
                try:
                    yield
                finally:
                    connection.execute(text("select pg_advisory_unlock(:lock)"), {"lock": _LOCK})
                    connection.commit()
