"""A register as picture, page, calendar and table."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import pytest
from icalendar import Calendar
from lxml import html
from PIL import Image

from bot.channels.wording import open_wording
from bot.promises.model import Promise, State
from bot.reports.register.files import as_html
from bot.reports.register.made import register_makers
from bot.reports.register.worded import worded

NOW = datetime(2027, 3, 1, 10, tzinfo=UTC)
RAMP = Promise("A ramp", "sian", "mair", "g", datetime(2027, 3, 12, 17), NOW, id=1)
BAD = "=cmd|' /C calc'!A0"
SCRIPT = "<script>alert(1)</script> Open at last"
ALL = (
    RAMP,
    replace(RAMP, id=2, text=BAD, state=State.CONFIRMED, changed=SCRIPT, reported=datetime(2027, 3, 5, 10, tzinfo=UTC)),
    replace(RAMP, id=3, text="A bus " * 80, state=State.CANT, changed="No money"),
    replace(RAMP, id=4, text="@tea", state=State.DONE, changed="+1"),
)
WORDS = open_wording()
DATA = {"promises": ALL, "now": NOW}


@pytest.mark.parametrize("language", ["en", "cy", "en-easy"])
@pytest.mark.parametrize("kind", ["page", "figure"])
def test_a_picture_can_be_seen_and_says_the_same_in_words(kind: str, language: str) -> None:
    made = register_makers(WORDS)[f"promises-{kind}"](DATA, language)
    with Image.open(BytesIO(made.content)) as picture:
        assert picture.width == 1200
        assert picture.height > 300
    assert len(made.content) < 200_000
    assert "25%" in made.alt
    assert len(made.alt) < 1024


def test_the_page_is_safe_html_with_everything_in_it() -> None:
    page = as_html(worded(ALL, WORDS, "cy"))
    tree = html.fromstring(page)
    assert tree.get("lang") == "cy"
    assert tree.xpath("//script") == []
    assert SCRIPT in tree.text_content()
    assert [each.get("id") for each in tree.xpath("//li")] == ["promise-2", "promise-4", "promise-1", "promise-3"]
    assert "sian" not in page
    assert "mair" not in page


def test_the_table_holds_no_formula() -> None:
    made = register_makers(WORDS)["promises-csv"](DATA, "en")
    rows = list(csv.reader(StringIO(made.content.decode("utf-8-sig"))))
    assert [row[1] for row in rows[1:3]] == [f"'{BAD}", "'@tea"]
    assert rows[2][4] == "'+1"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_the_calendar_holds_what_is_to_come_under_a_number_that_stays() -> None:
    makers = register_makers(WORDS)
    first = Calendar.from_ical(makers["promises-ics"](DATA, "en").content)
    moved = replace(RAMP, due=datetime(2027, 4, 1, 17), revision=2)
    second = Calendar.from_ical(makers["promises-ics"]({"promises": (moved,), "now": NOW}, "en").content)
    (before,), (after,) = first.walk("VEVENT"), second.walk("VEVENT")
    assert before["uid"] == after["uid"]
    assert (before["dtstart"].dt, after["dtstart"].dt) == (date(2027, 3, 12), date(2027, 4, 1))
    assert after["sequence"] > before["sequence"]
    assert str(before["summary"]) == "A ramp"


def test_an_empty_register_is_told_too() -> None:
    assert "0 promises were made" in worded((), WORDS, "en").alt
