"""Reads plain text in the encodings that people's programs write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from knowledge.documents.model import Piece
from knowledge.documents.plain import decoded
from knowledge.documents.seen import Seen


def read(file: IO[bytes], seen: Seen) -> Iterator[Piece]:  # noqa: ARG001 - plain text hides nothing
    """The whole text as one piece; form feeds are ends of pages."""
    pages = decoded(file.read()).split("\f")
    for number, text in enumerate(pages, start=1):
        if text.strip():
            yield Piece(f"page {number}" if len(pages) > 1 else "", text.replace("\r\n", "\n").strip())
