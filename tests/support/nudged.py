"""People to be nudged on a stand-in, processes that nudge them, and what reached them."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, select

from bot.core.incoming import Address
from bot.core.notice import Notice, To
from bot.sandbox.running import Sandbox
from bot.sandbox.world import World
from bot.storage.engine import make_engine, transaction
from bot.storage.schema import upgrade
from bot.storage.sending import State
from bot.storage.tables import outbox
from bot.storage.unit import SqlUnitOfWork
from tests.support.nudging_bot import KIND

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0  # seconds: a bound for a program that hangs, never what decides
SLOW = (0.03, 0.08)  # seconds that Telegram takes to answer, after it has taken a message
PAST = timedelta(seconds=5)


@dataclass
class Nudged:
    """A world with people in it, and the database of a bot that knows them."""

    sandbox: Sandbox
    url: str
    engine: Engine
    options: Sequence[str] = ()
    running: subprocess.Popen[bytes] | None = None

    @property
    def world(self) -> World:
        return self.sandbox.world

    @property
    def unit(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.engine)

    def meet(self, count: int) -> list[str]:
        """So many people who have met the bot: their random ids."""
        ids = []
        with self.unit() as stores:
            for number in range(count):
                account = self.world.add_person(f"Person {number}")
                self.world.private_chat(account).has_begun = True
                ids.append(stores.people.recall(Address("telegram", account.id), remember=True).id)
        return ids

    def nudge(
        self,
        recipients: Iterable[str],
        *,
        prefix: str = "n",
        kind: str = KIND,
        to: To = To.PERSON,
        due: datetime | None = None,
        merges: bool = False,
    ) -> list[str]:
        """One notice for each recipient, due already unless said otherwise: what they are about."""
        at = due or datetime.now(UTC) - PAST
        refs = []
        with self.unit() as stores:
            for number, recipient in enumerate(recipients):
                refs.append(f"{prefix}{number}")
                stores.outbox.add(Notice(f"{kind}:{refs[-1]}", kind, recipient, refs[-1], at, to, merges))
        return refs

    def sent(self) -> list[tuple[float, int, str]]:
        """When, into which chat and with what words messages were taken, in order."""
        calls = [call for call in self.world.calls if call.method == "sendMessage" and call.is_accepted]
        return [(call.at, call.chat_id, str(call.params["text"])) for call in calls]

    def counts(self) -> Counter[str]:
        """How often each thing was said."""
        lines = (line for _, _, text in self.sent() for line in text.splitlines() if line.startswith("nudge "))
        return Counter(line.removeprefix("nudge ") for line in lines)

    def wait(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait until something is true of the world."""
        assert self.world.signal.until_blocking(condition, seconds), f"not in time: {len(self.sent())} sent"

    def wait_for(self, refs: Sequence[str], seconds: float = PATIENCE) -> None:
        """Wait until all of these have been said."""
        wanted = set(refs)
        self.wait(lambda: len(self.sent()) >= 1 and wanted <= self.counts().keys(), seconds)

    @staticmethod
    def now() -> datetime:
        """The present moment."""
        return datetime.now(UTC)

    def restart(self, meanwhile: Callable[[], None]) -> None:
        """Kill the process of this scene, do something, and start another one."""
        assert self.running is not None
        self.running.kill()
        self.running.wait()
        meanwhile()
        self.running = self._started()

    @contextmanager
    def kept_running(self, *options: str) -> Iterator[None]:
        """A process for as long as the block lasts, whichever it is by then."""
        self.options, self.running = options, None
        self.running = self._started()
        try:
            yield
        finally:
            self.running.kill()
            self.running.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        command = (sys.executable, "-m", "tests.support.nudging_bot", self.sandbox.token, self.sandbox.root, self.url)
        return subprocess.Popen(
            (*command, *self.options), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def look(self, key: str) -> tuple[State, int]:
        """How far a notice is, and how often it was tried without a known end."""
        with transaction(self.engine, writes=False) as connection:
            row = connection.execute(select(outbox).where(outbox.c.key == key)).one()
        return State(row.state), row.attempts

    @staticmethod
    def wait_on(condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Wait until something is true of the database, which tells nobody when it changes."""
        ends = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < ends, "not in time"
            time.sleep(0.05)

    @contextmanager
    def process(self, *options: str) -> Iterator[subprocess.Popen[bytes]]:
        """A sending process; killed at the end if it still runs."""
        command = (sys.executable, "-m", "tests.support.nudging_bot", self.sandbox.token, self.sandbox.root, self.url)
        with subprocess.Popen(
            (*command, *options), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as it:
            try:
                yield it
            finally:
                it.kill()


def nudged(sandbox: Sandbox, url: str) -> Nudged:
    """An up-to-date database beside a stand-in that takes its time."""
    engine = make_engine(url)
    upgrade(engine)
    chance = random.Random(7)
    sandbox.world.faults.delay = lambda method: chance.uniform(*SLOW) if method == "sendmessage" else 0.0  # type: ignore[method-assign]
    return Nudged(sandbox, url, engine)


def most_within(times: Sequence[float], seconds: float) -> int:
    """The most in any window of so many seconds."""
    most, first = 0, 0
    for index, at in enumerate(times):
        while times[first] <= at - seconds:
            first += 1
        most = max(most, index - first + 1)
    return most


def kill_at_random(scene: Nudged, chance: random.Random, kills: int, living: Sequence[str] = ()) -> None:
    """Start a process and kill it, so many times: one in five while it starts, the others while it sends."""
    for _ in range(kills):
        with scene.process(*living):
            before = len(scene.sent())
            if chance.random() < 0.2:
                time.sleep(chance.uniform(0, 1.5))
            else:
                scene.world.signal.until_blocking(lambda seen=before: len(scene.sent()) > seen, 20)
                time.sleep(chance.uniform(0, 1.5))
