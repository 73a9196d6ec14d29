"""The real bot behind the terminal: the same dialogues as on Telegram."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from bot.app import conversation
from bot.channels.base import Conversation
from bot.settings import Settings
from tests.unit.terminal.scripted import typed


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Conversation]:
    with conversation(Settings(data=tmp_path_factory.mktemp("data"))) as dialogues:
        yield dialogues


def test_a_person_asks_compares_groups_and_leaves(
    bot: Conversation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen = typed(bot, "what is the biggest barrier?", "groups differ", "/quit").seen
    (path,) = [Path(line) for line in seen.splitlines() if line.startswith(str(tmp_path))]
    with Image.open(path) as chart:
        assert chart.format == "PNG"
    words = " ".join(seen[seen.index("Figure 1: ") :].split())
    for shown in ("3.32 out of 4", "3.42 out of 4", "3.54 out of 4", "Different questions: not ranked."):
        assert shown in words
    assert seen.rstrip().endswith("Goodbye. Come back when you like.")


@pytest.mark.parametrize(
    ("language", "hello", "goodbye"),
    [
        ("en", "This is Hearback.", "Goodbye."),
        ("cy", "Hearback sydd yma.", "Hwyl fawr."),
        ("en-easy", "This is Hearback.", "Goodbye."),
    ],
)
def test_the_terminal_speaks_the_persons_language(bot: Conversation, language: str, hello: str, goodbye: str) -> None:
    seen = typed(bot, "", "/nonsense", "/quit", language=language).seen
    assert hello in seen
    assert goodbye in seen
    assert "Traceback" not in seen
