"""What a channel hands to the router: one thing that one person did, in no network's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.person import Person


class Kind(StrEnum):
    """The ways in which a person can act on the bot; a service is the channel's own news, which nobody can type."""

    TEXT = "text"
    COMMAND = "command"
    BUTTON = "button"
    EDITED = "edited"
    UNSUPPORTED = "unsupported"
    SERVICE = "service"


class Service(StrEnum):
    """The channel's own news about a chat, as `Incoming.command` names it."""

    JOINED = "joined"  # the bot was added to a group
    REMOVED = "removed"  # the bot was taken out of a group
    LEFT = "left"  # a person, the sender, has left a group
    BLOCKED = "blocked"  # a person has blocked the bot
    MIGRATED = "migrated"  # the chat has got another address, which is the text


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
class Shown:
    """A message that stands in the chat: its number there, its words, and the signed data of its buttons."""

    id: int = 0
    text: str = ""
    buttons: tuple[str, ...] = ()
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Media:
    """A file or voice note that a person sent, not yet fetched.

    `kind` is voice, audio, document, photo, video ...; `size` in bytes and `seconds` are what the sender's side
    claims (0: not said). `fetch(limit)` brings the content into memory; it raises `MediaTooLarge` above `limit` bytes
    and `MediaUnavailable` when it can't be had.
    """

    kind: str
    fetch: Callable[[int], bytes]
    name: str = ""
    media_type: str = ""
    size: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom a message names: by a mention with these words, or (no words) by replying to what they said.

    Without an address nobody knows who it is.
    """

    address: Address | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One act of one person.

    `text` holds the words (for a command: what follows it; for a button: its signed data; for an
    unsupported message: the kind of media). `is_addressed` says whether a group message is meant for the bot.
    `message` is the person's own message or, for a button, the one that carries it; `replied` is the message that this
    one replies to (for a button: that the one carrying it replies to). `answers` are what the bot said to a
    message that is edited now, as far as it has buttons. `named` are other people than the bot.
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
    message: Shown = Shown()
    replied: Shown = Shown()
    answers: tuple[Shown, ...] = ()
    media: Media | None = None
    named: tuple[Named, ...] = ()
