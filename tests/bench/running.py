"""Runs a bot as a child process on the stand-in for Telegram, and asks it as people do."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.sandbox.child import environment
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread

HEARBACK = (sys.executable, "-m", "bot", "run")
BARE = (sys.executable, "-m", "tests.support.bare_echo")
PATIENCE = 120.0
_END_WITHIN = 10.0
_LOG = "log"
_LOOK_AGAIN = 0.5
_SETTLED = (b"index_ready", b"index_given_up")


@dataclass(frozen=True)
class Running:
    """A bot that is polling: `started` is the seconds from its start to its first question to Telegram for messages."""

    sandbox: Sandbox
    pid: int
    folder: Path
    started: float

    def settle(self) -> None:
        """Wait until Hearback's index is open, which goes on beside the first answers."""
        deadline, log = time.monotonic() + PATIENCE, self.folder / _LOG
        while not any(event in log.read_bytes() for event in _SETTLED):
            if time.monotonic() > deadline:
                raise TimeoutError(f"the index does not get ready: {_end_of(log)}")
            time.sleep(0.05)

    def people(self, count: int) -> list[Person]:
        """So many people who have not written yet: one chat each, so that nobody waits for a chat's pace."""
        world = self.sandbox.world
        return [Person(world, world.add_person("Person")) for _ in range(count)]

    def ask(self, text: str) -> float:
        """Ask in a new chat; answers the milliseconds until the answer is there."""
        (person,) = self.people(1)
        start = time.perf_counter()
        person.write(text)
        person.answer_blocking(seconds=PATIENCE)
        return (time.perf_counter() - start) * 1000

    def ask_at_once(self, texts: Sequence[str]) -> float:
        """Ask all in as many chats; answers how many are answered a second."""
        waiting = self.people(len(texts))
        start = time.perf_counter()
        for person, text in zip(waiting, texts, strict=True):
            person.write(text)
        if not self.sandbox.world.signal.until_blocking(lambda: _all_answered(waiting), PATIENCE):
            raise TimeoutError(f"{len(waiting)} people still wait for an answer")
        return len(texts) / (time.perf_counter() - start)


def _all_answered(waiting: list[Person]) -> bool:
    while waiting and waiting[-1].answers():
        waiting.pop()
    return not waiting


@contextmanager
def running(command: Sequence[str], *arguments: str) -> Iterator[Running]:
    """Start a bot with a data folder of its own, wait until it polls, and end it; raises `RuntimeError`."""
    with tempfile.TemporaryDirectory(prefix="hearback-bench-") as name, sandbox_in_thread() as sandbox:
        folder, log = Path(name), Path(name) / _LOG
        settings = {"HEARBACK_TOKEN": sandbox.token, "HEARBACK_TELEGRAM_API": sandbox.root, "HEARBACK_DATA": name}
        with log.open("wb") as out:
            start = time.perf_counter()
            process = subprocess.Popen(
                [*command, *arguments],
                env=environment(settings),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        try:
            _wait_until_polling(sandbox, process, log)
            yield Running(sandbox, process.pid, folder, time.perf_counter() - start)
        finally:
            _end(process)
        if b"handler_failed" in log.read_bytes():
            raise RuntimeError(f"answers were errors, not answers: {_end_of(log)}")


def _wait_until_polling(sandbox: Sandbox, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not sandbox.world.signal.until_blocking(lambda: sandbox.world.updates.is_polled, _LOOK_AGAIN):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"the bot does not poll: {_end_of(log)}")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_END_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _end_of(log: Path) -> str:
    return log.read_text("utf-8", "replace")[-2000:]
