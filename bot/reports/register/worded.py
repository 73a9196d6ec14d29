"""Puts a register into words once, so that picture, page and table tell one story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.calendar.spoken import spoken
from bot.core.paper import Section
from bot.core.ports import Wording
from bot.core.reply import Message, say
from bot.promises.figure import Figure, figure_of
from bot.promises.model import Promise, State

SECTIONS = {
    "confirmed": (State.CONFIRMED,),
    "done": (State.DONE, State.PARTLY),
    "open": (State.OPEN, State.ON_TRACK, State.LONGER, State.REOPENED),
    "cant": (State.CANT, State.WITHDRAWN),
}

_MOST_IN_ALT, _MOST_LETTERS = 4, 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One promise in words: nobody's name is in it."""

    number: int
    text: str
    day: date
    by: str
    state: str
    changed: str


@dataclass(frozen=True, slots=True)
class RegisterWords:
    """A whole register in one language."""

    language: str
    title: str
    figure: Figure
    summary: tuple[str, ...]
    sections: tuple[Section[str, Entry], ...]
    headings: Mapping[str, str]

    @property
    def alt(self) -> str:
        """The same as text, as much of it as fits under a picture."""
        lines = [self.title, *self.summary]
        for section in self.sections:
            lines += [section.heading, *map(_line, section.parts[:_MOST_IN_ALT])]
        return "\n".join(lines)

    @property
    def short_alt(self) -> str:
        """The figures as text."""
        return "\n".join((self.title, *self.summary))


def _line(entry: Entry) -> str:
    text = entry.text if len(entry.text) <= _MOST_LETTERS else entry.text[: _MOST_LETTERS - 1].rstrip() + "…"
    return f"{entry.number}. {text} ({entry.by})"


def worded(promises: Iterable[Promise], wording: Wording, language: str) -> RegisterWords:
    """Word a register in `language`."""

    def text(message: Message) -> str:
        return wording.text(message, language)

    kept = list(promises)
    figure = figure_of(kept)
    sections = (
        Section(
            text(say(f"register-section-{name}")),
            tuple(_entry(promise, text) for promise in kept if promise.state in states),
        )
        for name, states in SECTIONS.items()
    )
    names = ("number", "text", "by", "state", "changed")
    return RegisterWords(
        language,
        text(say("register-title")),
        figure,
        tuple(map(text, _summary(figure))),
        tuple(section for section in sections if section.parts),
        {name: text(say(f"register-column-{name}")) for name in names},
    )


def _summary(figure: Figure) -> list[Message]:
    lines = [
        say("register-made", count=figure.made),
        say("register-answered", count=figure.answered, share=figure.share_answered),
        say("register-confirmed-share", count=figure.confirmed, share=figure.share_confirmed),
    ]
    return [*lines, say("register-days", days=figure.days)] if figure.days is not None else lines


def _entry(promise: Promise, word: Callable[[Message], str]) -> Entry:
    changed = promise.changed
    if promise.state is State.WITHDRAWN and promise.lines:
        changed = promise.lines[-1].words
    return Entry(
        promise.id,
        promise.text,
        promise.due.date(),
        word(spoken(promise.due.date())),
        word(say(f"promise-state-{promise.state}")),
        changed,
    )
