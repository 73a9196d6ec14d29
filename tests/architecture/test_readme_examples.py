"""What the README says to type for answers is typed here, and what comes back is what it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from bot.ask.model import State
from bot.sandbox.child import environment
from tests.support.documents import README, ROOT

EXAMPLES = [block.code for block in README.blocks if block.language == "sh" and "hearback ask" in block.code]
SHOWN = json.loads(next(block.code for block in README.blocks if block.language == "json"))
KEYS = [row[0].strip("`") for row in README.table("key")]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What each example prints; all run at once, since each opens the evidence anew."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "bin").mkdir()
    (folder / "bin" / "hearback").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bot "$@"\n')
    (folder / "bin" / "hearback").chmod(0o755)
    place = environment({"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)})
    running = [
        subprocess.Popen(["sh", "-e", "-c", code], cwd=folder, env=place, stdout=subprocess.PIPE, text=True)
        for code in EXAMPLES
    ]
    ended = [process.communicate(timeout=100)[0] for process in running]
    assert [process.returncode for process in running] == [0] * len(EXAMPLES)
    return ended


def test_plain_answer_is_text_with_its_evidence(printed: list[str]) -> None:
    plain = _of(printed, 'hearback ask "')
    assert "[1]" in plain
    assert "The evidence" in plain


def test_json_answer_has_the_keys_that_are_documented_and_shown(printed: list[str]) -> None:
    answer = json.loads(_of(printed, "--json"))
    assert list(answer) == KEYS == list(SHOWN)
    for name in ("evidence", "figures", "sources"):
        assert answer[name][0].keys() == SHOWN[name][0].keys(), name
    assert answer["evidence"][0] == SHOWN["evidence"][0]
    assert answer["figures"][0]["value"] == SHOWN["figures"][0]["value"]
    assert answer["sources"][0] == SHOWN["sources"][0]


def test_batch_answers_each_line_in_order_with_id_and_ms(printed: list[str]) -> None:
    lines = [json.loads(line) for line in _of(printed, "--batch").splitlines()]
    assert [line["id"] for line in lines] == [1, "b"]
    assert all(list(line) == ["id", *KEYS, "ms"] for line in lines)
    assert [line["state"] for line in lines] == [State.ANSWERED, State.NOT_IN_EVIDENCE]
    assert (lines[1]["figures"], lines[1]["sources"]) == ([], [])


def _of(printed: list[str], words: str) -> str:
    return next(output for code, output in zip(EXAMPLES, printed, strict=True) if words in code)
