"""A router on a real database, with one job and one watch that do what the test says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.core.incoming import Incoming, Kind
from bot.core.job import Job
from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.seal import Seal
from bot.core.turn import Outcome, Turn
from bot.router import Noticed, Router, sealed_acts
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork, Stores
from tests.support.turns import ME, said

OWNER = 5_553_000_009
ANSWER = Reply((paragraph("ask-how"),), ((Choice(say("button-help"), "echo:press", (7,)),),))


@dataclass
class Echo(Job):
    """A job that remembers the turns it was given and answers with one reply."""

    name: str = "echo"
    turns: list[Turn] = field(default_factory=list)
    outcome: Outcome[Stores] = field(default_factory=lambda: Outcome((ANSWER,), {"seen": True}))

    def __call__(self, turn: Turn) -> Outcome[Stores]:
        self.turns.append(turn)
        return self.outcome

    @property
    def commands(self) -> Mapping[str, Callable[[Turn], Outcome[Stores]]]:
        return {"ask": self, "start": self}

    @property
    def acts(self) -> Mapping[str, Callable[[Turn], Outcome[Stores]]]:
        return {"echo:press": self}


@dataclass
class Quiet:
    """A watch that notices what the test says."""

    noticed: Noticed = field(default_factory=Noticed)
    looked: list[Kind] = field(default_factory=list)

    def look(self, incoming: Incoming) -> Noticed:
        self.looked.append(incoming.kind)
        return self.noticed


@dataclass
class House:
    """A router with everything that it needs."""

    router: Router
    job: Echo
    watch: Quiet
    uow: SqlUnitOfWork
    seal: Seal

    @property
    def turn(self) -> Turn:
        return self.job.turns[-1]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    engine = make_engine(default_url(tmp_path / "data"))
    upgrade(engine)
    job, watch, uow = Echo(), Quiet(), SqlUnitOfWork(engine)
    seal = Seal(b"s" * 32, sealed_acts([job]))
    yield House(Router([job], job, watch, uow, seal, SystemClock(), frozenset({OWNER})), job, watch, uow, seal)
    engine.dispose()


def press(house: House, version: int = 0) -> Incoming:
    return replace(said(house.seal.close(ME, "echo:press", version, (7,))), kind=Kind.BUTTON)


def keys_of(replies: tuple[Reply, ...]) -> list[str]:
    return [b.message.key for reply in replies for b in reply.blocks] + [r.notice.key for r in replies if r.notice]
