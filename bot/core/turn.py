"""One act on its way through a job: what the job is given, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from bot.core.events import Event
from bot.core.group import Group
from bot.core.incoming import Incoming
from bot.core.reply import Reply
from bot.core.session import Session

Stores = TypeVar("Stores")


@dataclass(frozen=True, slots=True)
class Turn:
    """An act with everything that decides how it is answered.

    `args` are a button's values; `is_stale` says that its message was made in an earlier version of the session;
    `language` is the catalogue's folder for this person and place; `now` is the present moment in UTC. `group` is the
    group in which it happened, with its random id once it is remembered. `progress`, where there is one, shows a reply
    (in a language) as far as it has come; what is handed back in the end takes its place.
    """

    incoming: Incoming
    session: Session
    language: str
    now: datetime
    args: tuple[int, ...] = ()
    is_stale: bool = False
    group: Group = field(default_factory=Group)
    progress: Callable[[Reply, str], None] | None = None


@dataclass(frozen=True, slots=True)
class Waits:
    """The bot has asked, and waits for words in this chat: they go to the job's `words` under `act`, with `args`.

    With `is_kept` it outlives a restart; without it nothing about it is written down.
    """

    act: str = ""
    args: tuple[int, ...] = ()
    is_kept: bool = True


DONE = Waits()


@dataclass(frozen=True, slots=True)
class Handoff:
    """A wish that another job carries out: the job's name, what is wished for, and plain values that it needs."""

    job: str
    wish: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Stores]):
    """What a job decided: what to say, the session's next state (None: as it was), and what to keep.

    `effects` run together in one transaction after the decision; with `must_keep` nothing is said when they can't be
    kept. `language` says in which language the replies are to be worded where that differs from the turn's. `events`
    are facts that other jobs react to in the same transaction; a `handoff` adds another job's replies. `waits` begins
    or (`DONE`) ends a wait for words; None leaves it as it was. `heard` are the words understood from a voice note:
    they are looked at for urgent words like any others.
    """

    replies: tuple[Reply, ...] = ()
    state: dict[str, object] | None = None
    effects: tuple[Callable[[Stores], None], ...] = ()
    must_keep: bool = False
    language: str = ""
    events: tuple[Event, ...] = ()
    handoff: Handoff | None = None
    waits: Waits | None = None
    heard: str = ""
