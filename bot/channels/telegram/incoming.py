"""Turns Telegram's updates into acts; what is not meant for the bot becomes None and goes no further."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberRestricted,
    ChatMemberUpdated,
    MaybeInaccessibleMessage,
    Message,
    Update,
    User,
)
from telegram.constants import ChatType

from bot.channels.telegram.act import Act
from bot.channels.telegram.addressing import Me, command_of, is_addressed, without_mention
from bot.channels.telegram.media import kind_of_media, media_of
from bot.channels.telegram.naming import Names
from bot.core.incoming import Address, Incoming, Kind, Place, Service, Shown

Fetch = Callable[[str], Callable[[int], bytes]]
"""By a file's id on Telegram: what brings its content, up to a number of bytes."""

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


def translate(update: Update, me: Me, fetch: Fetch | None = None, names: Names | None = None) -> Act | None:
    """What the person did, or None when there is nothing to do; `fetch` is for what has to be downloaded.

    `names` know whom a message names.
    """
    act = _translated(update, me, fetch)
    if names:
        names.note(update.effective_user)
        if act and update.message:
            return replace(act, incoming=replace(act.incoming, named=names.named(update.message, me.username)))
    return act


def _translated(update: Update, me: Me, fetch: Fetch | None) -> Act | None:
    if update.callback_query:
        return _pressed(update.callback_query, me)
    if update.my_chat_member:
        return _own_standing(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or _is_by_a_machine(message):
        return None
    if message.migrate_to_chat_id or message.migrate_from_chat_id:
        return _migrated(message)
    if message.left_chat_member and not message.left_chat_member.is_bot:
        return _event(message.chat, message.left_chat_member, Service.LEFT, message.chat.id)
    return _said(message, me, fetch, is_edit=update.edited_message is not None)


def _said(message: Message, me: Me, fetch: Fetch | None, *, is_edit: bool) -> Act | None:
    command, target, rest = command_of(message.text or "")
    is_private = message.chat.type == ChatType.PRIVATE
    if command and target and target != me.username and not is_private:
        return None
    if not (is_private or command or is_addressed(message, me)):
        return None
    if message.text is None:
        media = "" if is_edit else kind_of_media(message)
        return _act(message, me, Kind.UNSUPPORTED, text=media, fetch=fetch) if media else None
    kind = Kind.EDITED if is_edit else Kind.COMMAND if command else Kind.TEXT
    return _act(message, me, kind, text=rest if command else without_mention(message, me), command=command)


def _act(message: Message, me: Me, kind: Kind, text: str, command: str = "", fetch: Fetch | None = None) -> Act:
    sender = message.sender_chat or message.from_user or message.chat
    incoming = Incoming(
        kind=kind,
        place=_place(message.chat),
        sender=_address(sender),
        chat=_address(message.chat),
        text=text,
        command=command,
        language_hint=_language(message.from_user),
        message=shown(message, me),
        replied=shown(message.reply_to_message, me),
        media=media_of(message, fetch) if fetch else None,
    )
    thread = message.message_thread_id if message.is_topic_message else None
    return Act(incoming, message.chat.id, message.message_id, thread_id=thread or 0)


def shown(message: MaybeInaccessibleMessage | None, me: Me) -> Shown:
    """A message as far as it is still to be seen."""
    if message is None:
        return Shown()
    if not isinstance(message, Message):
        return Shown(message.message_id)
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    data = tuple(str(button.callback_data) for row in rows for button in row if button.callback_data)
    is_ours = bool(message.from_user and message.from_user.id == me.id)
    return Shown(message.message_id, message.text or message.caption or "", data, is_ours)


def _pressed(query: CallbackQuery, me: Me) -> Act:
    message = query.message
    chat = message.chat if message else query.from_user
    incoming = Incoming(
        kind=Kind.BUTTON,
        place=_place(message.chat) if message else Place.PRIVATE,
        sender=_address(query.from_user),
        chat=_address(chat),
        text=query.data or "",
        language_hint=_language(query.from_user),
        message=shown(message, me),
        replied=shown(message.reply_to_message if isinstance(message, Message) else None, me),
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


def _own_standing(change: ChatMemberUpdated) -> Act | None:
    """The bot was added to a group or taken out of it, or a person has blocked it."""
    is_in, was_in = _is_in(change.new_chat_member), _is_in(change.old_chat_member)
    if is_in == was_in:
        return None
    if change.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
        return _event(change.chat, change.from_user, Service.JOINED if is_in else Service.REMOVED, change.chat.id)
    if change.chat.type == ChatType.PRIVATE and not is_in:
        return _event(change.chat, change.from_user, Service.BLOCKED, change.chat.id)
    return None


def _migrated(message: Message) -> Act:
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    return _event(Chat(old, ChatType.GROUP), message.from_user or message.chat, Service.MIGRATED, new, text=str(new))


def _event(chat: Chat, by: User | Chat, name: Service, goes_to: int, text: str = "") -> Act:
    hint = _language(by) if isinstance(by, User) else ""
    incoming = Incoming(Kind.SERVICE, _place(chat), _address(by), _address(chat), text, name, hint)
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
