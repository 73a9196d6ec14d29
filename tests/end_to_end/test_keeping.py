"""An owner backs up beside the running bot, loses the data, and goes back to it; the bot and people go on as before."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread
from tests.support.program import PATIENCE, Program


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with sandbox_in_thread() as running:
        yield running


pytestmark = pytest.mark.timeout(600)  # many starts of the program: seconds each, or more on a busy machine


@contextmanager
def bot(program: Program, settings: dict[str, str]) -> Iterator[None]:
    """The running bot; it ends well when it is told to."""
    with program.started("run", **settings) as running:
        running.wait_for_log("ready")
        yield
        running.process.terminate()
        assert running.ended().code == 0


def test_backup_loss_and_return(sandbox: Sandbox, tmp_path: Path) -> None:
    program, data = Program(tmp_path / "here"), tmp_path / "data"
    settings = {"data": str(data), "telegram_api": sandbox.root, "token": sandbox.token}
    mair = Person(sandbox.world, sandbox.world.add_person("Mair"))
    with bot(program, settings):
        mair.write("/language cymraeg")
        mair.answer_blocking("Gymraeg", seconds=PATIENCE)
        made = program.run("backup", "--to", str(tmp_path / "safe"), **settings)
        assert made.code == 0, made.err
        assert "secret.key" in made.out
        refused = program.run("restore", "nothing", **settings)
        assert (refused.code, refused.err.splitlines()[-1][:54]) == (
            1,
            "hearback: Another Hearback is running with this data f",
        )
    shutil.rmtree(data)
    (file,) = re.findall(r"Made (\S+)", made.out)
    restored = program.run("restore", file, **settings)
    assert (restored.code, restored.err) == (0, "")
    with bot(program, settings):
        mair.write("/mydata")
        mair.answer_blocking("Iaith: Cymraeg", seconds=PATIENCE)
    assert program.run("index", **settings).out == "140 passages are indexed.\n"
    purged = program.run("purge", **settings)
    assert "person: 0 removed (kept for 731 days)" in purged.out
    assert program.run("doctor", **settings | {"token": ""}).out.count("hearback.sqlite") == 0


@pytest.mark.parametrize(
    ("command", "settings", "said"),
    [
        (["restore", "no-such-file"], {}, "hearback: There is no backup at no-such-file."),
        (["backup"], {}, "hearback: There is nothing to back up"),
        (
            ["backup"],
            {"database_url": "postgresql://nobody@127.0.0.1/x"},
            "hearback: HEARBACK_DATABASE_URL names a database",
        ),
        (["purge"], {"keep": "sessions=3"}, "hearback: HEARBACK_KEEP names sessions, which is not kept."),
        (["purge"], {"keep": "session=soon"}, "hearback: HEARBACK_KEEP: give kinds of things with days"),
    ],
    ids=["no file", "nothing yet", "another database", "unknown kind", "no number"],
)
def test_what_can_not_be_done_is_one_line_that_says_what_to_do(
    tmp_path: Path, command: list[str], settings: dict[str, str], said: str
) -> None:
    ended = Program(tmp_path / "here").run(*command, **{"data": str(tmp_path / "data")} | settings)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(said)
    assert ended.err.count("\n") == 1
