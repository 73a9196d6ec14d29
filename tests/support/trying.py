"""Runs `hearback try` as a process of its own, as a person would, and ends it as Ctrl-C or a service manager would."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from bot.sandbox.trial import PEOPLE

ROOT = Path(__file__).parents[2]
WITH_ECHO = (sys.executable, "-m", "tests.support.try_with_echo")


@dataclass
class Trying:
    """A running trial: where its page is, where it keeps its files, and its process."""

    address: str
    folder: Path
    process: subprocess.Popen[str]

    @property
    def clock(self) -> int:
        """Seconds that the bot's clock is ahead."""
        return int((self.folder / "clock").read_text())

    def state(self) -> dict:
        """All that the page draws."""
        return httpx.get(f"{self.address}/page/state").json()

    def act(self, what: str, /, **values: object) -> dict:
        """One act over the control API."""
        answer = httpx.post(f"{self.address}/control/{what}", json=values)
        answer.raise_for_status()
        return answer.json()["done"]

    def wait_for(self, state: str, seconds: float = 60) -> None:
        """Wait until the bot is starting, ready or stopped."""
        end = time.monotonic() + seconds
        while self.state()["bot"]["state"] != state:
            assert time.monotonic() < end, f"the bot was not {state} within {seconds} s"
            time.sleep(0.05)

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal; answers the exit status."""
        self.process.send_signal(number)
        return self.process.wait(15)


def person_number(role: str) -> int:
    """The account of the person who holds a phone."""
    return 5_000_000_001 + PEOPLE.index(role)


@contextmanager
def trying(folder: Path, command: Sequence[str] = WITH_ECHO) -> Iterator[Trying]:
    """Start it and wait for its address; it is ended at the end."""
    process = subprocess.Popen([*command, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        line = process.stdout.readline() if process.stdout else ""
        found = re.search(r"http://[\d.]+:\d+", line)
        assert found, f"no address in {line!r}"
        yield Trying(found.group(), folder / "hearback-try", process)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(15)
        if process.stdout:
            process.stdout.close()
