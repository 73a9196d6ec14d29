"""Gathers running text under the headings that it stands below."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.documents.model import Piece

_LONGEST = 120


class Sections:
    """Takes headings and texts in their order, and gives back each section when it is whole."""

    def __init__(self) -> None:
        """Start above the first heading."""
        self._heading = ""
        self._texts: list[str] = []

    def heading(self, level: int, text: str) -> Iterator[Piece]:  # noqa: ARG002 - every level starts a section
        """A heading: what stood above it is a whole section."""
        yield from self.rest()
        self._heading = " ".join(text.split())[:_LONGEST]

    def text(self, text: str) -> Iterator[Piece]:
        """A paragraph of the section."""
        if text.strip():
            self._texts.append(text.strip())
        return iter(())

    def rest(self) -> Iterator[Piece]:
        """The section so far, if there is anything in it."""
        if self._texts:
            yield Piece(self._heading, "\n".join(self._texts))
        self._texts = []
