"""What a language model may draft for a facilitator: lines that each lead back to what people said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Wanted(StrEnum):
    """What is to be drafted."""

    WORDINGS = "wordings"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Drafted:
    """One line, and the places in what was said that it rests on."""

    text: str
    rests_on: tuple[int, ...]


class Drafter(Protocol):
    """Drafts lines from what was said, and lets none through that says more."""

    @property
    def is_local(self) -> bool:
        """Whether the model runs on this machine, so that nothing leaves it."""
        ...

    def draft(self, wanted: Wanted, said: Sequence[str]) -> tuple[Drafted, ...]:
        """The lines that hold; none where the model is off, away, or wrote something else."""
        ...
