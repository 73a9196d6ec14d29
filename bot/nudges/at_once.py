"""Sends through the running channel at once, from the thread in which an act is answered: for words kept nowhere."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import TimeoutError as TookTooLong
from contextlib import contextmanager

from bot.core.incoming import Address
from bot.core.ports import Answer, NotSent
from bot.core.post import Post, PostError
from bot.core.reply import Reply

_SECONDS = 15.0  # an act has half a minute in all
_LANGUAGE = "en"

Word = Callable[[Reply, Address, str], Answer]


class AtOnce:
    """Open for as long as a channel runs beside it; keeps and logs nothing of what it sends."""

    def __init__(self, word: Word, seconds: float = _SECONDS) -> None:
        """`word` puts a reply into words for a chat in a language."""
        self._word, self._seconds = word, seconds
        self._way: tuple[Post, asyncio.AbstractEventLoop] | None = None

    @property
    def is_open(self) -> bool:
        """Whether a channel is there to send through."""
        return self._way is not None

    @contextmanager
    def open(self, post: Post) -> Iterator[None]:
        """Send through this post, on the loop that runs now, for as long as the block lasts."""
        self._way = post, asyncio.get_running_loop()
        try:
            yield
        finally:
            self._way = None

    def send(self, to: Address, reply: Reply) -> None:
        """Have it put into the chat, and wait for that; raises `NotSent`."""
        if self._way is None:
            raise NotSent("no channel is running")
        post, loop = self._way
        sending = asyncio.run_coroutine_threadsafe(_sent(post, to, self._word(reply, to, _LANGUAGE)), loop)
        try:
            sending.result(self._seconds)
        except TookTooLong:
            sending.cancel()
            raise NotSent("it took too long") from None
        except PostError as error:
            raise NotSent(type(error).__name__) from None


async def _sent(post: Post, to: Address, answer: Answer) -> None:
    async with post.turn(to):
        await post.send(to, answer)
