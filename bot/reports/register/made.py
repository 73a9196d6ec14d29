"""Makes what promises ask for by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import cast

from bot.core.ports import File, Wording
from bot.promises.model import Promise
from bot.reports.register.files import as_csv, as_ics
from bot.reports.register.pictures import draw_figure, draw_page
from bot.reports.register.worded import worded

Maker = Callable[[Mapping[str, object], str], File]


def register_makers(wording: Wording) -> dict[str, Maker]:
    """The makers by the kinds that promises name."""
    kinds = ("page", "figure", "ics", "csv")
    return {f"promises-{kind}": partial(_make, kind, wording) for kind in kinds}


def _make(kind: str, wording: Wording, data: Mapping[str, object], language: str) -> File:
    promises = cast(Sequence[Promise], data["promises"])
    words = worded(promises, wording, language)
    if kind == "page":
        return File("promises.png", "image/png", draw_page(words), words.alt)
    if kind == "figure":
        return File("figures.png", "image/png", draw_figure(words), words.short_alt)
    if kind == "csv":
        return File("promises.csv", "text/csv", as_csv(words), words.short_alt)
    now = cast(datetime, data.get("now", datetime.now(UTC)))
    return File("promises.ics", "text/calendar", as_ics(promises, words, now), words.short_alt)
