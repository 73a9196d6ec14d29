"""Watches for messages that read as abuse, neglect or crisis, before anything else happens to them.

Nothing about what it finds is stored or logged. What it misses is covered by the line that always points to /help.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.core.errors import ContentError
from bot.safety.classifier import Panel, Row, packaged, packaged_card
from bot.safety.features import always_kind, feature_names, found_signs, sign_features
from bot.safety.normal import sentences
from bot.safety.signs import SignBook, packaged_signs
from bot.safety.tokens import is_shouted
from knowledge.embedding.base import Embedder
from knowledge.text import formal

_MOST_WINDOWS = 2  # sentences of a long message that are embedded on their own
_MOST_SENTENCES = 60
_OUT_OF_CONTEXT = 0.7  # so much surer must a sentence of a long message be to get the full answer alone
_MOST_CHARACTERS = 4096
_WORTH_A_LOOK = 0.0


class Level(StrEnum):
    """How the bot answers: a quiet button, or the whole calm answer before anything else."""

    OFFER = "offer"
    FULL = "full"


class Kind(StrEnum):
    """What an urgent message is about."""

    ABUSE = "abuse"
    NEGLECT = "neglect"
    SELF_HARM = "self_harm"
    CRISIS = "crisis"
    CHILD = "child"
    DOMESTIC_ABUSE = "domestic_abuse"
    MEDICAL_EMERGENCY = "medical_emergency"


@dataclass(frozen=True, slots=True)
class Urgency:
    """What the watch found: no level means an ordinary message."""

    level: Level | None = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Vectors:
    """The query vectors of the whole text, where search has made them already."""

    minilm: Row | None = None
    e5: Row | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    """One text or sentence as the classifier sees it."""

    text: str
    features: NDArray[np.float64]
    always: str | None


_Rows = list[Row | None]


class UrgentWatch:
    """Looks at messages; holds no state of its own, so one serves all chats."""

    def __init__(self, minilm: Embedder | None = None, e5: Embedder | None = None) -> None:
        """Use both embedders where they run, else one, else the signs alone.

        Raises `ContentError` when the packaged weights do not fit the packaged signs.
        """
        self._book: SignBook = packaged_signs()
        if feature_names(self._book) != packaged_card().features:
            raise ContentError(
                "bot/safety/data/signs.yaml changed since the weights were made. Run: python -m bot.safety.training.fit"
            )
        self._embedders = {name: each for name, each in (("e5", e5), ("minilm", minilm)) if each is not None}
        self._panel: Panel = packaged()["+".join(self._embedders) or "signs"]

    def look(self, text: str, language_hint: str = "", vectors: Vectors | None = None) -> Urgency:
        """How urgent the text reads. `vectors` saves embedding it again; `language_hint` is not needed, as all languages are looked for."""
        del language_hint
        text = text.strip()[:_MOST_CHARACTERS]
        if not text:
            return Urgency()
        if is_shouted(text):  # the models read capitals as something else
            text, vectors = text.lower(), None
        whole = self._see(text)
        rows = self._rows(text, vectors)
        best, score = (whole, rows), self._panel.score(whole.text, whole.features, rows)
        surest = score
        always = whole.always
        for window in self._windows(text):
            always = always or window.always
            part = self._rows(window.text, None)
            raised = self._panel.score(window.text, window.features, part) - self._panel.bounds.window_cost
            surest = max(surest, raised - _OUT_OF_CONTEXT)
            if raised > score:
                best, score = (window, part), raised
        return self._judge(score, surest, always, best)

    def _judge(self, score: float, surest: float, always: str | None, best: tuple[_Seen, _Rows]) -> Urgency:
        bounds = self._panel.bounds
        if surest >= bounds.full_from or (always and score >= bounds.always_from):
            level = Level.FULL
        elif score >= bounds.offer_from or always:
            level = Level.OFFER
        else:
            return Urgency()
        kind = always or self._panel.kind(best[0].features, best[1])
        return Urgency(level, Kind(kind))

    def _see(self, text: str) -> _Seen:
        found, length = found_signs(text, self._book)
        return _Seen(text, sign_features(text, self._book, found, length), always_kind(found))

    def _windows(self, text: str) -> list[_Seen]:
        """The sentences, and pairs of them, whose signs say most: only these are embedded."""
        parts = sentences(text)[:_MOST_SENTENCES]
        if len(parts) < 2:
            return []
        pairs = [f"{a} {b}" for a, b in pairwise(parts)] if len(parts) > 2 else []
        seen = [self._see(part) for part in [*parts, *pairs]]
        telling = [(self._panel.signs_score(each.features), -place, each) for place, each in enumerate(seen)]
        chosen = sorted(telling, key=lambda t: t[:2], reverse=True)[:_MOST_WINDOWS]
        return [each for score, _, each in chosen if score > _WORTH_A_LOOK or each.always]

    def _rows(self, text: str, made: Vectors | None) -> _Rows:
        """One vector for each member of the panel: that which search has made, or one made now."""
        given = {} if made is None else {"e5": made.e5, "minilm": made.minilm}
        if not self._embedders:
            return [None]  # the signs alone
        missing = formal(text) if any(given.get(name) is None for name in self._embedders) else ""
        return [
            row if (row := given.get(name)) is not None else embedder.queries([missing])[0]
            for name, embedder in self._embedders.items()
        ]
