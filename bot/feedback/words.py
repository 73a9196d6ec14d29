"""The door to whoever understands voice notes, so that this room needs no model."""

from __future__ import annotations

from typing import Protocol

from bot.core.incoming import Media

LONGEST = 180  # seconds


class Unheard(Exception):
    """A voice note that can't be taken as words, with the key of the exact reason."""

    def __init__(self, key: str) -> None:
        """Name the reason."""
        super().__init__(key)
        self.key = key


class Hearing(Protocol):
    """Turns a voice note into words on this machine, in memory alone."""

    def heard(self, media: Media) -> str:
        """What was said; raises `Unheard` with the reason."""
        ...
