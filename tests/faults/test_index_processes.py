"""Whichever process of the index is killed, or meets another: every passage is found, and storage is as it was."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.chroma.search import IndexState
from tests.support.indexes import generation, make_whole, mends_itself, storage_unchanged
from tests.support.passages import finds_everything, index_folder, settled, started, wait_until

pytestmark = pytest.mark.timeout(600)  # each start imports Chroma: seconds, or many on a busy machine
OWNER = [sys.executable, "-m", "tests.faults.index_owner"]
SEED = 20251122
Children = Callable[[], list[int]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a whole index."""
    return make_whole(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def data(whole: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(whole, tmp_path / "data"))


def _owner(data: Path, largest_file: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*OWNER, str(data), str(largest_file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _said(owner: subprocess.Popen[str]) -> str:
    assert owner.stdout
    return owner.stdout.readline().strip()


def _size(folder: Path) -> int:
    """The bytes in a folder, also while files in it come and go."""
    total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(path) / name).stat().st_size
            except FileNotFoundError:
                continue
    return total


def _has_ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_kill_9_of_the_owner_while_it_builds_leaves_a_start_that_works(data: Path) -> None:
    full = _size(index_folder(data))
    shutil.rmtree(index_folder(data))
    chance = random.Random(SEED)
    for aim in sorted(chance.uniform(0.0, 1.0) for _ in range(2)):
        with _owner(data) as owner:
            wait_until(lambda aim=aim: _size(index_folder(data)) > aim * full)  # type: ignore[misc]
            owner.kill()
    assert mends_itself(data)[-1] == "index_ready"


def test_kill_9_of_the_owner_takes_the_index_process_with_it_and_costs_nothing(data: Path) -> None:
    before = generation(data)
    with _owner(data) as owner:
        assert (_said(owner), _said(owner)) == ("ready", "True")
        (pid,) = json.loads(_said(owner))
        owner.kill()
    wait_until(lambda: _has_ended(pid))
    assert mends_itself(data) == ["index_ready"]
    assert generation(data) == before


def test_kill_9_of_the_building_process_is_made_good(data: Path, own_children: Children) -> None:
    full = _size(index_folder(data))
    shutil.rmtree(index_folder(data))
    with storage_unchanged(data), started(data) as search:
        for share in (0.0, random.Random(SEED).uniform(0.1, 0.9)):
            wait_until(lambda share=share: _size(index_folder(data)) > share * full and bool(own_children()))  # type: ignore[misc]
            (pid,) = own_children()
            os.kill(pid, 9)
            wait_until(lambda pid=pid: pid not in own_children())  # type: ignore[misc]
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)


def test_two_owners_at_once_both_find_everything(data: Path) -> None:
    shutil.rmtree(index_folder(data))
    with storage_unchanged(data), _owner(data) as one, _owner(data) as two:
        for owner in (one, two):
            _said(owner)
            assert _said(owner) == "True"
        one.communicate("")
        two.communicate("")
    assert mends_itself(data)[-1] == "index_ready"


def test_a_full_disk_leaves_search_exact(data: Path) -> None:
    shutil.rmtree(index_folder(data))
    with storage_unchanged(data), _owner(data, largest_file=200_000) as owner:
        assert (_said(owner), _said(owner)) == ("exact", "True")
        owner.communicate("")
    assert _size(index_folder(data)) == 0
    assert mends_itself(data)[-1] == "index_ready"
