"""What may be shown of a closed round: no small cell, none that a total gives away, and no exact number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.anonymous import Count

STEP = 5
ANSWERS = 4
LEAST_RANGE = 2  # of what a hidden count may be, for whoever knows every rule


@dataclass(frozen=True, slots=True)
class Line:
    """How many people, to the nearest 5, gave each answer; None is hidden. `total` is rounded too."""

    total: int
    cells: tuple[int | None, ...]

    def percent(self, cell: int) -> int | None:
        """The share of one answer, from the rounded numbers alone; None when hidden."""
        count = self.cells[cell]
        return None if count is None or not self.total else min(round(100 * count / self.total), 100)

    @property
    def yes(self) -> int | None:
        """The share of the two better answers; None when either is hidden."""
        first, second = self.cells[0], self.cells[1]
        if first is None or second is None or not self.total:
            return None
        return min(round(100 * (first + second) / self.total), 100)


@dataclass(frozen=True, slots=True)
class Shown:
    """A question's result: all people together, and by view ("" is everyone in too small a view, or in none)."""

    item: str
    everyone: Line
    views: Mapping[str, Line]


def rounded(count: int) -> int:
    """A count to the nearest 5."""
    return STEP * ((count + STEP // 2) // STEP)


def shown(counts: Iterable[Count], item: str, k: int) -> Shown | None:
    """What may be shown of a question; None when fewer than k people answered it."""
    table: dict[str, list[int]] = {}
    for count in counts:
        if count.item == item and 1 <= count.value <= ANSWERS:
            table.setdefault(count.view, [0] * ANSWERS)[count.value - 1] += count.count
    together = [sum(row[cell] for row in table.values()) for cell in range(ANSWERS)]
    if sum(together) < k:
        return None
    hidden = _hidden([together, *table.values()], k)
    everyone, *rows = [_line(row, gone) for row, gone in zip([together, *table.values()], hidden, strict=True)]
    has_views = len(table) > 1 and len(hidden[0]) < ANSWERS - 1  # beside next to nothing, they only give more away
    return Shown(item, everyone, dict(zip(table, rows, strict=True)) if has_views else {})


def _hidden(rows: list[list[int]], k: int) -> list[set[int]]:
    """Which cells go: those of 1 to k - 1, then more until no line has a lonely one that the rest gives away.

    The first row is the sum of the others, so each column is a line too.
    """
    hidden = [{cell for cell, count in enumerate(row) if 0 < count < k} for row in rows]
    while True:
        _hide_empty(rows, hidden)
        _hide_beside_full(rows, hidden, k)
        _hide_beside_tight(rows, hidden, k)
        alone = _alone_in_a_row(hidden) or _alone_in_a_column(hidden)
        if alone is None:
            return hidden
        row, cell = min(alone, key=lambda place: (rows[place[0]][place[1]] == 0, rows[place[0]][place[1]]))
        hidden[row].add(cell)


def _hide_empty(rows: list[list[int]], hidden: list[set[int]]) -> None:
    """Beside a hidden cell the empty ones go too: else it would be known that what is hidden is one at least.

    Not where all views together are shown as empty, which says the same of each.
    """
    known = set() if hidden[0] else {cell for cell, count in enumerate(rows[0]) if not count}
    for row, gone in zip(rows, hidden, strict=True):
        if gone:
            gone |= {cell for cell, count in enumerate(row) if not count} - known


def _hide_beside_full(rows: list[list[int]], hidden: list[set[int]], k: int) -> None:
    """Where three cells of a view are hidden, the fourth goes too: it and the totals would often tell the three.

    Of all views together only where the three are as large as they may be.
    """
    for place, (row, gone) in enumerate(zip(rows, hidden, strict=True)):
        rest = [cell for cell in range(ANSWERS) if cell not in gone]
        is_full = all(row[cell] == k - 1 for cell in gone)
        if len(rest) == 1 and row[rest[0]] and (place or is_full):
            gone |= set(rest)


def _hide_beside_tight(rows: list[list[int]], hidden: list[set[int]], k: int) -> None:
    """Where a rounded sum leaves its hidden cells less than 2 in all, the smallest of the others goes too.

    Otherwise it would be known of each that it is 0 or 1. The sums are the total of a view, and what all views
    together gave as an answer.
    """
    for row, gone in zip(rows, hidden, strict=True):
        rest = [cell for cell in range(ANSWERS) if cell not in gone and row[cell]]
        if gone and rest and _left(sum(row), [row[cell] for cell in rest], k) < LEAST_RANGE:
            gone.add(min(rest, key=row.__getitem__))
    for cell in range(ANSWERS if len(rows) > 2 else 0):  # one view alone is the same as everyone
        there = [row for row in range(1, len(rows)) if cell not in hidden[row] and rows[row][cell]]
        is_whole = cell in hidden[0] or all(cell not in gone for gone in hidden[1:])
        if not is_whole and there and _left(rows[0][cell], [rows[row][cell] for row in there], k) < LEAST_RANGE:
            hidden[min(there, key=lambda row: rows[row][cell])].add(cell)


def _left(whole: int, parts: list[int], k: int) -> int:
    """The most that may be hidden, for whoever has the rounded sum and its rounded parts."""
    return rounded(whole) + STEP // 2 - sum(max(rounded(part) - STEP // 2, k) for part in parts)


def _alone_in_a_row(hidden: list[set[int]]) -> list[tuple[int, int]] | None:
    for row, gone in enumerate(hidden):
        if len(gone) == 1:
            return [(row, cell) for cell in range(ANSWERS) if cell not in gone]
    return None


def _alone_in_a_column(hidden: list[set[int]]) -> list[tuple[int, int]] | None:
    if len(hidden) < 3:  # one view alone is the same as everyone
        return None
    for cell in range(ANSWERS):
        gone = [row for row, cells in enumerate(hidden) if cell in cells]
        if len(gone) == 1:
            return [(row, cell) for row in range(len(hidden)) if row not in gone]
    return None


def _line(row: list[int], hidden: set[int]) -> Line:
    return Line(rounded(sum(row)), tuple(None if cell in hidden else rounded(n) for cell, n in enumerate(row)))
