"""What was taken out of a text, and how: spans in the original text, joined and replaced by placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Removed:
    """One span of the ORIGINAL text, from `start` up to but not including `end`, and what it was."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Removal:
    """The text that may be kept, and the spans that were taken out of the original, in their order."""

    kept: str
    removed: tuple[Removed, ...]


# The more telling kind wins where two overlap.
ORDER = (
    "email",
    "link",
    "handle",
    "nhs_number",
    "ni_number",
    "phone",
    "postcode",
    "address",
    "date",
    "age",
    "number",
    "room",
    "place",
    "name",
)
PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(kind.replace('_', ' ') for kind in ORDER)})\]")


WORD_START = r"\b(?=\w)"  # far quicker than \b alone before many alternatives, since a word's end is passed over


def joined(spans: Iterable[Removed]) -> tuple[Removed, ...]:
    """The spans in order without overlaps: overlapping ones become one, under the more telling kind."""
    out: list[Removed] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            last = out.pop()
            kind = min(last.kind, span.kind, key=ORDER.index)
            span = Removed(last.start, max(last.end, span.end), kind)
        out.append(span)
    return tuple(out)


def repeated(text: str, spans: Sequence[Removed]) -> list[Removed]:
    """Every further place where a removed text stands again as a whole word, so that nothing removed is also kept."""
    kinds = {text[span.start : span.end]: span.kind for span in spans}
    out: list[Removed] = []
    for words, kind in kinds.items():
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        out += [Removed(match.start(), match.end(), kind) for match in pattern.finditer(text)]
    return out


def without(text: str, spans: Sequence[Removed]) -> Removal:
    """The text with a placeholder for each span; `spans` must not overlap."""
    parts, place = [], 0
    for span in spans:
        parts += [text[place : span.start], f"[{span.kind.replace('_', ' ')}]"]
        place = span.end
    return Removal("".join([*parts, text[place:]]), tuple(spans))
