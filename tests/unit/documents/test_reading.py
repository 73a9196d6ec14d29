"""Each kind of file, made by the library that people's programs use, is read with where each text stands."""

from __future__ import annotations

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from knowledge.documents.model import Kind, title_of
from knowledge.documents.split import LETTERS, chunks_of
from tests.support import papers
from tests.support.reading import read_as, texts

HTML = b"""<html><head><title>Travel policy</title><style>.x{color:red}</style></head><body>
<nav>Home | About</nav><p>Before the <b>first</b> heading.</p><h1>Travel</h1><p>Paid at 45p a mile.</p><script>let a</script>
<h2>Who claims</h2><ul><li>Members</li><li>Carers</li></ul><table><tr><th>Form</th><td>IV7</td></tr></table></body></html>"""


def test_pdf_is_read_page_by_page() -> None:
    reading = read_as("Local policy.pdf", papers.pdf())
    assert texts(reading) == {f"page {n}": page for n, page in enumerate(papers.PAGES, start=1)}
    assert (reading.kind, reading.pages, reading.hidden) == (Kind.PDF, 3, 0)
    assert reading.about["title"] == "Local policy"


def test_page_without_text_keeps_the_numbers_of_the_others() -> None:
    reading = read_as("a.pdf", papers.pdf(["First page here.", "", "Third page here."]))
    assert texts(reading) == {"page 1": "First page here.", "page 3": "Third page here."}


def test_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    narrow = '#set page(width: 4cm, height: 9cm)\n#set text(lang: "en", hyphenate: true)\n#set par(justify: true)\n'
    reading = read_as("a.pdf", papers.pdf(["x"], extra=narrow + "Responsibilities acknowledged internationally."))
    joined = " ".join(texts(reading).values())
    assert "Responsibilities acknowledged internationally" in joined


def test_word_document_is_read_by_its_headings() -> None:
    assert texts(read_as("a.docx", papers.docx())) == {"Travel": papers.PAGES[1], "Complaints": papers.PAGES[2]}


def test_word_tables_links_and_accepted_changes_are_read_and_deleted_words_are_not() -> None:
    document = Document()
    paragraph = document.add_paragraph("Kept. ")
    for tag, text in (("w:ins", "Put in."), ("w:del", "Taken out."), ("w:hyperlink", " A link.")):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement("w:t")
        words.text = text
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Mileage", "45 pence"
    assert qn("w:ins") in {child.tag for child in paragraph._p}
    assert texts(read_as("a.docx", papers._saved(document))) == {"": "Kept. Put in. A link.\nMileage | 45 pence"}


def test_presentation_is_read_slide_by_slide_with_its_notes() -> None:
    reading = read_as("a.pptx", papers.pptx([("Travel", "45 pence"), ("Food", "Lunch")], notes="Said, not shown."))
    assert texts(reading) == {
        "slide 1": "Travel\n45 pence\nSaid, not shown.",
        "slide 2": "Food\nLunch\nSaid, not shown.",
    }
    assert reading.pages == 2


def test_web_page_is_read_by_its_headings_without_menus_and_scripts() -> None:
    reading = read_as("a.html", HTML)
    assert texts(reading) == {
        "": "Before the first heading.",
        "Travel": "Paid at 45p a mile.",
        "Who claims": "Members\nCarers\nForm | IV7",
    }
    assert (reading.hidden, reading.about["title"]) == (0, "Travel policy")


def test_markdown_is_read_as_it_is_shown() -> None:
    source = b"# Travel\n\nPaid at **45p** [a mile](http://x).\n\n## Forms\n\n| a | b |\n|---|---|\n| IV7 | ten |\n\n- one\n- two\n"
    assert texts(read_as("a.md", source)) == {"Travel": "Paid at 45p a mile.", "Forms": "a | b\nIV7 | ten\none\ntwo"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_that_programs_write(encoding: str) -> None:
    words = "Caffi’r Tŷ: £5 – “iawn”" if encoding != "cp1252" else "Café: £5 – “fine”"
    assert texts(read_as("a.txt", words.encode(encoding))) == {"": words}


def test_form_feeds_are_pages() -> None:
    assert texts(read_as("a.txt", b"One.\fTwo.")) == {"page 1": "One.", "page 2": "Two."}


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ("Local policy.pdf", "Local policy"),
        ("../../etc/Local_policy.docx", "Local policy"),
        ("folder\\me\\plan.v2.md", "plan.v2"),
        ("a\u202efdp.\n.pdf", "a fdp"),
        ("cards.txt", "Cards"),
        (".pdf", ""),
        ("x" * 300 + ".pdf", "x" * 100),
    ],
)
def test_document_is_cited_by_its_file_name_made_plain(file: str, title: str) -> None:
    assert title_of(file) == title


def test_long_text_is_cut_at_sentences_into_passages_of_a_size() -> None:
    sentences = [f"Rule {n} says that everybody is heard before number {n} is decided." for n in range(100)]
    chunks = chunks_of(read_as("a.pdf", papers.pdf([" ".join(sentences[:60]), " ".join(sentences[60:])])))
    assert all(len(chunk.text) <= LETTERS and chunk.text.endswith(".") for chunk in chunks)
    assert {chunk.place for chunk in chunks} >= {"page 1"}
    assert all(any(sentence in chunk.text for chunk in chunks) for sentence in sentences)
