"""What a guide is made of: the steps of a plan as data, so that an owner can change them without code."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from knowledge.models import CardId, Text

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,30}$")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=35, strip_whitespace=True)]
Question = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class AnswerKind(StrEnum):
    """How a step is answered; the engine knows these and nothing of any one guide."""

    WORDS = "words"
    CHOICE = "choice"
    PEOPLE = "people"
    TASKS = "tasks"
    IDEAS = "ideas"
    WEIGH = "weigh"
    DECISION = "decision"
    PROMISES = "promises"
    DATE = "date"


class Meets(StrEnum):
    """What a step guards against: the watch for tokenism looks at the steps that say so."""

    EARLY = "early"
    MISSING = "missing"
    DECISIONS = "decisions"
    ACCESS = "access"
    PAYMENT = "payment"
    REPORT_BACK = "report_back"


class Option(_Value):
    """One answer of a choice; one that `warns` says that people came in after the design."""

    id: Slug
    label: Name
    warns: bool = False


class AppliesWhen(_Value):
    """When a step is asked at all: an earlier step has so many lines, or was answered so."""

    step: Slug
    lines: int = Field(default=0, ge=0)
    answered: tuple[Slug, ...] = ()


class EnoughWhen(_Value):
    """What is enough to move on; a group may always move on earlier."""

    lines: int = Field(default=0, ge=0, le=20)
    views: int = Field(default=0, ge=0, le=6)
    people: int = Field(default=0, ge=0, le=30)
    owned: bool = False
    dated: bool = False


class GuideStep(_Value):
    """One step: the question, the card that says why it is asked, examples, and how it is answered."""

    id: Slug
    name: Name
    question: Question
    why: CardId
    examples: tuple[Text, ...] = Field(min_length=1)
    kind: AnswerKind
    options: tuple[Option, ...] = Field(default=(), max_length=8)
    of: Slug | None = None
    meets: Meets | None = None
    minutes: int | None = Field(default=None, ge=1)
    applies_when: AppliesWhen | None = None
    enough_when: EnoughWhen = EnoughWhen()

    @model_validator(mode="after")
    def _fits_its_kind(self) -> GuideStep:
        if (self.kind is AnswerKind.CHOICE) != bool(self.options):
            raise ValueError("options belong to a step of the kind choice, which needs at least one")
        if (self.kind is AnswerKind.WEIGH) != bool(self.of):
            raise ValueError("of belongs to a step of the kind weigh, which needs the id of a step with ideas")
        return self


class StepWords(_Value):
    """The words of one step in another language or style; what is left out stays as it is."""

    name: Name | None = None
    question: Question | None = None
    examples: tuple[Text, ...] = ()
    options: Mapping[Slug, Name] = Field(default_factory=dict)


class GuideWords(_Value):
    """The words of a guide in another language or style, by the ids of its steps."""

    guide: Slug
    title: Name | None = None
    about: Question | None = None
    steps: Mapping[Slug, StepWords] = Field(default_factory=dict)


class Guide(_Value):
    """A way through planning, from the first step to the last."""

    id: Slug
    title: Name
    about: Question
    steps: tuple[GuideStep, ...] = Field(min_length=1, max_length=40)

    def step(self, name: str) -> GuideStep | None:
        """The step with this id, or None where the guide has changed since."""
        return next((step for step in self.steps if step.id == name), None)

    def worded(self, words: GuideWords) -> Guide:
        """The same guide in other words."""
        steps = tuple(_worded(step, words.steps.get(step.id, StepWords())) for step in self.steps)
        changed = {"title": words.title or self.title, "about": words.about or self.about, "steps": steps}
        return self.model_copy(update=changed)


def _worded(step: GuideStep, words: StepWords) -> GuideStep:
    options = tuple(o.model_copy(update={"label": words.options.get(o.id, o.label)}) for o in step.options)
    return step.model_copy(
        update={
            "name": words.name or step.name,
            "question": words.question or step.question,
            "examples": words.examples or step.examples,
            "options": options,
        }
    )
