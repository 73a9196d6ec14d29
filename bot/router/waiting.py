"""Remembers that the bot has asked something and waits for words in a chat."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.core.incoming import Address
from bot.core.reply import Choice, Reply, paragraph, say
from bot.core.session import Session
from bot.core.turn import Waits
from bot.router.ports import Stores

TO_DIALOGUE, TO_QUESTION = "router:dialogue", "router:question"
_FRESH = timedelta(minutes=15)  # product.md: later than this the bot asks which is meant
_JOB = "waiting"
_MOST_IN_MEMORY = 10_000


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question of the bot's that is open in a chat."""

    act: str
    args: tuple[int, ...]
    since: datetime

    def is_fresh(self, now: datetime) -> bool:
        """Whether plain words are surely meant for it."""
        return now - self.since <= _FRESH


class WaitingRoom:
    """One open question a chat: written down, or (for feedback) in memory alone and gone with a restart."""

    def __init__(self) -> None:
        """Start with none in memory."""
        self._memory: OrderedDict[Address, Waiting] = OrderedDict()

    def find(self, chat: Address, stores: Stores) -> Waiting | None:
        """The open question in this chat."""
        return self._memory.get(chat) or _read(stores.sessions.load(chat, _JOB))

    def note(self, waits: Waits, chat: Address, now: datetime, stores: Stores) -> bool:
        """Remember a question in place of any before it, or forget it when `waits` is `DONE`; whether one was open."""
        was_in_memory = self._memory.pop(chat, None) is not None
        session = stores.sessions.load(chat, _JOB)
        if waits.act and not waits.is_kept:
            self._memory[chat] = Waiting(waits.act, waits.args, now)
            while len(self._memory) > _MOST_IN_MEMORY:
                self._memory.popitem(last=False)
        if waits.act and waits.is_kept:
            state: dict[str, Any] = {"act": waits.act, "args": list(waits.args), "since": now.isoformat()}
            stores.sessions.save(session.moved_on(state))
        elif session.state:
            stores.sessions.drop(chat, _JOB)
        return was_in_memory or bool(session.state)


def which_is_meant() -> Reply:
    """Ask whether late words answer the open question, or are a question of their own; the words stay in the chat."""
    rows = (
        (Choice(say("button-waiting-dialogue"), TO_DIALOGUE),),
        (Choice(say("button-waiting-question"), TO_QUESTION),),
    )
    return Reply((paragraph("waiting-which"),), rows, quotes=True)


def _read(session: Session) -> Waiting | None:
    state: dict[str, Any] = session.state
    if not state:
        return None
    return Waiting(str(state["act"]), tuple(state["args"]), datetime.fromisoformat(state["since"]))
