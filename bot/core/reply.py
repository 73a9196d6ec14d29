"""What a job answers with: message keys and values, never sentences and never a network's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence by its key in the catalogue, with the values that go into it.

    A value that is itself a `Message` is put into words first.
    """

    key: str
    args: Mapping[str, str | int | float | Message] = field(default_factory=dict)


class Look(StrEnum):
    """How a block stands out where the channel can show it; plain text must be enough."""

    BODY = "body"
    HEADING = "heading"
    BULLET = "bullet"
    LINE = "line"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a reply."""

    message: Message
    look: Look = Look.BODY


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, and the act that it stands for.

    `act` is `job:verb`, `args` are whole numbers from 0 to 65,535 (at most 12), so that the signed button fits into
    the 64 bytes that Telegram allows. `opens` stands for no act: it leads to a private chat that starts with that
    word.
    """

    label: Message
    act: str = ""
    args: tuple[int, ...] = ()
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or document that a job asks for by name; the reports room makes it, with its text alternative."""

    kind: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of the bot.

    `replaces` edits the message whose button was pressed instead of sending another one; `notice` is shown
    over the button that was pressed and leaves no message. `quotes` shows it as a reply to the person's own message;
    `deletes` are messages of this chat that go once this one stands, unless it stands in their place; so do the
    earlier messages of its `strand`, whose buttons would else keep what somebody has tapped. `is_protected` asks the
    channel to keep it from being passed on; `is_detached` points at no message, where a channel would show whom it
    answers; `is_bare` says that nothing may be added to its words: they are what will be kept.
    """

    blocks: tuple[Block, ...] = ()
    choices: tuple[tuple[Choice, ...], ...] = ()
    attachment: Attachment | None = None
    replaces: bool = False
    notice: Message | None = None
    quotes: bool = False
    deletes: tuple[int, ...] = ()
    is_protected: bool = False
    is_detached: bool = False
    is_bare: bool = False
    strand: str = ""


def say(key: str, /, **args: str | int | float | Message) -> Message:
    """Name a sentence of the catalogue with its values; dashes in argument names are not needed."""
    return Message(key, args)


def paragraph(key: str, look: Look = Look.BODY, /, **args: str | int | float | Message) -> Block:
    """One paragraph from one sentence of the catalogue."""
    return Block(Message(key, args), look)
