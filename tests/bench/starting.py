"""How long from start to ready, and how much memory then and after many questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.bench.process import memory
from tests.bench.running import BARE, HEARBACK, running
from tests.bench.table import Figure, median

BESIDE = "bare python-telegram-bot, echoing"


@dataclass(frozen=True)
class Start:
    """One start: seconds, and megabytes when ready and after the questions."""

    seconds: float
    ready: float
    after: float


def measured(questions: Sequence[str], rounds: int) -> Iterator[Figure]:
    """Both in turn, so that a busy moment of the machine hits both; the questions are asked in the last round."""
    ours, bare = [], []
    for left in reversed(range(rounds)):
        asked = [] if left else questions
        ours.append(_start(HEARBACK, asked))
        bare.append(_start(BARE, asked))
    yield Figure("start to ready", "s", median([s.seconds for s in ours]), median([s.seconds for s in bare]), BESIDE)
    yield Figure("memory when ready", "MB", median([s.ready for s in ours]), median([s.ready for s in bare]), BESIDE)
    yield Figure(f"memory after {len(questions)} questions", "MB", ours[-1].after, bare[-1].after, BESIDE)


def _start(command: Sequence[str], questions: Sequence[str]) -> Start:
    with running(command) as bot:
        if command is HEARBACK:
            bot.settle()
        ready = memory(bot.pid)
        for question in questions:
            bot.ask(question)
        return Start(bot.started, ready, memory(bot.pid))
