"""How long one question at the command line takes, beside the usual recipe started from nothing."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence

from bot.sandbox.child import environment
from tests.bench.table import Figure, median

QUESTION = "why do staff say there is no time to do this properly?"
OURS = (sys.executable, "-m", "bot", "ask", "--json", QUESTION)
RECIPE = (
    sys.executable,
    "-c",
    "from knowledge.embedding.build import build, model_folder\n"
    "from knowledge.embedding.minilm import MiniLM\n"
    "from knowledge.evaluation.baselines import LangChainRecipe\n"
    "from knowledge.loader import load\n"
    f"LangChainRecipe(list(load().cards.values()), MiniLM(build(model_folder())))({QUESTION!r})",
)


def measured(rounds: int) -> Iterator[Figure]:
    """Both in turn."""
    pairs = [(_seconds(OURS), _seconds(RECIPE)) for _ in range(rounds)]
    ours, recipe = (median(times) for times in zip(*pairs, strict=True))
    yield Figure("hearback ask --json, once", "s", ours, recipe, "the LangChain recipe from nothing, once")


def _seconds(command: Sequence[str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        subprocess.run(
            command, cwd=folder, env=environment({"HEARBACK_DATA": folder}), stdout=subprocess.DEVNULL, check=True
        )
        return time.perf_counter() - start
