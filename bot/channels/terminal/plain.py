"""Turns worded answers into plain text of a readable width; what people wrote can't steer the terminal."""

from __future__ import annotations

import re
import shutil
import textwrap

from bot.core.ports import Answer

_NARROWEST, _WIDEST = 20, 78  # letters across
_BULLET = "• "
# Commands to the terminal, and characters that turn the order of letters round.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """Take out the characters that a terminal would obey."""
    return _STEERING.sub("", text)


def filled(text: str) -> str:
    """Break text into lines that fit the window; an address stays whole, so that it can be opened."""
    return "\n".join(_fitted(line) for line in harmless(text).strip().splitlines())


def _fitted(line: str) -> str:
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))
    indent = " " * len(_BULLET) if line.startswith(_BULLET) else ""
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def rendered(answer: Answer) -> str:
    """Write out an answer: paragraphs apart, bullets together; "" where it has no words."""
    shown = filled(answer.notice)
    for paragraph in answer.paragraphs:
        is_bullet = paragraph.look == "bullet"
        text = filled(_BULLET + paragraph.text.strip() if is_bullet else paragraph.text)
        glue = "\n" if paragraph.look in {"bullet", "line"} else "\n\n"
        shown += glue + text if shown and text else text
    return shown
