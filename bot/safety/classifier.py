"""The small classifier of urgent messages: a weighted sum of the signs, the likeness to examples, the closest ones and the phrases.

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
from bot.safety.phrases import Phrases

Row = NDArray[np.float32]
_MEND = "Run: python -m bot.safety.training.fit"


class Head(BaseModel):
    """One set of weights, for one model's vectors."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    spread: float
    bias: float
    closest: float


class Bounds(BaseModel):
    """From which scores on some heads together answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    offer_from: float
    full_from: float
    always_from: float
    window_cost: float


class Card(BaseModel):
    """urgent.json: what the weights files hold, their hashes, and what they were learnt from.

    `read_as` has two letters for each example, voice by voice (`training/examples.py`).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: dict[str, str]
    kinds: list[str]
    features: list[str]
    heads: dict[str, Head]
    bounds: dict[str, Bounds]
    measured: dict[str, dict[str, float]]
    read_as: dict[str, str]


class Classifier:
    """Scores a text from its signs and, where there is one, its vector."""

    def __init__(self, name: str, head: Head, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the weights called `name` out of `arrays`."""
        self._head = head
        self._signs = np.asarray(arrays[f"{name}.signs"], np.float64)
        self._kind_signs = np.asarray(arrays[f"{name}.kind_signs"], np.float64)
        marks = np.asarray(arrays[f"{name}.marks"], np.float32)
        self._marks = marks * np.asarray(arrays[f"{name}.marks_scale"], np.float32)
        self._is_urgent = np.asarray(arrays[f"{name}.marks_urgent"], np.bool_)
        self._likeness = np.asarray(arrays[f"{name}.likeness"], np.float64)
        self._landmarks = self._marks[: len(self._likeness)].astype(np.float64)
        self._kind_likeness = np.asarray(arrays[f"{name}.kind_likeness"], np.float64)

    def signs_score(self, features: NDArray[np.float64]) -> float:
        """What the signs alone say: cheap, to choose which sentences are worth embedding."""
        return float(self._signs @ features)

    def score(self, features: NDArray[np.float64], vector: Row | None) -> float:
        """How urgent the text is: 0 is as likely as not on the training examples."""
        meaning = self._meaning(vector) if vector is not None and len(self._marks) else 0.0
        return self.signs_score(features) + meaning + self._head.bias

    def _meaning(self, vector: Row) -> float:
        """The learnt likeness, and how much closer the closest urgent example lies than the closest other."""
        alike = self._marks @ vector
        closer = float(alike[self._is_urgent].max() - alike[~self._is_urgent].max())
        return float(self._likeness @ self._near(vector)) + self._head.closest * closer

    def kinds(self, features: NDArray[np.float64], vector: Row | None) -> NDArray[np.float64]:
        """How like each kind of urgent message it is."""
        scores: NDArray[np.float64] = self._kind_signs @ np.append(features, 1.0)
        if vector is not None and len(self._marks):
            scores = scores + self._kind_likeness @ self._near(vector)
        return scores

    def _near(self, vector: Row) -> NDArray[np.float64]:
        """How near the vector lies to each landmark, which are the first of the marks: 1 on it, towards 0 far away."""
        near: NDArray[np.float64] = nearness(vector[None, :], self._landmarks, self._head.spread)[0]
        return near


class Panel:
    """Classifiers of several models that judge together: they err on different texts, so the mean errs least."""

    def __init__(self, members: Sequence[Classifier], phrases: Phrases, bounds: Bounds, kinds: Sequence[str]) -> None:
        """Take the members in the order in which their vectors will come."""
        self._members, self._phrases = tuple(members), phrases
        self.bounds, self._kinds = bounds, list(kinds)

    def signs_score(self, features: NDArray[np.float64]) -> float:
        """What the signs alone say."""
        return float(np.mean([each.signs_score(features) for each in self._members]))

    def score(self, text: str, features: NDArray[np.float64], vectors: Sequence[Row | None]) -> float:
        """How urgent the text is, with one vector for each member."""
        pairs = zip(self._members, vectors, strict=True)
        return float(np.mean([each.score(features, vector) for each, vector in pairs])) + self._phrases.score(text)

    def kind(self, features: NDArray[np.float64], vectors: Sequence[Row | None]) -> str:
        """Which kind of urgent message it is most like."""
        pairs = zip(self._members, vectors, strict=True)
        return self._kinds[int(np.argmax(sum(each.kinds(features, vector) for each, vector in pairs)))]


def nearness(vectors: Row, marks: Row | NDArray[np.float64], spread: float) -> NDArray[np.float64]:
    """For each vector and landmark, both of length 1: exp of minus `spread` times half their squared distance."""
    out: NDArray[np.float64] = np.exp(
        -spread * (1.0 - vectors.astype(np.float64) @ marks.T.astype(np.float64, copy=False))
    )
    return out


def _data(name: str) -> bytes:
    return files("bot.safety").joinpath("data", name).read_bytes()


def _arrays(file: str, sha256: str) -> dict[str, NDArray[np.generic]]:
    raw = _data(file)
    if hashlib.sha256(raw).hexdigest() != sha256:
        raise ContentError(f"bot/safety/data/{file} is not the file that urgent.json describes. {_MEND}")
    with np.load(io.BytesIO(raw), allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


@cache
def packaged() -> dict[str, Panel]:
    """The packaged panels by the names of their heads; raises `ContentError` for a file that is not the checked one."""
    card, held = packaged_card(), dict[str, NDArray[np.generic]]()
    for file, sha256 in card.sha256.items():
        held |= _arrays(file, sha256)
    members = {name: Classifier(name, head, held) for name, head in card.heads.items()}
    phrases = Phrases(held)
    return {
        panel: Panel([members[name] for name in panel.split("+")], phrases, bounds, card.kinds)
        for panel, bounds in card.bounds.items()
    }


@cache
def packaged_card() -> Card:
    """What the weights were made from: other features or examples mean that a source changed since."""
    return Card.model_validate_json(_data("urgent.json"))
