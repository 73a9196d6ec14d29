"""kill -9 between any two steps: what was confirmed is kept once, and no trace of the death is left."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.core.errors import StorageUnavailable
from bot.storage.anonymous import pool
from bot.storage.anonymous.opening import ANSWERS_FILE, TOKENS_FILE, open_anonymous
from bot.storage.anonymous.poll_secrets import SECRETS_FOLDER
from tests.support import adversary
from tests.support.anonymous import ROUND, K, respond, words

GIVER = "tests.faults.anonymous_giver"
ROOT = Path(__file__).parents[2]


def _live(folder: Path, first: int, last: int, step: int, *more: str) -> tuple[int, list[str]]:
    command = [sys.executable, "-m", GIVER, str(folder), str(first), str(last), str(step), *more]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert ended.returncode in {0, -signal.SIGKILL}, ended.stderr
    return ended.returncode, ended.stdout.splitlines()


def _fill(folder: Path, people: int) -> None:
    with open_anonymous(folder) as store:
        store.open(ROUND, K)
        for number in range(people):
            respond(store, number)


def _assert_whole(folder: Path, people: int) -> None:
    assert not list(folder.glob("*-journal"))
    assert not list(folder.glob("*.new"))
    assert [adversary.freed_pages(folder / name) for name in (ANSWERS_FILE, TOKENS_FILE)] == [0, 0]
    with open_anonymous(folder) as store:
        tally = store.close(ROUND)
    assert sorted(said.words for said in tally.said) == [words(number) for number in range(people)]
    assert sum(count.count for count in tally.counts) == 2 * people
    assert list((folder / SECRETS_FOLDER).iterdir()) == []
    assert adversary.all_rows(folder / TOKENS_FILE) == []


@pytest.mark.timeout(600)
def test_death_at_any_step_of_an_answer_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """The answer that dies is the one that moves a batch on, so that every kind of step is in it."""
    last = 2 * K - 1
    _fill(tmp_path / "start", last)
    died = 0
    for step in range(0, 200, 2):
        folder = tmp_path / str(step)
        subprocess.run(["cp", "-a", tmp_path / "start", folder], check=True)
        code, confirmed = _live(folder, last, last + 1, step)
        if code == 0:
            break
        died += 1
        assert confirmed == []
        with open_anonymous(folder) as store:  # Telegram hands the press out again, with the same nonce
            assert respond(store, last) == "kept"
        _assert_whole(folder, last + 1)
    assert died > 10
    assert code == 0


@pytest.mark.timeout(600)
def test_death_at_any_step_of_closing_is_finished_by_the_next_start(tmp_path: Path) -> None:
    people = 2 * K + 3
    _fill(tmp_path / "start", people)
    for step in range(0, 300, 3):
        folder = tmp_path / str(step)
        subprocess.run(["cp", "-a", tmp_path / "start", folder], check=True)
        code, _ = _live(folder, people, people, step, "close")
        with open_anonymous(folder):
            pass
        _assert_whole(folder, people)
        if code == 0:
            break
    assert step > 15
    assert code == 0


@pytest.mark.timeout(600)
def test_kill_at_random_moments_loses_nothing_confirmed(tmp_path: Path) -> None:
    folder, people, at = tmp_path / "data", 60, 0
    rng = random.Random(4)
    while at < people:
        command = [sys.executable, "-m", GIVER, str(folder), str(at), str(people), "-1"]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert running.stdout
        for _ in range(rng.randrange(1, 9)):
            line = running.stdout.readline()
            if line:
                assert line.split() == [str(at), "kept"]
                at += 1
        os.kill(running.pid, signal.SIGKILL)
        for line in running.stdout:  # confirmed before it died
            at = int(line.split()[0]) + 1
        running.wait()
        running.stdout.close()
    with open_anonymous(folder) as store:
        assert respond(store, people - 1) == "kept"
    _assert_whole(folder, people)


def test_full_disk_keeps_nothing_and_the_next_press_keeps_it_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageUnavailable("The disk is full.")

    with open_anonymous(tmp_path / "data") as store:
        store.open(ROUND, K)
        for number in range(K):
            respond(store, number)
        with monkeypatch.context() as broken:
            broken.setattr(pool, "write_whole", full)
            with pytest.raises(StorageUnavailable):
                respond(store, K)
        assert store.given(ROUND) == K
        assert words(K) not in str(store._pool.read())
        assert respond(store, K) == "kept"
        assert sorted(said.words for said in store.close(ROUND).said) == [words(n) for n in range(K + 1)]


def test_answer_that_died_before_its_token_is_finished_by_the_next_press_even_in_a_full_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits already and will be counted: to say that the round was full, and that it was not kept, would be false."""

    @contextmanager
    def dies(*_: object) -> Iterator[None]:
        yield
        raise StorageUnavailable("The disk is full.")

    with open_anonymous(tmp_path / "data") as store:
        store.open(ROUND, K)
        with monkeypatch.context() as broken:
            broken.setattr(store._tokens, "adding", dies)
            with pytest.raises(StorageUnavailable):
                respond(store, 0, most=K)
        assert [respond(store, number, most=K) for number in range(1, K + 2)] == ["kept"] * K + ["full"]
        assert respond(store, 0, most=K) == "kept"
        assert sorted(said.words for said in store.close(ROUND).said) == [words(n) for n in range(K + 1)]
