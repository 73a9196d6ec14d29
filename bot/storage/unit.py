"""One act, one transaction: all of it is kept, or none of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Engine, text

from bot.core.errors import StorageUnavailable
from bot.core.incoming import Address
from bot.storage.boards import BoardStore
from bot.storage.documents import SqlShelf
from bot.storage.engine import checkpoint, transaction
from bot.storage.groups import GroupStore
from bot.storage.keepers import KeeperStore
from bot.storage.leads import LeadStore
from bot.storage.members import MemberStore
from bot.storage.notes import NoteStore
from bot.storage.outbox import SqlOutbox
from bot.storage.passages import SqlPassageStore
from bot.storage.people import PersonStore
from bot.storage.plans import PlanStore
from bot.storage.promises import PromiseStore
from bot.storage.reaching import ReachingStore
from bot.storage.rounds import RoundStore
from bot.storage.sessions import SqlSessionStore
from bot.storage.unanswered import UnansweredStore
from bot.storage.working import MutedStore, WorkingStore


@dataclass(frozen=True, slots=True)
class Stores:
    """All stores, in the same transaction."""

    connection: Connection
    _shred: Callable[[], None] = field(repr=False)
    people: PersonStore
    sessions: SqlSessionStore
    groups: GroupStore
    unanswered: UnansweredStore
    passages: SqlPassageStore
    notes: NoteStore
    leads: LeadStore
    members: MemberStore
    outbox: SqlOutbox
    boards: BoardStore
    plans: PlanStore
    documents: SqlShelf
    promises: PromiseStore
    reaching: ReachingStore
    keepers: KeeperStore
    working: WorkingStore
    muted: MutedStore
    rounds: RoundStore

    @classmethod
    def on(cls, connection: Connection, today: date, shred: Callable[[], None] = lambda: None) -> Stores:
        """The stores inside the transaction of `connection`; `shred` is told when its log has to go afterwards."""
        return cls(
            connection=connection,
            _shred=shred,
            people=PersonStore(connection, today),
            sessions=SqlSessionStore(connection, today),
            groups=GroupStore(connection, today),
            unanswered=UnansweredStore(connection),
            passages=SqlPassageStore(connection),
            notes=NoteStore(connection),
            leads=LeadStore(connection),
            members=MemberStore(connection),
            outbox=SqlOutbox(connection),
            boards=BoardStore(connection),
            plans=PlanStore(connection),
            documents=SqlShelf(connection),
            promises=PromiseStore(connection),
            reaching=ReachingStore(connection),
            keepers=KeeperStore(connection),
            working=WorkingStore(connection),
            muted=MutedStore(connection),
            rounds=RoundStore(connection),
        )

    def shred(self) -> None:
        """Once this transaction is kept, leave nothing of what it removed in the database's log either."""
        self._shred()

    def move(self, old: Address, new: Address) -> None:
        """Follow a chat that got a new address, in every store that goes by address."""
        self.people.move(old, new)
        self.groups.move(old, new)
        self.sessions.move(old, new)
        self.boards.move(old, new)

    def lock(self, name: str) -> None:
        """Let nobody else work on what `name` stands for until this transaction ends; SQLite has one writer anyway."""
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(text("select pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})


def utc_now() -> datetime:
    """The machine's own clock."""
    return datetime.now(UTC)


class SqlUnitOfWork:
    """Opens a transaction for one act; call it in a `with`, and keep network calls and waits out of the block."""

    def __init__(self, engine: Engine, now: Callable[[], datetime] = utc_now) -> None:
        """Use a database that `upgrade` has brought up to date; `now` tells the day on which things are used."""
        self._engine, self._now = engine, now
        self._is_to_shred = threading.Event()

    @contextmanager
    def __call__(self) -> Iterator[Stores]:
        """Read and change: kept at the end, undone by any error. Raises `StorageUnavailable` with what to do."""
        with transaction(self._engine) as connection:
            yield Stores.on(connection, self._now().date(), self._is_to_shred.set)
        self.shred()

    def shred(self) -> None:
        """Empty the database's log if something was removed for good; where readers are in the way, the next call does.

        A fault here takes nothing back: what was committed stays so.
        """
        if not self._is_to_shred.is_set():
            return
        self._is_to_shred.clear()
        try:
            is_done = checkpoint(self._engine)
        except StorageUnavailable:
            is_done = False
        if not is_done:
            self._is_to_shred.set()

    @contextmanager
    def reading(self) -> Iterator[Stores]:
        """Only read, beside a writer; everything read is of one moment on SQLite."""
        with transaction(self._engine, writes=False) as connection:
            yield Stores.on(connection, self._now().date())
