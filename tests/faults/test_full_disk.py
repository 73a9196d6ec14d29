"""The disk of the data folder is full: people get their answers, are told what was not kept, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.people import Person
from bot.sandbox.running import sandbox_in_thread
from tests.support.killed import PATIENCE, program, until
from tests.support.program import Program

pytestmark = pytest.mark.timeout(900)  # starts of the whole program, on a machine that may be busy
SIZE = "60m"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, small enough to be filled."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=0700", "hearback-test", str(folder)],
        capture_output=True,
        text=True,
    )
    if made.returncode:
        pytest.skip(f"no small disk can be made here: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(folder: Path) -> Path:
    """Leave not a byte."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as out:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while out.write(b"x" * size):
                    pass
            except OSError:
                continue
    assert os.statvfs(folder).f_bavail == 0
    return filler


def test_while_it_runs(small_disk: Path) -> None:
    with sandbox_in_thread() as sandbox:
        mair = Person(sandbox.world, sandbox.world.add_person("Mair"))
        with program(sandbox, small_disk / "data") as process:
            mair.write("/style easy")
            mair.answer_blocking("Done", seconds=PATIENCE)
            until(sandbox, lambda: (small_disk / "data" / "index" / "stamp.json").exists())
            filler = _fill(small_disk)
            mair.write("/language cymraeg")
            mair.answer_blocking("could not keep", seconds=PATIENCE)
            mair.write("How do I involve people early?")
            mair.answer_blocking("[1]", seconds=PATIENCE)
            assert process.poll() is None
            filler.unlink()
            mair.write("/language cymraeg")
            mair.answer_blocking("Gymraeg", seconds=PATIENCE)
            mair.write("/mydata")
            kept = mair.answer_blocking("Cymraeg", seconds=PATIENCE).text
            until(sandbox, lambda: sandbox.world.updates.pending == 0)
        assert "Hawdd" in kept, "what was kept before is still there"


def test_before_it_starts(small_disk: Path) -> None:
    filler = _fill(small_disk)
    with sandbox_in_thread() as sandbox:
        settings = {"data": str(small_disk / "data"), "token": sandbox.token, "telegram_api": sandbox.root}
        ended = Program(small_disk.parent / "here").run("run", **settings)
        assert ended.code == 1
        assert ended.err.splitlines()[-1].startswith("hearback: The disk")
        assert "is full" in ended.err.splitlines()[-1]
        filler.unlink()
        mair = Person(sandbox.world, sandbox.world.add_person("Mair"))
        mair.write("How do I involve people early?")
        with program(sandbox, small_disk / "data"):
            mair.answer_blocking("[1]", seconds=PATIENCE)
