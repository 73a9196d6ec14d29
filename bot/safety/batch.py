"""Answers `hearback text --batch FILE`: one JSON line in, one JSON line out, in one process."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.core.errors import HearbackError
from bot.safety.identifiers import remove_identifiers
from bot.safety.urgent import UrgentWatch


class BrokenLine(HearbackError):
    """A line of the file is not what the contract asks for; the message names the line and how to mend it."""


class _Line(BaseModel):
    """One line in: an id, given back as it came, and the text."""

    model_config = ConfigDict(extra="forbid", strict=True)

    id: str | int
    text: str


def answered(lines: Iterable[str], watch: UrgentWatch) -> Iterator[str]:
    """For each line its answer as JSON, without a line end; blank lines are passed over.

    Raises `BrokenLine` at the first line that can't be read; what came before it has been answered.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield json.dumps(_answer(_read(line, number), watch), ensure_ascii=False)


def _read(line: str, number: int) -> _Line:
    try:
        return _Line.model_validate_json(line.lstrip("﻿"))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        problem = f"{where}: {first['msg']}" if where else first["msg"]
        raise BrokenLine(
            f'Line {number} can\'t be read ({problem}). Each line must be {{"id": "...", "text": "..."}}.'
        ) from None


def _answer(line: _Line, watch: UrgentWatch) -> dict[str, object]:
    urgency, removal = watch.look(line.text), remove_identifiers(line.text)
    return {
        "id": line.id,
        "urgent": urgency.level,
        "kind": urgency.kind,
        "kept": removal.kept,
        "removed": [{"kind": span.kind, "start": span.start, "end": span.end} for span in removal.removed],
    }
