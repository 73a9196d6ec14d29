"""What an answer is made of: its state, its points with their cards, and what goes with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.documents.nearest import Cited
from knowledge.guard import Said
from knowledge.models import Card, Comparison, NotHeld, OffTopic, Rule, Step, Worded
from knowledge.retriever import Hit


class State(StrEnum):
    """How a question ended: a closed list, counted for the owner."""

    ANSWERED = "answered"
    PARTLY = "partly"
    NOT_IN_EVIDENCE = "not_in_evidence"
    FIGURE_NOT_HELD = "figure_not_held"
    URGENT = "urgent"
    REFUSED = "refused"
    ERROR = "error"


class Refusal(StrEnum):
    """Why a message is not taken as a question."""

    EMPTY = "empty"
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistaken belief put right.

    Either in a text of its own, or by the figure that belongs to the group asked about. Who only asks (`is_open`)
    is told the same without being told that they are wrong.
    """

    text: Worded | None = None
    figure: str = ""
    figure_of: Worded | None = None
    right_figure: str = ""
    group: Worded | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that the evidence says, with every card that says it; the first gives the words."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """An answer before it is put into words. `evidence` numbers the cards as they are cited.

    `hits` is search's own order. `passages` are the owner's documents': they come first where they lead, and they
    differ from the cards where both speak of the same and say otherwise. `phrased` are a language model's sentences in
    place of the points, each let through by the guard; `guard` says why the guard refused what a model wrote, `fault`
    why a model wrote nothing of use.
    """

    state: State
    hits: tuple[Hit, ...] = ()
    correction: Correction | None = None
    points: tuple[Point, ...] = ()
    evidence: tuple[Card, ...] = ()
    rules: tuple[Rule, ...] = ()
    steps: tuple[Step, ...] = ()
    comparison: Comparison | None = None
    passages: tuple[Cited, ...] = ()
    leads: bool = False
    differs: bool = False
    not_held: NotHeld | None = None
    off_topic: OffTopic | None = None
    refusal: Refusal | None = None
    topics: tuple[str, ...] = field(default=())
    phrased: tuple[Said, ...] = ()
    phrased_by: str = "cards"
    guard: tuple[str, ...] = ()
    fault: str = ""
