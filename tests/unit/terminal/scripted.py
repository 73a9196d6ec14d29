"""A person at a terminal who types what the test says, and a bot that echoes with buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.channels.terminal import TerminalChannel
from bot.core.incoming import Incoming, Kind, Place
from bot.core.ports import Answer, Button, Dialogues, File, Paragraph, Progress

LABELS = {"data-evidence": "Show me the evidence", "data-groups": "How do groups differ?", "data-plan": "Start a plan"}
CTRL_C = "<Ctrl-C>"


def buttons(labels: dict[str, str]) -> tuple[tuple[Button, ...], ...]:
    """One button a row."""
    return tuple((Button(label, data),) for data, label in labels.items())


def echo(incoming: Incoming) -> Sequence[Answer]:
    """Say back what was said, with buttons under it unless one was pressed."""
    said = Paragraph(f"You said: {incoming.text}", "body")
    return [Answer((said,), () if incoming.kind is Kind.BUTTON else buttons(LABELS))]


@dataclass
class Echo:
    """Dialogues that answer by one function, and remember what they were asked."""

    answer: Callable[[Incoming], Sequence[Answer]] = echo
    asked: list[Incoming] = field(default_factory=list)

    def handle(self, incoming: Incoming, progress: Progress | None = None) -> Sequence[Answer]:
        self.asked.append(incoming)
        return self.answer(incoming)

    def commands(self, place: Place, language: str) -> Sequence[tuple[str, str]]:
        return [("help", f"help {place} {language}")]

    def phrase(self, key: str, language: str) -> str:
        return f"[{key} {language}]"

    @property
    def acts(self) -> list[tuple[Kind, str, str]]:
        """What was done: kind, command and text."""
        return [(each.kind, each.command, each.text) for each in self.asked]


@dataclass
class Typist:
    """Types line after line, and sees the screen; the input ends after the last line."""

    lines: list[str]
    screen: list[str] = field(default_factory=list)

    def read(self, prompt: str) -> str:
        if not self.lines:
            raise EOFError
        line = self.lines.pop(0)
        if line == CTRL_C:
            raise KeyboardInterrupt
        return line

    @property
    def seen(self) -> str:
        return "\n".join(self.screen)


def typed(dialogues: Dialogues, *lines: str, language: str = "en") -> Typist:
    """Type lines into a terminal until it ends."""
    typist = Typist(list(lines))
    TerminalChannel(dialogues, read=typist.read, write=typist.screen.append, language=language).run()
    return typist


def picture(name: str = "chart.png", content: bytes = b"picture", media_type: str = "image/png") -> File:
    """A small file with its words."""
    return File(name, media_type, content, "Figure 1: half of them said yes.")
