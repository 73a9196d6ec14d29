"""What can be wrong with the catalogue, in words for whoever keeps it."""

from __future__ import annotations

from pathlib import Path


class CatalogueError(Exception):
    """What went wrong with the texts and how to mend it."""


class BrokenCatalogue(CatalogueError):
    """A file of texts can't be used."""

    def __init__(self, file: Path, line: int, problem: str) -> None:
        """Name the file, the line (from 1) and what to mend."""
        super().__init__(f"{file}:{line}: {problem}")
        self.file, self.line, self.problem = file, line, problem


class UnknownText(CatalogueError):
    """No language has this key, not even English."""


class MissingValue(CatalogueError):
    """A text names a value that the caller did not give."""
