"""Makes bot/safety/data/urgent.npz and urgent.json from the examples; run as `python -m bot.safety.training.fit`.

Every figure in urgent.json comes from voices that were held out whole while their score was made. It takes some minutes.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier import Bounds, Card, Classifier, Head, Row
from bot.safety.features import always_kind, feature_names, found_signs, sign_features
from bot.safety.signs import packaged_signs
from bot.safety.training.examples import Example, calm_sentences, card_questions, fingerprints, read_examples
from bot.safety.training.head import Material, Trained, train
from bot.safety.training.measure import Score, measured, thresholds, together
from bot.safety.urgent import Kind
from knowledge.embedding.base import Embedder
from knowledge.embedding.build import model_folder
from knowledge.embedding.e5 import MultilingualE5
from knowledge.embedding.minilm import MiniLM
from knowledge.text import formal

DATA = Path(__file__).parent.parent / "data"
FOLDS = 8
PART_WEIGHT = 0.5  # of a calm sentence beside the message that it is from
PANELS = ("e5+minilm", "e5", "minilm", "signs")
_TOGETHER = {"hardnear": "hardpos"}  # one voice in two files


def material(examples: Sequence[Example], weights: NDArray[np.float64], embedder: Embedder | None) -> Material:
    """The examples as the regression sees them."""
    book = packaged_signs()
    features = [sign_features(e.text, book, *found_signs(e.text, book)) for e in examples]
    texts = [formal(e.text) for e in examples]  # as search reads a message
    vectors = None if embedder is None else embedder.queries(texts)
    labels = np.array([float(e.label == "urgent") for e in examples])
    return Material(np.array(features), vectors, labels, [e.kind or "" for e in examples], weights)


def classifier(name: str, trained: Trained) -> Classifier:
    """The classifier as it will run."""
    return Classifier(name, Head(spread=trained.spread, bias=trained.bias), trained.arrays(name))


def scores(run: Classifier, rows: Material, examples: Sequence[Example]) -> list[Score]:
    """What the classifier says of each example."""
    book = packaged_signs()
    out: list[Score] = []
    for place, example in enumerate(examples):
        vector: Row | None = None if rows.vectors is None else rows.vectors[place]
        always = always_kind(found_signs(example.text, book)[0]) is not None
        out.append(Score(example.label, example.voice, run.score(rows.features[place], vector), always))
    return out


def held_out(
    name: str, rows: Material, examples: Sequence[Example], asked: Sequence[Example], asked_rows: Material
) -> list[Score]:
    """Scores of each voice by weights that never saw it; card questions by all weights in turn."""
    voices = sorted({_TOGETHER.get(e.voice, e.voice) for e in examples})
    of_voice = np.array([voices.index(_TOGETHER.get(e.voice, e.voice)) % FOLDS for e in examples])
    out: list[Score] = []
    for fold in range(FOLDS):
        away = of_voice == fold
        trained = train(rows.part(~away), kinds=False)
        run = classifier(name, trained)
        kept = [int(place) for place in np.flatnonzero(away) if rows.weights[place] == 1.0]
        chosen = np.zeros(len(examples), bool)
        chosen[kept] = True
        out += scores(run, rows.part(chosen), [examples[place] for place in kept])
        share = np.arange(len(asked)) % FOLDS == fold
        out += scores(run, asked_rows.part(share), [e for e, take in zip(asked, share, strict=True) if take])
    return out


def main() -> None:
    """Train all heads, measure them alone and together, and write both files."""
    own, taught, asked = read_examples(), card_questions(taught=True), card_questions(taught=False)
    parts = calm_sentences(own)
    examples = [*own, *taught, *parts]
    weights = np.array([1.0] * (len(own) + len(taught)) + [PART_WEIGHT] * len(parts))
    heads, arrays, away = dict[str, Head](), dict[str, NDArray[np.generic]](), dict[str, list[Score]]()
    models: dict[str, Embedder | None] = {"e5": MultilingualE5(), "minilm": MiniLM(model_folder()), "signs": None}
    for name, embedder in models.items():
        rows, asked_rows = material(examples, weights, embedder), material(asked, np.ones(len(asked)), embedder)
        sys.stdout.write(f"{name}: {len(examples)} examples read\n")
        away[name] = held_out(name, rows, examples, asked, asked_rows)
        trained = train(rows)
        heads[name] = Head(spread=trained.spread, bias=trained.bias)
        arrays |= trained.arrays(name)
    judged = {panel: together([away[name] for name in panel.split("+")]) for panel in PANELS}
    bounds = {panel: thresholds(scored) for panel, scored in judged.items()}
    figures = {panel: measured(scored, bounds[panel]) for panel, scored in judged.items()}
    sys.stdout.write("".join(f"{panel}: {figures[panel]}\n" for panel in PANELS))
    _write(heads, arrays, bounds, figures, fingerprints(own))


def _write(
    heads: dict[str, Head],
    arrays: dict[str, NDArray[np.generic]],
    bounds: dict[str, Bounds],
    figures: dict[str, dict[str, float]],
    read_as: dict[str, str],
) -> None:
    file = DATA / "urgent.npz"
    with file.open("wb") as out:
        np.savez_compressed(out, **arrays)  # type: ignore[arg-type]
    card = Card(
        sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
        kinds=list(Kind),
        features=feature_names(packaged_signs()),
        heads=heads,
        bounds=bounds,
        measured=figures,
        read_as=read_as,
    )
    (DATA / "urgent.json").write_text(card.model_dump_json(indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
