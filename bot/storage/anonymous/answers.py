"""The answers' database: polls, taps and words, changed in batches and written anew each time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from bot.storage import rows
from bot.storage.anonymous.entry import WORDS, Entry
from bot.storage.anonymous.rebuild import rebuild, rewrite
from bot.storage.anonymous.tables import answer, poll, tap
from bot.storage.engine import transaction


class State(StrEnum):
    """How far a poll is: closed with enough people, or with so few that nothing of it is in the database."""

    OPEN = "open"
    CLOSED = "closed"
    FEW = "few"


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of a poll itself."""

    k: int
    state: State


class Answers:
    """Holds what at least k people have said; what came when can't be read from it."""

    def __init__(self, engine: Engine) -> None:
        """Use a store that has its tables."""
        self._engine = engine

    def polls(self) -> Mapping[str, Known]:
        """All polls by name."""
        with transaction(self._engine, writes=False) as connection:
            return {row.name: Known(row.k, State(row.state)) for row in connection.execute(select(poll))}

    def open(self, name: str, k: int) -> None:
        """Begin a poll, unless it is there."""
        with transaction(self._engine) as connection:
            values = {"name": name, "k": k, "state": State.OPEN.value}
            connection.execute(rows.insert(connection, poll).values(values).on_conflict_do_nothing())

    def mark(self, name: str, state: State) -> None:
        """Say how far a poll is."""
        with transaction(self._engine) as connection:
            connection.execute(update(poll).where(poll.c.name == name).values(state=state.value))

    def find(self, ids: Iterable[bytes]) -> dict[bytes, Entry]:
        """The entries with these ids."""
        wanted = list(ids)
        with transaction(self._engine, writes=False) as connection:
            taps = connection.execute(select(tap).where(tap.c.id.in_(wanted))).all()
            words = connection.execute(select(answer).where(answer.c.id.in_(wanted))).all()
        return {entry.id: entry for entry in [*map(_tap, taps), *map(_words, words)]}

    def of(self, name: str) -> list[Entry]:
        """All entries of a poll."""
        with transaction(self._engine, writes=False) as connection:
            taps = connection.execute(select(tap).where(tap.c.poll == name)).all()
            words = connection.execute(select(answer).where(answer.c.poll == name)).all()
        return [*map(_tap, taps), *map(_words, words)]

    def put(self, entries: Iterable[Entry]) -> bool:
        """Take entries in, each in place of the one with its id; False when the rebuild is still to be done."""
        with transaction(self._engine) as connection:
            _put(connection, list(entries))
            rewrite(connection, tap, answer)
        return rebuild(self._engine)

    def close(self, name: str, entries: Iterable[Entry]) -> bool:
        """Put these in place of all entries of a poll and mark it closed, at once."""
        with transaction(self._engine) as connection:
            _clear(connection, name)
            _put(connection, list(entries))
            connection.execute(update(poll).where(poll.c.name == name).values(state=State.CLOSED.value))
            rewrite(connection, tap, answer, poll)
        return rebuild(self._engine)

    def drop(self, name: str) -> bool:
        """Remove a poll with all its entries."""
        with transaction(self._engine) as connection:
            _clear(connection, name)
            connection.execute(delete(poll).where(poll.c.name == name))
            rewrite(connection, tap, answer, poll)
        return rebuild(self._engine)

    def rebuild(self) -> bool:
        """Write the file anew."""
        return rebuild(self._engine)


def _clear(connection: Connection, name: str) -> None:
    for table in (tap, answer):
        connection.execute(delete(table).where(table.c.poll == name))


def _put(connection: Connection, entries: list[Entry]) -> None:
    in_order = sorted(entries, key=lambda entry: entry.id)
    taps = [
        {"id": e.id, "poll": e.poll, "item": e.item, "view": e.view, "value": e.value}
        for e in in_order
        if e.item != WORDS
    ]
    words = [
        {"id": e.id, "poll": e.poll, "may_quote": bool(e.value), "body": e.body} for e in in_order if e.item == WORDS
    ]
    for table, values in ((tap, taps), (answer, words)):
        if values:
            connection.execute(delete(table).where(table.c.id.in_([row["id"] for row in values])))
            connection.execute(insert(table), values)


def _tap(row: Row[tuple[object, ...]]) -> Entry:
    kept = row._mapping
    return Entry(bytes(kept["id"]), kept["poll"], kept["item"], kept["view"], kept["value"])


def _words(row: Row[tuple[object, ...]]) -> Entry:
    kept = row._mapping
    return Entry(bytes(kept["id"]), kept["poll"], WORDS, "", int(kept["may_quote"]), kept["body"])
