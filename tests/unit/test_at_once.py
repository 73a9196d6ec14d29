from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.core.incoming import Address
from bot.core.ports import Answer, NotSent, Paragraph
from bot.core.post import Refused, Unreachable
from bot.core.reply import Reply, paragraph
from bot.nudges.at_once import AtOnce

LEAD = Address("test", 7)
pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


class Post:
    """Takes messages, fails, or never answers."""

    def __init__(self, error: Exception | None = None, *, hangs: bool = False) -> None:
        self.error, self.hangs, self.got = error, hangs, list[tuple[Address, Answer]]()

    @asynccontextmanager
    async def turn(self, to: Address) -> AsyncIterator[None]:
        yield

    async def send(self, to: Address, answer: Answer, seconds: float | None = None) -> int:
        if self.hangs:
            await asyncio.Event().wait()
        if self.error:
            raise self.error
        self.got.append((to, answer))
        return 1

    async def edit(self, to: Address, message: int, answer: Answer) -> None:
        raise NotImplementedError

    async def pin(self, to: Address, message: int) -> bool:
        raise NotImplementedError

    async def delete(self, to: Address, message: int) -> None:
        raise NotImplementedError


def _word(reply: Reply, _to: Address, language: str) -> Answer:
    return Answer((Paragraph(f"{language}: {reply.blocks[0].message.key}", "body"),))


REPLY = Reply((paragraph("safety-lead-opening"),))


async def test_a_message_goes_out_while_a_channel_runs() -> None:
    post, at_once = Post(), AtOnce(_word)
    with at_once.open(post):
        assert at_once.is_open
        await asyncio.to_thread(at_once.send, LEAD, REPLY)
    assert [(to, answer.paragraphs[0].text) for to, answer in post.got] == [(LEAD, "en: safety-lead-opening")]


@pytest.mark.parametrize("error", [Unreachable("x"), Refused("x")])
async def test_a_refusal_is_told_without_its_words(error: Exception) -> None:
    at_once = AtOnce(_word)
    with at_once.open(Post(error)), pytest.raises(NotSent) as caught:
        await asyncio.to_thread(at_once.send, LEAD, REPLY)
    assert str(caught.value) == type(error).__name__


async def test_it_does_not_wait_for_ever() -> None:
    at_once = AtOnce(_word, seconds=0.05)
    with at_once.open(Post(hangs=True)), pytest.raises(NotSent):
        await asyncio.to_thread(at_once.send, LEAD, REPLY)


async def test_it_is_closed_before_and_after() -> None:
    at_once = AtOnce(_word)
    with at_once.open(Post()):
        pass
    assert not at_once.is_open
    with pytest.raises(NotSent):
        await asyncio.to_thread(at_once.send, LEAD, REPLY)
