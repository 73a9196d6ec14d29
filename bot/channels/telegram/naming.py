"""Whom a message names: by a mention, or by being a reply to something that they said."""

from __future__ import annotations

from collections import OrderedDict

from telegram import Message, MessageEntity, User

from bot.core.incoming import Address, Named

_MENTIONS: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
_MOST = 5_000


class Names:
    """The @names of people who have spoken to the bot since it was started: in memory, and nowhere else.

    Telegram tells a bot who is behind an @name only when they speak.
    """

    def __init__(self) -> None:
        """Know nobody yet."""
        self._known: OrderedDict[str, int] = OrderedDict()

    def note(self, user: User | None) -> None:
        """Somebody has spoken."""
        if user and user.username and not user.is_bot:
            self._known[user.username.lower()] = user.id
            self._known.move_to_end(user.username.lower())
            while len(self._known) > _MOST:
                self._known.popitem(last=False)

    def named(self, message: Message, own: str) -> tuple[Named, ...]:
        """People as they are mentioned, but for the bot under its `own` name; who is not known has no address."""
        found = sorted(message.parse_entities(_MENTIONS).items(), key=lambda item: item[0].offset)
        named = [self._mentioned(entity, words) for entity, words in found if not _is_bot(entity, words, own)]
        replied = message.reply_to_message
        author = replied.from_user if replied and not replied.forum_topic_created else None
        if author and not author.is_bot:
            named.append(Named(Address("telegram", author.id)))
        return tuple(named)

    def _mentioned(self, entity: MessageEntity, words: str) -> Named:
        number = entity.user.id if entity.user else self._known.get(words.lstrip("@").lower(), 0)
        return Named(Address("telegram", number) if number else None, words)


def _is_bot(entity: MessageEntity, words: str, own: str) -> bool:
    return entity.user.is_bot if entity.user else words.lower() == f"@{own}"
