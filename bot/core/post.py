"""How the bot puts a message into a chat by itself, and what can come of it, in no network's own words."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bot.core.incoming import Address
from bot.core.ports import Answer


class PostError(Exception):
    """A message did not get into its chat."""


class Unreachable(PostError):
    """Nobody is there: blocked, never met, thrown out, or the chat is gone. Trying again would not help."""


class Moved(PostError):
    """The chat has got another address: follow it, and send there."""

    def __init__(self, to: Address) -> None:
        """Keep where it is now."""
        super().__init__("the chat has moved")
        self.to = to


class MessageGone(PostError):
    """The message to change is no longer there, or may not be changed any more."""


class NotNow(PostError):
    """The network or the other side let nothing through; it may have arrived all the same. Try again later."""


class Refused(PostError):
    """The other side takes this message in no form; trying again would not help."""


class Post(Protocol):
    """Sends what the bot says by itself, at the pace that the network allows; raises a `PostError`."""

    def turn(self, to: Address) -> AbstractAsyncContextManager[None]:
        """Wait until something may be sent to this chat; the first request inside goes out at once."""
        ...

    async def send(self, to: Address, answer: Answer, seconds: float | None = None) -> int:
        """Send a message; the number, in its chat, of the one that carries the buttons. Tried for so many `seconds`."""
        ...

    async def edit(self, to: Address, message: int, answer: Answer) -> None:
        """Change a message in place; one that shows this already is left as it is."""
        ...

    async def pin(self, to: Address, message: int) -> bool:
        """Pin a message without a sound; answers whether the bot may."""
        ...

    async def delete(self, to: Address, message: int) -> None:
        """Take a message away; one that is gone, or may not be taken away, stays as it is."""
        ...


class SharedPace(Protocol):
    """Keeps several processes together within one network's limits."""

    async def take(self, chat: int, *, is_group: bool) -> float:
        """Have a chat for oneself until `leave`; else the seconds after which to ask again."""
        ...

    async def leave(self, chat: int, *, pause: float, was_sent: bool) -> None:
        """Let others have the chat after a pause of so many seconds."""
        ...

    async def overall(self) -> float:
        """Take the next place among all chats; the seconds to wait for it."""
        ...

    async def pass_the_gate(self) -> float:
        """Note that a request leaves now; else the seconds after which to ask again."""
        ...
