"""What a channel hands to the router: one thing that one person did, in no network's own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.person import Person


class Kind(StrEnum):
    """The ways in which a person can act on the bot."""

    TEXT = "text"
    COMMAND = "command"
    BUTTON = "button"
    EDITED = "edited"
    UNSUPPORTED = "unsupported"


class Place(StrEnum):
    """Where it happened: rules differ between a private chat and a group."""

    PRIVATE = "private"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person or group is reached: the channel's name and its own id there."""

    channel: str
    id: int


@dataclass(frozen=True, slots=True)
class Incoming:
    """One act of one person.

    `text` holds the words (for a command: what follows it; for a button: its signed data; for an
    unsupported message: the kind of media). `is_addressed` says whether a group message is meant for the bot.
    """

    kind: Kind
    place: Place
    sender: Address
    chat: Address
    text: str = ""
    command: str = ""
    language_hint: str = ""
    is_addressed: bool = True
    person: Person = field(default_factory=Person)
