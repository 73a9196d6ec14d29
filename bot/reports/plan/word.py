"""A plan as a Word file that a screen reader can walk through: real headings, marked table headers, a language."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.reports.plan.worded import WordedPaper, WordedPart

if TYPE_CHECKING:
    from docx.document import Document

_LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}
_WIDTH = 5_400_000  # of a picture, in Word's units: 15 cm


def word(paper: WordedPaper) -> bytes:
    """The whole document; words go in as text runs, so that nothing in them is ever a field or a formula."""
    import docx

    document = docx.Document()
    document.core_properties.title = clean(paper.title)
    document.core_properties.language = _LANGUAGES.get(paper.language, paper.language)
    document.core_properties.author = document.core_properties.comments = ""
    _speak(document, _LANGUAGES.get(paper.language, paper.language))
    document.add_heading(clean(paper.title), level=0)
    document.add_paragraph(clean(paper.about))
    for section in paper.sections:
        document.add_heading(clean(section.heading), level=1)
        for part in section.parts:
            _add(document, part)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def clean(text: str) -> str:
    """Words without the characters that XML can't hold."""
    return "".join(
        c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
    )


def _speak(document: Document, language: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    styles: Any = document.styles.element
    for fonts in styles.iter(qn("w:rPr")):
        for old in fonts.findall(qn("w:lang")):
            fonts.remove(old)
    defaults = next(styles.iter(qn("w:rPrDefault"))).find(qn("w:rPr"))
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), language)
    defaults.append(lang)


def _add(document: Document, part: WordedPart) -> None:
    match part.kind:
        case "list":
            for n, item in enumerate(part.items):
                mark = f"{part.numbers[n]}. " if part.numbers else ""
                document.add_paragraph(mark + clean(item), style="List Paragraph" if mark else "List Bullet")
        case "table":
            _table(document, part)
        case "picture":
            _picture(document, part)
        case _:
            run = document.add_paragraph().add_run(clean(part.text))
            run.italic = part.kind == "quiet"


def _table(document: Document, part: WordedPart) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document.add_paragraph(clean(part.text), style="Caption")
    table = document.add_table(rows=1, cols=len(part.header), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, part.header, strict=True):
        cell.paragraphs[0].add_run(clean(words)).bold = True
    marked: Any = table.rows[0]._tr.get_or_add_trPr()
    marked.append(OxmlElement("w:tblHeader"))
    for row in part.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = clean(words)
    described: Any = table._tbl.tblPr
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), clean(part.text))
    described.append(description)


def _picture(document: Document, part: WordedPart) -> None:
    if part.picture is None:
        return
    run = document.add_paragraph().add_run()
    shape = run.add_picture(BytesIO(part.picture.content), width=_WIDTH)
    shape._inline.docPr.set("descr", clean(part.picture.alt))
    document.add_paragraph(clean(part.picture.alt))
