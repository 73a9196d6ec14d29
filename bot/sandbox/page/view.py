"""What the page needs to draw chats, as JSON; people's words stay plain text with entities beside them."""

from __future__ import annotations

from bot.sandbox.chats import Chat, Message
from bot.sandbox.files import media_type, picture_size
from bot.sandbox.page.words import words
from bot.sandbox.shapes import Json
from bot.sandbox.world import Callback, World


def message_view(world: World, message: Message) -> Json:
    """One message as the page draws it; a deleted one says no more than that."""
    if message.is_deleted:
        return {"id": message.id, "chat": message.chat.id, "isDeleted": True}
    return {
        "id": message.id,
        "chat": message.chat.id,
        "sender": {"id": message.sender.id, "name": message.sender.first_name, "isBot": message.sender.is_bot},
        "date": message.date,
        "text": message.text,
        "entities": message.body.get("entities") or message.body.get("caption_entities") or [],
        "isEdited": bool(message.edit_date),
        "note": service_note(message),
        "buttons": message.buttons,
        "forcesReply": bool((message.reply_markup or {}).get("force_reply")),
        "reply": _reply_view(message.reply_to),
        "file": file_view(world, message),
        "reactions": [emoji for chosen in message.reactions.values() for emoji in chosen],
    }


def _reply_view(message: Message | None) -> Json | None:
    if message is None or message.is_deleted:
        return None
    return {"id": message.id, "name": message.sender.first_name, "text": message.text[:120]}


def service_note(message: Message) -> str:
    """What a service message says in words; empty for an ordinary message."""
    body, who = message.body, message.sender.first_name
    if "new_chat_members" in body:
        names = ", ".join(member["first_name"] for member in body["new_chat_members"])
        return words("note-joined", who=who, names=names)
    if "left_chat_member" in body:
        return words("note-left", name=body["left_chat_member"]["first_name"])
    if "pinned_message" in body:
        return words("note-pinned", who=who)
    return words("note-moved") if message.is_service else ""


def file_id(message: Message) -> tuple[str, str]:
    """The kind and id of the file in a message; two empty strings where there is none."""
    for kind in ("photo", "document", "voice", "audio", "sticker"):
        if kind in message.body:
            part = message.body[kind]
            return kind, str((part[-1] if kind == "photo" else part)["file_id"])
    return "", ""


def file_view(world: World, message: Message) -> Json | None:
    """The file in a message: how to show it and where to fetch it."""
    kind, number = file_id(message)
    if not kind:
        return None
    upload = world.files.by_id(number).upload
    shown = _shown_as(kind, media_type(upload.content))
    url = f"/page/files/{message.chat.id}/{message.id}?file={number[-8:]}"
    width, height = picture_size(upload.content)
    facts = {"kind": shown, "name": upload.name, "size": len(upload.content), "url": url}
    return facts | ({"width": width, "height": height} if shown == "picture" and width else {})


def _shown_as(kind: str, found_type: str) -> str:
    if kind in ("photo", "sticker") and found_type.startswith("image/"):
        return "picture"
    return "sound" if kind in ("voice", "audio") and found_type.startswith("audio/") else "document"


def chat_view(world: World, chat: Chat) -> Json:
    """A whole chat."""
    messages = [message_view(world, message) for message in chat.visible()]
    return {"id": chat.id, "messages": messages, "pinned": pinned_view(chat)}


def pinned_view(chat: Chat) -> Json | None:
    """The newest pinned message in short."""
    message = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    return _reply_view(message)


def notice_view(callback: Callback) -> Json:
    """What is shown over a button that was pressed."""
    return {
        "chat": callback.message.chat.id,
        "person": callback.person.id,
        "text": callback.answer or "",
        "isAlert": callback.is_alert,
    }
