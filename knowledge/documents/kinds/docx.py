"""Reads a Word document by its headings with python-docx; text that is marked hidden or can't be seen is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.table import Table
from docx.text.font import Font
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from knowledge.documents.archive import looked_through
from knowledge.documents.model import Piece
from knowledge.documents.sections import Sections
from knowledge.documents.seen import Seen

_SMALLEST = 2.0  # points
_WHITE = 0xF5
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SPACE = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def read(file: IO[bytes], seen: Seen) -> Iterator[Piece]:
    """Each section; a document without headings is one."""
    document = Document(looked_through(file, "word/document.xml"))
    seen.about["title"] = str(document.core_properties.title or "")[:200]
    sections = Sections()
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for line in _rows(block, seen):
                yield from sections.text(line)
            continue
        text = _words(block, seen)
        level = _level(block)
        yield from sections.heading(level, text) if level and text.strip() else sections.text(text)
    yield from sections.rest()


def _level(paragraph: Paragraph) -> int:
    name = str(paragraph.style.name or "") if paragraph.style is not None else ""
    if name == "Title":
        return 1
    number = name.removeprefix("Heading ")
    return int(number) if name != number and number.isdecimal() else 0


def _rows(table: Table, seen: Seen) -> Iterator[str]:
    for row in table.rows:
        cells = dict.fromkeys(cell._tc for cell in row.cells)
        texts = [" ".join(_words(Paragraph(p, table), seen) for p in cell.iter(qn("w:p"))).strip() for cell in cells]
        yield " | ".join(text for text in texts if text)


def _words(paragraph: Paragraph, seen: Seen) -> str:
    """The text of all runs, those in links and accepted changes included, which the library's own `text` leaves out."""
    parts = []
    for element in paragraph._p.iter(qn("w:r")):
        assert isinstance(element, CT_R)  # noqa: S101 - what the library makes of w:r
        if any(parent.tag in _SKIPPED for parent in element.iterancestors()):
            continue
        text = "".join(t.text or "" if t.tag == qn("w:t") else _SPACE.get(t.tag, "") for t in element.iterchildren())
        if text.strip() and _is_hidden(Run(element, paragraph), paragraph):
            seen.hidden += 1
            continue
        parts.append(text)
    return "".join(parts)


def _is_hidden(run: Run, paragraph: Paragraph) -> bool:
    fonts = [run.font, *_inherited(run.style), *_inherited(paragraph.style)]
    is_vanished = next((font.hidden for font in fonts if font.hidden is not None), False)
    size = next((font.size.pt for font in fonts if font.size is not None), None)
    colour = next((font.color.rgb for font in fonts if font.color is not None and font.color.rgb is not None), None)
    is_white = colour is not None and min(colour) >= _WHITE and not _is_shaded(run, paragraph)
    return bool(is_vanished) or is_white or (size is not None and size < _SMALLEST)


def _inherited(style: object) -> Iterator[Font]:
    for _ in range(10):  # styles may go round in a ring
        font = getattr(style, "font", None)
        if not isinstance(font, Font):
            return
        yield font
        style = getattr(style, "base_style", None)


def _is_shaded(run: Run, paragraph: Paragraph) -> bool:
    """Whether a colour lies behind the run: its own, its paragraph's or its table cell's."""
    places = [run._r, paragraph._p, *paragraph._p.iterancestors(qn("w:tc"))]
    fills = (shade.get(qn("w:fill"), "auto") for place in places for shade in place.iter(qn("w:shd")))
    return run.font.highlight_color is not None or any(fill.upper() not in {"AUTO", "FFFFFF"} for fill in fills)
