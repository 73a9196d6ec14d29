"""The doors between rooms: what the jobs need from the outside, as protocols that the outer rooms fill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.incoming import Address, Incoming, Place
from bot.core.reply import Attachment, Message, Reply


class Clock(Protocol):
    """The time, passed in so that it can be moved in tests and in the sandbox."""

    def now(self) -> datetime:
        """The present moment, in UTC and aware of it."""
        ...


class Wording(Protocol):
    """Puts words to message keys in a person's language."""

    def text(self, message: Message, language: str) -> str:
        """The sentence in `language` (a folder of the catalogue such as `en` or `cy-easy`), or its fall-back."""
        ...


@dataclass(frozen=True, slots=True)
class File:
    """A finished picture or document with the text that says the same in words (`alt`)."""

    name: str
    media_type: str
    content: bytes
    alt: str


class AttachmentMaker(Protocol):
    """Makes the picture or document that a job asked for by name."""

    def make(self, attachment: Attachment, language: str) -> File:
        """The file; raises `UnknownAttachment` for a kind that nobody makes."""
        ...


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph in words, with how it should stand out."""

    text: str
    look: str


@dataclass(frozen=True, slots=True)
class Button:
    """A button in words, with the signed data (at most 64 bytes) that comes back when it is pressed.

    One with `opens` leads to a private chat with the bot instead, which starts with that word.
    """

    text: str
    data: str
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply put into words, ready for a channel to show; `asks` says that it waits for words."""

    paragraphs: tuple[Paragraph, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()
    file: File | None = None
    replaces: bool = False
    notice: str = ""
    quotes: bool = False
    deletes: tuple[int, ...] = ()
    is_protected: bool = False
    is_detached: bool = False
    asks: bool = False
    strand: str = ""


Progress = Callable[[Answer], None]
"""Shows an answer as far as it has come; from any thread, and it returns at once."""


class NotSent(Exception):
    """A message that was to go out at once did not; nothing of it is kept."""


class SendNow(Protocol):
    """Sends a message to another chat at once: never queued, never stored."""

    @property
    def is_open(self) -> bool:
        """Whether a channel is there to send through."""
        ...

    def send(self, to: Address, reply: Reply) -> None:
        """Have it put into the chat, and wait for that; raises `NotSent`."""
        ...


class Dialogues(Protocol):
    """What a channel needs of the bot: hand over an act, get back what to say."""

    def handle(self, incoming: Incoming, progress: Progress | None = None) -> Sequence[Answer]:
        """All replies to one act, worded and signed; never raises for anything that a person did.

        A channel that can edit what it has shown may give `progress`, for an answer that takes its time.
        """
        ...

    def commands(self, place: Place, language: str) -> Sequence[tuple[str, str]]:
        """The commands to list in a menu (name without slash, description) for a place and a language."""
        ...

    def phrase(self, key: str, language: str) -> str:
        """A sentence that the channel itself has to say, such as "please send that again"."""
        ...

    def introduced(self, name: str) -> None:
        """Told by the channel once it knows the bot's public name there."""
        ...
