"""Passages in a real database and the search over them, for every test of the passage index."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.standing import StandingPassages
from bot.storage.unit import SqlUnitOfWork
from knowledge.chroma.search import IndexState, PassageSearch
from knowledge.passages import Passage, PassageStore, to_blob

MODEL = "test-model"
WIDTH = 384
_DEADLINE = 280.0  # seconds: several imports of Chroma on a machine that is busy with other things


def vectors(count: int, seed: int = 0) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(size=(count, WIDTH)).astype(np.float32)


def passages(rows: NDArray[np.float32], document: str = "policy.pdf") -> list[Passage]:
    return [
        Passage(id=f"{document}:{n}", document=document, place=f"page {n}", text=f"Text {n}.", vector=to_blob(row))
        for n, row in enumerate(rows)
    ]


@contextmanager
def kept(data: Path) -> Iterator[StandingPassages]:
    """The passages of a data folder's database, which is made if it is not there."""
    engine = make_engine(default_url(data))
    upgrade(engine)
    yield StandingPassages(SqlUnitOfWork(engine))
    engine.dispose()


def index_folder(data: Path) -> Path:
    return data / "index"


@contextmanager
def started(data: Path, model: str = MODEL) -> Iterator[PassageSearch]:
    """Search over a data folder whose index is being opened."""
    with kept(data) as store:
        search = PassageSearch(store, index_folder(data), model)
        search.start()
        try:
            yield search
        finally:
            search.close()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _DEADLINE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def settled(search: PassageSearch) -> IndexState:
    """The state once the index is neither being opened nor built."""
    wait_until(lambda: search.state is not IndexState.OPENING)
    return search.state


def finds_everything(search: PassageSearch, store: PassageStore) -> bool:
    """Whether each passage of storage is the nearest one to its own vector."""
    return all(
        search.search(row, 1)[0][0] == name
        for part in store.vectors()
        for name, row in zip(part.ids, part.matrix, strict=True)
    )


def children(besides: Container[int] = ()) -> list[int]:
    """The processes that this one has started and that have not ended, `besides` some that were there before."""
    found: list[int] = []
    for file in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a thread that has just ended
            found += map(int, file.read_text().split())
    return [pid for pid in found if pid not in besides]
