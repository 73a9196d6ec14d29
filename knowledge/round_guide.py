"""Reads the questions and themes of feedback rounds, which an owner may replace without touching code."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from knowledge.models import CardId, Text, Worded
from knowledge.yaml_file import read

PACKAGED = Path(__file__).parent / "rounds"
MOST_QUESTIONS = 5  # what one button can carry
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,30}$")]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RoundQuestion(_Value):
    """A question with its four answers, the best first, and the evidence to set beside the result."""

    id: Slug
    text: Worded
    options: tuple[Worded, ...] = Field(min_length=4, max_length=4)
    beside: Slug | None = None
    other: CardId | None = None


class KnownTheme(_Value):
    """A plain title for what people often say, and how they say it."""

    title: Worded
    examples: tuple[Text, ...] = Field(min_length=1)


class RoundGuide(_Value):
    """What a round asks, and the themes that its words are sorted under."""

    id: Slug
    questions: tuple[RoundQuestion, ...] = Field(min_length=1, max_length=MOST_QUESTIONS)
    themes: tuple[KnownTheme, ...] = ()

    @model_validator(mode="after")
    def _ids_differ(self) -> RoundGuide:
        if len({question.id for question in self.questions}) != len(self.questions):
            raise ValueError("two questions have the same id")
        return self


def load_rounds(overrides: Path | None = None) -> dict[str, RoundGuide]:
    """All guides by id; an owner's in `overrides/rounds` lie over the packaged ones.

    Raises `BrokenContent` with file and line.
    """
    folders = [PACKAGED, *([overrides / "rounds"] if overrides else [])]
    files = [file for folder in folders if folder.is_dir() for file in sorted(folder.glob("*.yaml"))]
    return {guide.id: guide for guide in (read(file, RoundGuide) for file in files)}
