"""Reads a presentation slide by slide with python-pptx, notes included; hidden slides and specks are left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from pptx import Presentation
from pptx.enum.dml import MSO_COLOR_TYPE, MSO_FILL
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Run

from knowledge.documents.archive import looked_through
from knowledge.documents.limits import MAX_PAGES
from knowledge.documents.model import Piece, Reason, RefusedFile
from knowledge.documents.seen import Seen

_SMALLEST = 2.0  # points
_WHITE = 0xF5
_DEEPEST = 20


def read(file: IO[bytes], seen: Seen) -> Iterator[Piece]:
    """Each slide that has text."""
    presentation = Presentation(looked_through(file, "ppt/presentation.xml"))
    seen.about["title"] = str(presentation.core_properties.title or "")[:200]
    slides = list(presentation.slides)
    seen.pages = len(slides)
    if seen.pages > MAX_PAGES:
        raise RefusedFile(Reason.TOO_MANY_PAGES, pages=seen.pages, most=MAX_PAGES)
    for number, slide in enumerate(slides, start=1):
        if slide._element.get("show") == "0":
            seen.hidden += 1
            continue
        text = "\n".join(part for part in _texts(slide, seen) if part.strip())
        if text:
            yield Piece(f"slide {number}", text)


def _texts(slide: Slide, seen: Seen) -> Iterator[str]:
    is_white = _is_white_slide(slide)
    for shape in _shapes(slide.shapes, 0):
        if shape.has_text_frame:
            yield _framed(shape.text_frame, seen, may_hide=is_white and not _is_filled(shape))  # type: ignore[attr-defined]
        if getattr(shape, "has_table", False):
            for row in shape.table.rows:  # type: ignore[attr-defined]
                yield " | ".join(_framed(cell.text_frame, seen, may_hide=False) for cell in row.cells)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        yield _framed(slide.notes_slide.notes_text_frame, seen, may_hide=True)


def _shapes(shapes: Iterable[BaseShape], depth: int) -> Iterator[BaseShape]:
    for shape in shapes:
        if isinstance(shape, GroupShape) and depth < _DEEPEST:
            yield from _shapes(shape.shapes, depth + 1)
        else:
            yield shape


def _framed(frame: TextFrame, seen: Seen, *, may_hide: bool) -> str:
    lines = []
    for paragraph in frame.paragraphs:
        kept = []
        for run in paragraph.runs:
            if run.text.strip() and (_is_tiny(run) or (may_hide and _is_white(run.font.fill))):
                seen.hidden += 1
            else:
                kept.append(run.text)
        lines.append("".join(kept))
    return "\n".join(line for line in lines if line.strip())


def _is_tiny(run: _Run) -> bool:
    return run.font.size is not None and run.font.size.pt < _SMALLEST


def _is_white(fill: object) -> bool:
    """Whether a fill is white as far as it says so itself; a theme's colours are not looked up."""
    if getattr(fill, "type", None) != MSO_FILL.SOLID:
        return False
    colour = fill.fore_color  # type: ignore[attr-defined]
    return bool(colour.type == MSO_COLOR_TYPE.RGB and min(colour.rgb) >= _WHITE)


def _is_filled(shape: BaseShape) -> bool:
    fill = getattr(shape, "fill", None)
    kind = getattr(fill, "type", None)
    return kind not in {None, MSO_FILL.BACKGROUND} and not _is_white(fill)


def _is_white_slide(slide: Slide) -> bool:
    """Whether the paper is white: the first background that is set on the slide, its layout or its master."""
    for place in (slide, slide.slide_layout, slide.slide_layout.slide_master):
        found = place._element.cSld.find("{*}bg")
        if found is None:
            continue
        colours = [part.get("val", "") for part in found.iter("{*}srgbClr", "{*}schemeClr")]
        return bool(colours) and all(colour.upper() in {"FFFFFF", "BG1", "LT1"} for colour in colours)
    return True
