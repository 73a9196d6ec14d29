"""`hearback guard --batch`: lines in, verdicts out, and a broken line named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import cli
from bot.core.errors import SettingsError

LINE = {
    "id": 7,
    "question": "who said it made things better?",
    "cards": ["E019", "E036"],
    "answer": [{"text": "About 72% of professionals said co-production has made things better.", "cards": ["E019"]}],
}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEARBACK_DATA", str(tmp_path / "data"))


def test_each_line_gets_its_verdict(tmp_path: Path) -> None:
    bad = LINE | {"id": "b", "answer": [{"text": "About 90% of councils agreed.", "cards": ["E019"]}]}
    file = tmp_path / "answers.jsonl"
    file.write_text("\n".join([json.dumps(LINE), "", json.dumps(bad)]), "utf-8")
    ended = CliRunner().invoke(cli.app, ["guard", "--batch", str(file)], catch_exceptions=False)
    first, second = map(json.loads, ended.stdout.splitlines())
    assert first == {"id": 7, "passed": True, "reasons": []}
    assert second["id"] == "b"
    assert not second["passed"]
    assert {"figure", "group"} <= set(second["reasons"])


@pytest.mark.parametrize("line", ["{", '{"id": 1}', '{"id": 1, "cards": ["E001"], "answer": [{"cards": []}]}', "[]"])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(json.dumps(LINE) + "\n" + line, "utf-8")
    with pytest.raises(SettingsError, match=r"answers\.jsonl:2"):
        CliRunner().invoke(cli.app, ["guard", "--batch", str(file)], catch_exceptions=False)
