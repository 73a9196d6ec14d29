"""Whatever is done to the index's files or processes: the next start finds every passage, and storage is as it was."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from knowledge.chroma.search import IndexState
from knowledge.chroma.stamp import STAMP, Stamp, files_of, read_stamp, write_stamp
from tests.support.passages import (
    MODEL,
    children,
    finds_everything,
    index_folder,
    kept,
    passages,
    settled,
    started,
    vectors,
    wait_until,
)

Damage = Callable[[Path], object]
OWNER = [sys.executable, "-m", "tests.faults.index_owner"]
SEED = 20251122


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with 300 passages and a whole index of them."""
    data = tmp_path_factory.mktemp("whole")
    with kept(data) as store:
        store.add(passages(vectors(300)))
    with started(data) as search:
        assert settled(search) is IndexState.READY
    return data


@pytest.fixture
def data(whole: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(whole, tmp_path / "data"))


@contextmanager
def _storage_unchanged(data: Path) -> Iterator[None]:
    with kept(data) as store:
        before = store.fingerprint()
        yield
        assert store.fingerprint() == before


def _mends_itself(data: Path) -> list[str]:
    """Open the index and search for everything; the events on the way."""
    with _storage_unchanged(data), capture_logs() as logs, started(data) as search:
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)
        assert search.state is IndexState.READY
    return [str(entry["event"]) for entry in logs]


def _generation(data: Path) -> Path:
    stamp = read_stamp(index_folder(data))
    assert stamp
    return index_folder(data) / stamp.folder


def _tables(data: Path) -> Path:
    return _generation(data) / "chroma.sqlite3"


def _vectors_file(data: Path, name: str) -> Path:
    return next(_generation(data).glob(f"*/{name}"))


def _scribble(file: Path, times: int = 50) -> None:
    """Write random bytes at random places."""
    chance = random.Random(SEED)
    with file.open("r+b") as out:
        for _ in range(times):
            out.seek(chance.randrange(max(1, file.stat().st_size)))
            out.write(chance.randbytes(16))


def _scribble_over_all_vectors(data: Path) -> None:
    for file in _generation(data).glob("*/*"):
        _scribble(file)


def _replace_by_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("not a folder")


def _say_other(data: Path, **changes: object) -> None:
    stamp = read_stamp(index_folder(data))
    assert stamp
    write_stamp(index_folder(data), stamp.model_copy(update=changes))


DAMAGE: dict[str, Damage] = {
    "random bytes over the tables": lambda data: _scribble(_tables(data)),
    "half of the tables": lambda data: os.truncate(_tables(data), _tables(data).stat().st_size // 2),
    "no tables": lambda data: _tables(data).unlink(),
    "random bytes over the vectors": _scribble_over_all_vectors,
    "half of the vectors": lambda data: os.truncate(_vectors_file(data, "data_level0.bin"), 200_000),
    "links of 800 GB": lambda data: os.truncate(_vectors_file(data, "link_lists.bin"), 800 * 10**9),
    "a folder that is gone": lambda data: shutil.rmtree(_generation(data)),
    "a file for a folder": lambda data: _replace_by_file(index_folder(data)),
    "random bytes over the stamp": lambda data: _scribble(index_folder(data) / STAMP),
    "a stamp of another version": lambda data: _say_other(data, made_with="form 0, chromadb 1.0.20"),
    "a stamp of other passages": lambda data: _say_other(data, passages="0" * 64),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_index_is_built_again(data: Path, damage: Damage) -> None:
    before = _generation(data)
    damage(data)
    events = _mends_itself(data)
    assert _generation(data) != before
    assert [path.name for path in sorted(index_folder(data).iterdir())] == sorted([_generation(data).name, STAMP])
    assert events[-1] == "index_ready"


UNSEEN: dict[str, Damage] = {
    "random bytes over the tables": lambda data: _scribble(_tables(data), 400),
    "random bytes over the vectors": lambda data: _scribble(_vectors_file(data, "data_level0.bin"), 500),  # segfaults
    "half of the vectors": lambda data: os.truncate(_vectors_file(data, "data_level0.bin"), 200_000),
    "no list of the vectors": lambda data: _vectors_file(data, "index_metadata.pickle").unlink(),  # counts 300, finds 0
}


@pytest.mark.parametrize("damage", UNSEEN.values(), ids=UNSEEN)
def test_damage_that_the_stamp_does_not_know_of_is_found_by_asking(data: Path, damage: Damage) -> None:
    damage(data)
    _say_other(data, files=files_of(_generation(data)))
    assert _mends_itself(data)[0] == "index_damaged"


def test_another_models_index_is_built_again(data: Path) -> None:
    before = _generation(data)
    with started(data, MODEL + "-2") as search:
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)
    assert _generation(data) != before


@pytest.mark.parametrize("rights", [0o000, 0o500])
def test_a_folder_without_rights_is_taken_back(data: Path, rights: int) -> None:
    generation = _generation(data)
    generation.chmod(rights)
    index_folder(data).chmod(rights)
    if os.access(index_folder(data), os.W_OK):
        pytest.skip("root may do everything")
    assert _mends_itself(data)[-1] == "index_ready"


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


def test_kill_9_of_the_owner_while_it_builds_leaves_a_start_that_works(data: Path) -> None:
    full = _size(index_folder(data))
    shutil.rmtree(index_folder(data))
    chance = random.Random(SEED)
    for aim in sorted(chance.uniform(0.0, 1.0) for _ in range(3)):
        with _owner(data) as owner:
            wait_until(lambda aim=aim: _size(index_folder(data)) > aim * full)  # type: ignore[misc]
            owner.kill()
    assert _mends_itself(data)[-1] == "index_ready"


def test_kill_9_of_the_owner_takes_the_index_process_with_it_and_costs_nothing(data: Path) -> None:
    before = _generation(data)
    with _owner(data) as owner:
        assert (_said(owner), _said(owner)) == ("ready", "True")
        (pid,) = json.loads(_said(owner))
        owner.kill()
    wait_until(lambda: not Path(f"/proc/{pid}").exists() or "Z" in Path(f"/proc/{pid}/stat").read_text().split()[2])
    assert _mends_itself(data) == ["index_ready"]
    assert _generation(data) == before


def test_kill_9_of_the_building_process_is_made_good(data: Path) -> None:
    full = _size(index_folder(data))
    shutil.rmtree(index_folder(data))
    with _storage_unchanged(data), started(data) as search:
        for share in (0.0, random.Random(SEED).uniform(0.1, 0.9)):
            wait_until(lambda share=share: _size(index_folder(data)) > share * full and bool(children()))  # type: ignore[misc]
            (pid,) = children()
            os.kill(pid, 9)
            wait_until(lambda pid=pid: pid not in children())  # type: ignore[misc]
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)


def test_two_owners_at_once_both_find_everything(data: Path) -> None:
    shutil.rmtree(index_folder(data))
    with _storage_unchanged(data), _owner(data) as one, _owner(data) as two:
        for owner in (one, two):
            _said(owner)
            assert _said(owner) == "True"
        one.communicate("")
        two.communicate("")
    assert _mends_itself(data)[-1] == "index_ready"


def test_a_full_disk_leaves_search_exact(data: Path) -> None:
    shutil.rmtree(index_folder(data))
    with _storage_unchanged(data), _owner(data, largest_file=200_000) as owner:
        assert (_said(owner), _said(owner)) == ("exact", "True")
        owner.communicate("")
    assert _size(index_folder(data)) == 0
    assert _mends_itself(data)[-1] == "index_ready"


HOOK = """
import os, sys
def hook(event, args):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}:
        with open(os.environ["SEEN"], "a") as out:
            out.write(f"{event} {args[1:]}\\n")
sys.addaudithook(hook)
with open(os.environ["SEEN"], "a") as out:
    out.write("hooked\\n")
"""


def test_no_socket_is_used_to_build_to_open_or_to_search(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks" / "sitecustomize.py").write_text(HOOK)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "hooks"))
    monkeypatch.setenv("SEEN", str(tmp_path / "seen"))
    shutil.rmtree(index_folder(data))
    for _ in range(2):
        assert _mends_itself(data) == ["index_ready"]
    assert (tmp_path / "seen").read_text() == "hooked\n" * 2


def test_stamp_names_what_it_stands_for(data: Path) -> None:
    stamp = read_stamp(index_folder(data))
    assert isinstance(stamp, Stamp)
    assert MODEL in stamp.made_with
    assert "chromadb 1.5.9" in stamp.made_with
