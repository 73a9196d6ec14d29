"""One act on its way through a job: what the job is given, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from bot.core.incoming import Incoming
from bot.core.reply import Reply
from bot.core.session import Session

Stores = TypeVar("Stores")


@dataclass(frozen=True, slots=True)
class Turn:
    """An act with everything that decides how it is answered.

    `args` are a button's values; `is_stale` says that its message was made in an earlier version of the session;
    `language` is the catalogue's folder for this person and place; `now` is the present moment in UTC.
    """

    incoming: Incoming
    session: Session
    language: str
    now: datetime
    args: tuple[int, ...] = ()
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Stores]):
    """What a job decided: what to say, the session's next state (None: as it was), and what to keep.

    `effects` run together in one transaction after the decision; with `must_keep` nothing is said when they can't be
    kept. `language` says in which language the replies are to be worded where that differs from the turn's.
    """

    replies: tuple[Reply, ...] = ()
    state: dict[str, object] | None = None
    effects: tuple[Callable[[Stores], None], ...] = ()
    must_keep: bool = False
    language: str = ""
