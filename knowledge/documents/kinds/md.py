"""Reads Markdown by its headings, as it would be shown: through HTML, which also takes hidden HTML out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from knowledge.documents.html_text import pieces_of
from knowledge.documents.model import Piece
from knowledge.documents.plain import decoded
from knowledge.documents.seen import Seen


def read(file: IO[bytes], seen: Seen) -> Iterator[Piece]:
    """Each section; a text without headings is one."""
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(decoded(file.read()))
    yield from pieces_of(BeautifulSoup(html, "lxml"), seen)
