"""Broken content stops the start with file, line and what to mend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.core.errors import ContentError
from bot.evidence import open_evidence
from bot.settings import Settings
from knowledge.errors import BrokenContent
from knowledge.loader import PACKAGED, load, read_card

CARD = """---
id: E901
kind: practice
group: all
topic: power
seen: stored
on_summary_page: false
sources:
  - source: {source}
    section: "Page 3"
questions:
  en:
    - "one"
    - "two"
    - "three"
    - "four"
    - "five"
    - "six"
    - "seven"
    - "eight"
---
Give people keys to the room.
"""
RULE = """rules:
  - id: local
    why: "ours"
    when: {{match: any, any_cards: [{card}], asks: []}}
    text: {{en: "Mind this."}}
premises: []
"""


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    (tmp_path / "knowledge" / "cards").mkdir(parents=True)
    (tmp_path / "knowledge" / "rules").mkdir()
    return tmp_path


def _card(overrides: Path, text: str, name: str = "E901") -> Path:
    file = overrides / "knowledge" / "cards" / f"{name}.md"
    file.write_text(text, "utf-8")
    return file


def _said(overrides: Path) -> BrokenContent:
    with pytest.raises(BrokenContent) as caught:
        load(overrides)
    return caught.value


def test_an_owners_card_stands_beside_the_packaged_ones(overrides: Path) -> None:
    _card(overrides, CARD.format(source="scie-shaping-change-2025"))
    library = load(overrides)
    assert library.cards["E901"].text == "Give people keys to the room."
    assert len(library.cards) == 141


def test_an_owners_card_of_the_same_id_takes_the_packaged_ones_place(overrides: Path) -> None:
    shutil.copy(PACKAGED / "cards" / "E014.md", overrides / "knowledge" / "cards")
    file = overrides / "knowledge" / "cards" / "E014.md"
    file.write_text(
        file.read_text("utf-8").replace("Trust and respect come first.", "Trust comes first here."), "utf-8"
    )
    assert load(overrides).cards["E014"].text.startswith("Trust comes first here.")


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("topic: power\n", "", 2, "topic"),
        ("kind: practice", "kind: opinion", 3, "kind"),
        ("seen: stored", "seen: [", 8, "not valid YAML"),
        ("on_summary_page: false", "on_summary_page: perhaps", 7, "on_summary_page"),
        ("group: all", "group: everyone", 4, "group"),
        ('    - "eight"\n', "", 13, "at least 8"),
        ("id: E901", "id: X901", 2, "id"),
        ("id: E901", "id: E902", 2, "must be the file's name"),
        ("topic: power", "topic: power\nshoe_size: 43", 6, "shoe_size"),
        ("Give people keys to the room.\n", "", 21, "no text"),
        ('    section: "Page 3"\n', "", 9, "section"),
    ],
)
def test_a_broken_card_names_file_line_and_field(overrides: Path, old: str, new: str, line: int, problem: str) -> None:
    text = CARD.format(source="scie-shaping-change-2025")
    assert old in text
    file = _card(overrides, text.replace(old, new))
    with pytest.raises(BrokenContent) as caught:
        read_card(file)
    assert caught.value.file == file
    assert caught.value.line == line
    assert problem in str(caught.value)


@pytest.mark.parametrize("text", ["", "just words\n", "---\nid: E901\n", "\n---\nid: E901\n---\ntext\n"])
def test_a_file_that_is_no_card_says_what_a_card_looks_like(overrides: Path, text: str) -> None:
    file = _card(overrides, text)
    with pytest.raises(BrokenContent, match="a card starts with a line ---") as caught:
        read_card(file)
    assert caught.value.line == 1


def test_fields_that_are_a_list_are_refused(overrides: Path) -> None:
    _card(overrides, "---\n- one\n- two\n---\ntext\n")
    assert "name: value" in str(_said(overrides))


def test_a_card_with_a_source_that_is_not_there_names_the_card(overrides: Path) -> None:
    file = _card(overrides, CARD.format(source="nobody-1999"))
    error = _said(overrides)
    assert error.file == file
    assert "nobody-1999" in str(error)
    assert "knowledge/sources" in str(error)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (RULE.format(card="E0"), 4, "when.any_cards"),
        (RULE.format(card="E014").replace("match: any", "match: sometimes"), 4, "match"),
        (RULE.format(card="E014").replace("    text:", "    words:"), 2, "text"),
        (RULE.format(card="E014") + "extra: 1\n", 7, "extra"),
        ("rules: [\n", 2, "not valid YAML"),
        ("", 1, "the file"),
    ],
)
def test_a_broken_rule_names_file_and_line(overrides: Path, text: str, line: int, problem: str) -> None:
    file = overrides / "knowledge" / "rules" / "local.yaml"
    file.write_text(text, "utf-8")
    error = _said(overrides)
    assert error.file == file
    assert problem in str(error)
    assert error.line == line


def test_a_rule_about_a_card_that_is_not_there_says_which(overrides: Path) -> None:
    (overrides / "knowledge" / "rules" / "local.yaml").write_text(RULE.format(card="E999"), "utf-8")
    assert "rule local names the card E999" in str(_said(overrides))


def test_a_rule_about_a_card_that_is_not_there_names_its_file_and_line(overrides: Path) -> None:
    file = overrides / "knowledge" / "rules" / "local.yaml"
    file.write_text(RULE.format(card="E999"), "utf-8")
    error = _said(overrides)
    assert error.file == file
    assert "E999" in file.read_text("utf-8").splitlines()[error.line - 1]


def test_letters_in_another_encoding_are_named_with_their_line(overrides: Path) -> None:
    file = _card(overrides, "")
    file.write_bytes(CARD.format(source="scie-shaping-change-2025").replace("keys", "cl\xe9s").encode("latin-1"))
    error = _said(overrides)
    assert (error.file, error.line) == (file, 22)
    assert "UTF-8" in str(error)


def test_a_folder_where_a_file_should_be_is_named(overrides: Path) -> None:
    (overrides / "knowledge" / "rules" / "local.yaml").mkdir()
    assert "can't be read" in str(_said(overrides))


def test_the_program_passes_it_on_as_an_error_for_people(overrides: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(overrides, data / "overrides", ignore=shutil.ignore_patterns("data"))
    (data / "overrides" / "knowledge" / "cards" / "E901.md").write_text("no card", "utf-8")
    with pytest.raises(ContentError, match=r"E901\.md:1: a card starts with"):
        open_evidence(Settings(data=data))
