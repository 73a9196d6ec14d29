"""The buttons on the screen, as numbers and labels that can be typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.terminal.plain import harmless
from bot.core.ports import Answer, Button

_NUMBER = re.compile(r"\[?([0-9]{1,3})[\].)]?")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Choices:
    """Buttons in the order in which they were shown."""

    buttons: tuple[Button, ...] = ()

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> Choices:
        """All buttons of what was said at once."""
        return cls(tuple(button for answer in answers for row in answer.buttons for button in row))

    def __bool__(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.buttons)

    def listed(self, first: int) -> str:
        """One line for each, numbered from `first`."""
        return "\n".join(f"[{number}] {harmless(button.text)}" for number, button in enumerate(self.buttons, first))

    def chosen(self, line: str) -> str:
        """Find the data of the button that a line means: its number, its label or words that no other has; else ""."""
        if number := _NUMBER.fullmatch(line):
            place = int(number[1])
            return self.buttons[place - 1].data if 1 <= place <= len(self.buttons) else ""
        typed = line.casefold()
        for fits in (_is_label, _has_words):
            data = {button.data for button in self.buttons if fits(button.text.casefold(), typed)}
            if len(data) == 1:
                return data.pop()
        return ""


def _is_label(label: str, typed: str) -> bool:
    return label.strip() == typed or (bool(_words(typed)) and _words(label) == _words(typed))


def _has_words(label: str, typed: str) -> bool:
    """Whole words only, one after the other: "art" does not mean "Start"."""
    there, wanted = _words(label), _words(typed)
    return bool(wanted) and any(there[at : at + len(wanted)] == wanted for at in range(len(there)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
