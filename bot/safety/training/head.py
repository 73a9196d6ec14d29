"""Trains one head of the classifier: signs, and likeness to landmark messages, in one regression; beside it the closest examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier import Row, nearness
from bot.safety.training.regression import Matrix, fit
from bot.safety.urgent import Kind

LANDMARKS = 1600
_SEED = 20261122
_RIDGE = 1e-3
_LIKENESS = 6.0  # how much the likeness counts beside the signs
_PENALTY = 2.0
_KIND_PENALTY = 4.0
_WIDTH = 1.28  # the spread on vectors whose mean distance from their centre is 1
_CLOSEST = 20.0  # what the closest examples weigh, on such vectors: chosen on voices held out whole


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from: features and vectors row by row, with labels, kinds ("" where calm) and weights."""

    features: Matrix
    vectors: Row | None
    labels: Matrix
    kinds: Sequence[str]
    weights: Matrix

    def part(self, chosen: NDArray[np.bool_]) -> Material:
        """Only the chosen rows."""
        kinds = [kind for kind, take in zip(self.kinds, chosen, strict=True) if take]
        vectors = None if self.vectors is None else self.vectors[chosen]
        return Material(self.features[chosen], vectors, self.labels[chosen], kinds, self.weights[chosen])


@dataclass(frozen=True, slots=True)
class Trained:
    """The weights of one head."""

    signs: Matrix
    bias: float
    spread: float
    closest: float
    marks: NDArray[np.int8]
    marks_scale: NDArray[np.float32]
    marks_urgent: NDArray[np.bool_]
    likeness: Matrix
    kind_signs: Matrix
    kind_likeness: Matrix

    def arrays(self, name: str) -> dict[str, NDArray[np.generic]]:
        """What the weights file holds of this head, in as few bytes as do no harm."""
        return {
            f"{name}.signs": self.signs.astype(np.float32),
            f"{name}.kind_signs": self.kind_signs.astype(np.float32),
            f"{name}.marks": self.marks,
            f"{name}.marks_scale": self.marks_scale,
            f"{name}.marks_urgent": self.marks_urgent,
            f"{name}.likeness": self.likeness.astype(np.float32),
            f"{name}.kind_likeness": self.kind_likeness.astype(np.float32),
        }


def train(material: Material, *, kinds: bool = True) -> Trained:
    """Fit the urgent-or-not weights and, unless they are not wanted, those of the kinds on the urgent rows alone."""
    marks = _marks(material)
    rows, whitened = material.features, np.zeros((0, 0))
    if material.vectors is not None:
        near, whitened = _likenesses(material.vectors, marks)
        rows = np.hstack([near @ whitened * _LIKENESS, rows])
    beta, bias = fit(rows, material.labels, _PENALTY, material.weights)
    width = whitened.shape[1]
    kind_signs, kind_likeness = _kinds(material, rows, width, whitened, fitted=kinds)
    return Trained(
        signs=beta[width:],
        bias=bias,
        spread=_WIDTH * marks.closeness,
        closest=_CLOSEST * marks.closeness,
        marks=marks.rows,
        marks_scale=marks.scale,
        marks_urgent=marks.is_urgent,
        likeness=whitened @ beta[:width] * _LIKENESS,
        kind_signs=kind_signs,
        kind_likeness=kind_likeness,
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """All examples in few bytes, the landmarks first; `closeness` makes up for how wide a model's vectors lie apart."""

    closeness: float
    rows: NDArray[np.int8]
    scale: NDArray[np.float32]
    is_urgent: NDArray[np.bool_]


def _marks(material: Material) -> _Marks:
    vectors = material.vectors
    if vectors is None:
        return _Marks(1.0, np.zeros((0, 1), np.int8), np.ones((0, 1), np.float32), np.zeros(0, np.bool_))
    distance = float(np.linalg.norm(vectors - vectors.mean(0), axis=1).mean())
    order = np.random.default_rng(_SEED).permutation(len(vectors))
    marks = vectors[order]
    scale = (np.abs(marks).max(axis=1, keepdims=True) / 127).astype(np.float32)
    return _Marks(1.0 / distance**2, np.round(marks / scale).astype(np.int8), scale, material.labels[order] == 1)


def _likenesses(vectors: Row, marks: _Marks) -> tuple[Matrix, Matrix]:
    """The likeness of each row to each landmark, and what makes the landmarks independent of one another."""
    points, spread = marks.rows[:LANDMARKS].astype(np.float32) * marks.scale[:LANDMARKS], _WIDTH * marks.closeness
    values, axes = np.linalg.eigh(nearness(points, points, spread) + _RIDGE * np.eye(len(points)))
    return nearness(vectors, points, spread), axes / np.sqrt(np.maximum(values, _RIDGE))


def _kinds(material: Material, rows: Matrix, width: int, whitened: Matrix, *, fitted: bool) -> tuple[Matrix, Matrix]:
    if not fitted:
        return np.zeros((len(Kind), rows.shape[1] - width + 1)), np.zeros((len(Kind), width))
    urgent = material.labels == 1
    names = np.array(material.kinds)[urgent]
    heads = [fit(rows[urgent], (names == kind).astype(float), _KIND_PENALTY) for kind in Kind]
    signs = np.array([np.append(beta[width:], bias) for beta, bias in heads])
    return signs, np.array([whitened @ beta[:width] * _LIKENESS for beta, _ in heads])
