"""Cuts what was read into passages of a size that search models read whole, by LangChain's splitter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.documents.model import Reading

LETTERS, OVERLAP = 600, 80
FORM = f"{LETTERS}/{OVERLAP}"
_COUNTED = re.compile(r"(page|slide) \d+")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage to be: its text and where it stands."""

    place: str
    text: str

    @property
    def searched(self) -> str:
        """What it is found by: the text below its heading."""
        return self.text if not self.place or _COUNTED.fullmatch(self.place) else f"{self.place}. {self.text}"


def chunks_of(reading: Reading) -> list[Chunk]:
    """All passages in the order of the document; none reaches over the end of a page or section."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=LETTERS,
        chunk_overlap=OVERLAP,
        separators=["\n\n", "\n", r"(?<=[.!?])\s+", " ", ""],
        is_separator_regex=True,
        keep_separator="end",
    )
    return [
        Chunk(piece.place, " ".join(text.split()))
        for piece in reading.pieces
        for text in splitter.split_text(piece.text)
        if any(letter.isalnum() for letter in text)
    ]
