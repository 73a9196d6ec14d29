"""Turns Telegram's updates into acts; what is not meant for the bot becomes None and goes no further."""

from __future__ import annotations

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatType

from bot.channels.telegram.act import Act
from bot.channels.telegram.addressing import Me, command_of, is_addressed, without_mention
from bot.channels.telegram.media import kind_of_media
from bot.core.incoming import Address, Incoming, Kind, Place

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


def translate(update: Update, me: Me) -> Act | None:
    """What the person did, or None when there is nothing to do."""
    if update.callback_query:
        return _pressed(update.callback_query)
    if update.my_chat_member:
        return _joined(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or _is_by_a_machine(message):
        return None
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return _migrated(message)
    return _said(message, me, is_edit=update.edited_message is not None)


def _said(message: Message, me: Me, *, is_edit: bool) -> Act | None:
    command, target, rest = command_of(message.text or "")
    is_private = message.chat.type == ChatType.PRIVATE
    if command and target and target != me.username and not is_private:
        return None
    if not (is_private or command or is_addressed(message, me)):
        return None
    if message.text is None:
        media = "" if is_edit else kind_of_media(message)
        return _act(message, Kind.UNSUPPORTED, text=media) if media else None
    kind = Kind.EDITED if is_edit else Kind.COMMAND if command else Kind.TEXT
    return _act(message, kind, text=rest if command else without_mention(message, me), command=command)


def _act(message: Message, kind: Kind, text: str, command: str = "") -> Act:
    sender = message.sender_chat or message.from_user or message.chat
    incoming = Incoming(
        kind=kind,
        place=_place(message.chat),
        sender=_address(sender),
        chat=_address(message.chat),
        text=text,
        command=command,
        language_hint=_language(message.from_user),
    )
    thread = message.message_thread_id if message.is_topic_message else None
    return Act(incoming, message.chat.id, message.message_id, thread_id=thread or 0)


def _pressed(query: CallbackQuery) -> Act:
    message = query.message
    chat = message.chat if message else query.from_user
    incoming = Incoming(
        kind=Kind.BUTTON,
        place=_place(message.chat) if message else Place.PRIVATE,
        sender=_address(query.from_user),
        chat=_address(chat),
        text=query.data or "",
        language_hint=_language(query.from_user),
    )
    thread = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Act(
        incoming,
        chat.id,
        message.message_id if message else 0,
        thread_id=thread or 0,
        callback_id=query.id,
        inline_id=query.inline_message_id or "",
    )


def _joined(change: ChatMemberUpdated) -> Act | None:
    is_news = _is_in(change.new_chat_member) and not _is_in(change.old_chat_member)
    if not is_news or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return None
    return _event(change.chat, change.from_user, "joined", change.chat.id)


def _migrated(message: Message) -> Act:
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    return _event(Chat(old, ChatType.GROUP), message.from_user or message.chat, "migrated", new, text=str(new))


def _event(chat: Chat, by: User | Chat, name: str, goes_to: int, text: str = "") -> Act:
    hint = _language(by) if isinstance(by, User) else ""
    incoming = Incoming(Kind.COMMAND, Place.GROUP, _address(by), _address(chat), text, name, hint)
    return Act(incoming, goes_to)


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return bool(member.is_member)
    return member.status not in (ChatMember.LEFT, ChatMember.BANNED)


def _is_by_a_machine(message: Message) -> bool:
    is_bot = bool(message.from_user and message.from_user.is_bot and not message.sender_chat)
    return is_bot or bool(message.is_automatic_forward) or message.chat.type == ChatType.CHANNEL


def _place(chat: Chat) -> Place:
    return Place.PRIVATE if chat.type == ChatType.PRIVATE else Place.GROUP


def _address(who: User | Chat) -> Address:
    return Address("telegram", who.id)


def _language(person: User | None) -> str:
    return (person.language_code or "") if person else ""
