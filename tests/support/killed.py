"""The whole program as a process that may be killed or told to end at any moment."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.sandbox.running import Sandbox

ROOT = Path(__file__).parents[2]
PATIENCE = 200.0  # seconds; a bound for a hanging program, never what decides


@contextmanager
def program(sandbox: Sandbox, data: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`hearback run` on the stand-in; killed at the end if it still runs."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("HEARBACK_")}
    settings = {"HEARBACK_TOKEN": sandbox.token, "HEARBACK_TELEGRAM_API": sandbox.root, "HEARBACK_DATA": str(data)}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=data.parent,
        env=clean | settings | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def until(sandbox: Sandbox, condition: Callable[[], bool]) -> None:
    """Wait for something in the stand-in's world or in a folder, which nobody tells of."""
    deadline = time.monotonic() + PATIENCE
    while not sandbox.world.signal.until_blocking(condition, 0.05):
        assert time.monotonic() < deadline, "it did not come about in time"
