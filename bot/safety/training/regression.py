"""Logistic regression in plain numpy: the same numbers on every run."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
_STEPS = 25
_CLOSE = 1e-5


def fit(rows: Matrix, labels: Matrix, penalty: float, weights: Matrix | None = None) -> tuple[Matrix, float]:
    """The weights and bias that best tell label 1 from 0, held small by `penalty` (Newton's method)."""
    wide = np.hstack([rows, np.ones((len(rows), 1))])
    beta, hold = np.zeros(wide.shape[1]), np.full(wide.shape[1], penalty)
    hold[-1] = 1e-3  # the bias is free
    weight = np.ones(len(rows)) if weights is None else weights
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-wide @ beta))
        slope = wide.T @ (weight * (chance - labels)) + hold * beta
        bend = (wide * (weight * chance * (1.0 - chance))[:, None]).T @ wide + np.diag(hold)
        step = np.linalg.solve(bend, slope)
        beta -= step
        if np.abs(step).max() < _CLOSE:
            break
    return beta[:-1], float(beta[-1])
