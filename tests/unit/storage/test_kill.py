from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.storage.checks import check_database
from bot.storage.engine import default_url
from bot.storage.unit import SqlUnitOfWork
from tests.unit.storage.committer import CHAT

PROGRAM = [sys.executable, "-m", "tests.unit.storage.committer"]


def _kill_after(acknowledged: int, url: str) -> int:
    """Let the child commit, kill it with -9 in the middle of its work, and tell the last number that it said."""
    with subprocess.Popen([*PROGRAM, url], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        said = [int(child.stdout.readline()) for _ in range(acknowledged)]
        child.kill()
        said += [int(line) for line in child.stdout if line.endswith("\n")]
    return said[-1]


@pytest.mark.parametrize("rounds", [(1, 40, 113)])
def test_all_that_was_acknowledged_is_there_after_kill_9(
    data: Path, engine: Engine, unit: SqlUnitOfWork, rounds: tuple[int, ...]
) -> None:
    for acknowledged in rounds:
        last = _kill_after(acknowledged, default_url(data))
        with unit() as stores:
            version = stores.sessions.load(CHAT, "ask").version
            # One more may have been committed, but not yet said.
            assert version in {last, last + 1}
            assert stores.notes.get("version") == str(version)
        assert check_database(engine).ok
