"""Small logistic models, fitted by `make fit` on questions of our own and kept as plain numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "weights.json"


@dataclass(frozen=True)
class Weights:
    """One weight a feature, and where 0 lies."""

    features: tuple[str, ...]
    weights: tuple[float, ...]
    bias: float

    def log_odds(self, features: dict[str, float]) -> float:
        """How strongly the features speak for it (above 0) or against it."""
        return self.bias + sum(w * features[name] for name, w in zip(self.features, self.weights, strict=True))


def key(model: str, embedders: Sequence[str], language: str) -> str:
    """Under which name a model is kept that was fitted for exactly these embedders, on questions in a language."""
    return f"{model}:{language}:{'+'.join(sorted(embedders))}"


def read(model: str, embedders: Sequence[str], language: str, file: Path = FILE) -> Weights:
    """The weights of `model` for exactly these embedders and for questions in a language."""
    stored = json.loads(file.read_text("utf-8"))[key(model, embedders, language)]
    return Weights(tuple(stored["features"]), tuple(stored["weights"]), stored["bias"])
