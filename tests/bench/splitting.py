"""Where a question's time goes: retrieval, safety, composing (with storage and wording), Telegram (both ways)."""

from __future__ import annotations

import json
import math
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.embedding.build import build, model_folder
from knowledge.embedding.minilm import MiniLM
from knowledge.evaluation.baselines import LangChainRecipe
from knowledge.loader import load
from tests.bench.measured_bot import ANSWER, RETRIEVAL, SAFETY
from tests.bench.process import cpu
from tests.bench.running import BARE, Running, running
from tests.bench.table import Figure, median, percentile

MEASURED = (sys.executable, "-m", "tests.bench.measured_bot")
_WARM = 5
_ECHO, _RECIPE = "bare python-telegram-bot, echoing", "the LangChain recipe's search"


@dataclass(frozen=True)
class Part:
    """Milliseconds of a part for each question, by the clock and by the processor."""

    wall: list[float]
    cpu: list[float]


def measured(questions: Sequence[str]) -> Iterator[Figure]:
    """The figures, one question at a time."""
    ours, parts = _hearback(questions)
    with running(BARE) as bot:
        bare = _ask(bot, questions)
    yield from _shown("retrieval", parts[RETRIEVAL], _recipe(questions), _RECIPE)
    yield from _shown("looking for urgent words", parts[SAFETY])
    yield from _shown("composing, storing, wording", parts[ANSWER])
    yield from _shown("Telegram, both ways", _rest(ours, parts.values()), bare, _ECHO)
    yield from _shown("question to answer", ours, bare, _ECHO)


def _shown(what: str, ours: Part, baseline: Part | None = None, beside: str = "") -> Iterator[Figure]:
    base = baseline or Part([math.nan], [math.nan])
    yield Figure(what, "ms", median(ours.wall), median(base.wall), beside)
    yield Figure(f"{what}, p95", "ms", percentile(ours.wall, 95), percentile(base.wall, 95), beside)
    yield Figure(what, "ms of CPU", _mean(ours.cpu), _mean(base.cpu), beside)


def _rest(whole: Part, parts: Iterable[Part]) -> Part:
    """What is left of each question; the processor's time from end to end is known only on average."""
    inside = list(parts)
    wall = [all_of_it - sum(each) for all_of_it, *each in zip(whole.wall, *(p.wall for p in inside), strict=True)]
    return Part(wall, [_mean(whole.cpu) - sum(_mean(part.cpu) for part in inside)])


def _hearback(questions: Sequence[str]) -> tuple[Part, dict[str, Part]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "times.json"
        with running(MEASURED, str(file)) as bot:
            bot.settle()
            asked = _ask(bot, questions)
        answers = json.loads(file.read_text("utf-8"))[_WARM:]
    return asked, {name: _part([answer[name] for answer in answers]) for name in (RETRIEVAL, SAFETY, ANSWER)}


def _ask(bot: Running, questions: Sequence[str]) -> Part:
    for question in questions[:_WARM]:
        bot.ask(question)
    before = cpu(bot.pid)
    times = [bot.ask(question) for question in questions]
    return Part(times, [(cpu(bot.pid) - before) / len(questions)])


def _recipe(questions: Sequence[str]) -> Part:
    search = LangChainRecipe(list(load().cards.values()), MiniLM(build(model_folder())))
    search(questions[0])
    calls = []
    for question in questions:
        wall, used = time.perf_counter(), time.process_time()
        search(question)
        calls.append(((time.perf_counter() - wall) * 1000, (time.process_time() - used) * 1000))
    return _part(calls)


def _part(calls: Sequence[tuple[float, float]]) -> Part:
    return Part([wall for wall, _ in calls], [used for _, used in calls])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
