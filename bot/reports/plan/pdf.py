"""A plan as a PDF that a screen reader can walk through: tagged, with language, title and texts for pictures."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from bot.reports.plan.word import clean
from bot.reports.plan.worded import WordedPaper, WordedPart

_TEMPLATE = Path(__file__).with_name("plan.typ")


def pdf(paper: WordedPaper) -> bytes:
    """The whole document; its words go in as data and never as markup."""
    import typst

    data = {
        "title": clean(paper.title),
        "about": clean(paper.about),
        "language": paper.language,
        "sections": [
            {"heading": clean(section.heading), "parts": [_part(part) for part in section.parts]}
            for section in paper.sections
        ],
    }
    return typst.compile(
        _TEMPLATE.read_bytes(),
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[_fonts()]),
        format="pdf",
        sys_inputs={"paper": json.dumps(data)},
        pdf_standards="ua-1",
        timestamp=int(paper.moved.timestamp()),
    )


@cache
def _fonts() -> Path:
    """The fonts that come with matplotlib: the same on every machine, and with ŵ and ŷ."""
    import matplotlib as mpl

    return Path(mpl.get_data_path()) / "fonts" / "ttf"


def _part(part: WordedPart) -> dict[str, Any]:
    one: dict[str, Any] = {"kind": part.kind, "text": clean(part.text), "numbers": list(part.numbers)}
    one["items"] = [clean(item) for item in part.items]
    one["header"] = [clean(cell) for cell in part.header]
    one["rows"] = [[clean(cell) for cell in row] for row in part.rows]
    if part.picture:
        one |= {"content": list(part.picture.content), "text": clean(part.picture.alt)}
    return one
