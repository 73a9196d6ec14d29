"""Reads a web page by its headings; scripts, comments and what its styles hide are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from bs4 import BeautifulSoup

from knowledge.documents.html_text import pieces_of
from knowledge.documents.model import Piece, Reason, RefusedFile
from knowledge.documents.seen import Seen


def read(file: IO[bytes], seen: Seen) -> Iterator[Piece]:
    """Each section; a page without headings is one."""
    content = file.read()
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RefusedFile(Reason.BROKEN)
    yield from pieces_of(BeautifulSoup(content, "lxml"), seen)
