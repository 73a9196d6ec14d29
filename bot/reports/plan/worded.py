"""Puts a plan's paper into words once, so that no two kinds of file can say different things."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.paper import Day, Paper, Section
from bot.core.ports import File, Wording
from bot.core.reply import Attachment
from bot.plan.paper import Bullets, Chart, Grid, Part, PlanPaper, Words


@dataclass(frozen=True, slots=True)
class WordedPart:
    """One part in words: a paragraph, a list, a table, or a picture."""

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    picture: File | None = None


WordedPaper = Paper[str, WordedPart]


def worded(paper: PlanPaper, wording: Wording, language: str, draw: Callable[[Attachment, str], File]) -> WordedPaper:
    """Word a paper in `language`; `draw` makes its pictures."""

    def part(one: Part) -> WordedPart:
        match one:
            case Words():
                return WordedPart("quiet" if one.is_quiet else "text", wording.text(one.text, language))
            case Bullets():
                items = tuple(wording.text(item, language) for item in one.items)
                return WordedPart("list", items=items, numbers=one.numbers)
            case Grid():
                header = tuple(wording.text(cell, language) for cell in one.header)
                rows = tuple(tuple(wording.text(cell, language) for cell in row) for row in one.rows)
                return WordedPart("table", wording.text(one.caption, language), header=header, rows=rows)
            case Chart():
                return WordedPart("picture", picture=draw(one.attachment, language))

    sections = tuple(
        Section(wording.text(section.heading, language), tuple(map(part, section.parts))) for section in paper.sections
    )
    days = tuple(Day(day.uid, day.day, wording.text(day.title, language)) for day in paper.dates)
    base = language.removesuffix("-easy")
    return Paper(paper.title, wording.text(paper.about, language), sections, days, paper.moved, base)
