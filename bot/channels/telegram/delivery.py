"""What is still to be sent for one act; it shrinks as messages arrive, so that a new try goes on where it stopped."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.channels.telegram.act import Act
from bot.channels.telegram.outgoing import Outgoing


@dataclass(slots=True)
class Delivery:
    """`slots` are earlier answers to be edited before anything new is sent; `sent` are the ids of text messages.

    `going` are messages to be taken out of the chat; `if_left` is said once where the person has to do that.
    """

    act: Act
    chat_id: int
    pending: deque[Outgoing]
    slots: deque[int]
    sent: list[int] = field(default_factory=list)
    has_files: bool = False
    going: deque[int] = field(default_factory=deque)
    if_left: Outgoing | None = None

    @property
    def is_first(self) -> bool:
        """Whether nothing has been sent yet."""
        return not self.sent and not self.has_files

    def place_for(self, message: Outgoing) -> tuple[int, str]:
        """The earlier message that this one takes the place of, by id or (shared from elsewhere) inline id."""
        if self.chat_id != self.act.chat_id:  # the group has moved: message ids mean other messages there
            return 0, ""
        if self.slots:
            return self.slots[0], ""
        is_free = message.replaces and self.act.callback_id and self.act.message_id not in self.sent
        return (self.act.message_id, self.act.inline_id) if is_free else (0, "")


def delivery(
    act: Act, messages: Iterable[Outgoing], slots: Iterable[int] = (), if_left: Outgoing | None = None
) -> Delivery:
    """A delivery of which nothing is sent yet."""
    return Delivery(act, act.chat_id, deque(messages), deque(slots), if_left=if_left)
