"""What must hold for any content and any load: colours for every eye, an owner's odd texts, many at once."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import product

import pytest

from bot.channels.wording import CatalogueWording
from bot.core.reply import Attachment
from bot.reports import Reports, look
from knowledge.loader import Library
from knowledge.models import Worded
from tests.unit.reports.pictures import contrast, edge, opened

FILLS = [look.fill(group) for group in look.FILLS] + [look.fill(next(g for g in look.Group if g not in look.FILLS))]
LAZY = """
import sys
from bot.reports import Reports
assert "matplotlib" not in sys.modules, "matplotlib is loaded before there is anything to draw"
from bot.channels.wording import open_wording
from bot.core.reply import Attachment
from knowledge.loader import load
print(len(Reports(open_wording(), load()).make(Attachment("comparison", {"id": "impact-2025"}), "en").content))
assert "matplotlib.pyplot" not in sys.modules, "pyplot keeps figures for ever and is not for threads"
"""


@pytest.mark.parametrize("behind", [look.PAPER, look.NOTE])
def test_text_stands_out_from_what_is_behind_it(behind: str) -> None:
    assert contrast(look.INK, behind) >= 4.5


@pytest.mark.parametrize("behind", [look.PAPER, look.TRACK])
def test_bars_and_their_frames_stand_out_from_what_is_behind_them(behind: str) -> None:
    for colour in (look.TRACK_EDGE, *(fill.colour for fill in FILLS)):
        assert contrast(colour, behind) >= 3, colour


def test_groups_differ_by_pattern_and_not_by_colour_alone() -> None:
    assert len({fill.pattern for fill in FILLS}) == len(FILLS)
    assert len({fill.colour for fill in FILLS}) == len(FILLS)


def test_pictures_asked_for_at_once_are_the_same_as_one_by_one(
    reports: Reports, wording: CatalogueWording, library: Library
) -> None:
    wanted = list(product(("impact-2025", "barriers-2025"), ("en", "cy"))) * 2

    def make(reports: Reports, name: str, language: str) -> bytes:
        return reports.make(Attachment("comparison", {"id": name}), language).content

    together = Reports(wording, library)
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda each: make(together, *each), wanted))
    assert made == [make(reports, *each) for each in wanted]


@pytest.mark.parametrize("name", ["impact-2025", "barriers-2025"])
def test_an_owners_odd_texts_stay_inside_the_picture(wording: CatalogueWording, library: Library, name: str) -> None:
    odd = Worded(en="x" * 90 + r": costs $5 and $6, {braces}, \alpha, 100% ŵ ŷ " + "and so on " * 20)
    comparison = next(each for each in library.comparisons if each.id == name)
    bars = tuple(
        bar.model_copy(update={"label": odd, "shown": "about " * 12, "value": 999.0}) for bar in comparison.bars
    )
    changed = comparison.model_copy(update={"title": odd, "question": odd, "caution": odd, "bars": bars})
    reports = Reports(wording, replace(library, comparisons=(changed,)))
    file = reports.make(Attachment("comparison", {"id": name}), "en")
    assert edge(opened(file.content), look.MARGIN - 4).min() > 250
    assert odd.en in file.alt


def test_the_drawing_library_is_loaded_only_when_something_is_drawn() -> None:
    done = subprocess.run([sys.executable, "-c", LAZY], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10_000
