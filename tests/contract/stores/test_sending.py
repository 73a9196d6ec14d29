"""The outbox from adding to the receipt, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine

from bot.core.notice import Notice
from bot.nudges.sweep import sweep
from bot.storage.engine import transaction
from bot.storage.sending import SendingStore, State
from bot.storage.unit import SqlUnitOfWork, Stores

NOW = datetime(2027, 3, 28, 0, 30, tzinfo=UTC)  # half an hour before the clocks go forward in Britain
SECOND = timedelta(seconds=1)


def add(unit: SqlUnitOfWork, *keys: str, recipient: str = "", due: datetime = NOW, merges: bool = False) -> None:
    with unit() as stores:
        for key in keys:
            stores.outbox.add(Notice(key, "kind", recipient or key, "ref", due, merges=merges))


def swept(engine: Engine, now: datetime = NOW, most: int = 500) -> list[str]:
    """Sweep once: the names of the batches that were handed over."""
    names: list[str] = []
    sweep(engine, now, lambda _connection, name: names.append(name), most)
    return names


def keys_of(unit: SqlUnitOfWork, batch: str) -> list[str]:
    with unit.reading() as stores:
        return [entry.notice.key for entry in SendingStore(stores.connection).batch(batch)]


def sending(stores: Stores) -> SendingStore:
    return SendingStore(stores.connection)


def test_what_is_due_is_found_once_and_not_before(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "early", due=NOW)
    add(unit, "late", due=NOW + SECOND)
    assert [keys_of(unit, name) for name in swept(database)] == [["early"]]
    assert swept(database) == []
    assert [keys_of(unit, name) for name in swept(database, NOW + SECOND)] == [["late"]]


def test_same_key_twice_is_one_notice_even_after_it_was_sent(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a")
    with unit() as stores:
        sending(stores).end(["a"], State.SENT, NOW, 5)
    add(unit, "a")
    assert swept(database) == []


def test_one_message_at_a_time_for_each_recipient(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a1", "a2", recipient="a")
    add(unit, "b1", recipient="b")
    first = swept(database)
    assert [keys_of(unit, name) for name in first] == [["a1"], ["b1"]]
    assert swept(database) == []
    with unit() as stores:
        sending(stores).end(["a1"], State.SENT, NOW, 5)
    assert [keys_of(unit, name) for name in swept(database)] == [["a2"]]


def test_one_with_many_notices_holds_up_nobody(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, *(f"a{number:03}" for number in range(30)), recipient="a")
    add(unit, "z", due=NOW - SECOND / 2 + SECOND, recipient="z")
    found = [keys_of(unit, name) for _ in range(2) for name in swept(database, NOW + SECOND, most=10)]
    assert found == [["a000"], ["z"]]


def test_notices_that_merge_go_out_together(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a1", "a2", "a3", recipient="a", merges=True)
    assert [keys_of(unit, name) for name in swept(database)] == [["a1", "a2", "a3"]]


def test_sweep_that_fails_half_way_leaves_everything_as_it_was(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a", "b")

    def die(_connection: Connection, _name: str) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        sweep(database, NOW, die)
    assert len(swept(database)) == 2


def test_cancelled_notices_are_gone_while_queued_too(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "promise:1:v1:due", "promise:1:v1:after", "promise:10:v1:due")
    names = swept(database)
    with unit() as stores:
        stores.outbox.cancel("promise:1:")
    assert [keys for name in names if (keys := keys_of(unit, name))] == [["promise:10:v1:due"]]


def test_put_off_notice_is_due_again_later_and_remembers_its_attempts(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a")
    (name,) = swept(database)
    with unit() as stores:
        sending(stores).begin(["a"], NOW)
        sending(stores).put_off(["a"], NOW + SECOND, is_known=False)
    assert (keys_of(unit, name), swept(database)) == ([], [])
    (again,) = swept(database, NOW + SECOND)
    with unit.reading() as stores:
        (entry,) = sending(stores).batch(again)
    assert (entry.attempts, entry.tried_at) == (1, NOW)


def test_known_failure_wipes_the_attempts_out(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a")
    swept(database)
    with unit() as stores:
        sending(stores).begin(["a"], NOW)
        sending(stores).put_off(["a"], NOW, is_known=True)
    (name,) = swept(database)
    with unit.reading() as stores:
        assert sending(stores).batch(name)[0].attempts == 0


def test_batches_that_nobody_holds_wait_again(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a", "b")
    names = swept(database)
    with unit() as stores:
        assert sorted(sending(stores).batches(10)) == sorted(names)
        assert sending(stores).take_back(names[:1]) == 1
    assert len(swept(database)) == 1


def test_old_receipts_are_purged_and_failures_stay_for_the_owner(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "sent", "failed", "open")
    with unit() as stores:
        sending(stores).end(["sent"], State.SENT, NOW, 5)
        sending(stores).end(["failed"], State.FAILED, NOW)
    with unit() as stores:
        assert sending(stores).purge(NOW + SECOND) == 1
        assert sending(stores).counts() == {State.FAILED: 1, State.WAITING: 1}
        assert (sending(stores).overdue(NOW), sending(stores).overdue(NOW + SECOND)) == (0, 1)


def test_forgotten_recipient_leaves_no_row(database: Engine, unit: SqlUnitOfWork) -> None:
    add(unit, "a", recipient="mair")
    swept(database)
    with unit() as stores:
        stores.outbox.forget("mair")
    with transaction(database) as connection:
        assert SendingStore(connection).counts() == {}
