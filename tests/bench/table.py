"""What a measurement is, and how it is shown: always beside a baseline of the same run."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEADING = f"{'':46} {'Hearback':>10} {'baseline':>10} {'ratio':>7}"


@dataclass(frozen=True)
class Figure:
    """One number and the baseline's, in the same unit; `nan` is what could not be measured here."""

    what: str
    unit: str
    ours: float
    baseline: float = math.nan
    beside: str = ""

    def shown(self) -> str:
        """The line of the table."""
        ratio = f"{self.ours / self.baseline:6.2f}x" if self.baseline > 0 and not math.isnan(self.ours) else "-"
        name = f"{self.what}, {self.unit}"
        return f"{name:46} {_number(self.ours)} {_number(self.baseline)} {ratio:>7}  {self.beside}".rstrip()


def table(title: str, figures: Iterable[Figure]) -> str:
    """A heading and a line a figure."""
    return "\n".join([title, HEADING, *(figure.shown() for figure in figures), ""])


def median(values: Sequence[float]) -> float:
    """The value in the middle."""
    return percentile(values, 50)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of 100 do not exceed, between neighbours where need be; `ValueError` for none."""
    if not values:
        raise ValueError("nothing was measured")
    ordered = sorted(values)
    place = (len(ordered) - 1) * share / 100
    low, high = math.floor(place), math.ceil(place)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def _number(value: float) -> str:
    return f"{'-' if math.isnan(value) else format(value, ',.1f'):>10}"
