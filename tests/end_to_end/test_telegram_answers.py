"""The whole program as an owner runs it, over HTTP: a person asks, and gets an answer from the evidence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.sandbox import groups
from bot.sandbox.files import Upload
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox, sandbox_in_thread
from tests.support.telegram import png

ROOT = Path(__file__).parents[2]
START_SECONDS = 100.0
ANSWER_SECONDS = 30.0
QUESTION = "How do I involve people early?"


@dataclass
class Program:
    """`hearback run` and the stand-in that it talks to."""

    sandbox: Sandbox
    process: subprocess.Popen[str]
    log: Path

    def person(self, name: str) -> Person:
        """Somebody who has not met the bot."""
        return Person(self.sandbox.world, self.sandbox.world.add_person(name))


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    folder = tmp_path_factory.mktemp("run")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("HEARBACK_")}
    with sandbox_in_thread() as sandbox:
        settings = {"HEARBACK_TOKEN": sandbox.token, "HEARBACK_TELEGRAM_API": sandbox.root}
        env = clean | settings | {"HEARBACK_DATA": str(folder / "data"), "PYTHONPATH": str(ROOT)}
        log = (folder / "log").open("w+", encoding="utf-8")
        command = [sys.executable, "-m", "bot", "run"]
        with log, subprocess.Popen(command, cwd=folder, env=env, stdout=log, stderr=log, text=True) as process:
            is_up = sandbox.world.signal.until_blocking(lambda: sandbox.world.updates.polls > 0, START_SECONDS)
            assert is_up, (folder / "log").read_text("utf-8")
            yield Program(sandbox, process, folder / "log")
            process.kill()


def test_question_gets_a_cited_answer_and_its_buttons_work(program: Program) -> None:
    mair = program.person("Mair")
    mair.start()
    mair.answer_blocking(seconds=ANSWER_SECONDS)
    mair.write(QUESTION)
    answer = mair.answer_blocking("[1]", seconds=ANSWER_SECONDS)
    assert "SCIE" in answer.text
    callback = mair.press(answer.labels[0], answer)
    evidence = mair.answer_blocking("https://", seconds=ANSWER_SECONDS)
    assert evidence is not answer
    assert program.sandbox.world.signal.until_blocking(lambda: callback.answer is not None, ANSWER_SECONDS)


def test_edited_question_gets_its_answer_put_right(program: Program) -> None:
    mair = program.person("Mair")
    question = mair.write("what is the weather like on mars")
    first = mair.answer_blocking(seconds=ANSWER_SECONDS)
    mair.edit(question, QUESTION)
    assert program.sandbox.world.signal.until_blocking(lambda: "[1]" in first.text, ANSWER_SECONDS)
    assert mair.answers() == [first]


def test_forged_button_and_a_photo_get_a_kind_answer(program: Program) -> None:
    mair = program.person("Mair")
    mair.send("photo", Upload("photo.png", "image/png", png()))
    answer = mair.answer_blocking(seconds=ANSWER_SECONDS)
    callback = mair.press_data(answer, "made-up")
    assert program.sandbox.world.signal.until_blocking(lambda: bool(callback.answer), ANSWER_SECONDS)


def test_question_in_a_group_is_answered_as_a_reply(program: Program) -> None:
    mair = program.person("Mair")
    group = groups.make_group(program.sandbox.world, "Gofal", [mair.account])
    asked = mair.write(f"/ask {QUESTION}", group)
    assert mair.answer_blocking("[1]", group, ANSWER_SECONDS).reply_to is asked


def test_sigterm_ends_it_with_0_within_5_seconds_and_its_log_tells_nothing(program: Program) -> None:
    mair = program.person("Mair")
    mair.write(QUESTION)
    mair.answer_blocking(seconds=ANSWER_SECONDS)
    began = time.monotonic()
    program.process.send_signal(signal.SIGTERM)
    assert program.process.wait(10) == 0
    assert time.monotonic() - began < 5
    assert program.sandbox.world.updates.pending == 0
    written = program.log.read_text("utf-8")
    assert "event=ready" in written
    secrets = (program.sandbox.token, str(mair.account.id), "Mair", "involve", "SCIE")
    assert [secret for secret in secrets if secret in written] == []
