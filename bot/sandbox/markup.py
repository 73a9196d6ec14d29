"""Telegram's HTML, turned into text and entities, with Telegram's complaints about what it can't parse."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.sandbox.entities import length
from bot.sandbox.shapes import ApiError, Json, bad_request

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)?((?:\s+[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?)*)\s*>")
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_CHARACTER = re.compile(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(lt|gt|amp|quot));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text and its entities; raises Telegram's 400 "can't parse entities" for anything else than its HTML."""
    return _Parser(source).parse()


def plain(source: str) -> str:
    """The text with `&lt;` and its like put back."""
    return _CHARACTER.sub(_character, source)


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match.group()


@dataclass
class _Open:
    tag: str
    start: int
    extra: Json


@dataclass
class _Parser:
    source: str
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        at = 0
        while (bracket := self.source.find("<", at)) >= 0:
            self.text += plain(self.source[at:bracket])
            at = self._tag(bracket)
        self.text += plain(self.source[at:])
        if self.stack:
            raise _cannot(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return self.text, self.entities

    def _tag(self, at: int) -> int:
        match = _TAG.match(self.source, at)
        where = len(self.source[:at].encode())
        if match is None:
            name = re.match(r"</?([^\s>]*)", self.source[at:])
            raise _cannot(f'Unsupported start tag "{name.group(1) if name else ""}" at byte offset {where}')
        is_end, name_, attributes = match.groups()
        tag = (name_ or "").lower()
        if is_end:
            self._close(tag, where)
        else:
            self._open(tag, _attributes(attributes), where)
        return match.end()

    def _open(self, tag: str, attributes: dict[str, str], where: int) -> None:
        is_spoiler = tag != "span" or attributes.get("class") == "tg-spoiler"
        if tag not in _SIMPLE or not is_spoiler:
            raise _cannot(f'Unsupported start tag "{tag}" at byte offset {where}')
        self.stack.append(_Open(tag, length(self.text), dict(attributes)))

    def _close(self, tag: str, where: int) -> None:
        if not self.stack:
            raise _cannot(f"Unexpected end tag at byte offset {where}")
        opened = self.stack.pop()
        if tag and tag != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            raise _cannot(f"Unmatched end tag at byte offset {where}, {expected}")
        if entity := _entity(opened, length(self.text) - opened.start):
            self._add(entity)

    def _add(self, entity: Json) -> None:
        last = self.entities[-1] if self.entities else {}
        place = (entity["offset"], entity["length"])
        is_same_place = (last.get("offset"), last.get("length")) == place
        if entity["type"] == "pre" and is_same_place and last.get("type") == "code" and "language" in last:
            self.entities[-1] = entity | {"language": last["language"]}
        else:
            self.entities.append(entity)


def _attributes(source: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(source)
    return {name.lower(): plain(double or single or bare) for name, double, single, bare in found}


def _entity(opened: _Open, size: int) -> Json | None:
    if size < 1:
        return None
    entity: Json = {"type": _SIMPLE[opened.tag], "offset": opened.start, "length": size}
    if opened.tag == "a":
        return entity | {"url": opened.extra["href"]} if opened.extra.get("href") else None
    if opened.tag == "blockquote" and "expandable" in opened.extra:
        entity["type"] = "expandable_blockquote"
    if opened.tag == "tg-emoji":
        entity["custom_emoji_id"] = opened.extra.get("emoji-id", "")
    language = str(opened.extra.get("class", ""))
    if opened.tag == "code" and language.startswith("language-"):
        entity["language"] = language.removeprefix("language-")
    return entity


def _cannot(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")
