"""Every comparison as a person gets it: a picture that can be read, and words that say the same."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.core.errors import UnknownAttachment
from bot.core.ports import File
from bot.core.reply import Attachment
from bot.reports import Reports
from bot.reports.look import MARGIN, WIDTH, fill
from knowledge.loader import Library, load
from knowledge.models import Comparison, Group
from tests.unit.reports.pictures import edge, extent, opened

COMPARISONS = load().comparisons
LANGUAGES = ("en", "cy", "en-easy")
NOT_RANKED = {
    "en": "Different questions: not ranked.",
    "cy": "Cwestiynau gwahanol: heb eu rhoi mewn trefn.",
    "en-easy": "We do not rank them.",
}
every_picture = pytest.mark.parametrize("language", LANGUAGES)
every_comparison = pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda comparison: comparison.id)


def made(reports: Reports, name: str, language: str = "en") -> File:
    return reports.make(Attachment("comparison", {"id": name}), language)


@every_comparison
@every_picture
def test_a_comparison_is_a_picture_that_a_phone_can_show(
    reports: Reports, comparison: Comparison, language: str
) -> None:
    file = made(reports, comparison.id, language)
    pixels = opened(file.content)
    height, width, _ = pixels.shape
    assert (file.name, file.media_type) == (f"{comparison.id}.png", "image/png")
    assert width == WIDTH
    assert 700 <= height <= 1600
    assert len(file.content) < 150_000
    assert pixels.std() > 30, "the picture is blank"


@every_comparison
@every_picture
def test_nothing_is_cut_off_at_the_edge(reports: Reports, comparison: Comparison, language: str) -> None:
    pixels = opened(made(reports, comparison.id, language).content)
    assert edge(pixels, MARGIN - 4).min() > 250


@every_comparison
@every_picture
def test_the_words_say_all_that_the_picture_says(reports: Reports, comparison: Comparison, language: str) -> None:
    alt = made(reports, comparison.id, language).alt
    lines = [f"• {bar.label.in_language(language)} – {bar.shown}" for bar in comparison.bars]
    assert alt.startswith("Ffigur 1: " if language == "cy" else "Figure 1: ")
    assert "\n".join(lines) in alt, "each bar is said, in the order of the source"
    for text in (comparison.title, comparison.question, comparison.caution):
        assert text.in_language(language) in alt
    assert (NOT_RANKED[language] in alt) is not comparison.comparable
    assert len(alt) <= 1000


@every_comparison
def test_the_words_name_every_source(reports: Reports, library: Library, comparison: Comparison) -> None:
    alt = made(reports, comparison.id).alt
    for card in comparison.cards:
        for citation in library.cards[card].sources:
            assert library.sources[citation.source].publisher in alt


def test_a_welsh_picture_says_that_the_figures_are_in_english(reports: Reports) -> None:
    alt = made(reports, "impact-2025", "cy").alt
    assert "Pobl â phrofiad bywyd – about half" in alt
    assert "Mae geiriau'r ffynonellau yn Saesneg." in alt


def test_bars_of_one_question_start_together_and_are_as_long_as_their_figures(reports: Reports) -> None:
    pixels = opened(made(reports, "impact-2025").content)
    groups = (Group.PROFESSIONALS, Group.LIVED_EXPERIENCE, Group.FAMILY_FRIENDS)
    found = [extent(pixels, fill(group).colour) for group in groups]
    starts, lengths = [left for left, *_ in found], [right - left for left, _, right, _ in found]
    assert max(starts) - min(starts) <= 2
    assert [round(length / lengths[0] * 72) for length in lengths] == pytest.approx([72, 50, 25], abs=1)
    assert [top for _, top, *_ in found] == sorted(top for _, top, *_ in found)


def test_scores_for_different_problems_stand_apart_in_the_sources_order(reports: Reports) -> None:
    pixels = opened(made(reports, "barriers-2025").content)
    groups = (Group.LIVED_EXPERIENCE, Group.FAMILY_FRIENDS, Group.PROFESSIONALS)
    found = [extent(pixels, fill(group).colour) for group in groups]
    for (_, _, right, _), (left, *_) in pairwise(found):
        assert left > right, "no bar may lie under another, where their ends would rank them"


def test_a_kind_that_nobody_makes_is_an_error_that_names_it(reports: Reports) -> None:
    with pytest.raises(UnknownAttachment, match=r"'poster'.*comparison"):
        reports.make(Attachment("poster", {"id": "impact-2025"}), "en")


@pytest.mark.parametrize("data", [{"id": "impact-1925"}, {}], ids=["unknown", "missing"])
def test_a_comparison_that_is_not_there_is_an_error_that_says_where_to_look(
    reports: Reports, data: dict[str, object]
) -> None:
    with pytest.raises(UnknownAttachment, match="knowledge/comparisons"):
        reports.make(Attachment("comparison", data), "en")
