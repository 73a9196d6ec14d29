"""One act of a person, with what Telegram needs to know to answer it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.incoming import Incoming, Kind, Place


@dataclass(frozen=True, slots=True)
class Act:
    """What a person did, and where the answer belongs.

    `message_id` is the person's message or, for a button, the message that carries it; 0 where there is none.
    """

    incoming: Incoming
    chat_id: int
    message_id: int = 0
    thread_id: int = 0
    callback_id: str = ""
    inline_id: str = ""

    @property
    def language(self) -> str:
        """The language for the channel's own few sentences: that of the person's app."""
        return self.incoming.language_hint.partition("-")[0].lower() or "en"

    @property
    def own_message(self) -> int:
        """The person's own message that this is about: the one just sent, or what the pressed message replies to."""
        return self.incoming.replied.id if self.callback_id else self.message_id

    @property
    def replies_to(self) -> int:
        """The message that the answer shows it belongs to: always in a group, in private only after an edit."""
        is_shown = self.incoming.place is Place.GROUP or self.incoming.kind is Kind.EDITED
        return self.message_id if is_shown and not self.callback_id else 0
