"""What happened in the world, in order, so that the page and tests can follow it live."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox.shapes import Json
from bot.sandbox.waking import Signal

MOST_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: its number rises by one each time."""

    number: int
    kind: str
    data: Json


class Journal:
    """The newest happenings; whoever fell too far behind has to read the whole state again."""

    def __init__(self, signal: Signal) -> None:
        """Start at number 0."""
        self._signal = signal
        self._entries: list[Happening] = []
        self.number = 0

    def add(self, kind: str, **data: object) -> None:
        """Write one happening down and wake whoever follows."""
        with self._signal.lock:
            self.number += 1
            self._entries.append(Happening(self.number, kind, data))
            del self._entries[:-MOST_KEPT]
            self._signal.fire()

    def after(self, number: int) -> list[Happening] | None:
        """What happened since `number`; None when that is no longer known."""
        if number > self.number or (self._entries and number < self._entries[0].number - 1):
            return None
        return [entry for entry in self._entries if entry.number > number]
