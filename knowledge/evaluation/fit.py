"""Fits the weights that tell "covered by the evidence" and "figure not held" (`make fit`), by logistic regression.

Fitted on the tuning questions, never on the labelled development questions. Balanced: both kinds weigh the same.
Deterministic.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import typer
from numpy.typing import NDArray

from knowledge.embedding.base import Embedder
from knowledge.embedding.choose import embedders
from knowledge.evaluation.questions import IN_SCOPE, TUNING, read
from knowledge.figures import asks_for_number
from knowledge.loader import load
from knowledge.retriever import Retriever
from knowledge.weights import FILE, key

Array = NDArray[np.float64]
_SHRINK, _RATE, _STEPS = 0.03, 0.3, 4000


def logistic(rows: Array, covered: Array) -> tuple[Array, float]:
    """Weights and bias of a balanced, slightly shrunk logistic regression on unscaled features."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    weight = np.where(covered == 1, 0.5 / covered.mean(), 0.5 / (1 - covered.mean()))
    w = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-scaled @ w))
        w -= _RATE * (scaled.T @ ((odds - covered) * weight) / len(rows) + _SHRINK * np.r_[w[:-1], 0])
    return w[:-1] / spread, float(w[-1] - (w[:-1] * mean / spread).sum())


def balanced(scores: Array, covered: Array) -> float:
    """The mean of the shares told right of each kind."""
    return float(((scores[covered == 1] > 0).mean() + (scores[covered == 0] <= 0).mean()) / 2)


def cross_validated(rows: Array, covered: Array, folds: int = 10) -> float:
    """Balanced accuracy on questions that the weights were not fitted on."""
    fold = np.random.default_rng(7).integers(0, folds, len(rows))
    scores = np.zeros(len(rows))
    for n in range(folds):
        w, bias = logistic(rows[fold != n], covered[fold != n])
        scores[fold == n] = rows[fold == n] @ w + bias
    return balanced(scores, covered)


def _fitted(what: str, features: Sequence[dict[str, float]], labels: Sequence[bool]) -> dict[str, object]:
    names = tuple(features[0])
    rows, truth = np.array([[f[name] for name in names] for f in features]), np.array(labels, float)
    typer.echo(f"{what}: {len(rows)} questions, cross-validated balanced accuracy {cross_validated(rows, truth):.3f}")
    w, bias = logistic(rows, truth)
    return {"features": names, "weights": [round(float(x), 4) for x in w], "bias": round(bias, 4)}


def _fit(chosen: Sequence[Embedder]) -> dict[str, dict[str, object]]:
    names = [embedder.name for embedder in chosen]
    retriever = Retriever(load(), chosen)
    asked = [(question, *retriever.features(question.text)) for question in read(*TUNING)]
    fitted = {}
    for language in ("en", "cy"):
        ours = [each for each in asked if each[0].lang == language]
        covered = [(scope, q.kind != "out_of_scope") for q, scope, _ in ours if q.kind in {*IN_SCOPE, "out_of_scope"}]
        lacking = [
            (figures, q.kind == "unsupported_figure")
            for q, _, figures in ours
            if q.kind in {*IN_SCOPE, "unsupported_figure"} and asks_for_number(q.text)
        ]
        for model, rows in (("scope", covered), ("figures", lacking)):
            name = key(model, names, language)
            fitted[name] = _fitted(name, *zip(*rows, strict=True))
    return fitted


def main() -> None:
    """Write the weights for each set of embedders that this machine has."""
    every = embedders()
    stored: dict[str, dict[str, object]] = {}
    for chosen in (every[:1], every):
        stored |= _fit(chosen)
    FILE.write_text(json.dumps(stored, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
