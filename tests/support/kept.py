"""Looks into the data folder as a thief would: at the bytes, not through the bot."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_LONG_ENOUGH = 12  # letters; shorter words stand in the folder for other reasons


def _bytes(data: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(data.rglob("*")) if file.is_file())


def is_anything_kept_of(data: Path, person: int) -> bool:
    """Whether a person's number stands anywhere in the folder, as SQLite writes numbers or as digits."""
    everything = _bytes(data)
    return person.to_bytes(6, "big", signed=True) in everything or str(person).encode() in everything


def texts_kept(data: Path, texts: Iterable[str]) -> list[str]:
    """Which of these texts stand anywhere in the folder, whole."""
    everything = _bytes(data)
    return [text for text in texts if len(text) >= _LONG_ENOUGH and text.encode() in everything]
