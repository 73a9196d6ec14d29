"""Makes bot/safety/data/urgent-*.npz and urgent.json from the examples; run as `python -m bot.safety.training.fit`.

Every figure in urgent.json comes from voices that were held out whole while their score was made. It takes some minutes.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.safety.classifier import Bounds, Card, Classifier, Head, Row
from bot.safety.features import always_kind, feature_names, found_signs, sign_features
from bot.safety.phrases import Phrases
from bot.safety.signs import packaged_signs
from bot.safety.training.examples import Example, calm_sentences, card_questions, fingerprints, read_examples
from bot.safety.training.head import Material, Trained, train
from bot.safety.training.measure import Score, beside, measured, thresholds, together
from bot.safety.training.phrases import learnt
from bot.safety.urgent import Kind
from knowledge.embedding.base import Embedder
from knowledge.embedding.build import model_folder
from knowledge.embedding.e5 import MultilingualE5
from knowledge.embedding.minilm import MiniLM
from knowledge.text import formal

DATA = Path(__file__).parent.parent / "data"
FOLDS = 8
PART_WEIGHT = 0.5  # of a calm sentence beside the message that it is from
Mask = NDArray[np.bool_]
Learner = Callable[[Mask, Mask, Mask], tuple[list[float], list[float]]]
PANELS = ("e5+minilm", "e5", "minilm", "signs")
_TOGETHER = {"hardnear": "hardpos"}  # one voice in two files


def material(examples: Sequence[Example], weights: NDArray[np.float64], embedder: Embedder | None) -> Material:
    """The examples as the regression sees them."""
    book = packaged_signs()
    features = [sign_features(e.text, book, *found_signs(e.text, book)) for e in examples]
    texts = [formal(e.text) for e in examples]  # as search reads a message
    # One at a time, as messages come: MiniLM at 8 bits reads a text a little otherwise among others.
    vectors = None if embedder is None else np.vstack([embedder.queries([text]) for text in texts])
    labels = np.array([float(e.label == "urgent") for e in examples])
    return Material(np.array(features), vectors, labels, [e.kind or "" for e in examples], weights)


def classifier(name: str, trained: Trained) -> Classifier:
    """The classifier as it will run."""
    return Classifier(name, _head(trained), trained.arrays(name))


def _head(trained: Trained) -> Head:
    return Head(spread=trained.spread, bias=trained.bias, closest=trained.closest)


def heads_learner(name: str, rows: Material, asked_rows: Material) -> Learner:
    """Learns one head from the chosen rows, and scores others by it."""

    def learn(taught: Mask, own: Mask, asked: Mask) -> tuple[list[float], list[float]]:
        run = classifier(name, train(rows.part(taught), kinds=False))
        return _scored(run, rows.part(own)), _scored(run, asked_rows.part(asked))

    return learn


def _scored(run: Classifier, rows: Material) -> list[float]:
    vectors: Sequence[Row | None] = [None] * len(rows.features) if rows.vectors is None else list(rows.vectors)
    return [run.score(features, vector) for features, vector in zip(rows.features, vectors, strict=True)]


def phrases_learner(examples: Sequence[Example], weights: NDArray[np.float64], asked: Sequence[Example]) -> Learner:
    """Learns the phrases from the chosen examples, and scores others by them."""

    def learn(taught: Mask, own: Mask, about: Mask) -> tuple[list[float], list[float]]:
        phrases = Phrases(learnt(*_phrased(_chosen(examples, taught)), weights[taught]))
        scored = [[phrases.score(e.text) for e in _chosen(*each)] for each in ((examples, own), (asked, about))]
        return scored[0], scored[1]

    return learn


def _chosen(examples: Sequence[Example], mask: Mask) -> list[Example]:
    return [each for each, take in zip(examples, mask, strict=True) if take]


def _phrased(examples: Sequence[Example]) -> tuple[list[str], NDArray[np.float64]]:
    return [e.text for e in examples], np.array([float(e.label == "urgent") for e in examples])


def held_out(
    name: str, learn: Learner, examples: Sequence[Example], weights: NDArray[np.float64], asked: Sequence[Example]
) -> list[Score]:
    """Scores of each voice by weights that never saw it; card questions by all weights in turn."""
    sys.stdout.write(f"{name}: {len(examples)} examples\n")
    voices = sorted({_TOGETHER.get(e.voice, e.voice) for e in examples})
    of_voice = np.array([voices.index(_TOGETHER.get(e.voice, e.voice)) % FOLDS for e in examples])
    out: list[Score] = []
    for fold in range(FOLDS):
        own, share = (of_voice == fold) & (weights == 1.0), np.arange(len(asked)) % FOLDS == fold
        of_own, of_asked = learn(of_voice != fold, own, share)
        out += [_labelled(*pair) for pair in zip(_chosen(examples, own), of_own, strict=True)]
        out += [_labelled(*pair) for pair in zip(_chosen(asked, share), of_asked, strict=True)]
    return out


def _labelled(example: Example, score: float) -> Score:
    always = always_kind(found_signs(example.text, packaged_signs())[0]) is not None
    return Score(example.label, example.voice, score, always)


def main() -> None:
    """Train all heads, measure them alone and together, and write the files."""
    own, taught, asked = read_examples(), card_questions(taught=True), card_questions(taught=False)
    parts = calm_sentences(own)
    examples = [*own, *taught, *parts]
    weights = np.array([1.0] * (len(own) + len(taught)) + [PART_WEIGHT] * len(parts))
    heads, arrays, away = dict[str, Head](), dict[str, NDArray[np.generic]](), dict[str, list[Score]]()
    models: dict[str, Embedder | None] = {"e5": MultilingualE5(), "minilm": MiniLM(model_folder()), "signs": None}
    for name, embedder in models.items():
        rows, asked_rows = material(examples, weights, embedder), material(asked, np.ones(len(asked)), embedder)
        away[name] = held_out(name, heads_learner(name, rows, asked_rows), examples, weights, asked)
        trained = train(rows)
        heads[name] = _head(trained)
        arrays |= trained.arrays(name)
    arrays |= learnt(*_phrased(examples), weights)
    wording = held_out("phrases", phrases_learner(examples, weights, asked), examples, weights, asked)
    judged = {panel: beside(together([away[name] for name in panel.split("+")]), wording) for panel in PANELS}
    bounds = {panel: thresholds(scored) for panel, scored in judged.items()}
    figures = {panel: measured(scored, bounds[panel]) for panel, scored in judged.items()}
    sys.stdout.write("".join(f"{panel}: {figures[panel]}\n" for panel in PANELS))
    _write(heads, arrays, bounds, figures, fingerprints(own))


def _save(arrays: dict[str, NDArray[np.generic]]) -> dict[str, str]:
    """Write one file for each part of the watch, so that none grows too big to keep; gives their hashes."""
    hashes = dict[str, str]()
    for part in sorted({name.partition(".")[0] for name in arrays}):
        file = DATA / f"urgent-{part}.npz"
        with file.open("wb") as out:
            chosen = {name: array for name, array in arrays.items() if name.startswith(f"{part}.")}
            np.savez_compressed(out, **chosen)  # type: ignore[arg-type]
        hashes[file.name] = hashlib.sha256(file.read_bytes()).hexdigest()
    return hashes


def _write(
    heads: dict[str, Head],
    arrays: dict[str, NDArray[np.generic]],
    bounds: dict[str, Bounds],
    figures: dict[str, dict[str, float]],
    read_as: dict[str, str],
) -> None:
    card = Card(
        sha256=_save(arrays),
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
