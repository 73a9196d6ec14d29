"""Picks the embedders that run on this machine."""

from __future__ import annotations

from pathlib import Path

from knowledge.embedding.base import Embedder
from knowledge.embedding.build import build, model_folder
from knowledge.embedding.minilm import MiniLM


def minilm(spare: Path | None = None) -> MiniLM:
    """MiniLM alone, in whose space passages live. The model is built in `spare` as below."""
    folder = model_folder()
    if spare is not None and not (folder / "model.onnx").exists():
        folder = spare / folder.name
    return MiniLM(build(folder))


def embedders(spare: Path | None = None) -> list[Embedder]:
    """MiniLM, and multilingual E5 where its engine runs.

    The model is built in `spare` if the environment has none and can't keep one.
    """
    found: list[Embedder] = [minilm(spare)]
    try:
        from knowledge.embedding.e5 import MultilingualE5

        found.append(MultilingualE5())
    except (ImportError, OSError, RuntimeError):
        pass  # no engine for this platform: Welsh and paraphrases are found less often, and `hearback doctor` says so
    return found
