"""Finds the handler that an act is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.core.incoming import Incoming, Kind, Place
from bot.core.job import Handler, Handlers, Job
from bot.core.seal import ForgedButton, Pressed, Seal
from bot.core.turn import DONE, Outcome
from bot.router.waiting import TO_DIALOGUE, TO_QUESTION


@dataclass(frozen=True, slots=True)
class Chosen:
    """A handler with what it is given; `version` is the session's as the button knew it."""

    job: Job
    handler: Handler
    incoming: Incoming
    args: tuple[int, ...] = ()
    version: int | None = None


def table(jobs: Sequence[Job], of: Callable[[Job], Handlers]) -> dict[str, tuple[Job, Handler]]:
    """All handlers of one sort by name; raises ValueError when two jobs claim the same name."""
    found: dict[str, tuple[Job, Handler]] = {}
    for job in jobs:
        for name, handler in of(job).items():
            if name in found:
                raise ValueError(f"{job.name} and {found[name][0].name} both claim {name!r}")
            found[name] = (job, handler)
    return found


def sealed_acts(jobs: Sequence[Job]) -> tuple[str, ...]:
    """Every act that a button may stand for: of all jobs, and the router's own."""
    return tuple(dict.fromkeys([TO_DIALOGUE, TO_QUESTION, *(act for job in jobs for act in (*job.acts, *job.words))]))


class Switchboard:
    """The tables of all jobs."""

    def __init__(self, jobs: Sequence[Job], free_text: Job, seal: Seal) -> None:
        """`free_text` is the job that gets plain words, under its command `ask`."""
        self._commands = table(jobs, lambda job: job.commands)
        self._acts = table(jobs, lambda job: job.acts)
        self.words = table(jobs, lambda job: job.words)
        self._edits = table(jobs, lambda job: job.edits)
        self._links = table(jobs, lambda job: job.links)
        self._files = table(jobs, lambda job: job.files)
        self._seal, self._free_text = seal, free_text

    def command(self, incoming: Incoming) -> Chosen | None:
        """The handler of a command; a deep link goes to the job that made it."""
        first, _, rest = incoming.text.strip().partition("_")
        if incoming.command == "start" and incoming.place is Place.PRIVATE and first in self._links:
            return Chosen(*self._links[first], replace(incoming, text=rest))
        found = self._commands.get(incoming.command)
        return Chosen(*found, incoming) if found else None

    def pressed(self, incoming: Incoming) -> Pressed | None:
        """What a button says, if it is genuine."""
        try:
            return self._seal.open(incoming.chat, incoming.text)
        except ForgedButton:
            return None

    def act(self, incoming: Incoming, pressed: Pressed) -> Chosen | None:
        """The handler of a button."""
        found = self._acts.get(pressed.act)
        return Chosen(*found, incoming, pressed.args, pressed.version) if found else None

    def replied(self, incoming: Incoming) -> Chosen | None:
        """The handler of words that reply to a message of the bot's which asks for some."""
        for data in incoming.replied.buttons:
            pressed = self.pressed(replace(incoming, text=data))
            if pressed and pressed.act in self.words:
                return Chosen(*self.words[pressed.act], incoming, pressed.args, pressed.version)
        return None

    def edited(self, incoming: Incoming) -> Chosen | None:
        """The handler of words that are edited, by what the bot said to them; it sees that as what they reply to."""
        for answer in incoming.answers:
            for data in answer.buttons:
                pressed = self.pressed(replace(incoming, text=data))
                if pressed and pressed.act in self._edits:
                    about = replace(incoming, replied=answer)
                    return Chosen(*self._edits[pressed.act], about, pressed.args, pressed.version)
        return None

    def waited(self, incoming: Incoming, act: str, args: tuple[int, ...]) -> Chosen | None:
        """The handler of words that the bot waits for."""
        found = self.words.get(act)
        return Chosen(*found, incoming, args) if found else None

    def question(self, incoming: Incoming) -> Chosen:
        """Plain words."""
        return Chosen(self._free_text, self._free_text.commands["ask"], incoming)

    def file(self, incoming: Incoming) -> Chosen | None:
        """The handler of a file or voice note."""
        found = self._files.get(incoming.media.kind) if incoming.media else None
        return Chosen(*found, incoming) if found else None


def as_words(incoming: Incoming) -> Incoming:
    """The words of an earlier message, which the pressed one replies to, as if they were typed now."""
    return replace(incoming, kind=Kind.TEXT, text=incoming.replied.text, message=incoming.replied)


def ending_the_wait(outcome: Outcome[Any], chosen: Chosen) -> Outcome[Any]:
    """Words that were waited for have come: the wait is over unless the job asks for more."""
    is_waited = chosen.incoming.kind is Kind.TEXT and chosen.handler in chosen.job.words.values()
    return replace(outcome, waits=DONE) if is_waited and outcome.waits is None else outcome
