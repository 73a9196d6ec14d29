"""Runs the grounding guard from the command line, over answers that somebody else wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ValidationError

from bot import settings as configuration
from bot.core.errors import SettingsError
from bot.evidence import open_library
from knowledge.embedding.choose import minilm
from knowledge.guard import Guard, Said


class _Sentence(BaseModel):
    text: str
    cards: tuple[str, ...] = ()


class _Line(BaseModel):
    id: str | int
    question: str = ""
    cards: tuple[str, ...]
    answer: tuple[_Sentence, ...]


def batch(file: Path) -> Iterator[dict[str, object]]:
    """For each line of a file: whether its answer passes, and the reasons where it does not.

    Raises `SettingsError` for a file, or a line, that can't be read.
    """
    lines = list(_lines(file))
    settings = configuration.read()
    library = open_library(settings)
    guard = Guard(library.cards, library.sources, minilm(settings.data / "models"))
    for line in lines:
        answer = [Said(sentence.text, sentence.cards) for sentence in line.answer]
        verdict = guard.check(line.question, line.cards, answer)
        yield {"id": line.id, "passed": verdict.passed, "reasons": [reason.value for reason in verdict.reasons]}


def _lines(file: Path) -> Iterator[_Line]:
    try:
        content = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} can't be read: {error}") from error
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            try:
                yield _Line.model_validate_json(line)
            except ValidationError as error:
                fault = error.errors()[0]
                where = ".".join(map(str, fault["loc"])) or "the line"
                raise SettingsError(
                    f'{file}:{number}: {where}: {fault["msg"]}. Each line is {{"id", "question", "cards": [ids], '
                    '"answer": [{"text", "cards": [ids]}]}'
                ) from None
