"""Orders ideas by what every view can support, so that one large view can't carry what another opposes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import prod

FEWEST_OF_A_VIEW = 5
FEWEST_OF_THE_POOL = 3
POOL = "pool"


class Tap(StrEnum):
    """What a person thinks of an idea."""

    SUPPORT = "support"
    UNSURE = "unsure"
    CONCERN = "concern"


@dataclass(frozen=True, slots=True)
class Count:
    """How a view tapped on one idea."""

    support: int = 0
    unsure: int = 0
    concern: int = 0

    @property
    def taps(self) -> int:
        """All taps of this view on the idea."""
        return self.support + self.unsure + self.concern

    @property
    def is_opposed(self) -> bool:
        """Whether more of this view have a concern than support it."""
        return self.concern > self.support

    @property
    def is_supported(self) -> bool:
        """Whether more than half of those who tapped support it."""
        return 2 * self.support > self.taps

    def __add__(self, other: Count) -> Count:
        """Two views taken as one."""
        return Count(self.support + other.support, self.unsure + other.unsure, self.concern + other.concern)


Counts = Mapping[int, Mapping[str, Count]]  # by idea, then by view


class Stand(StrEnum):
    """Where a view stands on an idea, too coarse to name anyone."""

    FOR = "for"
    MIXED = "mixed"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Parting:
    """An idea on which views part; `stands` holds only views that are large enough to be shown."""

    idea: int
    stands: Mapping[str, Stand]


@dataclass(frozen=True, slots=True)
class Order:
    """Ideas with the best first; those on one place are equal. `views` says how many views counted."""

    places: tuple[tuple[int, ...], ...]
    partings: tuple[Parting, ...] = ()
    views: int = 0
    is_pooled: bool = False


def bridge(ideas: Sequence[int], people: Mapping[str, int], counts: Counts) -> Order | None:
    """The order of `ideas`, or None when too few have tapped for an order that names nobody.

    `people` says how many of each view tapped in the step at all, `counts` how they tapped.

    The measure is the group-informed consensus of Polis (Small, Bjorkegren, Erkkila, Shaw and Megill, "Polis: Scaling
    Deliberation by Mapping High Dimensional Opinion Spaces", Recerca 26(2), 2021;
    https://compdemocracy.org/group-informed-consensus/): the product over all groups g of the smoothed probability
    that somebody of g supports the idea,

        score(idea) = product over g of (support_g + 1) / (taps_g + 2).

    One group that says no pulls the product down, however large another group is. It is adapted in four ways:

    1. Groups are the views that people declare. Polis finds clusters in a matrix of votes; with 4 to 30 people such
       clusters would be noise, and a person would not know in which one they were counted.
    2. A view in which fewer than five people tapped is pooled with the other small ones, and the pool counts as one
       view. If the pool itself has under three people, there is no order: it would show what they tapped.
    3. Every idea that no view opposes (more concern than support in it) stands above every idea that a view opposes.
       With many views the product alone could let one view's enthusiasm outweigh another's opposition.
    4. Ideas with the same measure share a place, so that neither names nor time of arrival decide.

    The views that count are fixed by who tapped in the step, so one more support can only raise a factor.
    Exact fractions are compared, so that equal measures are equal.
    """
    large = sorted(view for view, count in people.items() if count >= FEWEST_OF_A_VIEW)
    small = sorted(view for view, count in people.items() if 0 < count < FEWEST_OF_A_VIEW)
    pooled = sum(people[view] for view in small)
    if (small and pooled < FEWEST_OF_THE_POOL) or not (large or small):
        return None
    merged = {idea: _merged(counts.get(idea, {}), large, small) for idea in ideas}
    measures = {idea: _measure(by_view) for idea, by_view in merged.items()}
    places = tuple(
        tuple(sorted(idea for idea in merged if measures[idea] == measure))
        for measure in sorted(set(measures.values()), reverse=True)
    )
    shown = [*large, *([POOL] if pooled >= FEWEST_OF_A_VIEW else [])]
    partings = tuple(
        Parting(idea, {view: stand(by_view[view]) for view in shown})
        for idea, by_view in merged.items()
        if _parts(by_view)
    )
    return Order(places, partings, len(large) + bool(small), bool(small) or POOL in people)


def stand(count: Count) -> Stand:
    """Where a view stands."""
    return Stand.FOR if count.is_supported else Stand.AGAINST if count.is_opposed else Stand.MIXED


def _merged(by_view: Mapping[str, Count], large: Sequence[str], small: Sequence[str]) -> dict[str, Count]:
    merged = {view: by_view.get(view, Count()) for view in large}
    if small:
        merged[POOL] = sum((by_view.get(view, Count()) for view in small), Count())
    return merged


def _measure(by_view: Mapping[str, Count]) -> tuple[bool, Fraction]:
    score = prod((Fraction(count.support + 1, count.taps + 2) for count in by_view.values()), start=Fraction(1))
    return not any(count.is_opposed for count in by_view.values()), score


def _parts(by_view: Mapping[str, Count]) -> bool:
    return any(c.is_opposed for c in by_view.values()) and any(c.is_supported for c in by_view.values())
