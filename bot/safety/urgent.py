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
from bot.safety.classifier import Classifier, Row, packaged, trained_features
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


class UrgentWatch:
    """Looks at messages; holds no state of its own, so one serves all chats."""

    def __init__(self, minilm: Embedder | None = None, e5: Embedder | None = None) -> None:
        """Use the multilingual embedder where it runs, else MiniLM, else the signs alone.

        Raises `ContentError` when the packaged weights do not fit the packaged signs.
        """
        self._book: SignBook = packaged_signs()
        if feature_names(self._book) != trained_features():
            raise ContentError(
                "bot/safety/data/signs.yaml changed since the weights were made. Run: python -m bot.safety.training.fit"
            )
        head = "e5" if e5 is not None else "minilm" if minilm is not None else "signs"
        self._embedder = e5 if e5 is not None else minilm
        self._is_e5 = e5 is not None
        self._classifier: Classifier = packaged()[head]

    def look(self, text: str, language_hint: str = "", vectors: Vectors | None = None) -> Urgency:
        """How urgent the text reads. `vectors` saves embedding it again; `language_hint` is not needed, as all languages are looked for."""
        del language_hint
        text = text.strip()[:_MOST_CHARACTERS]
        if not text:
            return Urgency()
        if is_shouted(text):  # the models read capitals as something else
            text, vectors = text.lower(), None
        whole = self._see(text)
        vector = self._vector(text, vectors)
        best, score = (whole, vector), self._classifier.score(whole.features, vector)
        surest = score
        always = whole.always
        for window in self._windows(text):
            always = always or window.always
            part = self._embed(window.text)
            raised = self._classifier.score(window.features, part) - self._classifier.head.window_cost
            surest = max(surest, raised - _OUT_OF_CONTEXT)
            if raised > score:
                best, score = (window, part), raised
        return self._judge(score, surest, always, best)

    def _judge(self, score: float, surest: float, always: str | None, best: tuple[_Seen, Row | None]) -> Urgency:
        head = self._classifier.head
        if surest >= head.full_from or (always and score >= head.always_from):
            level = Level.FULL
        elif score >= head.offer_from or always:
            level = Level.OFFER
        else:
            return Urgency()
        kind = always or self._classifier.kind(best[0].features, best[1])
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
        telling = [(self._classifier.signs_score(each.features), -place, each) for place, each in enumerate(seen)]
        chosen = sorted(telling, key=lambda t: t[:2], reverse=True)[:_MOST_WINDOWS]
        return [each for score, _, each in chosen if score > _WORTH_A_LOOK or each.always]

    def _vector(self, text: str, vectors: Vectors | None) -> Row | None:
        given = None if vectors is None else vectors.e5 if self._is_e5 else vectors.minilm
        return given if given is not None else self._embed(text)

    def _embed(self, text: str) -> Row | None:
        return None if self._embedder is None else self._embedder.queries([formal(text)])[0]
