"""Turns worded paragraphs into Telegram's HTML, in as few messages as fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.channels.telegram.escape import escape, harmless, width
from bot.channels.telegram.split import pieces
from bot.core.ports import Paragraph

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_NOTICE = 200
_TAGS = {"heading": ("<b>", "</b>"), "small": ("<i>", "</i>")}
_BULLET = "• "
_LINES = {"bullet", "line"}  # follow the paragraph before them without a gap
_FRAME = 9  # around a piece: at most a pair of tags, and a joiner where the cut sets an @ free


def pages(paragraphs: Sequence[Paragraph]) -> list[str]:
    """HTML of one message or, where the text is too long for one, of several."""
    done: list[str] = []
    page = ""
    for glue, piece in _glued(paragraphs):
        longer = page + glue + piece if page else piece
        if page and width(longer) > MOST_TEXT:
            done.append(page)
            longer = piece
        page = longer
    return [*done, page] if page else done


def notice(text: str) -> str:
    """A text short enough to be shown over a button, as plain text."""
    return next(pieces(harmless(text).strip(), MOST_NOTICE), "").strip()


def _glued(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, str]]:
    for paragraph in paragraphs:
        is_bullet, is_line = paragraph.look == "bullet", paragraph.look in _LINES
        for number, piece in enumerate(pieces(harmless(paragraph.text).strip(), MOST_TEXT - _FRAME)):
            if piece.strip():
                mark = _BULLET if is_bullet and number == 0 else ""
                yield "\n" if is_line else "\n\n", mark + _dressed(piece, paragraph.look)


def _dressed(piece: str, look: str) -> str:
    before, after = _TAGS.get(look, ("", ""))
    return before + escape(piece.rstrip()) + after
