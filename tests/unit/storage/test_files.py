from __future__ import annotations

import errno
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.core.errors import StorageUnavailable
from bot.storage.files import file_trouble_named, write_whole

UMASK = "import sys, pathlib; from bot.storage.files import set_umask\n"
UMASK += "set_umask(); pathlib.Path(sys.argv[1]).write_text('private')"


def test_files_of_the_process_are_private_after_the_umask_is_set(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", UMASK, str(tmp_path / "file")], check=True)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


def test_full_disk_says_to_free_some_space() -> None:
    with pytest.raises(StorageUnavailable, match="Free some space"), file_trouble_named():
        Path("/dev/full").write_bytes(b"anything")


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_refused_disk_says_who_needs_which_right(number: int) -> None:
    with pytest.raises(StorageUnavailable, match="right to write there"), file_trouble_named():
        raise OSError(number, "refused")


def test_other_trouble_with_a_file_is_passed_on(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), file_trouble_named():
        (tmp_path / "missing").read_bytes()


def test_file_is_replaced_whole_and_stays_private(tmp_path: Path) -> None:
    file = tmp_path / "secret.key"
    write_whole(file, b"a longer first content")
    write_whole(file, b"second")
    assert file.read_bytes() == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
