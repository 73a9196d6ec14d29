"""Labelled questions: what people ask, and the cards that answer it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

HERE = Path(__file__).parent
DEVELOPMENT = HERE / "development.jsonl"
TUNING = (HERE / "tuning.jsonl", HERE / "check.jsonl", HERE / "welsh.jsonl")
IN_SCOPE = ("answerable", "multi")


class Labelled(BaseModel):
    """A question with its label; `relevant` names the cards that answer it, best first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    persona: str
    text: str
    relevant: tuple[str, ...]
    kind: Literal["answerable", "multi", "out_of_scope", "unsupported_figure", "safeguarding"]
    lang: Literal["en", "cy"]


def read(*files: Path) -> list[Labelled]:
    """All questions of JSON-lines files."""
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [Labelled.model_validate_json(line) for line in lines]


def of_kind(questions: Sequence[Labelled], *kinds: str) -> list[Labelled]:
    """Those of the kinds named."""
    return [question for question in questions if question.kind in kinds]
