"""Reads the labelled examples: one file a voice, so that whole voices can be held out when measuring."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from bot.safety.features import found_signs
from bot.safety.normal import sentences
from bot.safety.signs import packaged_signs
from bot.safety.urgent import Kind
from knowledge.loader import PACKAGED, read_card
from knowledge.text import formal

FOLDER = Path(__file__).parent / "examples"
CARDS = PACKAGED / "cards"
CARD_VOICE = "cards"
# These two cards are asked about by people who may well speak of somebody real: neither taught nor counted.
NOT_ORDINARY = frozenset({"E134", "E135"})
# Voices whose feedback was written to sound as urgent as they could make it: it is counted as near misses are,
# since "4 % of ordinary feedback" means feedback as people mostly give it.
HARD_VOICES = frozenset({"at_home", "hardnear", "on_shift"})
_ONE_IN = 4  # so many of a card's questions are taught; the others are there to measure with


class Example(BaseModel):
    """One message with what it is: urgent, near to it in its words, or ordinary."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: Literal["urgent", "near", "feedback", "question"]
    kind: Kind | None = None
    text: str
    voice: str = ""


def read_examples(folder: Path = FOLDER) -> list[Example]:
    """All examples with the name of their file as the voice; raises pydantic's `ValidationError`."""
    out: list[Example] = []
    for file in sorted(folder.glob("*.jsonl")):
        lines = file.read_text("utf-8").splitlines()
        out += [Example.model_validate_json(line).model_copy(update={"voice": file.stem}) for line in lines]
    return out


def card_questions(*, taught: bool) -> list[Example]:
    """The questions of the evidence cards, which are ordinary ones: those that are taught, or all others."""
    return [Example(label="question", text=text, voice=CARD_VOICE) for text in _card_questions(taught)]


def _card_questions(taught: bool) -> Iterator[str]:
    for file in sorted(CARDS.glob("*.md")):
        if file.stem not in NOT_ORDINARY:
            questions = read_card(file).questions
            for asked in (questions.en, questions.cy):
                yield from (text for place, text in enumerate(asked) if (place % _ONE_IN == 0) is taught)


def calm_sentences(examples: list[Example]) -> list[Example]:
    """Each sentence of the longer messages that are not urgent: none of them is urgent either."""
    calm = (each for each in examples if each.label != "urgent")
    parts = ((each, sentences(each.text)) for each in calm)
    return [each.model_copy(update={"text": part}) for each, several in parts if len(several) > 1 for part in several]


def fingerprints(examples: Sequence[Example]) -> dict[str, str]:
    """For each voice two letters an example, made of what search and the signs see: a test sees what was never learnt."""
    return {voice: "".join(map(_fingerprint, each)) for voice, each in groupby(examples, lambda e: e.voice)}


def _fingerprint(example: Example) -> str:
    signs = sorted(found_signs(example.text, packaged_signs())[0].items())
    return hashlib.sha256(f"{example.label}\n{formal(example.text)}\n{signs}".encode()).hexdigest()[:2]
