"""Draws a comparison: bars on one scale where one question was asked, and panels of their own where not."""

from __future__ import annotations

from threading import Lock

from bot.reports import look
from bot.reports.look import BAR_HEIGHT, GAP, MARGIN, PADDING, WIDTH
from bot.reports.page import Page
from bot.reports.words import BarWords, ComparisonWords

_INNER = WIDTH - 2 * MARGIN
_BAR_SHARE = 0.62  # of the room across; the rest is for the figure in words
_PANEL, _TRACK, _BAR = 0, 1, 2  # what covers what
one_at_a_time = Lock()  # matplotlib's fonts and caches are shared by the whole process


def draw(words: ComparisonWords) -> bytes:
    """Draw the picture as PNG; threads take turns."""
    with one_at_a_time:
        page = Page()
        page.write(words.title, look.TITLE, MARGIN, _INNER)
        page.y += GAP / 2
        page.write(words.question, look.BODY, MARGIN, _INNER)
        page.y += GAP / 2
        if words.not_ranked:
            _panels(page, words)
        else:
            _one_scale(page, words)
        page.write(words.scale, look.SMALL, MARGIN, _INNER)
        page.y += GAP
        _caution(page, words.caution)
        page.write(words.source, look.SMALL, MARGIN, _INNER)
        return page.png()


def _one_scale(page: Page, words: ComparisonWords) -> None:
    page.y += GAP / 2
    length = _INNER * _BAR_SHARE
    room = _INNER - length - GAP
    for bar in words.bars:
        page.write(bar.label, look.BODY, MARGIN, _INNER)
        top = page.y + GAP / 4
        height = page.height(bar.shown, look.SHOWN, room)
        bottom = top + max(BAR_HEIGHT, height)
        _track(page, bar, MARGIN, (top + bottom - BAR_HEIGHT) / 2, length)
        page.y = (top + bottom - height) / 2
        page.write(bar.shown, look.SHOWN, MARGIN + length + GAP, room)
        page.y = bottom + GAP


def _panels(page: Page, words: ComparisonWords) -> None:
    """Give each bar a frame and its own question, side by side in the source's order: ends of bars never line up."""
    page.write(words.not_ranked, look.WHO, MARGIN, _INNER)
    page.y += GAP / 2
    columns = 3 if len(words.bars) % 3 == 0 else 2
    for start in range(0, len(words.bars), columns):
        _row(page, words.bars[start : start + columns], (_INNER - GAP * (columns - 1)) / columns)


def _row(page: Page, bars: tuple[BarWords, ...], width: float) -> None:
    top, room = page.y, width - 2 * PADDING
    lefts = [MARGIN + number * (width + GAP) for number in range(len(bars))]
    bar_top = top + PADDING + max(_height(page, bar, room) for bar in bars)
    for left, bar in zip(lefts, bars, strict=True):
        page.y = top + PADDING
        for text, kind in _question(bar.label):
            page.write(text, kind, left + PADDING, room)
        page.y = bar_top - GAP / 4 - page.height(bar.shown, look.SHOWN, room)
        page.write(bar.shown, look.SHOWN, left + PADDING, room)
        _track(page, bar, left + PADDING, bar_top, room)
        page.y = bar_top + BAR_HEIGHT + PADDING
        page.box(left, top, width, page.y - top, colour=look.PAPER, edge=look.PANEL_EDGE, layer=_PANEL)
    page.y += GAP


def _height(page: Page, bar: BarWords, room: float) -> float:
    """How much the words of a panel take above its bar."""
    words = [*_question(bar.label), (bar.shown, look.SHOWN)]
    return sum(page.height(text, kind, room) for text, kind in words) + GAP


def _question(label: str) -> list[tuple[str, look.Type]]:
    """Who in bold, then what: a label of the form "who: what" is two things."""
    who, colon, what = label.partition(": ")
    return [(who + colon.strip(), look.WHO), (what, look.BODY)]


def _track(page: Page, bar: BarWords, x: float, top: float, length: float) -> None:
    """One bar, lying on the whole length of its scale."""
    page.box(x, top, length, BAR_HEIGHT, colour=look.TRACK, edge=look.TRACK_EDGE, layer=_TRACK)
    page.bar(x, top, length * bar.share, BAR_HEIGHT, look.fill(bar.group), layer=_BAR)


def _caution(page: Page, text: str) -> None:
    top = page.y
    page.y += PADDING / 2
    page.write(text, look.CAUTION, MARGIN + PADDING, _INNER - 2 * PADDING)
    page.y += PADDING / 2
    page.box(MARGIN, top, _INNER, page.y - top, colour=look.NOTE, edge=look.NOTE_EDGE, layer=_PANEL)
    page.y += GAP
