"""Files of questions that are not as they should be: the line is named, before any question is answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.ask.service import AskService
from bot.asking import Asker, batch
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


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEARBACK_DATA", str(tmp_path_factory.mktemp("asked")))
        yield Asker()


def test_a_question_that_fails_is_the_state_error_and_the_next_is_answered(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(AskService, "answer", _fails)
        failed = asker.ask("What does reciprocity mean?")
    assert (failed["state"], failed["evidence"]) == ("error", [])
    assert "something went wrong on my side" in str(failed["answer"])
    assert asker.ask("What does reciprocity mean?")["state"] == "answered"


@pytest.mark.parametrize("text", ["", "   ", "word " * 20_000])
def test_nothing_and_far_too_much_are_refused_kindly(asker: Asker, text: str) -> None:
    assert asker.ask(text)["state"] == "refused"


def _fails(*_args: object, **_named: object) -> None:
    raise RuntimeError("broken")
