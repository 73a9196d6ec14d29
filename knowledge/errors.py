"""What can be wrong with content or index, in words for whoever keeps them."""

from __future__ import annotations

from pathlib import Path


class KnowledgeError(Exception):
    """What went wrong and how to mend it."""


class BrokenContent(KnowledgeError):
    """A card, rule or other file of content can't be used."""

    def __init__(self, file: Path, line: int, problem: str) -> None:
        """Name the file, the line (from 1) and what to mend."""
        super().__init__(f"{file}:{line}: {problem}")
        self.file, self.line, self.problem = file, line, problem


class ModelMissing(KnowledgeError):
    """The packaged weights of the search model are not there, or are not the ones that were checked."""
