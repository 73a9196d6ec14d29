"""Parts of a text that stand out, measured in UTF-16 units as Telegram does."""

from __future__ import annotations

import re

from bot.sandbox.shapes import Json, bad_request

_FOUND = (
    (
        "url",
        re.compile(
            r"(?:https?://|www\.)[^\s<>\"]+[^\s<>\".,;:!?)]|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|wales)\b[^\s<>\".,;:!?)]*"
        ),
    ),
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    ("bot_command", re.compile(r"(?<![\w/@<])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{4,32}\b")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
)
_KINDS = frozenset(
    (
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
    )
)


def length(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def part(text: str, entity: Json) -> str:
    """The words that an entity covers."""
    raw = text.encode("utf-16-le")
    return raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le", "replace")


def check(text: str, entities: object) -> list[Json]:
    """Entities as the bot gave them; refused when they are no list of known kinds with offset and length."""
    if not isinstance(entities, list):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    return [_checked(entity) for entity in entities if _starts_inside(text, entity)]


def _starts_inside(text: str, entity: object) -> bool:
    return not isinstance(entity, dict) or int(entity.get("offset", 0)) < length(text)


def _checked(entity: object) -> Json:
    if not isinstance(entity, dict) or entity.get("type") not in _KINDS:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if not isinstance(entity.get("offset"), int) or not isinstance(entity.get("length"), int):
        raise bad_request("can't parse MessageEntity: Field must be of type Number")
    return {key: value for key, value in entity.items() if value is not None}


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text without white space at its ends, with the entities moved and cut to fit."""
    kept = text.strip()
    shift = length(text[: len(text) - len(text.lstrip())]) if kept else 0
    size = length(kept)
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - shift)
        end = min(size, entity["offset"] + entity["length"] - shift)
        if end > start:
            moved.append(entity | {"offset": start, "length": end - start})
    return kept, moved


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """The entities given, and those that Telegram finds by itself: links, commands, mentions, hashtags."""
    found = list(entities)
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            entity = {"type": kind, "offset": length(text[: match.start()]), "length": length(match.group())}
            if not any(_blocks(other, entity) for other in found):
                found.append(entity)
    return sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def _blocks(other: Json, entity: Json) -> bool:
    if other["type"] not in ("code", "pre", "text_link", "text_mention", "url", "email", "bot_command", "mention"):
        return False
    starts_before_end = other["offset"] < entity["offset"] + entity["length"]
    return bool(starts_before_end and entity["offset"] < other["offset"] + other["length"])
