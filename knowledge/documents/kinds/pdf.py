"""Reads a PDF page by page with PDFium, and leaves out text that nobody can see on the page."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import IO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from knowledge.documents.limits import MAX_PAGES
from knowledge.documents.model import Piece, Reason, RefusedFile
from knowledge.documents.pdf_hidden import take_hidden_out
from knowledge.documents.seen import Seen

_BROKEN_WORD = re.compile(r"(?<=\w)[\u00ad\ufffe\u0002]\s*|(?<=[a-z])-\r?\n(?=[a-z])")
_LINE_END = re.compile(r"[ \t]*\r?\n[ \t]*")
_PARAGRAPH = re.compile(r"(?<=[.!?:])\n(?=[A-Z\d•])")


def read(file: IO[bytes], seen: Seen) -> Iterator[Piece]:
    """Each page that has text."""
    try:
        pdf = pdfium.PdfDocument(file.read())
    except pdfium.PdfiumError as error:
        is_locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise RefusedFile(Reason.LOCKED if is_locked else Reason.BROKEN) from error
    seen.pages = len(pdf)
    if seen.pages > MAX_PAGES:
        raise RefusedFile(Reason.TOO_MANY_PAGES, pages=seen.pages, most=MAX_PAGES)
    if seen.pages == 0:
        raise RefusedFile(Reason.BROKEN)
    seen.about["title"] = pdf.get_metadata_value("Title")[:200]
    for number in range(seen.pages):
        text = _page(pdf, number, seen)
        if text:
            yield Piece(f"page {number + 1}", text)


def _page(pdf: pdfium.PdfDocument, number: int, seen: Seen) -> str:
    try:
        page = pdf[number]
    except pdfium.PdfiumError:
        return ""  # one damaged page does not hide the others
    try:
        seen.hidden += take_hidden_out(page)
        words = page.get_textpage()
        try:
            return _joined(_all_text(words))
        finally:
            words.close()
    finally:
        page.close()


def _all_text(words: pdfium.PdfTextPage) -> str:
    count = raw.FPDFText_CountChars(words)
    if count <= 0:
        return ""
    # Straight from PDFium: the wrapper looks at every page's box again.
    buffer = (ctypes.c_ushort * (count + 1))()
    got = raw.FPDFText_GetText(words, 0, count, buffer)
    return bytes(buffer)[: max(0, got - 1) * 2].decode("utf-16-le", "replace")


def _joined(text: str) -> str:
    """Lines of a page as running text: a line's end is no end of a sentence."""
    whole = _LINE_END.sub("\n", _BROKEN_WORD.sub("", text)).strip()
    return "\n".join(part.replace("\n", " ") for part in _PARAGRAPH.split(whole))
