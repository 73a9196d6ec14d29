"""A group of people who talk to the bot together, as far as the bot needs to know: never a name."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Group(BaseModel):
    """What is remembered of a group: a random id, and the language that it is answered in."""

    model_config = ConfigDict(frozen=True)

    id: str = ""
    language: str = ""
