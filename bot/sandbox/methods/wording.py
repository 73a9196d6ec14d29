"""The words of a message or a caption, checked and parsed as Telegram does."""

from __future__ import annotations

from bot.sandbox import entities
from bot.sandbox.markup import parse_html
from bot.sandbox.params import Params
from bot.sandbox.shapes import Json, bad_request

MOST_TEXT = 4096
MOST_CAPTION = 1024


def text_body(params: Params) -> Json:
    """The fields `text` and `entities`; refused when empty or longer than 4096."""
    text, found = formatted(params.text("text"), params.text("parse_mode"), params.json("entities"))
    if not text:
        raise bad_request("message text is empty")
    if entities.length(text) > MOST_TEXT:
        raise bad_request("message is too long")
    return {"text": text} | ({"entities": found} if found else {})


def caption_body(params: Params) -> Json:
    """The fields `caption` and `caption_entities`; refused when longer than 1024."""
    return caption_of(params.text("caption"), params.text("parse_mode"), params.json("caption_entities"))


def caption_of(source: str, parse_mode: str, given: object) -> Json:
    """The same from the parts of an InputMedia object."""
    text, found = formatted(source, parse_mode, given)
    if entities.length(text) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text} | ({"caption_entities": found} if found else {})


def formatted(source: str, parse_mode: str, given: object) -> tuple[str, list[Json]]:
    """Text and entities, from markup or from a list of entities, with what Telegram finds by itself."""
    mode = parse_mode.lower()
    if mode == "html":
        text, found = parse_html(source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        text, found = source, entities.check(source, given) if given else []
    text, found = entities.trimmed(text, found)
    return text, entities.with_found(text, found)
