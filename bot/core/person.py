"""Who is speaking, as far as the bot needs to know: never a name."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class View(StrEnum):
    """The view that a person brings, in the field's words; the asker's role for next steps."""

    FRONTLINE = "frontline"
    CARER = "carer"
    LIVED_EXPERIENCE = "lived_experience"
    FAMILY = "family"
    LEADER = "leader"
    FACILITATOR = "facilitator"
    OTHER = "other"


class Style(StrEnum):
    """How the bot words its messages for a person."""

    STANDARD = "standard"
    EASY = "easy"


class Role(StrEnum):
    """What a person may do here: owners come from the settings, leads are named by the owner."""

    OWNER = "owner"
    LEAD = "lead"


class Person(BaseModel):
    """What is remembered of a person: a random id, how to speak to them, and what they may do."""

    model_config = ConfigDict(frozen=True)

    id: str = ""
    language: str = ""
    style: Style = Style.STANDARD
    view: View | None = None
    is_view_asked: bool = False
    roles: frozenset[Role] = frozenset()
