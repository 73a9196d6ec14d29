"""A real sending process beside the stand-in, for all tests of one module; each test nudges people of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.running import sandbox_in_thread
from bot.storage.engine import default_url
from tests.support.nudged import Nudged, nudged


@pytest.fixture(scope="module")
def clock_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seconds by which the process's clock is moved."""
    file = tmp_path_factory.mktemp("clock") / "clock"
    file.write_text("0")
    return file


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory, clock_file: Path) -> Iterator[Nudged]:
    """People, a database file, and a process that sends."""
    with sandbox_in_thread() as sandbox:
        made = nudged(sandbox, default_url(tmp_path_factory.mktemp("data")))
        with made.kept_running("--polls", "--clock", str(clock_file)):
            yield made
        made.engine.dispose()
