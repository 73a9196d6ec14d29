"""The real program with a language model: the answer grows in one message by gentle edits, and ends whole."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from bot import app
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from bot.settings import Settings
from tests.support.channel import answering
from tests.support.evidence import evidence
from tests.support.model_server import Ask, Script, answer, given, model_server
from tests.support.small_bot import QUICK
from tests.support.telegram import anyio_backend, mair, sandbox

__all__ = ["anyio_backend", "evidence", "mair", "sandbox"]
PATIENT = replace(QUICK, handler_seconds=60)  # the first question loads what it needs
pytestmark = pytest.mark.anyio


async def test_an_answer_grows_in_one_message_and_ends_with_evidence_and_buttons(
    sandbox: Sandbox, mair: Person, evidence: app.Evidence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "open_evidence", lambda _settings: evidence)
    monkeypatch.setattr(evidence.service, "documents", evidence.service.documents)

    def write(ask: Ask) -> str:
        return answer(*[(card["text"], card["id"]) for card in given(ask)["cards"][:3]])

    script = Script(write=write, pieces=12, between=threading.Event())
    with model_server(script) as url:
        settings = Settings(data=tmp_path / "data", model="openai:test", model_url=url)
        with app.conversation(settings) as dialogues:
            async with answering(sandbox, dialogues, PATIENT):  # type: ignore[arg-type]
                mair.write("Who has to pay for what it costs people to take part?")
                growing = await mair.answer("a little more to come", seconds=60)
                assert not growing.labels
                script.between.set()
                whole = await mair.answer("[1]", seconds=60)
                await _until_labelled(sandbox, mair)
    assert whole is growing
    assert [message for message in mair.answers() if message.text] == [whole]
    assert "a little more to come" not in whole.text
    assert "The evidence" in whole.text
    assert whole.labels


async def _until_labelled(sandbox: Sandbox, mair: Person) -> None:
    assert await sandbox.world.signal.until(lambda: bool(mair.answers()[-1].labels), 60)
