"""The register as a picture that a phone can show, and its figures as bars."""

from __future__ import annotations

from bot.reports import look
from bot.reports.chart import one_at_a_time
from bot.reports.look import BAR_HEIGHT, GAP, MARGIN, WIDTH, Fill
from bot.reports.page import Page
from bot.reports.register.worded import Entry, RegisterWords

_INNER = WIDTH - 2 * MARGIN
_MOST = 12
_FILLS = (Fill("#1f4e8c", "/"), Fill("#0b6b57", "."))


def draw_page(words: RegisterWords) -> bytes:
    """You said, we did, we could not: the first promises under each heading."""
    with one_at_a_time:
        page = Page()
        page.write(words.title, look.TITLE, MARGIN, _INNER)
        page.y += GAP / 2
        page.write(words.summary[2], look.BODY, MARGIN, _INNER)
        for section in words.sections:
            page.y += GAP
            page.write(section.heading, look.SHOWN, MARGIN, _INNER)
            for entry in section.parts[:_MOST]:
                _entry(page, entry)
        return page.png()


def draw_figure(words: RegisterWords) -> bytes:
    """Two bars of all promises: how many were answered, and how many confirmed by those they were for."""
    with one_at_a_time:
        page = Page()
        page.write(words.title, look.TITLE, MARGIN, _INNER)
        page.y += GAP / 2
        page.write(words.summary[0], look.BODY, MARGIN, _INNER)
        shares = (words.figure.share_answered, words.figure.share_confirmed)
        for line, share, fill in zip(words.summary[1:3], shares, _FILLS, strict=True):
            page.y += GAP
            page.write(line, look.BODY, MARGIN, _INNER)
            page.y += GAP / 4
            page.box(MARGIN, page.y, _INNER, BAR_HEIGHT, colour=look.TRACK, edge=look.TRACK_EDGE, layer=1)
            if share:
                page.bar(MARGIN, page.y, _INNER * share / 100, BAR_HEIGHT, fill, layer=2)
            page.y += BAR_HEIGHT
        if words.figure.days is not None:
            page.y += GAP
            page.write(words.summary[3], look.BODY, MARGIN, _INNER)
        return page.png()


def _entry(page: Page, entry: Entry) -> None:
    page.y += GAP / 2
    page.write(f"{entry.number}. {_shortened(entry.text)}", look.BODY, MARGIN, _INNER)
    page.write(f"{entry.by} · {entry.state}", look.SMALL, MARGIN + GAP, _INNER - GAP)
    if entry.changed:
        page.write(f"→ {_shortened(entry.changed)}", look.SMALL, MARGIN + GAP, _INNER - GAP)


def _shortened(text: str, most: int = 200) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
