"""Turns an answer into the messages that Telegram takes: text, or a file with its words under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.telegram.escape import escape, width
from bot.channels.telegram.render import MOST_CAPTION, pages
from bot.core.ports import Answer, Button, File, Paragraph

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send; `replaces` means: in place of the one whose button was pressed.

    `deletes` are messages that go once this one stands, and so do the earlier ones of its `strand`.
    """

    html: str = ""
    buttons: Rows = ()
    file: File | None = None
    replaces: bool = False
    quotes: bool = False
    deletes: tuple[int, ...] = ()
    is_protected: bool = False
    is_detached: bool = False
    asks: bool = False
    strand: str = ""

    def keyboard(self, username: str) -> InlineKeyboardMarkup | None:
        """The buttons in Telegram's own form; `username` is the bot's, for those that open a private chat with it."""
        rows = [[_button(button, username) for button in row] for row in self.buttons if row]
        return InlineKeyboardMarkup(rows) if rows else None


def _button(button: Button, username: str) -> InlineKeyboardButton:
    if button.opens:
        return InlineKeyboardButton(button.text, url=f"https://t.me/{username}?start={button.opens}")
    return InlineKeyboardButton(button.text, callback_data=button.data)


def outgoing(answers: Sequence[Answer], *, has_button: bool) -> list[Outgoing]:
    """All messages of all answers; without a pressed button (`has_button`) a notice is said as a message."""
    return [message for answer in answers for message in _messages(answer, has_button=has_button)]


def _messages(answer: Answer, *, has_button: bool) -> list[Outgoing]:
    paragraphs = answer.paragraphs
    if answer.notice and not has_button and not paragraphs:
        paragraphs = (Paragraph(answer.notice, "body"),)
    found = [*_file(answer.file), *(Outgoing(html) for html in pages(paragraphs))]
    if found:
        found = [
            replace(message, is_protected=answer.is_protected, is_detached=answer.is_detached) for message in found
        ]
        found[0] = replace(found[0], replaces=answer.replaces, quotes=answer.quotes)
        last = replace(found[-1], buttons=answer.buttons, deletes=answer.deletes, asks=answer.asks)
        found[-1] = replace(last, strand=answer.strand)
    return found


def _file(file: File | None) -> list[Outgoing]:
    if file is None:
        return []
    caption = escape(file.alt)
    if width(caption) <= MOST_CAPTION:
        return [Outgoing(caption, file=file)]
    return [Outgoing(file=file), *(Outgoing(html) for html in pages([Paragraph(file.alt, "body")]))]
