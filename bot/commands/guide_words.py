"""How hard a guide's words are to read: hints for an owner, who may have reasons of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import yaml

from knowledge.guide_loader import read_guide
from knowledge.yaml_file import line_of, text_of
from prompts.limits import too_much


def hints(file: Path, cards: Collection[str]) -> Iterator[str]:
    """What reads hard in a guide that is otherwise well."""
    tree = yaml.compose(text_of(file), yaml.SafeLoader)
    for number, step in enumerate(_steps(file, cards)):
        for field, text in (("question", step[0]), *(("examples", example) for example in step[1])):
            for problem in too_much("plan", text, "en"):
                yield f"{file}:{line_of(tree, ('steps', number, field))}: hint: {problem}"


def _steps(file: Path, cards: Collection[str]) -> list[tuple[str, tuple[str, ...]]]:
    return [(step.question, step.examples) for step in read_guide(file, cards).steps]
