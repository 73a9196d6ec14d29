"""What the evidence is made of: cards with their figures and sources, and the rules for showing them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

CardId = Annotated[str, StringConstraints(pattern=r"^E\d{3,5}$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
SUMMARY_SOURCE = "scie-shaping-change-2025"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(StrEnum):
    """What sort of statement a card makes: a call from a survey is never shown as a recommendation."""

    FINDING = "finding"
    BARRIER = "barrier"
    ENABLER = "enabler"
    RECOMMENDATION = "recommendation"
    PRACTICE = "practice"
    DEFINITION = "definition"
    FIGURE = "figure"


class Group(StrEnum):
    """Who said it, or whom it is about."""

    ALL = "all"
    LIVED_EXPERIENCE = "lived_experience"
    FAMILY_FRIENDS = "family_friends"
    PROFESSIONALS = "professionals"
    CARE_WORKERS = "care_workers"
    CARERS = "carers"
    LEADERS = "leaders"
    NONE = "none"


class Seen(StrEnum):
    """How we know: read on the report's web summary, on a stored page, or only told by another page."""

    SUMMARY = "summary"
    STORED = "stored"
    SECOND_HAND = "second-hand"


class Source(_Value):
    """A document, and how to cite it."""

    id: Text
    title: Text
    publisher: Text
    date: Text
    url: Text


class Citation(_Value):
    """Where in a source a card was read."""

    source: Text
    section: Text


class Figure(_Value):
    """A number exactly as its source gives it, never shown without its population and scale."""

    value: Text
    population: Text
    scale: Text


class Questions(_Value):
    """Questions that a card answers, as people ask them: they are searched beside its text."""

    en: tuple[Text, ...] = Field(min_length=8)
    cy: tuple[Text, ...] = ()


class Card(_Value):
    """One fact, in words that the bot may use as they stand."""

    id: CardId
    text: Text
    kind: Kind
    group: Group
    topic: Text
    seen: Seen
    on_summary_page: bool
    sources: tuple[Citation, ...] = Field(min_length=1)
    figures_as_given: Text | None = None
    figures: tuple[Figure, ...] = ()
    note: Text | None = None
    questions: Questions

    @property
    def number(self) -> int:
        """The id as a number, which fits into a button."""
        return int(self.id[1:])


class Worded(_Value):
    """A text of the content folder in the languages that it has; English is the one that must be there."""

    en: Text
    cy: Text | None = None

    def in_language(self, language: str) -> str:
        """The text in a language of the catalogue (`cy`, `en-easy`), or in English."""
        return (self.cy if language.startswith("cy") else None) or self.en


class Step(_Value):
    """Something to do next, for the roles that it fits, with the cards that it rests on."""

    id: Text
    topics: tuple[Text, ...] = Field(min_length=1)
    roles: tuple[Text, ...] = Field(min_length=1)
    text: Worded
    cards: tuple[CardId, ...] = Field(min_length=1)


class When(_Value):
    """When a rule speaks: cards that are shown, words that the question holds, or (`match: all`) both."""

    any_cards: tuple[CardId, ...] = ()
    all_cards: tuple[CardId, ...] = ()
    asks: tuple[Text, ...] = ()
    match: Literal["any", "all"] = "any"


class Rule(_Value):
    """Something to keep straight, or a disagreement between sources, that the answer must say."""

    id: Text
    why: Text
    when: When
    add_cards: tuple[CardId, ...] = ()
    never_together: tuple[tuple[CardId, CardId], ...] = ()
    text: Worded


class Phrasings(_Value):
    """How people put something, by language."""

    en: tuple[Text, ...] = Field(min_length=1)
    cy: tuple[Text, ...] = ()


class Premise(_Value):
    """A mistaken belief, how people put it, and the gentle correction with its cards."""

    id: Text
    says: Phrasings
    cards: tuple[CardId, ...] = Field(min_length=1)
    text: Worded


class Bar(_Value):
    """One figure of a comparison: drawn at `value`, shown in the source's own words."""

    group: Group
    card: CardId
    value: float = Field(ge=0)
    shown: Text
    label: Worded


class Scale(_Value):
    """What the bars are measured on."""

    max: float = Field(gt=0)
    unit: Literal["percent", "score"]


class Comparison(_Value):
    """Figures of several groups side by side; where they answer different questions they are not ranked."""

    id: Text
    title: Worded
    question: Worded
    comparable: bool
    topics: tuple[Text, ...]
    cards: tuple[CardId, ...] = Field(min_length=1)
    bars: tuple[Bar, ...] = Field(min_length=2)
    scale: Scale
    caution: Worded


class OffTopic(_Value):
    """Questions that the evidence does not answer, the nearest cards, and where to go instead."""

    topic: Text
    examples: Phrasings
    nearest: tuple[CardId, ...] = ()
    where: Text


class NotHeld(_Value):
    """A number that people ask for and nobody in the evidence holds, with the nearest facts and what to say."""

    about: Text
    nearest: tuple[CardId, ...] = ()
    says: Worded
    examples: Phrasings


class Held(_Value):
    """Questions for a number that a card does hold, to tell the two kinds apart."""

    card: CardId
    examples: Phrasings
