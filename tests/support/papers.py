"""Makes documents as an owner's programs would, with the libraries that people's programs use; and bad ones by hand."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import typst
from docx import Document
from docx.shared import Pt, RGBColor
from pptx import Presentation
from pptx.dml.color import RGBColor as PptxColor
from pptx.util import Inches
from pypdf import PdfReader, PdfWriter

PAGES = (
    "Who gets replacement care is decided by the Brightwater panel. It meets on the second Tuesday of the month.",
    "Travel to our meetings is paid at 45 pence a mile. Claims go to the office within ten days.",
    "Complaints about the Brightwater panel go to the ombudsman for Ynys Fach.",
)


def pdf(pages: Sequence[str] = PAGES, title: str = "Local policy", extra: str = "") -> bytes:
    """A PDF with one text a page; `extra` is more of Typst's own language on the last page."""
    body = "\n#pagebreak()\n".join(f"#text({_quoted(page)})" for page in pages)
    return typst.compile(
        f"#set document(title: {_quoted(title)})\n#set page(width: 14cm, height: 20cm)\n{body}\n{extra}".encode()
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def locked_pdf() -> bytes:
    """A PDF that opens with a password alone."""
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf()))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def scan() -> bytes:
    """A PDF whose only page is a picture."""
    return typst.compile(b"#rect(width: 100%, height: 90%, fill: gray)")


def docx(sections: Iterable[tuple[str, str]] = (("Travel", PAGES[1]), ("Complaints", PAGES[2]))) -> bytes:
    """A Word document: heading and text, one after the other."""
    document = Document()
    for heading, text in sections:
        document.add_heading(heading, 1)
        document.add_paragraph(text)
    return _saved(document)


def docx_with_hidden(shown: str, hidden: str) -> bytes:
    """A Word document with words that nobody sees: hidden, white, and of one point."""
    document = Document()
    paragraph = document.add_paragraph(shown)
    for _ in range(3):
        paragraph.add_run(hidden)
    _, gone, white, tiny = paragraph.runs
    gone.font.hidden = True
    white.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    tiny.font.size = Pt(1)
    return _saved(document)


def pptx(
    slides: Iterable[tuple[str, str]] = (("Travel", PAGES[1]), ("Complaints", PAGES[2])), notes: str = ""
) -> bytes:
    """A presentation: title and text a slide, and notes to each."""
    show = Presentation()
    for title, text in slides:
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = title
        slide.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(2)).text_frame.text = text
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    return _saved(show)


def pptx_with_hidden(shown: str, hidden: str) -> bytes:
    """A presentation with white words on its white paper, and a slide that is not shown."""
    show = Presentation()
    first, second = (show.slides.add_slide(show.slide_layouts[6]) for _ in range(2))
    paragraph = first.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(2)).text_frame.paragraphs[0]
    paragraph.add_run().text = shown
    white = paragraph.add_run()
    white.text, white.font.color.rgb = hidden, PptxColor(0xFF, 0xFF, 0xFF)
    second.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(2)).text_frame.text = hidden
    second._element.set("show", "0")
    return _saved(show)


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def packed(entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    """An archive, however it names its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx_and(*more: tuple[str | zipfile.ZipInfo, bytes], instead: dict[str, bytes] | None = None) -> bytes:
    """A Word document with parts that no program of Word's would put in."""
    with zipfile.ZipFile(io.BytesIO(docx())) as archive:
        parts = [(name, (instead or {}).get(name, archive.read(name))) for name in archive.namelist()]
    return packed([*parts, *more])


def link(name: str) -> zipfile.ZipInfo:
    """An entry that is a symbolic link."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def laughs() -> bytes:
    """A body of XML that unfolds to gigabytes."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "ha">{entities}]><l>&l9;</l>'.encode()


def outside(target: str) -> bytes:
    """A body of XML that asks for a file of the machine."""
    return f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file://{target}">]><l>&x;</l>'.encode()


def pdf_of_many_objects(count: int) -> bytes:
    """A PDF whose only page is drawn with as many words as asked for."""
    words = b"BT /F1 9 Tf " + b"1 0 0 1 9 9 Tm (x) Tj " * count + b"ET"
    return raw_pdf(one_page(words))


_PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R"
    b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
)


def pdf_of_text(operators: bytes) -> bytes:
    """A PDF of one page that is drawn just so."""
    return raw_pdf(one_page(operators))


def one_page(operators: bytes) -> list[bytes]:
    """The objects of a PDF of one page."""
    return [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", _PAGE, stream(operators)]


def stream(content: bytes) -> bytes:
    return b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content)


def raw_pdf(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table)
    return bytes(out)


def saved(folder: Path, name: str, content: bytes) -> Path:
    """The content as a file."""
    file = folder / name
    file.write_bytes(content)
    return file


def tags(reader: PdfReader) -> list[tuple[str, str]]:
    """All structure elements with their alternative texts."""
    found, waiting = [], [reader.root_object["/StructTreeRoot"].get_object()]
    while waiting:
        node = waiting.pop()
        if not hasattr(node, "get"):
            continue
        if "/S" in node:
            found.append((str(node["/S"]), str(node.get("/Alt", ""))))
        kids = node.get("/K", [])
        kids = kids.get_object() if hasattr(kids, "get_object") else kids
        kids = kids if isinstance(kids, list) else [kids]
        waiting += [kid.get_object() if hasattr(kid, "get_object") else kid for kid in kids]
    return found
