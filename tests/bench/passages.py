"""Milliseconds a question, recall and memory of the passage index at three sizes, beside exact search in the same run.

Vectors are those of the cards and their questions; beyond these, copies of them with noise, so recall is only a hint.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.chroma.exact import ExactPassages
from knowledge.chroma.index import search_settings
from knowledge.chroma.process import IndexProcess
from knowledge.embedding.build import build, model_folder
from knowledge.embedding.minilm import MiniLM
from knowledge.loader import load
from knowledge.passages import Vectors
from knowledge.vectors import packaged

SIZES = (140, 10_000, 100_000)
QUESTIONS = 200
K = 10
BUILD_SECONDS = 70.0  # two indexes of 100,000 then stay under three minutes; what was reached is what is measured
_NOISE = 0.03  # a number of the vector; makes a cosine of about 0.86 to the vector copied
_BATCH = 1000
_AS_IT_COMES = {"space": "cosine"}

Rows = NDArray[np.float32]
Search = Callable[[Rows, int], list[tuple[str, float]]]


@dataclass(frozen=True)
class Line:
    """One way of searching, as measured."""

    name: str
    count: int
    p50: float
    p95: float
    recall: float
    memory: float
    built: float = 0.0
    opened: float = 0.0

    def shown(self, exact: float) -> str:
        """The line of the table; `exact` is the milliseconds of exact search."""
        times = f"{self.p50:8.2f} {self.p95:8.2f} {self.p50 / exact:7.1f}x"
        return f"{self.count:7,} {self.name:22} {times} {self.recall:7.3f} {self.memory:8.0f} {self.built:7.1f} {self.opened:6.1f}"


HEADING = f"{'count':>7} {'':22} {'p50 ms':>8} {'p95 ms':>8} {'/numpy':>8} {'recall':>7} {'MB':>8} {'build s':>7} {'open s':>6}"


def main() -> None:
    """Print the table."""
    known = _known()
    _say(f"Passages: ms a question over {QUESTIONS} questions, recall@{K} against exact search")
    _say(HEADING)
    for size in SIZES:
        for line in _measured(_copies(known, size, seed=1), _copies(known, QUESTIONS, seed=2)):
            _say(line)


def _known() -> Rows:
    """The vectors of all cards and the questions that they answer."""
    cards = load(None).cards.values()
    texts = [text for card in cards for text in (card.text, *card.questions.en)]
    return packaged(MiniLM(build(model_folder()))).of(texts)


def _copies(known: Rows, count: int, seed: int) -> Rows:
    chance = np.random.default_rng(seed)
    rows = known[chance.permutation(max(count, len(known)))[:count] % len(known)]
    rows = rows + chance.normal(0, _NOISE, rows.shape).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _measured(rows: Rows, questions: Rows) -> Iterator[str]:
    whole = Vectors([f"p{n}" for n in range(len(rows))], rows)
    exact = _exact(whole, questions)
    yield exact.shown(exact.p50)
    for name, hnsw in (("Chroma, our settings", search_settings(len(rows))), ("Chroma as it comes", _AS_IT_COMES)):
        yield _chroma(name, hnsw, whole, questions).shown(exact.p50)


def _exact(whole: Vectors, questions: Rows) -> Line:
    times, _ = _timed(ExactPassages(lambda: [whole]).search, questions)
    return Line("numpy, exact", len(whole.ids), *_percentiles(times), 1.0, whole.matrix.nbytes / 1e6)


def _chroma(name: str, hnsw: dict[str, Any], whole: Vectors, questions: Rows) -> Line:
    with tempfile.TemporaryDirectory() as folder:
        process = IndexProcess(Path(folder), threading.Event())
        try:
            start = time.perf_counter()
            process.build(_until(time.monotonic() + BUILD_SECONDS, whole), hnsw)
            built = time.perf_counter()
            count = process.open()
            process.search_all(questions[:1], K)
            opened = time.perf_counter()
            times, found = _timed(process.search, questions)
            memory = _resident(process.pid)
        finally:
            process.close()
    part = Vectors(whole.ids[:count], whole.matrix[:count])
    _, truth = _timed(ExactPassages(lambda: [part]).search, questions)
    recall = float(np.mean([len(a & b) / len(b) for a, b in zip(found, truth, strict=True)]))
    return Line(name, count, *_percentiles(times), recall, memory, built - start, opened - built)


def _until(deadline: float, whole: Vectors) -> Iterator[Vectors]:
    """The vectors in batches, as many as there is time for."""
    for start in range(0, len(whole.ids), _BATCH):
        if time.monotonic() > deadline:
            return
        yield Vectors(whole.ids[start : start + _BATCH], whole.matrix[start : start + _BATCH])


def _timed(search: Search, questions: Rows) -> tuple[list[float], list[set[str]]]:
    search(questions[0], K)
    times, found = [], []
    for question in questions:
        start = time.perf_counter()
        hits = search(question, K)
        times.append((time.perf_counter() - start) * 1000)
        found.append({name for name, _ in hits})
    return times, found


def _percentiles(times: list[float]) -> tuple[float, float]:
    return float(np.percentile(times, 50)), float(np.percentile(times, 95))


def _resident(pid: int) -> float:
    """Megabytes that a process holds in memory."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
