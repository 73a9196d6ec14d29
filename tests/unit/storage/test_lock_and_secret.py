from __future__ import annotations

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.core.errors import AlreadyRunning, StorageUnavailable
from bot.storage.lock import DataLock
from bot.storage.secret import load_or_make

HOLD = "import sys, pathlib; from bot.storage.lock import DataLock\n"
HOLD += "with DataLock(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
MAKE = "import sys, pathlib; from bot.storage.secret import load_or_make\n"
MAKE += "print(load_or_make(pathlib.Path(sys.argv[1])).hex())"


def _holder(data: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLD, str(data)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stdout.readline() == "held\n"
    return child


def test_second_process_on_a_data_folder_is_refused_until_the_first_ends(data: Path) -> None:
    with _holder(data) as child:
        with pytest.raises(AlreadyRunning, match="HEARBACK_DATA"):
            DataLock(data)
        child.communicate("", timeout=30)
    with DataLock(data):
        assert child.returncode == 0


def test_lock_of_a_killed_process_is_free(data: Path) -> None:
    with _holder(data) as child:
        child.kill()
        child.wait(timeout=30)
    DataLock(data).release()


def test_released_lock_can_be_taken_again_in_the_same_process(data: Path) -> None:
    with DataLock(data) as held:
        with pytest.raises(AlreadyRunning):
            DataLock(data)
        held.release()
        with DataLock(data):
            pass


def test_two_folders_do_not_hinder_each_other(tmp_path: Path) -> None:
    with DataLock(tmp_path / "one"), DataLock(tmp_path / "two"):
        pass


def test_secret_is_made_once_and_private(data: Path) -> None:
    secret = load_or_make(data)
    assert len(secret) == 32
    assert load_or_make(data) == secret
    assert stat.S_IMODE((data / "secret.key").stat().st_mode) == 0o600
    assert [path.name for path in data.iterdir()] == ["secret.key"]


def test_two_folders_have_different_secrets(tmp_path: Path) -> None:
    assert load_or_make(tmp_path / "one") != load_or_make(tmp_path / "two")


def test_processes_that_start_at_once_agree_on_the_secret(data: Path) -> None:
    def start(_: int) -> str:
        command = [sys.executable, "-c", MAKE, str(data)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(start, range(4)))) == 1


def test_what_a_crash_left_half_written_is_no_secret(data: Path) -> None:
    data.mkdir()
    (data / "secret.key.new").write_bytes(b"half")
    secret = load_or_make(data)
    assert (data / "secret.key").read_bytes() == secret
    assert not (data / "secret.key.new").exists()


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_damaged_secret_is_refused_and_left_as_it_is(data: Path, content: bytes) -> None:
    data.mkdir()
    (data / "secret.key").write_bytes(content)
    with pytest.raises(StorageUnavailable, match="damaged"):
        load_or_make(data)
    assert (data / "secret.key").read_bytes() == content
