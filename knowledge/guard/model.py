"""What the guard is given and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a sentence is not let through: a closed list."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_CITED = "not_cited"
    CARD_NOT_OFFERED = "card_not_offered"
    FIGURE = "figure"
    POPULATION = "population"
    SCALE = "scale"
    GROUP = "group"
    NEGATION = "negation"
    TURNED_ROUND = "turned_round"
    STRONGER = "stronger"
    NAME = "name"
    NOT_IN_CARD = "not_in_card"
    NOT_RESPONSIVE = "not_responsive"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of an answer, with the cards that it cites."""

    text: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer may be shown; where not, why, each reason once."""

    reasons: tuple[Reason, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.reasons
