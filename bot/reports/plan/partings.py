"""Draws where views part: for each idea, each view that is large enough on one of three places."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock
from typing import Any

from bot.core.ports import Wording
from bot.core.reply import Message, say
from bot.plan.telling import view_name
from bot.reports import look
from bot.reports.look import BAR_HEIGHT, GAP, MARGIN, WIDTH, Fill
from bot.reports.page import Page

_STANDS = ("against", "mixed", "for")
_FILLS = {"against": Fill("#a33b00", "x"), "mixed": Fill("#6b5200", "-"), "for": Fill("#0b6b57", ".")}
_one_at_a_time = Lock()  # matplotlib's fonts and caches are shared by the whole process


def draw(data: Mapping[str, Any], wording: Wording, language: str) -> tuple[bytes, str]:
    """The picture as PNG, and the words that say the same."""

    def text(message: Message) -> str:
        return wording.text(message, language)

    title = text(say("plan-partings-title", title=str(data["title"])))
    names = [text(say(f"plan-chart-{stand}")) for stand in _STANDS]
    told = [title]
    with _one_at_a_time:
        page = Page()
        page.write(title, look.TITLE, MARGIN, WIDTH - 2 * MARGIN)
        page.y += GAP
        for row in data["rows"]:
            page.write(str(row["idea"]), look.WHO, MARGIN, WIDTH - 2 * MARGIN)
            for view, stand in row["stands"].items():
                said = text(say(f"plan-stand-{stand}", view=view_name(view)))
                told.append(f"{row['idea']}: {said}")
                _row(page, said, stand, names)
            page.y += GAP
        return page.png(), "\n".join(told)


def _row(page: Page, said: str, stand: str, names: list[str]) -> None:
    """One view: three places in a row, the filled one is where it stands, and the words beside say it too."""
    width = (WIDTH - 2 * MARGIN - 2 * GAP) / 3
    page.write(said, look.BODY, MARGIN, WIDTH - 2 * MARGIN)
    top = page.y + GAP / 4
    for n, name in enumerate(_STANDS):
        x = MARGIN + n * (width + GAP)
        page.box(x, top, width, BAR_HEIGHT, colour=look.TRACK, edge=look.TRACK_EDGE, layer=1)
        if name == stand:
            page.bar(x, top, width, BAR_HEIGHT, _FILLS[name], layer=2)
    page.y = top + BAR_HEIGHT
    bottom = page.y
    for n, name in enumerate(names):
        page.y = bottom
        page.write(name, look.SMALL, MARGIN + n * (width + GAP), width)
    page.y += GAP / 2
