"""Vectors are made once, kept by content, and a damaged file only costs time; keyword search finds shared words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.lexical import KeywordIndex
from knowledge.text import grams, stems
from knowledge.vectors import RememberedVectors
from knowledge.weights import Weights, key, read


@dataclass
class Counting:
    """An embedder that counts what it is asked to embed."""

    name: str = "counting"
    asked: list[str] = field(default_factory=list)

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        rows = [np.random.default_rng(len(text)).normal(size=384) for text in texts]
        return np.array([row / np.linalg.norm(row) for row in rows], np.float32)


def test_a_text_is_embedded_once_however_often_it_is_asked_for(tmp_path: Path) -> None:
    embedder = Counting()
    memory = RememberedVectors(embedder, tmp_path / "none.npz")
    assert memory.of(["one", "three", "one"]).shape == (3, 384)
    memory.of(["three"])
    assert sorted(embedder.asked) == ["one", "three"]


def test_what_was_saved_is_known_at_the_next_start_and_points_the_same_way(tmp_path: Path) -> None:
    first = RememberedVectors(Counting(), tmp_path / "none.npz")
    texts = ["one", "three", "twelve words"]
    first.save(tmp_path / "kept.npz", texts)
    embedder = Counting()
    again = RememberedVectors(embedder, tmp_path / "kept.npz").of(texts)
    assert embedder.asked == []
    assert np.all(np.sum(again * first.of(texts), axis=1) > 0.999)


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 not really", b"\x00" * 100])
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "kept.npz"
    file.write_bytes(damage)
    embedder = Counting()
    RememberedVectors(embedder, file).of(["one"])
    assert embedder.asked == ["one"]


def test_no_texts_are_no_rows(tmp_path: Path) -> None:
    assert RememberedVectors(Counting(), tmp_path / "none.npz").of([]).shape == (0, 384)


def test_keywords_find_the_text_with_the_rarer_word() -> None:
    index = KeywordIndex(["people share power", "people share tea", "people sit"], stems)
    assert index.scores("sharing the power").argmax() == 0
    assert index.scores("zzz").tolist() == [0, 0, 0]


def test_runs_of_letters_find_a_misspelt_word() -> None:
    index = KeywordIndex(["reciprocity", "accessibility", "equality"], grams)
    assert index.scores("resiprocity").argmax() == 0


def test_weights_of_a_model_are_kept_for_each_set_of_embedders() -> None:
    assert key("scope", ["b", "a"], "cy") == "scope:cy:a+b"
    assert Weights(("x", "y"), (2.0, -1.0), 0.5).log_odds({"x": 1.0, "y": 3.0}) == pytest.approx(-0.5)
    for language in ("en", "cy"):
        both = read("scope", ["minilm-int8-1", "e5-small-q4-1"], language)
        alone = read("scope", ["minilm-int8-1"], language)
        assert set(alone.features) < set(both.features)
