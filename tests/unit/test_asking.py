"""Files of questions that are not as they should be: the line is named, before any question is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.asking import batch
from bot.core.errors import SettingsError

FINE = '{"id": 1, "text": "How do I begin?"}'


@pytest.mark.parametrize(
    "line",
    [
        "How do I begin?",
        '{"id": 1, "text": "How do I begin?"',
        '{"id": 1}',
        '{"text": "How do I begin?"}',
        '{"id": 1, "text": null}',
        '{"id": 1, "text": 7}',
        '{"id": 1, "text": ["How do I begin?"]}',
        '["id", "text"]',
        '"id text"',
        "null",
        FINE + FINE,
        "[" * 100_000,
    ],
)
def test_line_that_is_no_question_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(f"{FINE}\n\n  \n{line}\n{FINE}\n", "utf-8")
    with pytest.raises(SettingsError) as told:
        next(iter(batch(file)))
    assert str(told.value) == f'{file}:4: each line is a JSON object with "id" and "text"'


def test_file_in_another_encoding_is_an_error_that_names_it(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_bytes(FINE.encode("utf-16"))
    with pytest.raises(SettingsError, match=f"{file} can't be read"):
        next(iter(batch(file)))


@pytest.mark.parametrize("name", ["none", "."])
def test_file_that_is_none_is_an_error_that_names_it(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError, match="can't be read"):
        next(iter(batch(tmp_path / name)))
