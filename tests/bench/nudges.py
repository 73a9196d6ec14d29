"""What the bot says by itself: how fast what is due is found and sent, and what being killed costs.

`make bench` prints a short form; `python -m tests.bench.nudges` kills 100 times over 2,000 messages, for half an hour.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine, insert, text

from bot.sandbox.running import sandbox_in_thread
from bot.storage.engine import default_url, make_engine, transaction
from bot.storage.schema import upgrade
from bot.storage.sending import SendingStore, State
from bot.storage.tables import outbox
from tests.bench.process import memory
from tests.bench.table import Figure, median, table
from tests.support.nudged import Nudged, kill_at_random, most_within, nudged

SIZES = (1_000, 100_000, 1_000_000)
TELEGRAM = 30.0
_ROUNDS, _DUE, _AT_A_TIME = 20, 50, 20_000
app = typer.Typer(pretty_exceptions_enable=False)


def finding(sizes: tuple[int, ...]) -> Iterator[Figure]:
    """Milliseconds to find fifty that are due among so many that wait, beside the same without the index."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder, _waiting(Path(folder), size) as engine:
            ours = _milliseconds(engine)
            with transaction(engine) as connection:
                connection.execute(text("drop index ix_outbox_state_due"))
            yield Figure(f"finding what is due among {size:,}", "ms", ours, _milliseconds(engine), "without its index")


def remembering(sizes: tuple[int, ...]) -> Iterator[Figure]:
    """Megabytes of a sending process with so many that wait, after it has sent what was due."""
    for size in sizes:
        with _scene() as scene:
            _fill(scene.engine, size, due=0)
            refs = scene.nudge(scene.meet(_DUE))
            with scene.process() as process:
                scene.wait_for(refs)
                yield Figure(f"memory with {size:,} waiting", "MB", memory(process.pid))


def sending(count: int) -> Iterator[Figure]:
    """Messages a second with enough to send, to a Telegram that takes 30 to 80 ms, beside what Telegram allows."""
    with _scene() as scene:
        refs = scene.nudge(scene.meet(count))
        with scene.process():
            scene.wait_for(refs, 10.0 * count)
    times = [at for at, _, _ in scene.sent()]
    yield Figure("sent", "a second", (count - 1) / (times[-1] - times[0]), TELEGRAM, "what Telegram allows")
    yield Figure("most in any second", "messages", most_within(times, 1.0), TELEGRAM, "what Telegram allows")


def dying(kills: int, count: int) -> Iterator[Figure]:
    """Killed at random moments, one in five of them during the start: lost and doubled."""
    with _scene() as scene:
        refs = scene.nudge(scene.meet(count))
        kill_at_random(scene, random.Random(2027), kills)
        with scene.process():
            scene.wait_for(refs, 600)
        counts = scene.counts()
        times = [at for at, _, _ in scene.sent()]
    beside = f"{kills} kills, {count:,} messages"
    yield Figure("lost", "messages", count - len(counts), beside=beside)
    yield Figure("doubled", "a kill", (sum(counts.values()) - len(counts)) / kills, 0.5, "what is allowed")
    yield Figure("most in any second", "messages", most_within(times, 1.0), TELEGRAM, "what Telegram allows")


@contextmanager
def _scene() -> Iterator[Nudged]:
    with tempfile.TemporaryDirectory() as folder, sandbox_in_thread() as sandbox:
        scene = nudged(sandbox, default_url(Path(folder)))
        yield scene
        scene.engine.dispose()


@contextmanager
def _waiting(folder: Path, size: int) -> Iterator[Engine]:
    engine = make_engine(default_url(folder))
    upgrade(engine)
    _fill(engine, size, _DUE)
    yield engine
    engine.dispose()


def _fill(engine: Engine, size: int, due: int) -> None:
    now = datetime.now(UTC)
    for first in range(0, size, _AT_A_TIME):
        rows = [_row(number, now, is_due=number < due) for number in range(first, min(size, first + _AT_A_TIME))]
        with transaction(engine) as connection:
            connection.execute(insert(outbox), rows)


def _row(number: int, now: datetime, *, is_due: bool) -> dict[str, object]:
    due = now - timedelta(minutes=1) if is_due else now + timedelta(days=1, seconds=number)
    who = {"key": f"w{number}", "kind": "plain", "recipient": f"{number:032x}", "recipient_kind": "person"}
    return who | {"ref": "r", "due": due.timestamp(), "merges": False, "state": State.WAITING, "attempts": 0}


def _milliseconds(engine: Engine) -> float:
    took = []
    for _ in range(_ROUNDS):
        with transaction(engine, writes=False) as connection:
            began = time.perf_counter()
            assert len(SendingStore(connection).due(datetime.now(UTC), 500)) == _DUE
            took.append((time.perf_counter() - began) * 1000)
    return median(took)


@app.command()
def main(
    kills: Annotated[int, typer.Option(help="How often to kill.")] = 100,
    messages: Annotated[int, typer.Option(help="How many there are to send meanwhile.")] = 2_000,
) -> None:
    """Print all tables, the killing in full."""
    typer.echo(table("Finding", finding(SIZES)))
    typer.echo(table("Memory", remembering(SIZES)))
    typer.echo(table("Sending", sending(800)))
    typer.echo(table("Dying", dying(kills, messages)))


if __name__ == "__main__":
    app()
