"""Changing what was said: text, caption, picture, buttons, and taking it away; answers to pressed buttons."""

from __future__ import annotations

from bot.sandbox.chats import Message
from bot.sandbox.keyboard import check_markup
from bot.sandbox.media import body_of, check_photo
from bot.sandbox.methods.sending import taken_file, writable_chat
from bot.sandbox.methods.wording import caption_body, caption_of, text_body
from bot.sandbox.params import Params
from bot.sandbox.shapes import ApiError, Json, bad_request
from bot.sandbox.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
MOST_NOTICE = 200
DELETABLE = 48 * 3600  # seconds after it was sent


def _own(world: World, params: Params) -> Message:
    chat = writable_chat(world, params)
    message = chat.messages.get(params.number("message_id"))
    if message is None or message.is_deleted:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot or message.is_service:
        raise bad_request("message can't be edited")
    return message


def _change(world: World, params: Params, message: Message, body: Json) -> Json:
    markup = check_markup(params.json("reply_markup"))
    if body == message.body and markup == message.reply_markup:
        raise bad_request(NOT_MODIFIED)
    world.faults.limits.check(message.chat.id)
    message.body, message.reply_markup = body, markup
    message.edit_date = int(world.now())
    world.journal.add("message", chat=message.chat.id, message=message.id)
    return message.to_json()


def edit_message_text(world: World, params: Params) -> Json:
    """Change the words of a text."""
    message = _own(world, params)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    preview = params.dictionary("link_preview_options")
    body = text_body(params) | ({"link_preview_options": preview} if preview else {})
    return _change(world, params, message, body)


def edit_message_caption(world: World, params: Params) -> Json:
    """Change the words under a picture or file."""
    message = _own(world, params)
    if "text" in message.body:
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in message.body.items() if not key.startswith("caption")}
    return _change(world, params, message, kept | caption_body(params))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Change the buttons only."""
    message = _own(world, params)
    return _change(world, params, message, message.body)


def edit_message_media(world: World, params: Params) -> Json:
    """Put another picture or file in place, with its caption."""
    message = _own(world, params)
    media = params.dictionary("media")
    kind = str(media.get("type", ""))
    if kind not in ("photo", "document", "audio"):
        raise bad_request("can't parse InputMedia: wrong type")
    file = taken_file(world, params.within(media, "media"), "media", f"{kind}s")
    if kind == "photo":
        check_photo(file.upload.content)
    words = caption_of(str(media.get("caption", "")), str(media.get("parse_mode", "")), media.get("caption_entities"))
    return _change(world, params, message, body_of(kind, file) | words)


def delete_message(world: World, params: Params) -> bool:
    """Take a message away: an own one, any in a private chat, any in a group where the bot is an admin."""
    chat = writable_chat(world, params)
    message = chat.messages.get(params.number("message_id"))
    if message is None or message.is_deleted:
        raise bad_request("message to delete not found")
    if message.sender is not world.bot and not chat.is_private and not chat.is_admin(world.bot.id):
        raise bad_request("message can't be deleted")
    if world.now() - message.date > DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    message.is_deleted = True
    world.journal.add("message", chat=chat.id, message=message.id)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Take several away; those that can't be found are passed over."""
    numbers = params.json("message_ids")
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= 100:
        raise bad_request("there must be 1 to 100 message identifiers")
    for number in numbers:
        _delete_quietly(world, Params({"chat_id": params.text("chat_id"), "message_id": number}))
    return True


def _delete_quietly(world: World, params: Params) -> None:
    try:
        delete_message(world, params)
    except ApiError as error:
        if error.description != "Bad Request: message to delete not found":
            raise


def answer_callback_query(world: World, params: Params) -> bool:
    """Stop the waiting sign on a pressed button, with an optional notice of at most 200 characters."""
    callback = world.callbacks.get(params.text("callback_query_id"))
    if callback is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(params.text("text")) > MOST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    callback.answer, callback.is_alert = params.text("text"), params.flag("show_alert")
    world.journal.add("notice", chat=callback.message.chat.id, callback=callback.id)
    return True


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
}
