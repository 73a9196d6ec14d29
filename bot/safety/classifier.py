"""The small classifier of urgent messages: a weighted sum of the signs and of the likeness to example messages.

Its weights are a data file made by `python -m bot.safety.training.fit`; at run time it needs numpy alone.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from bot.core.errors import ContentError

Row = NDArray[np.float32]
_MEND = "Run: python -m bot.safety.training.fit"


class Head(BaseModel):
    """One set of weights: for which model's vectors they are, and from which scores on it answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str
    spread: float
    bias: float
    offer_from: float
    full_from: float
    always_from: float
    window_cost: float


class Card(BaseModel):
    """urgent.json: what the weights file holds, and its hash."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: str
    kinds: list[str]
    features: list[str]
    heads: dict[str, Head]
    measured: dict[str, dict[str, float]]


class Classifier:
    """Scores a text from its signs and, where there is one, its vector."""

    def __init__(self, name: str, head: Head, kinds: Sequence[str], arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the weights called `name` out of `arrays`."""
        self.head, self._kinds = head, list(kinds)
        self._signs = np.asarray(arrays[f"{name}.signs"], np.float64)
        self._kind_signs = np.asarray(arrays[f"{name}.kind_signs"], np.float64)
        marks = np.asarray(arrays[f"{name}.marks"], np.float32)
        self._marks = marks * np.asarray(arrays[f"{name}.marks_scale"], np.float32)
        self._likeness = np.asarray(arrays[f"{name}.likeness"], np.float64)
        self._kind_likeness = np.asarray(arrays[f"{name}.kind_likeness"], np.float64)

    def signs_score(self, features: NDArray[np.float64]) -> float:
        """What the signs alone say: cheap, to choose which sentences are worth embedding."""
        return float(self._signs @ features)

    def score(self, features: NDArray[np.float64], vector: Row | None) -> float:
        """How urgent the text is: 0 is as likely as not on the training examples."""
        likeness = float(self._likeness @ self._near(vector)) if vector is not None and len(self._marks) else 0.0
        return self.signs_score(features) + likeness + self.head.bias

    def kind(self, features: NDArray[np.float64], vector: Row | None) -> str:
        """Which kind of urgent message it is most like."""
        scores = self._kind_signs @ np.append(features, 1.0)
        if vector is not None and len(self._marks):
            scores = scores + self._kind_likeness @ self._near(vector)
        return self._kinds[int(np.argmax(scores))]

    def _near(self, vector: Row) -> NDArray[np.float64]:
        """How near the vector lies to each landmark: 1 on it, towards 0 far away."""
        near: NDArray[np.float64] = nearness(vector[None, :], self._marks, self.head.spread)[0]
        return near


def nearness(vectors: Row, marks: Row, spread: float) -> NDArray[np.float64]:
    """For each vector and landmark, both of length 1: exp of minus `spread` times half their squared distance."""
    out: NDArray[np.float64] = np.exp(-spread * (1.0 - vectors.astype(np.float64) @ marks.T.astype(np.float64)))
    return out


def _data(name: str) -> bytes:
    return files("bot.safety").joinpath("data", name).read_bytes()


@cache
def packaged() -> dict[str, Classifier]:
    """The packaged classifiers by the name of their head; raises `ContentError` for a file that is not the checked one."""
    card, raw = Card.model_validate_json(_data("urgent.json")), _data("urgent.npz")
    if hashlib.sha256(raw).hexdigest() != card.sha256:
        raise ContentError(f"bot/safety/data/urgent.npz is not the file that urgent.json describes. {_MEND}")
    with np.load(io.BytesIO(raw), allow_pickle=False) as arrays:
        held = {name: arrays[name] for name in arrays.files}
    return {name: Classifier(name, head, card.kinds, held) for name, head in card.heads.items()}


@cache
def trained_features() -> list[str]:
    """The features that the weights were made for: another list means that signs.yaml changed since."""
    return Card.model_validate_json(_data("urgent.json")).features
