"""What stands on the screen: plain text of a readable width, files with their words, and nothing that steers."""

from __future__ import annotations

import stat
import tempfile
from pathlib import Path

import pytest

from bot.core.ports import Answer, Button, File, Paragraph
from tests.unit.terminal.scripted import Echo, picture, typed

LONG = "Ask people early and as equals, and tell them what their words did. " * 5
ADDRESS = "https://www.example.org/" + "a-long-way/" * 12


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that takes the place of the machine's temporary one."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "60")
    return tmp_path


def screen(*answers: Answer) -> str:
    return typed(Echo(lambda incoming: answers), "hello").seen


def paths(seen: str, folder: Path) -> list[Path]:
    return [Path(line) for line in seen.splitlines() if line.startswith(str(folder))]


def test_text_is_wrapped_to_the_window_and_bullets_hang() -> None:
    seen = screen(Answer((Paragraph(LONG, "body"), Paragraph(LONG, "bullet"), Paragraph("Short.", "bullet"))))
    assert max(map(len, seen.splitlines())) <= 60
    bullets = [line for line in seen.splitlines() if line.startswith(("• ", "  "))]
    assert len(bullets) > 4
    assert bullets[-1] == "• Short."


def test_lines_of_a_text_stay_lines_and_an_address_stays_whole() -> None:
    lines = screen(Answer((Paragraph(f"First this.\nThen {ADDRESS} please.", "body"),))).splitlines()
    assert "First this." in lines
    assert any(ADDRESS in line for line in lines)


def test_a_notice_is_shown_before_the_answer() -> None:
    seen = screen(Answer((Paragraph("The answer.", "body"),), notice="Done."))
    assert "Done.\n\nThe answer." in seen


def test_what_people_wrote_cannot_steer_the_terminal(kept: Path) -> None:
    evil = "\x1b[2J\x9b31mred\u202eback\x07"
    file = File("a.png", "image/png", b"x", evil)
    seen = screen(Answer((Paragraph(evil, "body"),), ((Button(evil, "data"),),), file, notice=evil))
    assert not set("\x1b\x9b\u202e\x07") & set(seen)
    assert seen.count("redback") == 4


def test_a_picture_is_saved_for_the_person_alone_and_said_in_words(kept: Path) -> None:
    seen = screen(Answer((Paragraph("Look.", "body"),), file=picture(content=b"\x89PNG")))
    (path,) = paths(seen, kept)
    assert path.name == "chart.png"
    assert path.read_bytes() == b"\x89PNG"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert seen.index("[terminal-picture en]") < seen.index(str(path)) < seen.index("Figure 1: half of them said yes.")


def test_a_document_is_called_a_document() -> None:
    seen = screen(Answer(file=picture("plan.pdf", media_type="application/pdf")))
    assert "[terminal-document en]" in seen
    assert "[terminal-picture en]" not in seen


@pytest.mark.parametrize("name", ["../../outside.png", "/etc/outside.png", "..", ""])
def test_a_file_never_leaves_its_folder(kept: Path, name: str) -> None:
    (path,) = paths(screen(Answer(file=picture(name))), kept)
    assert path.resolve().parent.parent == kept.resolve()
    assert path.read_bytes() == b"picture"


def test_without_room_for_the_file_its_words_are_still_said(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(kept / "gone"))
    seen = screen(Answer(file=picture()))
    assert "[terminal-file-not-kept en]" in seen
    assert "Figure 1: half of them said yes." in seen


def test_nothing_is_written_to_the_disk_before_there_is_a_file(kept: Path) -> None:
    screen(Answer((Paragraph("Only words.", "body"),)))
    assert list(kept.iterdir()) == []
