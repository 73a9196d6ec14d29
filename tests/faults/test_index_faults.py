"""Whatever is done to the index's files or processes: the next start finds every passage, and storage is as it was."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.chroma.search import IndexState
from knowledge.chroma.stamp import STAMP, Stamp, files_of, read_stamp, write_stamp
from tests.support.indexes import generation, make_whole, mends_itself, storage_unchanged
from tests.support.passages import MODEL, finds_everything, index_folder, settled, started

pytestmark = pytest.mark.timeout(600)  # each start imports Chroma: seconds, or many on a busy machine
Damage = Callable[[Path], object]
SEED = 20251122


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a whole index."""
    return make_whole(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def data(whole: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(whole, tmp_path / "data"))


def _tables(data: Path) -> Path:
    return generation(data) / "chroma.sqlite3"


def _vectors_file(data: Path, name: str) -> Path:
    return next(generation(data).glob(f"*/{name}"))


def _scribble(file: Path, times: int = 50) -> None:
    """Write random bytes at random places."""
    chance = random.Random(SEED)
    with file.open("r+b") as out:
        for _ in range(times):
            out.seek(chance.randrange(max(1, file.stat().st_size)))
            out.write(chance.randbytes(16))


def _scribble_over_all_vectors(data: Path) -> None:
    for file in generation(data).glob("*/*"):
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
    "links of 800 GB": lambda data: os.truncate(_vectors_file(data, "link_lists.bin"), 800 * 10**9),
    "a file for a folder": lambda data: _replace_by_file(index_folder(data)),
    "random bytes over the stamp": lambda data: _scribble(index_folder(data) / STAMP),
    "a stamp of another version": lambda data: _say_other(data, made_with="form 0, chromadb 1.0.20"),
    "a stamp of other passages": lambda data: _say_other(data, passages="0" * 64),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_index_is_built_again(data: Path, damage: Damage) -> None:
    before = generation(data)
    damage(data)
    events = mends_itself(data)
    assert generation(data) != before
    assert [path.name for path in sorted(index_folder(data).iterdir())] == sorted([generation(data).name, STAMP])
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
    _say_other(data, files=files_of(generation(data)))
    assert mends_itself(data)[0] == "index_damaged"


def test_another_models_index_is_built_again(data: Path) -> None:
    before = generation(data)
    with started(data, MODEL + "-2") as search:
        assert settled(search) is IndexState.READY
        assert finds_everything(search, search.store)
    assert generation(data) != before


BOUND_BY_RIGHTS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


@pytest.mark.parametrize("rights", [0o000, 0o500])
def test_a_folder_without_rights_is_taken_back(data: Path, rights: int) -> None:
    generation(data).chmod(rights)
    index_folder(data).chmod(rights)
    owner = [*BOUND_BY_RIGHTS, sys.executable, "-m", "tests.faults.index_owner", str(data), "0"]
    with storage_unchanged(data):
        said = subprocess.run(owner, input="", capture_output=True, text=True, check=True).stdout.split("\n")
    assert said[:2] == ["ready", "True"]
    assert index_folder(data).stat().st_mode & 0o700 == 0o700


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
        assert mends_itself(data) == ["index_ready"]
    assert (tmp_path / "seen").read_text() == "hooked\n" * 2


def test_stamp_names_what_it_stands_for(data: Path) -> None:
    stamp = read_stamp(index_folder(data))
    assert isinstance(stamp, Stamp)
    assert MODEL in stamp.made_with
    assert "chromadb 1.5.9" in stamp.made_with
