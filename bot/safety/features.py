"""Turns a text into the numbers that the urgent classifier weighs: which signs stand in it, and which stand together."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from bot.safety.signs import SignBook, plain_words
from bot.safety.vocabulary import spelling

HARM = (
    "hits", "grips", "chokes", "confines", "restricts", "sexual", "verbal", "threats", "injury", "theft", "hunger", "soiled", "sores",
    "untreated", "abandoned", "die", "harmself", "crisis", "control", "emergency", "fear",
)  # fmt: skip
BESIDE = ("me", "someone", "by", "now", "told", "fear", "child")
CALM = ("procedure", "maybe", "past", "never", "figure", "story", "happy", "service", "wish")
_SOFTER = 0.5  # the many sign numbers weigh less than the few of the meaning, so that neither drowns the other
_SHORT_TEXT = 6


def _joined(found: Mapping[str, int]) -> dict[str, int]:
    """The signs with those that only mean something together."""
    get = found.get
    return {
        **found,
        "someone": get("kin", 0) + get("cared", 0) + get("child", 0),
        "by": get("staff", 0) + get("partner", 0),
        "theft": min(get("money", 0), get("takes", 0)),
    }


def feature_names(book: SignBook) -> list[str]:
    """What each number of `sign_features` is about, in its order."""
    pairs = [f"{harm}+{beside}" for harm in HARM for beside in BESIDE]
    calmed = [f"{calm}+harms" for calm in CALM]
    return [
        *book.names,
        "always",
        *pairs,
        "harms",
        "no harm",
        *calmed,
        "question",
        "question+harm",
        "length",
        "very short",
    ]


def always_kind(found: Mapping[str, int]) -> str | None:
    """The kind of the first phrase that is always urgent, if one stands in the text."""
    return next((name.partition(":")[2] for name in found if name.startswith("always:")), None)


def found_signs(text: str, book: SignBook) -> tuple[dict[str, int], int]:
    """How often each sign stands in the text, and how many words it has."""
    text_words = plain_words(text, book, spelling())
    return dict(book.found(text_words)), len(text_words)


def sign_features(text: str, book: SignBook, found: Mapping[str, int], length: int) -> NDArray[np.float64]:
    """One row for the classifier, in the order of `feature_names`."""
    counts = _joined(found)
    seen = {name: float(count > 0) for name, count in counts.items()}
    harms = sum(seen.get(harm, 0.0) for harm in HARM)
    asked = float(text.rstrip().endswith("?"))
    row = [min(counts.get(name, 0), 2) * 0.7 for name in book.names]
    row.append(sum(1.0 for name in counts if name.startswith("always:")))
    row += [seen.get(harm, 0.0) * seen.get(beside, 0.0) for harm in HARM for beside in BESIDE]
    row += [min(harms, 5.0) / 2, float(harms == 0)]
    row += [seen.get(calm, 0.0) * min(harms, 3.0) / 2 for calm in CALM]
    row += [asked, asked * float(harms > 0), min(length, 40) / 20, float(length < _SHORT_TEXT)]
    return np.array(row) * _SOFTER
