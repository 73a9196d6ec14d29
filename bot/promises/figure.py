"""The loop-closure figure: how many promises were answered, and confirmed by those they were for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from bot.promises.model import REPORTED, Promise, State


@dataclass(frozen=True, slots=True)
class Figure:
    """How a register stands: counts, and the days that an answer took in the middle case (None: no answer yet)."""

    made: int
    answered: int
    confirmed: int
    days: int | None

    @property
    def share_answered(self) -> int:
        """In whole per cent."""
        return _share(self.answered, self.made)

    @property
    def share_confirmed(self) -> int:
        """In whole per cent: the loop-closure figure."""
        return _share(self.confirmed, self.made)


def figure_of(promises: Iterable[Promise]) -> Figure:
    """The figure of a register; what was withdrawn does not count."""
    counted = [promise for promise in promises if promise.state is not State.WITHDRAWN]
    answered = [promise for promise in counted if promise.state in REPORTED]
    days = [(promise.reported - promise.made).days for promise in answered if promise.reported]
    confirmed = sum(promise.state is State.CONFIRMED for promise in counted)
    return Figure(len(counted), len(answered), confirmed, round(median(days)) if days else None)


def _share(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
