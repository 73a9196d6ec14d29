"""What the README says to type for answers is typed here, and what comes back is what it says."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from collections.abc import Iterator
from functools import cache

import pytest
from typer.testing import CliRunner

from bot import asking, cli, log
from bot.ask.model import State
from bot.evidence import Evidence
from tests.support.documents import README
from tests.support.evidence import evidence

__all__ = ["evidence"]
EXAMPLES = [block.code for block in README.blocks if block.language == "sh" and "hearback ask" in block.code]
SHOWN = json.loads(next(block.code for block in README.blocks if block.language == "json"))
KEYS = [row[0].strip("`") for row in README.table("key")]


@pytest.fixture(scope="module")
def printed(evidence: Evidence, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What each line prints, by line; typed in a folder of the reader's own, with the evidence opened only once."""
    with pytest.MonkeyPatch.context() as patch:
        for name in (name for name in os.environ if name.startswith("HEARBACK_")):
            patch.delenv(name)
        patch.chdir(tmp_path_factory.mktemp("reader"))
        patch.setattr(asking, "open_evidence", lambda _: evidence)
        patch.setattr(asking, "Asker", cache(asking.Asker))
        patch.setattr(log, "set_up", lambda: None)  # it would hold on to the runner's standard error
        yield {line: _typed(line) for code in EXAMPLES for line in code.splitlines()}


def _typed(line: str) -> str:
    if not line.startswith("hearback "):
        return subprocess.run(["sh", "-c", line], check=True, capture_output=True, text=True).stdout
    ended = CliRunner().invoke(cli.app, shlex.split(line)[1:], catch_exceptions=False)
    assert ended.exit_code == 0, line
    return ended.stdout


def test_plain_answer_is_text_with_its_evidence(printed: dict[str, str]) -> None:
    plain = _of(printed, 'hearback ask "')
    assert "[1]" in plain
    assert "The evidence" in plain


def test_json_answer_has_the_keys_that_are_documented_and_shown(printed: dict[str, str]) -> None:
    answer = json.loads(_of(printed, "--json"))
    assert list(answer) == KEYS == list(SHOWN)
    for name in ("evidence", "figures", "sources"):
        assert answer[name][0].keys() == SHOWN[name][0].keys(), name
    assert answer["evidence"][0]["id"] == SHOWN["evidence"][0]["id"]
    assert answer["figures"][0]["value"] == SHOWN["figures"][0]["value"]
    assert answer["sources"][0] == SHOWN["sources"][0]


def test_batch_answers_each_line_in_order_with_id_and_ms(printed: dict[str, str]) -> None:
    lines = [json.loads(line) for line in _of(printed, "--batch").splitlines()]
    assert [line["id"] for line in lines] == [1, "b"]
    assert all(list(line) == ["id", *KEYS, "ms"] for line in lines)
    assert [line["state"] for line in lines] == [State.ANSWERED, State.NOT_IN_EVIDENCE]
    assert (lines[1]["figures"], lines[1]["sources"]) == ([], [])


@pytest.mark.parametrize("text", ["", "   ", "?!"])
def test_text_without_a_question_is_refused_as_the_table_says(printed: dict[str, str], text: str) -> None:
    answer = asking.once(text)
    assert (answer["state"], answer["evidence"]) == (State.REFUSED, [])


def _of(printed: dict[str, str], words: str) -> str:
    return next(output for line, output in printed.items() if words in line)
