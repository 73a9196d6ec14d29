"""Promises with their dated lines, found by group and by owner."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, insert, select, text, update

from bot.promises.model import UNDER_WAY, Happened, Line, Promise, State
from bot.storage.old_promises import remove_drafts, remove_old
from bot.storage.promise_tables import promise as table
from bot.storage.promise_tables import promise_line as line_table

_AT_A_TIME = 500
_ABSENT = ""


class PromiseStore:
    """Keeps promises; `save` notes each change with the line that tells of it."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of `connection`."""
        self._connection = connection

    def add(self, promise: Promise) -> Promise:
        """Keep a new promise; it gets its number."""
        return self.add_all([promise])[0]

    def add_all(self, promises: Sequence[Promise]) -> list[Promise]:
        """Keep many at once, with their lines."""
        if not promises:
            return []
        numbered = [replace(p, id=n) for p, n in zip(promises, self._numbers(len(promises)), strict=True)]
        self._connection.execute(insert(table), [{"id": p.id, **_values(p)} for p in numbered])
        lines = [_line_values(promise.id, line) for promise in numbered for line in promise.lines]
        if lines:
            self._connection.execute(insert(line_table), lines)
        return numbered

    def find(self, number: int) -> Promise | None:
        """The promise with this number, with its lines."""
        row = self._connection.execute(select(table).where(table.c.id == number)).one_or_none()
        return replace(_promise(row), lines=tuple(self._lines([number]).get(number, ()))) if row else None

    def save(self, promise: Promise, *lines: Line) -> Promise:
        """Keep a change under the next revision, with what tells of it."""
        changed = replace(promise, revision=promise.revision + 1, lines=(*promise.lines, *lines))
        self._connection.execute(update(table).where(table.c.id == promise.id).values(_values(changed)))
        if lines:
            self._connection.execute(insert(line_table), [_line_values(promise.id, line) for line in lines])
        return changed

    def of_group(self, group: str) -> list[Promise]:
        """A group's register, by day."""
        return self._found(table.c.group_id == group)

    def of_round(self, round_: str) -> list[Promise]:
        """What was promised after a round of feedback."""
        return self._found(table.c.round_id == round_)

    def of_owner(self, person: str) -> list[Promise]:
        """What a person has promised."""
        return self._found(table.c.owner == person)

    def asked_by(self, person: str) -> list[Promise]:
        """What a person has asked of others, or written down."""
        return self._found(table.c.asked_by == person)

    def under_way_in(self, group: str) -> list[Promise]:
        """What is still to come in a group."""
        return self._found(table.c.group_id == group, table.c.state.in_(sorted(UNDER_WAY)))

    def every(self) -> Iterator[Promise]:
        """All promises with their lines, in the order of their numbers, a few at a time."""
        last = 0
        while found := self._page(last):
            lines = self._lines([promise.id for promise in found])
            yield from (replace(promise, lines=tuple(lines.get(promise.id, ()))) for promise in found)
            last = found[-1].id

    def forget(self, person: str) -> list[Promise]:
        """Let go of a person: those that they had still to keep, with nobody's name.

        What was promised to a group or after a round stays there. What was theirs alone goes, as do their drafts.
        """
        was = table.c.owner.in_((person, _ABSENT)) & (table.c.asked_by == person)
        is_alone = (table.c.group_id == _ABSENT) & (table.c.round_id == _ABSENT)
        self._remove(was & (is_alone | (table.c.state == State.DRAFT)))
        left = [promise for promise in self.of_owner(person) if promise.is_under_way]
        for column in (table.c.owner, table.c.asked_by):
            self._connection.execute(update(table).where(column == person).values({column: _ABSENT}))
        self._connection.execute(update(line_table).where(line_table.c.who == person).values(who=_ABSENT))
        return [
            replace(each, owner=_ABSENT, asked_by="" if each.asked_by == person else each.asked_by) for each in left
        ]

    def remove_group(self, group: str) -> None:
        """Remove a group's register."""
        self._remove(table.c.group_id == group)

    def purge(self, before: date) -> int:
        """Remove what was due and last changed before a day; how many."""
        return remove_old(self._connection, before)

    def drop_drafts(self, before: datetime) -> int:
        """Remove what somebody began to write before a moment and left; how many."""
        return remove_drafts(self._connection, before)

    def _remove(self, where: ColumnElement[bool]) -> None:
        found = select(table.c.id).where(where)
        self._connection.execute(delete(line_table).where(line_table.c.promise_id.in_(found)))
        self._connection.execute(delete(table).where(where))

    def _page(self, last: int) -> list[Promise]:
        found = (
            select(table).where(table.c.id > last, table.c.state != State.DRAFT).order_by(table.c.id).limit(_AT_A_TIME)
        )
        return [_promise(row) for row in self._connection.execute(found)]

    def _found(self, *where: ColumnElement[bool]) -> list[Promise]:
        found: Select[tuple[object, ...]] = (
            select(table).where(*where, table.c.state != State.DRAFT).order_by(table.c.due, table.c.id)
        )
        return [_promise(row) for row in self._connection.execute(found)]

    def _lines(self, numbers: Sequence[int]) -> dict[int, list[Line]]:
        found: dict[int, list[Line]] = {}
        wanted = select(line_table).where(line_table.c.promise_id.in_(numbers)).order_by(line_table.c.id)
        for row in self._connection.execute(wanted):
            found.setdefault(row.promise_id, []).append(_line(row))
        return found

    def _numbers(self, count: int) -> list[int]:
        if self._connection.dialect.name == "postgresql":
            drawn = text("select nextval(pg_get_serial_sequence('promise', 'id')) from generate_series(1, :count)")
            return sorted(self._connection.execute(drawn, {"count": count}).scalars())
        # SQLite has one writer; its own counter knows numbers of promises that were removed.
        known = text("select max(coalesce((select seq from sqlite_sequence where name = 'promise'), 0), 0)")
        first = int(self._connection.execute(known).scalar_one()) + 1
        return list(range(first, first + count))


def _values(promise: Promise) -> dict[str, object]:
    return {
        "group_id": promise.group,
        "round_id": promise.round,
        "plan_id": promise.plan,
        "owner": promise.owner,
        "asked_by": promise.asked_by,
        "text": promise.text,
        "measure": promise.measure,
        "due": promise.due.isoformat(),
        "zone": promise.zone,
        "exact": json.dumps([moment.isoformat() for moment in promise.exact]),
        "state": promise.state.value,
        "revision": promise.revision,
        "quiet_until": promise.quiet_until,
        "changed": promise.changed,
        "said": promise.said,
        "theme": promise.theme,
        "made": promise.made.timestamp(),
        "reported": promise.reported.timestamp() if promise.reported else None,
        "asked": promise.asked.timestamp() if promise.asked else None,
    }


def _promise(row: Row[tuple[object, ...]]) -> Promise:
    kept = row._mapping
    return Promise(
        id=kept["id"],
        group=kept["group_id"],
        round=kept["round_id"],
        plan=kept["plan_id"],
        owner=kept["owner"],
        asked_by=kept["asked_by"],
        text=kept["text"],
        measure=kept["measure"],
        due=datetime.fromisoformat(kept["due"]),
        zone=kept["zone"],
        exact=tuple(map(datetime.fromisoformat, json.loads(kept["exact"]))),
        state=State(kept["state"]),
        revision=kept["revision"],
        quiet_until=kept["quiet_until"],
        changed=kept["changed"],
        said=kept["said"],
        theme=kept["theme"],
        made=datetime.fromtimestamp(kept["made"], UTC),
        reported=_moment(kept["reported"]),
        asked=_moment(kept["asked"]),
    )


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _line_values(number: int, line: Line) -> dict[str, object]:
    return {
        "promise_id": number,
        "happened": line.happened.value,
        "at": line.at.timestamp(),
        "who": line.who,
        "words": line.words,
        "day": line.day,
    }


def _line(row: Row[tuple[object, ...]]) -> Line:
    kept = row._mapping
    day: date | None = kept["day"]
    moment = datetime.fromtimestamp(kept["at"], UTC)
    return Line(Happened(kept["happened"]), moment, kept["who"], kept["words"], day)
