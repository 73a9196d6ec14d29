"""Urgent words on the whole way: the person chooses what becomes of them, and nothing of them is kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot import app
from bot.channels.telegram import TelegramChannel
from bot.sandbox.groups import make_group
from bot.sandbox.people import Person
from bot.sandbox.running import Sandbox
from bot.settings import Settings
from tests.support.channel import PATIENCE, texts, until
from tests.support.evidence import evidence
from tests.support.kept import texts_kept
from tests.support.small_bot import QUICK, Clock

__all__ = ["evidence"]
pytestmark = pytest.mark.anyio

PATIENT = replace(QUICK, handler_seconds=60)  # the first look at a text reads the lists
URGENT = "My carer hits me when nobody is looking and I am scared of her"
MORE, SEND = "Show more numbers", "Send it to the safeguarding lead now"
YES, AGAIN, DELETE = "Yes, send them now", "Try to send again", "Delete my message"
Running = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture
def running(sandbox: Sandbox, evidence: app.Evidence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Running:
    """The whole program behind the real channel."""
    monkeypatch.setattr(app, "open_evidence", lambda _settings: evidence)
    monkeypatch.setattr(evidence.service, "documents", evidence.service.documents)

    @asynccontextmanager
    async def run(lead: int | None) -> AsyncIterator[None]:
        settings = Settings(data=tmp_path, safeguarding_chat=lead, token=sandbox.token)
        with app.program(settings) as program:
            stop, is_ready = asyncio.Event(), asyncio.Event()
            channel = TelegramChannel(
                sandbox.token, sandbox.root, program.dialogues, clock=Clock(), limits=PATIENT, beside=program.office.run
            )
            task = asyncio.create_task(channel.run(stop, is_ready.set))
            try:
                await asyncio.wait_for(is_ready.wait(), PATIENCE)
                yield
            finally:
                stop.set()
                await asyncio.wait_for(task, PATIENCE)

    return run


@pytest.fixture
def lead(sandbox: Sandbox) -> Person:
    person = Person(sandbox.world, sandbox.world.add_person("Lead"))
    person.start()
    return person


async def test_the_words_go_to_the_lead_at_once_and_nowhere_else(
    sandbox: Sandbox, running: Running, mair: Person, lead: Person, tmp_path: Path
) -> None:
    async with running(lead.account.id):
        await lead.answer(seconds=PATIENCE)
        mair.write(URGENT)
        answer = await mair.answer("call 999", seconds=PATIENCE)
        assert answer.labels == [MORE, SEND, "It was a question: look it up", DELETE]
        mair.press(SEND)
        await mair.answer("They may still show who you are", seconds=PATIENCE)
        assert URGENT not in "\n".join(texts(lead))
        mair.press(YES)
        done = await mair.answer("sent to the inbox of the safeguarding lead", seconds=PATIENCE)
        assert "999" in done.text
        assert YES not in done.labels
        got = await lead.answer(URGENT, seconds=PATIENCE)
        assert mair.account.first_name not in got.text
        assert str(mair.account.id) not in got.text
    assert not texts_kept(tmp_path, [URGENT])


async def test_a_failure_is_told_and_can_be_tried_again(
    sandbox: Sandbox, running: Running, mair: Person, lead: Person
) -> None:
    async with running(lead.account.id):
        await lead.answer(seconds=PATIENCE)
        lead.block()
        mair.write(URGENT)
        await mair.answer("call 999", seconds=PATIENCE)
        mair.press(SEND)
        await mair.answer("They may still show", seconds=PATIENCE)
        mair.press(YES)
        failed = await mair.answer("could not be sent", seconds=PATIENCE)
        assert "116 123" in failed.text
        assert AGAIN in failed.labels


async def test_without_a_lead_nothing_can_be_sent_and_the_words_can_be_deleted(
    sandbox: Sandbox, running: Running, mair: Person
) -> None:
    async with running(None):
        said = mair.write(URGENT)
        answer = await mair.answer("nobody has been told", seconds=PATIENCE)
        assert SEND not in answer.labels
        mair.press(DELETE)
        await mair.answer("took your message and mine out of this chat", seconds=PATIENCE)
        await until(sandbox, lambda: said not in mair.private.visible() and answer not in mair.private.visible())


async def test_the_words_can_be_looked_up_as_a_question_after_all(
    sandbox: Sandbox, running: Running, mair: Person
) -> None:
    async with running(None):
        mair.write(URGENT)
        await mair.answer("call 999", seconds=PATIENCE)
        mair.press("It was a question: look it up")
        await until(sandbox, lambda: len(texts(mair)) >= 2)


async def test_a_group_gets_one_line_that_quotes_nobody(
    sandbox: Sandbox, running: Running, mair: Person, lead: Person
) -> None:
    group = make_group(sandbox.world, "Our day centre", [mair.account])
    async with running(lead.account.id):
        mair.write(f"/ask {URGENT}", group)
        answer = await mair.answer("If anyone here is not safe", group, seconds=PATIENCE)
        assert "hits" not in answer.text
        assert answer.labels == ["Get help in private"]
        assert answer.reply_to is None
