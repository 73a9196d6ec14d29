"""Small worlds: a thief who knows who took part when gets nothing out of what waits, however few wait.

Each attack is first run on a store that lacks the one measure against it, where it wins: so it can fail.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.core.anonymous import Poll
from bot.storage.anonymous.opening import ANSWERS_FILE, open_anonymous
from bot.storage.anonymous.poll_secrets import SECRETS_FOLDER, PollSecrets
from bot.storage.anonymous.pool import POOL_FILE, FilePool, TablePool
from bot.storage.anonymous.sealed import SealedPool
from bot.storage.anonymous.store import AnonymousStore
from tests.support import adversary
from tests.support.anonymous import ROUND, K, person, respond, words
from tests.support.postgres import postgres_url

__all__ = ["postgres_url"]
IDEAS = Poll("plan", "a1")


@contextmanager
def _opened(folder: Path, *, is_weak: bool) -> Iterator[AnonymousStore]:
    """Ours, or one whose waiting file lies open."""
    with open_anonymous(folder) as store:
        if is_weak:
            pool = FilePool(folder / POOL_FILE)
            store = AnonymousStore(store._engine, pool, store._tokens, store._secrets)
        yield store


def _seen(folder: Path) -> list[list[object]]:
    """What a thief reads in the waiting file: all but the poll's name and seals."""
    return [row for row in adversary.waiting(folder / POOL_FILE) if row[2]]


@pytest.mark.parametrize("is_weak", [True, False])
def test_one_answer_alone_can_not_be_read(tmp_path: Path, *, is_weak: bool) -> None:
    """The first to answer, or a late one after others moved on: the thief knows who that was."""
    with _opened(tmp_path, is_weak=is_weak) as store:
        store.open(ROUND, K)
        respond(store, 0)
        found = adversary.numbers((tmp_path / POOL_FILE).read_bytes())
        assert found == ([0] if is_weak else [])


@pytest.mark.parametrize("is_weak", [True, False])
def test_the_only_person_of_a_view_is_not_known_by_it(tmp_path: Path, *, is_weak: bool) -> None:
    """One manager among carers: their taps share the view, so all of them would be known."""
    with _opened(tmp_path, is_weak=is_weak) as store:
        store.open(ROUND, K)
        for number in range(3 * K):
            respond(store, number, view="leader" if number == 5 else "carer")
        known = [row for row in _seen(tmp_path) if row[3] == "leader"]
        assert {row[2]: row[4] for row in known} == ({"heard": 5 % 4, "start": 5 % 3} if is_weak else {})
        assert b"leader" not in (tmp_path / ANSWERS_FILE).read_bytes()


@pytest.mark.parametrize("is_weak", [True, False])
def test_two_copies_of_what_waits_show_nothing_that_stayed(tmp_path: Path, *, is_weak: bool) -> None:
    """What is new between two copies is the one person who answered in between."""
    copies = []
    with _opened(tmp_path, is_weak=is_weak) as store:
        store.open(ROUND, K)
        for number in range(4):
            respond(store, number)
            copies.append({tuple(row) for row in adversary.waiting(tmp_path / POOL_FILE)})
    stayed = [len(early & late) for early, late in pairwise(copies)]
    assert stayed == ([3, 6, 9] if is_weak else [0, 0, 0])


@pytest.mark.parametrize("is_weak", [True, False])
def test_a_tap_that_was_changed_shows_in_no_two_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_weak: bool
) -> None:
    """One person alone changed their mind that day: a row that differs between two copies is theirs, old and new."""
    if is_weak:
        monkeypatch.setattr(AnonymousStore, "_new", lambda _self, waiting, _k: waiting)
    won = 0
    for world in range(6):
        file = tmp_path / str(world) / ANSWERS_FILE
        with open_anonymous(file.parent) as store:
            store.open(IDEAS, 5)
            for number in range(20):
                store.cast(IDEAS, person(number), "bench", 1, "carer")
            early = adversary.all_rows(file)
            changed = next(n for n in range(20) if store._answers.find([_tap(store, n)]))
            store.cast(IDEAS, person(changed), "bench", 2, "carer")
            for number in range(20, 60):
                store.cast(IDEAS, person(number), "bench", 1, "carer")
            won += not set(early) <= set(adversary.all_rows(file))
            assert store.own(IDEAS, person(changed), "bench") == 2
            counts = {count.value: count.count for count in store.close(IDEAS).counts}
            assert counts == {1: 59, 2: 1}
    assert won >= 1 if is_weak else won == 0


def _tap(store: AnonymousStore, number: int) -> bytes:
    return store._secrets.keyed(IDEAS.name, "tap", person(number), "bench")[:16]


def test_round_that_ends_with_too_few_stays_sealed_and_can_be_dropped(tmp_path: Path) -> None:
    with open_anonymous(tmp_path) as store:
        store.open(ROUND, K)
        for number in range(3):
            respond(store, number)
        assert store.close(ROUND).is_few
        assert adversary.numbers(adversary.everything_in(tmp_path)) == []
    with open_anonymous(tmp_path) as store:  # also after a restart
        assert len(store.close(ROUND).said) == 3
        store.drop(ROUND)
        assert list((tmp_path / SECRETS_FOLDER).iterdir()) == []


def test_old_copies_of_what_waited_are_dead_once_the_round_is_closed(tmp_path: Path) -> None:
    """A disk keeps blocks of files that were replaced, and a thief may have copied one: its secret is no more."""
    with open_anonymous(tmp_path / "data") as store:
        store.open(ROUND, K)
        for number in range(K):
            respond(store, number)
        shutil.copy(tmp_path / "data" / POOL_FILE, tmp_path / "copy")
        store.close(ROUND)
        stolen = SealedPool(FilePool(tmp_path / "copy"), PollSecrets(tmp_path / "data" / SECRETS_FOLDER))
        assert len(adversary.waiting(tmp_path / "copy")) == 3 * K
        assert stolen.read() == []


def test_all_seals_have_few_lengths(tmp_path: Path) -> None:
    """The length of a text would name it."""
    with open_anonymous(tmp_path) as store:
        store.open(ROUND, K)
        for number in range(K):
            respond(store, number)
        assert len({len(str(row[5])) for row in adversary.waiting(tmp_path / POOL_FILE)}) == 1


def test_answers_outlast_a_missing_secret_that_is_brought_back(tmp_path: Path) -> None:
    data, away = tmp_path / "data", tmp_path / "away"
    with open_anonymous(data) as store:
        store.open(ROUND, K)
        respond(store, 0)
    shutil.move(data / SECRETS_FOLDER, away)
    with open_anonymous(data) as store:
        store.open(IDEAS, 5)
        store.cast(IDEAS, person(1), "bench", 1)
        assert [e.item for e in store._pool.read()] == ["bench"]
    for file in away.iterdir():
        shutil.move(file, data / SECRETS_FOLDER)
    with open_anonymous(data) as store:
        assert [e.body for e in store._pool.read() if e.item == "words"] == [words(0)]
        store.drop(ROUND)
        assert [e.item for e in store._pool.read()] == ["bench"]


def test_what_no_secret_opens_goes_with_its_poll(tmp_path: Path) -> None:
    with open_anonymous(tmp_path) as store:
        store.open(ROUND, K)
        respond(store, 0)
    shutil.rmtree(tmp_path / SECRETS_FOLDER)
    with open_anonymous(tmp_path) as store:
        assert store._pool.read() == []
        store.drop(ROUND)
    with open_anonymous(tmp_path):
        assert adversary.waiting(tmp_path / POOL_FILE) == []


def test_what_waited_in_an_earlier_version_is_read_and_sealed(tmp_path: Path) -> None:
    with _opened(tmp_path, is_weak=True) as store:
        store.open(ROUND, K)
        respond(store, 0)
    with open_anonymous(tmp_path) as store:
        assert [e.body for e in store._pool.read() if e.item == "words"] == [words(0)]
        assert adversary.numbers((tmp_path / POOL_FILE).read_bytes()) == []


@pytest.mark.parametrize("is_weak", [True, False])
def test_postgresql_holds_no_words_of_those_who_wait(tmp_path: Path, postgres_url: str, *, is_weak: bool) -> None:
    """Neither in the table itself nor in the samples that its planner takes."""
    with open_anonymous(tmp_path, answers_url=postgres_url, tokens_url=postgres_url) as store:
        if is_weak:
            store = AnonymousStore(store._engine, TablePool(store._engine), store._tokens, store._secrets)
        store.open(ROUND, K)
        for number in range(K - 1):
            respond(store, number)
        with store._engine.connect() as connection:
            rows = connection.execute(text("select * from waiting")).all()
        assert (adversary.numbers(str(rows).encode()) != []) is is_weak
        store.drop(ROUND)


def test_postgresql_samples_neither_words_nor_ids(tmp_path: Path, postgres_url: str) -> None:
    """ANALYZE keeps values of columns; those that an earlier version let it keep go as well."""
    with open_anonymous(tmp_path, answers_url=postgres_url, tokens_url=postgres_url) as store:
        store.open(ROUND, K)
        for number in range(3 * K):
            respond(store, number)
        for table, column in (("answer", "body"), ("participation", "token")):
            _do(store, f"alter table {table} alter {column} set statistics -1")
        assert {"answer.body", "participation.token"} <= _sampled(store)
    with open_anonymous(tmp_path, answers_url=postgres_url, tokens_url=postgres_url) as store:
        assert _sampled(store) == set()
        store.drop(ROUND)


def _sampled(store: AnonymousStore) -> set[str]:
    """The columns of which PostgreSQL has kept values, after it looked once more."""
    _do(store, "analyze")
    tables = ["answer", "tap", "waiting", "participation", "poll"]
    asked = text("select tablename || '.' || attname from pg_stats where tablename = any(:tables)")
    with store._engine.connect() as connection:
        return set(connection.execute(asked, {"tables": tables}).scalars())


def _do(store: AnonymousStore, statement: str) -> None:
    with store._engine.begin() as connection:
        connection.exec_driver_sql(statement)
