"""The chart of one question: how many gave each answer, and how the views differ, as bars and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from bot.core.ports import File, Wording
from bot.core.reply import Message, say
from bot.reports import look
from bot.reports.chart import one_at_a_time
from bot.reports.look import BAR_HEIGHT, GAP, MARGIN, WIDTH, Fill
from bot.reports.page import Page

_INNER = WIDTH - 2 * MARGIN
_BAR = _INNER * 0.62
_PLAIN = Fill("#1f4e8c", "")
_VIEW = Fill("#0b6b57", "/")


@dataclass(frozen=True, slots=True)
class _Bar:
    label: str
    share: str
    percent: int | None


def make_question(data: Mapping[str, object], wording: Wording, language: str) -> File:
    """The picture, and the same in words."""
    question = str(data["question"])
    answers = [_bar(name, percent, wording, language) for name, percent in _pairs(data["bars"])]
    views = [_bar(say(f"button-feedback-view-{v}"), percent, wording, language) for v, percent in _pairs(data["views"])]
    bars = " ".join(_said(bar, wording, language) for bar in [*answers, *views])
    alt = wording.text(say("report-round-question", question=question, bars=bars), language)
    notes = [wording.text(say(key), language) for key in ("report-round-views", "report-round-note")]
    with one_at_a_time:
        return File("question.png", "image/png", _drawn(question, answers, views, notes), alt)


def _pairs(value: object) -> Sequence[tuple[str, int | None]]:
    return cast(Sequence[tuple[str, int | None]], value)


def _bar(label: str | Message, percent: int | None, wording: Wording, language: str) -> _Bar:
    name = label if isinstance(label, str) else wording.text(label, language)
    return _Bar(name, wording.text(share_message(percent), language), percent)


def share_message(percent: int | None) -> Message:
    """A share in words where the number would name everyone or nobody."""
    if percent is None:
        return say("share-hidden")
    if percent >= 100:
        return say("share-nearly-all")
    return say("share-percent", percent=percent) if percent > 0 else say("share-hardly-any")


def _said(bar: _Bar, wording: Wording, language: str) -> str:
    return wording.text(say("report-round-bar", answer=bar.label, share=bar.share), language)


def _drawn(question: str, answers: Sequence[_Bar], views: Sequence[_Bar], notes: Sequence[str]) -> bytes:
    page = Page()
    page.write(question, look.TITLE, MARGIN, _INNER)
    page.y += GAP
    for bar in answers:
        _draw(page, bar, _PLAIN)
    if views:
        page.y += GAP / 2
        page.write(notes[0], look.WHO, MARGIN, _INNER)
        page.y += GAP / 2
        for bar in views:
            _draw(page, bar, _VIEW)
    page.write(notes[1], look.SMALL, MARGIN, _INNER)
    return page.png()


def _draw(page: Page, bar: _Bar, fill: Fill) -> None:
    """One bar on the whole length of its scale; a hidden one has no bar, and says so."""
    page.write(bar.label, look.BODY, MARGIN, _INNER)
    top = page.y + GAP / 4
    page.box(MARGIN, top, _BAR, BAR_HEIGHT, colour=look.TRACK, edge=look.TRACK_EDGE, layer=1)
    if bar.percent:
        page.bar(MARGIN, top, _BAR * bar.percent / 100, BAR_HEIGHT, fill, layer=2)
    page.y = top
    page.write(bar.share, look.SHOWN, MARGIN + _BAR + GAP, _INNER - _BAR - GAP)
    page.y = top + BAR_HEIGHT + GAP
