"""Sending: text, pictures, documents, voice and audio, and the sign that the bot is busy."""

from __future__ import annotations

from bot.sandbox.chats import Chat, Message
from bot.sandbox.files import StoredFile
from bot.sandbox.keyboard import check_markup
from bot.sandbox.media import body_of, check_photo
from bot.sandbox.methods.wording import caption_body, text_body
from bot.sandbox.params import Params
from bot.sandbox.shapes import ApiError, Json, bad_request, forbidden
from bot.sandbox.world import World

MOST_UPLOAD = 50_000_000


def writable_chat(world: World, params: Params) -> Chat:
    """The chat that the bot wants to write to; refused where it is blocked, thrown out or the group moved."""
    if not params.text("chat_id"):
        raise bad_request("chat_id is empty")
    if params.text("chat_id").startswith("@"):
        raise bad_request("chat not found")
    chat = world.chat(params.number("chat_id"))
    if chat.upgraded_to:
        why = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, why, migrate_to=chat.upgraded_to)
    if chat.person and chat.person.is_deactivated:
        raise forbidden("user is deactivated")
    if chat.person and chat.person.has_blocked_bot:
        raise forbidden("bot was blocked by the user")
    return chat


def reply_target(chat: Chat, params: Params) -> Message | None:
    """The message that is replied to; refused when it is gone, unless the bot allows that."""
    reply = params.dictionary("reply_parameters")
    number = int(reply.get("message_id", params.number("reply_to_message_id")))
    if not number:
        return None
    target = chat.messages.get(number)
    if target and not target.is_deleted:
        return target
    if reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _say(world: World, params: Params, chat: Chat, body: Json) -> Json:
    markup = check_markup(params.json("reply_markup"))
    target = reply_target(chat, params)
    world.faults.limits.check(chat.id)
    return world.say(chat, world.bot, body, reply_markup=markup, reply_to=target).to_json()


def send_message(world: World, params: Params) -> Json:
    """Send words."""
    chat = writable_chat(world, params)
    body = text_body(params)
    preview = params.dictionary("link_preview_options")
    return _say(world, params, chat, body | ({"link_preview_options": preview} if preview else {}))


def taken_file(world: World, params: Params, field: str, folder: str) -> StoredFile:
    """The file of a call: uploaded with it, or one that is kept already."""
    upload = params.upload(field)
    if upload is None:
        return world.files.by_id(params.text(field)) if field in params else _missing(field)
    if len(upload.content) > MOST_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if not upload.content:
        raise bad_request("file must be non-empty")
    return world.files.add(upload, folder)


def _missing(field: str) -> StoredFile:
    raise bad_request(f"there is no {field} in the request")


def _send_file(world: World, params: Params, kind: str, folder: str) -> Json:
    chat = writable_chat(world, params)
    caption = caption_body(params)
    file = taken_file(world, params, kind, folder)
    if kind == "photo":
        check_photo(file.upload.content)
    return _say(world, params, chat, body_of(kind, file) | caption)


def send_photo(world: World, params: Params) -> Json:
    """Send a picture."""
    return _send_file(world, params, "photo", "photos")


def send_document(world: World, params: Params) -> Json:
    """Send a file."""
    return _send_file(world, params, "document", "documents")


def send_voice(world: World, params: Params) -> Json:
    """Send a voice note."""
    return _send_file(world, params, "voice", "voice")


def send_audio(world: World, params: Params) -> Json:
    """Send a sound file."""
    return _send_file(world, params, "audio", "music")


def send_chat_action(world: World, params: Params) -> bool:
    """Show that the bot is busy."""
    chat = writable_chat(world, params)
    world.journal.add("action", chat=chat.id, action=params.text("action"))
    return True


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVoice": send_voice,
    "sendAudio": send_audio,
    "sendChatAction": send_chat_action,
}
