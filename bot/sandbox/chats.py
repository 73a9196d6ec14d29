"""Chats and the messages in them; message ids are unique only within a chat."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bot.sandbox.accounts import Account
from bot.sandbox.shapes import Json

MEMBER_STATUSES = ("creator", "administrator", "member")


class ChatType(StrEnum):
    """The kinds of chat that a bot meets."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"


@dataclass
class Message:
    """One message; `body` holds what it says in Telegram's own fields (text, entities, photo, caption ...)."""

    id: int
    chat: Chat
    sender: Account
    date: int
    body: Json
    reply_markup: Json | None = None
    reply_to: Message | None = None
    edit_date: int = 0
    is_deleted: bool = False
    is_service: bool = False
    reactions: dict[int, list[str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The words, whether of a text or of a caption."""
        return str(self.body.get("text", self.body.get("caption", "")))

    @property
    def buttons(self) -> list[list[Json]]:
        """The rows of its inline keyboard; empty for a message without one."""
        rows: list[list[Json]] = (self.reply_markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[str]:
        """What its buttons say, row by row."""
        return [str(button["text"]) for row in self.buttons for button in row]

    def to_json(self, *, has_reply: bool = True) -> Json:
        """The Message object; Telegram nests the message replied to once only."""
        message: Json = {"message_id": self.id, "date": self.date, "chat": self.chat.to_json()}
        message["from"] = self.sender.to_user()
        message |= self.body
        if self.edit_date:
            message["edit_date"] = self.edit_date
        if "inline_keyboard" in (self.reply_markup or {}):
            message["reply_markup"] = self.reply_markup
        if self.reply_to and has_reply and not self.reply_to.is_deleted:
            message["reply_to_message"] = self.reply_to.to_json(has_reply=False)
        return message


@dataclass
class Chat:
    """A private chat (its id is the person's) or a group (its id is below zero).

    `has_begun` says whether the person wrote in a private chat, without which the bot may not.
    """

    id: int
    type: ChatType
    title: str = ""
    person: Account | None = None
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    upgraded_to: int = 0
    last_id: int = 0
    has_begun: bool = False

    @property
    def is_private(self) -> bool:
        """Whether only one person and the bot are here."""
        return self.type is ChatType.PRIVATE

    def has_member(self, account_id: int) -> bool:
        """Whether this person or bot is in the group now."""
        return self.members.get(account_id, "left") in MEMBER_STATUSES

    def is_admin(self, account_id: int) -> bool:
        """Whether this person or bot runs the group."""
        return self.members.get(account_id) in ("creator", "administrator")

    def next_id(self) -> int:
        """The id of the next message here."""
        self.last_id += 1
        return self.last_id

    def visible(self) -> list[Message]:
        """All messages that were not deleted, oldest first."""
        return [message for message in self.messages.values() if not message.is_deleted]

    def to_json(self) -> Json:
        """The Chat object."""
        chat: Json = {"id": self.id, "type": self.type.value}
        if self.person is None:
            return chat | {"title": self.title}
        chat["first_name"] = self.person.first_name
        if self.person.username:
            chat["username"] = self.person.username
        return chat
