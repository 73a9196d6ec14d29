"""The stamp of an index: what it was made from, and every byte of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.chroma.stamp import STAMP, Stamp, files_of, is_untouched, made_with, read_stamp, write_stamp

NAME = "0123abcd"


@pytest.fixture
def index(tmp_path: Path) -> Path:
    (tmp_path / NAME / "part").mkdir(parents=True)
    (tmp_path / NAME / "chroma.sqlite3").write_bytes(b"tables" * 100)
    (tmp_path / NAME / "part" / "link_lists.bin").write_bytes(b"links" * 100)
    return tmp_path


def test_stamp_comes_back_as_it_was_written(index: Path) -> None:
    stamp = Stamp(made_with=made_with("m"), passages="f", folder=NAME, files=files_of(index / NAME))
    write_stamp(index, stamp)
    assert read_stamp(index) == stamp
    assert sorted(path.name for path in index.iterdir()) == [NAME, STAMP]
    assert is_untouched(index / NAME, stamp.files)


@pytest.mark.parametrize("content", [b"", b"{}", b"null", b"\xff\xfe", b'{"folder": 3}', b"[" * 100_000])
def test_a_stamp_that_cannot_be_read_is_none(index: Path, content: bytes) -> None:
    (index / STAMP).write_bytes(content)
    assert read_stamp(index) is None


@pytest.mark.parametrize("folder", ["..", "../0123abcd", "/etc", "", "0123abcd/..", "0123ABCD", "0123abcd\n"])
def test_a_stamp_may_not_name_a_folder_elsewhere(index: Path, folder: str) -> None:
    stamp = Stamp.model_construct(made_with="m", passages="f", folder=folder, files={})
    (index / STAMP).write_text(stamp.model_dump_json())
    assert read_stamp(index) is None


def _flip_a_bit(folder: Path) -> None:
    file = folder / "chroma.sqlite3"
    content = bytearray(file.read_bytes())
    content[300] ^= 1
    file.write_bytes(content)


@pytest.mark.parametrize(
    "touch",
    [
        _flip_a_bit,
        lambda folder: (folder / "chroma.sqlite3").unlink(),
        lambda folder: (folder / "chroma.sqlite3-journal").touch(),
        lambda folder: (folder / "part" / "link_lists.bin").write_bytes(b"links" * 99),
        lambda folder: (folder / "part" / "link_lists.bin").rename(folder / "link_lists.bin"),
        lambda folder: (folder / "part").rename(folder / "other"),
    ],
)
def test_any_change_of_a_file_is_seen(index: Path, touch: Callable[[Path], object]) -> None:
    files = files_of(index / NAME)
    touch(index / NAME)
    assert not is_untouched(index / NAME, files)
