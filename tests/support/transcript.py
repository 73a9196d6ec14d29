"""What a written-down dialogue is made of: who does what, and what is then seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.core.incoming import Place

FOLDER = Path(__file__).parents[1] / "dialogues"
_ACTS = ("says", "presses", "sends", "edits", "forges", "damages", "replies", "follows")


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Seen(_Value):
    """What is on the screen after a step; only what is named is looked at."""

    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    no_buttons: tuple[str, ...] = ()
    only_buttons: tuple[str, ...] | None = None
    language: Literal["en", "cy"] | None = None
    messages: int | None = None
    is_edit: bool | None = None
    picture_says: tuple[str, ...] = ()
    notice: str | None = None
    kept: Literal["nothing", "something"] | None = None
    board_has: tuple[str, ...] = ()
    board_lacks: tuple[str, ...] = ()
    board_buttons: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


class Step(_Value):
    """One act of one person, named by exactly one of the verbs.

    `of` and `message` say whose button is pressed, and in which of the bot's messages (from 1) it is looked for. Words
    that `replies` answer the newest message of the bot's that asks for some and holds the words `to`; their own message
    has the number `own`, and `edits` with the same `to` and `own` changes it. Who `follows` a
    button opens their private chat by it.
    """

    by: str = ""
    where: Place | None = None
    says: str | None = None
    presses: str | None = None
    sends: str | None = None
    edits: str | None = None
    forges: str | None = None
    damages: str | None = None
    replies: str | None = None
    follows: str | None = None
    of: str = ""
    to: str = ""
    own: int = 0
    message: int | None = None
    times: int = 1
    sees: Seen = Field(default_factory=Seen)

    @model_validator(mode="after")
    def _one_act(self) -> Step:
        if sum(getattr(self, act) is not None for act in _ACTS) != 1:
            raise ValueError(f"a step has one of: {', '.join(_ACTS)}")
        return self

    @property
    def verb(self) -> str:
        """The act's name."""
        return next(act for act in _ACTS if getattr(self, act) is not None)

    @property
    def words(self) -> str:
        """What goes with the verb, as often as the step says."""
        return str(getattr(self, self.verb)) * self.times


class Transcript(_Value):
    """A dialogue from beginning to end.

    With `keeps` the words that are typed are meant to be kept, as those of a plan are.
    """

    name: str
    who: str
    place: Place = Place.PRIVATE
    language: str = "en"
    in_terminal: bool = True
    keeps: bool = False
    steps: tuple[Step, ...] = Field(min_length=1)

    @property
    def fits_terminal(self) -> bool:
        """Whether one person types and presses the newest buttons: that is all that a terminal knows."""
        alone = all(not (step.by or step.of or step.where or step.message) for step in self.steps)
        typed = all(step.verb in {"says", "presses"} and step.words.strip() for step in self.steps)
        return self.in_terminal and alone and typed and self.place is Place.PRIVATE


def transcripts() -> Iterator[Transcript]:
    """All transcripts, in the order of their files; a broken one names its file."""
    for file in sorted(FOLDER.glob("*.yaml")):
        for entry in yaml.safe_load(file.read_text("utf-8")):
            try:
                yield Transcript.model_validate(entry)
            except ValueError as error:
                raise ValueError(f"{file.name}, {entry.get('name', '?')}: {error}") from error
