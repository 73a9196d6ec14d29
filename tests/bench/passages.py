"""Milliseconds a question, recall and memory of the passage index at three sizes, beside exact search in the same run.

Passages stand between two of the cards' questions, with noise: a stand-in for real documents, so recall is only a hint.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.chroma.exact import ExactPassages
from knowledge.chroma.index import COLLECTION, search_settings
from knowledge.chroma.process import IndexProcess
from knowledge.embedding.build import build, model_folder
from knowledge.embedding.minilm import MiniLM
from knowledge.loader import load
from knowledge.passages import Vectors
from knowledge.vectors import packaged

SIZES = (140, 10_000, 100_000)
QUESTIONS = 200
K = 10
SECONDS = 300.0  # to build an index: a machine that needs longer measures fewer passages
_WRITTEN_EVERY = 20_000  # so that an index that was cut short need not be built again at opening
_BATCH = 1000
_USUAL_WIDTH = 100
_NOISE = 0.05  # a number of the vector

Rows = NDArray[np.float32]
Search = Callable[[Rows, int], list[tuple[str, float]]]


@dataclass(frozen=True)
class Line:
    """One way of searching, as measured."""

    name: str
    count: int
    ms: list[float]
    exact_ms: list[float]
    recall: float
    megabytes: float
    build: float = 0.0
    open: float = 0.0

    def __str__(self) -> str:
        """The line of the table."""
        p50, p95 = np.percentile(self.ms, (50, 95))
        ratio = p50 / np.percentile(self.exact_ms, 50)
        times = f"{p50:8.2f} {p95:8.2f} {ratio:7.1f}x"
        costs = f"{self.megabytes:6.0f} {self.build:7.1f} {self.open:6.2f}"
        return f"{self.count:7,} {self.name:20} {times} {self.recall:7.3f} {costs}"


HEADING = "  count                        p50 ms   p95 ms   /numpy  recall     MB build s open s"


def main() -> None:
    """Print the table."""
    known = _known()
    _say(f"Passages: ms a question over {QUESTIONS} questions, recall@{K} against exact search")
    _say(HEADING)
    for size in SIZES:
        for line in _measured(_made(known, size, seed=1), _made(known, QUESTIONS, seed=2)):
            _say(str(line))


def _known() -> Rows:
    """The vectors of all cards and the questions that they answer."""
    cards = load(None).cards.values()
    texts = [text for card in cards for text in (card.text, *card.questions.en)]
    return packaged(MiniLM(build(model_folder()))).of(texts)


def _made(known: Rows, count: int, seed: int) -> Rows:
    """As many vectors as asked for, each between two known ones."""
    chance = np.random.default_rng(seed)
    one, other = (known[chance.integers(len(known), size=count)] for _ in range(2))
    share = chance.uniform(size=(count, 1))
    rows = one * share + other * (1 - share) + chance.normal(0, _NOISE, one.shape)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def _measured(rows: Rows, questions: Rows) -> Iterator[Line]:
    with tempfile.TemporaryDirectory() as name:
        folder, start = Path(name), time.perf_counter()
        with _process(folder) as process:
            settings = search_settings(len(rows))
            settings["sync_threshold"] = min(settings["sync_threshold"], _WRITTEN_EVERY)
            process.build(_until(time.monotonic() + SECONDS, rows), settings)
            count = process.open()
        built = time.perf_counter() - start
        whole = Vectors(_names(0, count), rows[:count])
        exact_ms, truth = _timed(ExactPassages(lambda: [whole]).search, questions)
        yield Line("numpy, exact", count, exact_ms, exact_ms, 1.0, whole.matrix.nbytes / 1e6)
        yield _chroma("Chroma, our settings", folder, count, questions, exact_ms, truth, built)
        _narrow(folder)
        yield _chroma("Chroma, usual width", folder, count, questions, exact_ms, truth)


def _chroma(
    name: str,
    folder: Path,
    count: int,
    questions: Rows,
    exact_ms: list[float],
    truth: list[set[str]],
    built: float = 0.0,
) -> Line:
    start = time.perf_counter()
    with _process(folder) as process:
        process.open()
        process.search_all(questions[:1], K)
        opened = time.perf_counter() - start
        ms, found = _timed(process.search, questions)
        recall = float(np.mean([len(a & b) / len(b) for a, b in zip(found, truth, strict=True)]))
        return Line(name, count, ms, exact_ms, recall, _resident(process.pid), built, opened)


@contextmanager
def _process(folder: Path) -> Iterator[IndexProcess]:
    process = IndexProcess(folder, threading.Event())
    try:
        yield process
    finally:
        process.close()


def _narrow(folder: Path) -> None:
    """Give an index the search width that Chroma has by itself; it takes effect in the next process."""
    import chromadb
    from chromadb.config import Settings

    client: Any = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
    collection = client.get_collection(COLLECTION, embedding_function=None)
    collection.modify(configuration={"hnsw": {"ef_search": _USUAL_WIDTH}})
    client.close()


def _names(start: int, end: int) -> list[str]:
    return [f"p{n}" for n in range(start, end)]


def _until(deadline: float, rows: Rows) -> Iterator[Vectors]:
    """The vectors in batches, as many as there is time for."""
    for start in range(0, len(rows), _BATCH):
        if time.monotonic() > deadline:
            return
        part = rows[start : start + _BATCH]
        yield Vectors(_names(start, start + len(part)), part)


def _timed(search: Search, questions: Rows) -> tuple[list[float], list[set[str]]]:
    search(questions[0], K)
    times, found = [], []
    for question in questions:
        start = time.perf_counter()
        hits = search(question, K)
        times.append((time.perf_counter() - start) * 1000)
        found.append({name for name, _ in hits})
    return times, found


def _resident(pid: int) -> float:
    """Megabytes that a process holds in memory."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
