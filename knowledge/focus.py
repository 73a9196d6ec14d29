"""Finds the question in a long message: people tell a story first."""

from __future__ import annotations

import re

LONG = 600  # letters; about the length that the search models read whole
_FEWEST = 5  # words: "Can I change it?" asks nothing by itself
_FEWEST_SAID = 4  # words of a sentence that says something
_MOST = 8  # sentences that are looked at one by one
_SENTENCE = re.compile(r"(?<=[.!?\n])\s+")


def sentences(message: str) -> list[str]:
    """The sentences of a message that say something each; none where there are not two of them."""
    parts = [part.strip() for part in _SENTENCE.split(message)]
    found = [part for part in parts if len(part.split()) >= _FEWEST_SAID]
    return found[:_MOST] if len(found) > 1 else []


def questions(message: str) -> list[str]:
    """The questions in a message that holds other things beside them; none where it is one sentence."""
    parts = [part.strip() for part in _SENTENCE.split(message) if part.strip()]
    return [part for part in parts if part.endswith("?") and len(part.split()) >= _FEWEST] if len(parts) > 1 else []


def focus(message: str) -> str:
    """A long message cut to its questions and its last words; a short one as it is."""
    if len(message) <= LONG:
        return message
    parts = [part for part in _SENTENCE.split(message) if part.strip()]
    asked = [part for part in parts if part.rstrip().endswith("?")]
    chosen = list(dict.fromkeys([*asked[-4:], *parts[-2:]]))
    return " ".join(part for part in parts if part in chosen)[-LONG:]
