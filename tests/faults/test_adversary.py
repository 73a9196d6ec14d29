"""A thief with every file, who knows who took part and when, does no better than guessing.

The same attacks are first run on stores that are made the ordinary way, where they find everybody: so they can fail.
"""

from __future__ import annotations

import random
import secrets
import shutil
import sqlite3
from pathlib import Path

import pytest

from bot.core.anonymous import Poll
from bot.storage.anonymous.opening import ANSWERS_FILE, TOKENS_FILE, open_anonymous
from bot.storage.anonymous.poll_secrets import SECRETS_FOLDER
from bot.storage.anonymous.pool import POOL_FILE
from bot.storage.anonymous.store import AnonymousStore
from tests.support import adversary
from tests.support.anonymous import ROUND, K, nonce, person, respond, words
from tests.support.postgres import postgres_url

__all__ = ["postgres_url"]
CROWD, ROUNDS = 48, 6
# Guessing puts one person right in each round and reading, whatever the crowd: the sum of six is Poisson with mean 6
# (12 for the better of two directions), and passes 30 once in half a million runs.
MOST_BY_CHANCE = 30
TIMES = [1_796_000_000 + 37 * number for number in range(CROWD)]


def _answered(store: AnonymousStore, seed: int) -> list[int]:
    arrived = list(range(CROWD))
    random.Random(seed).shuffle(arrived)
    store.open(ROUND, K)
    for number in arrived:
        respond(store, number)
    return arrived


def _file_attacks(folder: Path) -> dict[str, list[int]]:
    file = folder / ANSWERS_FILE
    return {
        "place in the file": adversary.by_place_in_the_file(file),
        "place in the page": adversary.by_place_in_the_page(file),
        "order of the database": adversary.by_the_database(file, "answer"),
        "rowid": adversary.by_rowid(file, "answer"),
    }


@pytest.mark.parametrize("table", ["autoincrement", "random key with rowid", "random key without rowid"])
def test_the_attacks_find_everybody_in_an_ordinary_table(tmp_path: Path, table: str) -> None:
    file, arrived = tmp_path / "ordinary.sqlite", list(range(30))
    key = "id integer primary key autoincrement" if table == "autoincrement" else "id blob primary key"
    connection = sqlite3.connect(file)
    connection.execute(f"create table answer ({key}, body text){' without rowid' if 'without' in table else ''}")
    for number in arrived:
        row = (None if table == "autoincrement" else secrets.token_bytes(16), words(number))
        connection.execute("insert into answer values (?, ?)", row)
        connection.commit()
    connection.close()
    orders = [adversary.by_place_in_the_page(file), adversary.by_rowid(file, "answer")]
    assert max(adversary.rate(order, arrived) for order in orders) == 1.0


def test_closed_round_gives_nobody_away(tmp_path: Path) -> None:
    right: dict[str, float] = {}
    for seed in range(ROUNDS):
        folder = tmp_path / str(seed)
        with open_anonymous(folder) as store:
            arrived = _answered(store, seed)
            assert len(store.close(ROUND).said) == CROWD
        for name, order in _file_attacks(folder).items():
            right[name] = right.get(name, 0) + CROWD * adversary.rate(order, arrived)
        _assert_clean(folder)
        assert list((folder / SECRETS_FOLDER).iterdir()) == []
        assert adversary.waiting(folder / POOL_FILE) == []
    assert right["place in the file"] > 0
    assert {name: hits for name, hits in right.items() if hits > MOST_BY_CHANCE} == {}


def _assert_clean(folder: Path) -> None:
    """No journal, no freed page, no id, no time and no nonce; no two rows with an id in common."""
    assert {file.name for file in folder.glob("*.sqlite*")} == {ANSWERS_FILE, TOKENS_FILE}
    assert [adversary.freed_pages(folder / name) for name in (ANSWERS_FILE, TOKENS_FILE)] == [0, 0]
    content = adversary.everything_in(folder)
    people = [int(person(number).split(":")[1]) for number in range(CROWD)]
    assert adversary.traces(content, [*people, *map(nonce, range(1, CROWD)), *TIMES]) == []
    rows = [*adversary.all_rows(folder / ANSWERS_FILE), *adversary.all_rows(folder / TOKENS_FILE)]
    assert adversary.linked(rows) == []


def test_open_round_gives_nobody_away_without_its_secret(tmp_path: Path) -> None:
    right: dict[str, float] = {}
    for seed in range(ROUNDS):
        folder = tmp_path / str(seed)
        with open_anonymous(folder) as store:
            arrived = _answered(store, seed)
            assert len(adversary.numbers(str(store._pool.read()).encode())) >= K, "fewer than a crowd stay behind"
        assert adversary.numbers((folder / POOL_FILE).read_bytes()) == [], "what waits can be read"
        for name, order in _file_attacks(folder).items():
            there = [number for number in arrived if number in set(order)]
            right[name] = right.get(name, 0) + len(there) * adversary.rate(order, there)
        _assert_clean(folder)
    assert {name: hits for name, hits in right.items() if hits > MOST_BY_CHANCE} == {}


def test_nightly_copies_show_no_crowd_smaller_than_k(tmp_path: Path) -> None:
    """What is new between two copies of the database is a whole batch, drawn from twice as many."""
    known: set[int] = set()
    with open_anonymous(tmp_path / "data") as store:
        store.open(ROUND, K)
        for number in range(CROWD):
            respond(store, number)
            shutil.copy(tmp_path / "data" / ANSWERS_FILE, tmp_path / "copy.sqlite")
            now = set(adversary.by_the_database(tmp_path / "copy.sqlite", "answer"))
            assert len(now - known) in {0, K}
            assert known <= now
            known = now
    assert len(known) == CROWD - K


def test_secret_taps_give_nobody_away_once_closed(tmp_path: Path) -> None:
    """Taps hold no words to tell them apart: an order shows as a pattern of values over those who took part."""
    ideas, right = Poll("plan", "a1"), 0.0
    for seed in range(ROUNDS):
        folder, taps = tmp_path / str(seed), [random.Random(seed * 97 + n).randrange(3) for n in range(CROWD)]
        with open_anonymous(folder) as store:
            store.open(ideas, 5)
            for number, value in enumerate(taps):
                store.cast(ideas, person(number), "bench", value, "carer")
            store.close(ideas)
        stored = [row[4] for row in adversary.all_rows(folder / ANSWERS_FILE) if len(row) == 5]
        assert sorted(map(int, map(str, stored))) == sorted(taps)
        right += sum(int(str(a)) == b for a, b in zip(stored, taps, strict=True))
        _assert_clean(folder)
    # Guessing puts a third right: 96 of 288, and more than 140 once in a hundred million runs.
    assert right <= 140


def test_postgresql_rows_have_one_age_and_no_order(tmp_path: Path, postgres_url: str) -> None:
    right: dict[str, float] = {}
    url = postgres_url
    for seed in range(ROUNDS):
        with open_anonymous(tmp_path / str(seed), database_url=url, answers_url=url, tokens_url=url) as store:
            store.drop(ROUND)
            arrived = _answered(store, seed)
            assert adversary.ages(store._engine, "answer") == 1
            assert adversary.ages(store._engine, "tap") == 1
            assert adversary.ages(store._engine, "waiting") == 1
            assert adversary.ages(store._engine, "participation") == 1
            store.close(ROUND)
            for name, order in adversary.by_hidden_columns(store._engine, "answer").items():
                right[name] = right.get(name, 0) + CROWD * adversary.rate(order, arrived)
            store.drop(ROUND)
    assert right["ctid"] > 0
    assert {name: hits for name, hits in right.items() if hits > MOST_BY_CHANCE} == {}


def test_log_tells_of_no_answer(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with open_anonymous(tmp_path / "data") as store:
        _answered(store, 1)
        store.close(ROUND)
    assert capfd.readouterr() == ("", "")
