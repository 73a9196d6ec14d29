"""Turns bytes into text: UTF-8, UTF-16 with its mark, or Windows' Western European letters."""

from __future__ import annotations

import codecs
import unicodedata

from knowledge.documents.model import Reason, RefusedFile

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MOST_ODD = 0.02  # of all letters; more, and it is no text
_ORDINARY = frozenset("\n\r\t\f\v")


def decoded(content: bytes) -> str:
    """The text; raises `RefusedFile` when there is none in these bytes."""
    text = _decoded(content)
    odd = sum(1 for letter in text if unicodedata.category(letter) in {"Cc", "Cn", "Co"} and letter not in _ORDINARY)
    if odd > _MOST_ODD * len(text) or "\0" in text:
        raise RefusedFile(Reason.BROKEN)
    return text


def _decoded(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
