"""Where a question's time goes: retrieval, composing (with safety, storage and wording), Telegram (both ways)."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.embedding.build import build, model_folder
from knowledge.embedding.minilm import MiniLM
from knowledge.evaluation.baselines import LangChainRecipe
from knowledge.loader import load
from tests.bench.measured_bot import ANSWER, SEARCH
from tests.bench.process import cpu
from tests.bench.running import BARE, Running, running
from tests.bench.table import Figure, median, percentile

MEASURED = (sys.executable, "-m", "tests.bench.measured_bot")
_WARM = 5
_ECHO, _RECIPE = "bare python-telegram-bot, echoing", "the LangChain recipe's search"


@dataclass(frozen=True)
class Asked:
    """Milliseconds of each question from end to end, and processor milliseconds a question."""

    times: list[float]
    cpu: float


@dataclass(frozen=True)
class Part:
    """Milliseconds by the clock and by the processor for each call of a part."""

    wall: list[float]
    cpu: list[float]

    def less(self, inner: Part) -> Part:
        """This part without one that lies within it, call by call."""
        return Part(_minus(self.wall, inner.wall), _minus(self.cpu, inner.cpu))


def measured(questions: Sequence[str]) -> Iterator[Figure]:
    """The figures, one question at a time."""
    ours, search, answer = _hearback(questions)
    with running(BARE) as bot:
        bare = _ask(bot, questions)
    recipe, composing = _recipe(questions), answer.less(search)
    telegram, telegram_cpu = median(_minus(ours.times, answer.wall)), ours.cpu - _mean(answer.cpu)
    yield Figure("retrieval", "ms", median(search.wall), median(recipe.wall), _RECIPE)
    yield Figure("retrieval, p95", "ms", percentile(search.wall, 95), percentile(recipe.wall, 95), _RECIPE)
    yield Figure("retrieval", "ms of CPU", _mean(search.cpu), _mean(recipe.cpu), _RECIPE)
    yield Figure("composing, storing, wording", "ms", median(composing.wall))
    yield Figure("composing, storing, wording", "ms of CPU", _mean(composing.cpu))
    yield Figure("Telegram, both ways", "ms", telegram, median(bare.times), _ECHO)
    yield Figure("Telegram, both ways", "ms of CPU", telegram_cpu, bare.cpu, _ECHO)
    yield Figure("question to answer", "ms", median(ours.times), median(bare.times), _ECHO)
    yield Figure("question to answer, p95", "ms", percentile(ours.times, 95), percentile(bare.times, 95), _ECHO)
    yield Figure("question to answer", "ms of CPU", ours.cpu, bare.cpu, _ECHO)


def _hearback(questions: Sequence[str]) -> tuple[Asked, Part, Part]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "times.json"
        with running(MEASURED, str(file)) as bot:
            asked = _ask(bot, questions)
        calls = json.loads(file.read_text("utf-8"))
    search, answer = (_part(calls[name][_WARM:]) for name in (SEARCH, ANSWER))
    return asked, search, answer


def _ask(bot: Running, questions: Sequence[str]) -> Asked:
    for question in questions[:_WARM]:
        bot.ask(question)
    before = cpu(bot.pid)
    times = [bot.ask(question) for question in questions]
    return Asked(times, (cpu(bot.pid) - before) / len(questions))


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


def _minus(whole: Sequence[float], part: Sequence[float]) -> list[float]:
    return [a - b for a, b in zip(whole, part, strict=True)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
