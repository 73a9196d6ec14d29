"""Looks at texts from the command line: urgent words, and what would be left once identifiers are removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot import settings as configuration
from bot.core.errors import SettingsError
from bot.safety.batch import answered
from bot.safety.urgent import UrgentWatch
from knowledge.embedding.choose import embedders


def batch(file: Path) -> Iterator[str]:
    """A JSON line for each line of a file.

    Raises `SettingsError` for a file, and `BrokenLine` for a line, that can't be read.
    """
    try:
        lines = file.read_text("utf-8").split("\n")  # JSON may hold what else ends a line
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file} can't be read: {error}") from error
    minilm, *others = embedders(configuration.read().data / "models")
    yield from answered(lines, UrgentWatch(minilm, others[0] if others else None))
