"""Reads content as if it were a file that an owner named."""

from __future__ import annotations

import tempfile
import time

from knowledge.documents.model import Reading, RefusedFile
from knowledge.documents.reader import read

TOO_LONG = 10.0  # seconds: what a file may cost an owner before it is refused


def read_as(name: str, content: bytes) -> Reading:
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        return read(name, file)


def refusal_of(name: str, content: bytes) -> RefusedFile:
    """Why it is refused; in time, or not at all."""
    began = time.monotonic()
    try:
        reading = read_as(name, content)
    except RefusedFile as refused:
        assert time.monotonic() - began < TOO_LONG
        return refused
    raise AssertionError(f"{name} was read: {reading.pieces[:1]}")


def texts(reading: Reading) -> dict[str, str]:
    return {piece.place: piece.text for piece in reading.pieces}
