"""What every job offers to the router; a job overrides what it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.core.board import BoardComposer
from bot.core.notice import Composer
from bot.core.turn import Outcome

Handler = Callable[..., Outcome[Any]]
"""`(turn)`, or `(turn, stores)` in a job that works inside the transaction."""
Handlers = Mapping[str, Handler]


class Job:
    """A job: its name, under which its sessions are kept, and its handlers by what they answer.

    With `is_inside` its handlers get `(turn, stores)` inside the transaction that keeps what they decide, and people
    and groups that act on it are remembered under random ids.
    """

    name = ""
    is_inside = False

    @property
    def commands(self) -> Handlers:
        """Command names without slash."""
        return {}

    @property
    def acts(self) -> Handlers:
        """Acts that buttons stand for (`job:verb`)."""
        return {}

    @property
    def words(self) -> Handlers:
        """Acts that wait for words: what is typed then goes here, with the act's values."""
        return {}

    @property
    def edits(self) -> Handlers:
        """Acts under what the bot said to words: when these are edited, they go here, with the act's values."""
        return {}

    @property
    def links(self) -> Handlers:
        """First parts of deep links (`/start first_rest`); the rest is the text."""
        return {}

    @property
    def files(self) -> Handlers:
        """Kinds of media that the job takes."""
        return {}

    @property
    def services(self) -> Handlers:
        """The channel's own news (`Service`) that the job reacts to; several jobs may."""
        return {}

    @property
    def receives(self) -> Handlers:
        """Wishes that other jobs hand over: `(turn, stores, values)`."""
        return {}

    @property
    def notices(self) -> Mapping[str, Composer]:
        """Kinds of notices that the job composes when they are sent."""
        return {}

    @property
    def boards(self) -> Mapping[str, BoardComposer]:
        """Kinds of living messages that the job composes."""
        return {}
