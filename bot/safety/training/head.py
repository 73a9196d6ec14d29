"""Trains one head of the classifier: signs, and likeness to landmark messages, in one regression."""

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
    marks: NDArray[np.int8]
    marks_scale: NDArray[np.float32]
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
            f"{name}.likeness": self.likeness.astype(np.float32),
            f"{name}.kind_likeness": self.kind_likeness.astype(np.float32),
        }


def train(material: Material, *, kinds: bool = True) -> Trained:
    """Fit the urgent-or-not weights and, unless they are not wanted, those of the kinds on the urgent rows alone."""
    spread, marks, scale = _landmarks(material.vectors)
    rows, whitened = material.features, np.zeros((0, 0))
    if material.vectors is not None:
        near, whitened = _likenesses(material.vectors, marks, scale, spread)
        rows = np.hstack([near @ whitened * _LIKENESS, rows])
    beta, bias = fit(rows, material.labels, _PENALTY, material.weights)
    width = whitened.shape[1]
    kind_signs, kind_likeness = _kinds(material, rows, width, whitened, fitted=kinds)
    return Trained(
        beta[width:], bias, spread, marks, scale, whitened @ beta[:width] * _LIKENESS, kind_signs, kind_likeness
    )


def _landmarks(vectors: Row | None) -> tuple[float, NDArray[np.int8], NDArray[np.float32]]:
    if vectors is None:
        return 1.0, np.zeros((0, 1), np.int8), np.ones((0, 1), np.float32)
    distance = float(np.linalg.norm(vectors - vectors.mean(0), axis=1).mean())
    chosen = np.random.default_rng(_SEED).permutation(len(vectors))[: min(LANDMARKS, len(vectors))]
    marks = vectors[np.sort(chosen)]
    scale = (np.abs(marks).max(axis=1, keepdims=True) / 127).astype(np.float32)
    return _WIDTH / distance**2, np.round(marks / scale).astype(np.int8), scale


def _likenesses(
    vectors: Row, marks: NDArray[np.int8], scale: NDArray[np.float32], spread: float
) -> tuple[Matrix, Matrix]:
    """The likeness of each row to each landmark, and what makes the landmarks independent of one another."""
    points = marks.astype(np.float32) * scale
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
