"""The door to what is said without a name: taps that may change until a step closes, and answers given once.

Nothing that goes through here is part of the transaction of an act: it is kept at once, in stores of its own, and doing
it again changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

WITHDRAWN = -1  # the value of a tap that a person has taken back: counted nowhere


@dataclass(frozen=True, slots=True)
class Poll:
    """One thing that people say something about: the job's kind of poll, and its random id there."""

    kind: str
    ref: str

    @property
    def name(self) -> str:
        """The poll in one word, as the stores know it."""
        return f"{self.kind}:{self.ref}"


class Given(StrEnum):
    """What became of an answer or tap: kept (also when it was kept before), or why not."""

    KEPT = "kept"
    ALREADY = "already"
    FULL = "full"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Response:
    """One person's whole answer: taps by item, the view they bring ("" when not said), and their words."""

    taps: Mapping[str, int] = field(default_factory=dict)
    view: str = ""
    words: str = ""
    may_quote: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many people tapped `value` on `item`; views with too few people share the view ""."""

    item: str
    view: str
    value: int
    count: int


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one answer, tied to nothing else, and whether they may be quoted.

    The `id` is given anew when the poll closes and leads to nobody.
    """

    id: str
    words: str
    may_quote: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """What a closed poll holds, in no order; `is_few` says that fewer than k people took part."""

    k: int
    is_few: bool
    counts: tuple[Count, ...] = ()
    said: tuple[Said, ...] = ()


class AnonymousTaps(Protocol):
    """Secret taps that may be changed until the poll closes (what matters most, consent, confirmations).

    `person` is the random id of a person. It is used for a keyed number under the poll's secret, and never kept. Use
    a poll in this order: `open`, `cast` as often as people like, `close`, keep the result, `drop`.
    """

    def open(self, poll: Poll, k: int) -> None:
        """Begin a poll; `k` is the smallest crowd that anyone may be told apart from, and stays. Twice is once."""
        ...

    def cast(self, poll: Poll, person: str, item: str, value: int, view: str = "") -> Given:
        """Keep a tap in place of this person's earlier one on the item: `KEPT`, or `CLOSED`."""
        ...

    def own(self, poll: Poll, person: str, item: str) -> int | None:
        """What this person has tapped on the item, while the poll is open: to be shown to nobody else."""
        ...

    def is_open(self, poll: Poll) -> bool:
        """Whether taps are taken: it has begun, and has not closed."""
        ...

    def close(self, poll: Poll) -> Tally:
        """End the poll, destroy all that ties people to taps, and count. Doing it again gives the same counts."""
        ...

    def drop(self, poll: Poll) -> None:
        """Remove a poll and all that was said in it."""
        ...


class AnonymousAnswers(Protocol):
    """Answers that are given once and can't be found again by anyone (feedback rounds)."""

    def open(self, poll: Poll, k: int) -> None:
        """Begin a poll; `k` is the smallest crowd that anyone may be told apart from, and stays. Twice is once."""
        ...

    def has_given(self, poll: Poll, person: str) -> bool:
        """Whether this person has answered, while the poll is open: to be told to nobody else."""
        ...

    def given(self, poll: Poll) -> int:
        """How many people have answered an open poll: never shown before it closes."""
        ...

    def give(self, poll: Poll, person: str, nonce: bytes, response: Response, most: int) -> Given:
        """Keep an answer, of each person once and of `most` people in all; the same nonce again changes nothing."""
        ...

    def is_locked(self, poll: Poll) -> bool:
        """Whether answers wait that can't be opened now: their secret was lost, and closing would lose them too."""
        ...

    def close(self, poll: Poll) -> Tally:
        """End the poll, destroy all that ties people to answers, and count. Doing it again gives the same counts."""
        ...

    def drop(self, poll: Poll) -> None:
        """Remove a poll and all that was said in it."""
        ...
