"""Finds text that a page holds and does not show: white on white, without size, off the page, drawn invisibly."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from knowledge.documents.model import Reason, RefusedFile

SMALLEST = 1.5  # points: nobody reads letters of half a millimetre
_WHITE = 245  # of 255: as good as white on paper
_MOST_OBJECTS = 100_000
_DEEPEST = 12
_SCAN = 0.5  # a picture that covers this share of a page is a scan, and invisible text over it is its text layer
Box = tuple[float, float, float, float]


@dataclass
class _Page:
    """One page as it is looked through, in the order in which it is drawn."""

    box: Box
    dark: list[Box] = field(default_factory=list)
    hidden: list[tuple[Any, Any]] = field(default_factory=list)
    invisible: list[tuple[Any, Any]] = field(default_factory=list)
    is_scan: bool = False
    count: int = 0


def take_hidden_out(page: pdfium.PdfPage) -> int:
    """Take what can't be seen off the page in memory; the number of pieces."""
    found = _Page(page.get_bbox())
    for item, form in _objects(page.raw, None, found, 0):
        _look(item, form, found)
    gone = found.hidden if found.is_scan else found.hidden + found.invisible
    for item, form in gone:
        removed = raw.FPDFFormObj_RemoveObject(form, item) if form else raw.FPDFPage_RemoveObject(page.raw, item)
        if removed:
            raw.FPDFPageObj_Destroy(item)
    return len(gone)


def _objects(page: Any, form: Any, found: _Page, depth: int) -> Iterator[tuple[Any, Any]]:
    count = raw.FPDFFormObj_CountObjects(form) if form else raw.FPDFPage_CountObjects(page)
    found.count += count
    if found.count > _MOST_OBJECTS:
        raise RefusedFile(Reason.SWELLS)
    for place in range(count):
        item = raw.FPDFFormObj_GetObject(form, place) if form else raw.FPDFPage_GetObject(page, place)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_FORM:
            yield item, form
        elif depth < _DEEPEST:
            yield from _objects(page, item, found, depth + 1)


def _look(item: Any, form: Any, found: _Page) -> None:
    kind = raw.FPDFPageObj_GetType(item)
    if kind == raw.FPDF_PAGEOBJ_TEXT:
        if raw.FPDFTextObj_GetTextRenderMode(item) in {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}:
            found.invisible.append((item, form))
        elif _is_tiny(item) or _is_off(item, form, found) or _is_white_on_white(item, form, found):
            found.hidden.append((item, form))
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        box = _box(item)
        found.dark.append(box)
        found.is_scan = found.is_scan or _area(box) >= _SCAN * _area(found.box)
    elif kind in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING} and not _is_white(item):
        found.dark.append(_box(item))


def _is_white_on_white(item: Any, form: Any, found: _Page) -> bool:
    if not _is_white(item):
        return False
    if form is not None and found.dark:
        return False  # a form has measures of its own, so that what lies behind it can't be told
    left, bottom, right, top = _box(item)
    x, y = (left + right) / 2, (bottom + top) / 2
    return not any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for box in found.dark)


def _is_white(item: Any) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(item, *parts):
        return False
    *colours, opacity = (part.value for part in parts)
    return opacity < 255 - _WHITE or min(colours) >= _WHITE


def _is_tiny(item: Any) -> bool:
    size, matrix = ctypes.c_float(), raw.FS_MATRIX()
    if not raw.FPDFTextObj_GetFontSize(item, size) or not raw.FPDFPageObj_GetMatrix(item, matrix):
        return False
    height = abs(size.value) * (matrix.c**2 + matrix.d**2) ** 0.5
    return bool(height < SMALLEST)


def _is_off(item: Any, form: Any, found: _Page) -> bool:
    if form is not None:
        return False
    left, bottom, right, top = _box(item)
    page = found.box
    return right < page[0] or left > page[2] or top < page[1] or bottom > page[3]


def _box(item: Any) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
