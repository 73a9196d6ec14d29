"""A plan's files: headings, table headers, languages and texts for pictures are real, and what people wrote is only words."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import docx
import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt
from pypdf import PdfReader

from bot.channels.wording import open_wording
from bot.core.ports import File
from bot.plan.course import begun, forgotten
from bot.plan.lines import added, dated, named, taken
from bot.plan.model import Plan, Weighed
from bot.plan.paper import paper
from bot.reports.plan.made import all_files
from knowledge.guide import Guide
from knowledge.guide_loader import load_guides
from knowledge.loader import load
from prompts.languages import PACKAGED
from tests.support.papers import tags
from tests.unit.plan.conftest import NOW

LIBRARY = load()
GUIDES = load_guides(LIBRARY.cards, PACKAGED / "guides")
WORDS = open_wording()
NASTY = '=HYPERLINK("http://x","y") #panic() $x$ *b* _i_ [l](http://x) <script>alert(1)</script> `c` | a'


def guide(language: str = "en") -> Guide:
    found = GUIDES.find("co-production", language)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def plan() -> Plan:
    plan = begun("group", NASTY[:90], "co-production", "fay-secret-id", NOW)
    for text in ("Photos on the menu", NASTY, "- a list\x00?"):
        plan, _ = added(plan, "ideas", "ann-secret-id", text, NOW)
    plan, line = added(plan, "promises", "ann-secret-id", "Ask the kitchen", NOW)
    plan = dated(taken(plan, line.id, "bob-secret-id"), line.id, "bob-secret-id", date(2031, 3, 6))
    plan = named(plan, line.id, "bob-secret-id", "Bob")
    stands = {"carer": "for", "frontline": "against"}
    weighed = Weighed(places=((1,), (2, 3)), partings=((2, stands),), views=2, reasons=((2, NASTY),))
    return plan.model_copy(update={"weighed": {"matters": weighed}})


def made(plan: Plan, language: str = "en") -> dict[str, File]:
    files = all_files(plan, paper(plan, guide(language), LIBRARY), guide(language), WORDS, language)
    return {file.name.rsplit(".", 1)[1]: file for file in files}


@pytest.fixture(scope="module")
def files(plan: Plan) -> dict[str, File]:
    return made(plan)


def test_the_pdf_is_tagged_titled_and_in_a_language(files: dict[str, File]) -> None:
    reader = PdfReader(io.BytesIO(files["pdf"].content))
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert str(root["/Lang"]).lower() == "en-gb"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == NASTY[:90]
    assert "pdfuaid:part" in reader.xmp_metadata.stream.get_data().decode() if reader.xmp_metadata else False


def test_the_pdf_has_headings_header_cells_lists_and_a_text_for_its_picture(files: dict[str, File]) -> None:
    found = tags(PdfReader(io.BytesIO(files["pdf"].content)))
    names = {name for name, _ in found}
    assert {"/H1", "/TH", "/TD", "/L", "/Figure", "/Table"} <= names
    assert any("mostly support it" in alt for name, alt in found if name == "/Figure")


def test_words_of_people_are_words_in_the_pdf(files: dict[str, File]) -> None:
    text = " ".join("".join(p.extract_text() for p in PdfReader(io.BytesIO(files["pdf"].content)).pages).split())
    assert "#panic()" in text
    assert "<script>alert(1)</script>" in text


def test_the_word_file_has_headings_header_rows_a_language_and_a_text_for_its_picture(files: dict[str, File]) -> None:
    document = docx.Document(io.BytesIO(files["docx"].content))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings[0] == "Who made this plan"
    assert "Ideas" in headings
    inside = zipfile.ZipFile(io.BytesIO(files["docx"].content))
    xml, styles = inside.read("word/document.xml").decode(), inside.read("word/styles.xml").decode()
    assert xml.count("<w:tblHeader/>") == len(document.tables) >= 2
    assert 'w:lang w:val="en-GB"' in styles
    assert 'descr="' in xml
    assert "mostly support it" in xml.split('descr="')[1].split('"')[0]
    assert "fldSimple" not in xml
    assert "instrText" not in xml
    assert any(NASTY in p.text for p in document.paragraphs)


def test_markdown_shows_what_people_wrote_and_renders_none_of_it(files: dict[str, File]) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(files["md"].content.decode())
    assert "<script" not in html
    assert '<a href="http://x' not in html
    assert "<em>i</em>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_the_calendar_has_whole_days_with_numbers_that_stay(plan: Plan, files: dict[str, File]) -> None:
    first = Calendar.from_ical(files["ics"].content)
    (event,) = first.walk("VEVENT")
    assert event["DTSTART"].dt == date(2031, 3, 6)
    assert event["UID"] == Calendar.from_ical(made(plan, "cy")["ics"].content).walk("VEVENT")[0]["UID"]
    assert str(first["X-WR-TIMEZONE"]) == "Europe/London"


def test_json_says_all_and_nothing_of_who(plan: Plan, files: dict[str, File]) -> None:
    data = json.loads(files["json"].content)
    steps = {step["id"]: step for step in data["steps"]}
    assert steps["promises"]["lines"][0] | {} == {
        "text": "Ask the kitchen", "taken_on": "Bob", "by": "2031-03-06", "decided": False, "objections": [],
    }  # fmt: skip
    assert steps["matters"]["order"][0] == ["Photos on the menu"]
    for file in files.values():
        assert b"secret-id" not in file.content


def test_a_finished_plan_is_written_in_welsh_too(plan: Plan) -> None:
    text = made(forgotten(plan), "cy")["md"].content.decode()
    assert "Pwy wnaeth y cynllun hwn" in text
    assert "Ydyn ni" in text
