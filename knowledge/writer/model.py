"""What a model is asked to hand in, and why it may not."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Line = Annotated[str, StringConstraints(min_length=1, max_length=600, strip_whitespace=True)]


class Fault(StrEnum):
    """Why nothing came of asking a model: a closed list, counted for the owner."""

    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    MALFORMED = "malformed"
    BUSY = "busy"


class WriterFault(Exception):
    """The model gave nothing that can be used; the answer is composed from the cards instead."""

    def __init__(self, fault: Fault) -> None:
        """Say which fault it was; never what was sent or received."""
        super().__init__(fault.value)
        self.fault = fault


class Sentence(BaseModel):
    """One sentence with the ids of the cards that it rests on."""

    model_config = ConfigDict(extra="ignore")

    text: Line
    cards: list[Annotated[str, StringConstraints(max_length=12)]] = Field(min_length=1, max_length=5)


class Draft(BaseModel):
    """An answer as the model hands it in."""

    model_config = ConfigDict(extra="ignore")

    sentences: list[Sentence] = Field(min_length=1, max_length=5)
