"""Picks the embedders that run on this machine."""

from __future__ import annotations

from pathlib import Path

from knowledge.embedding.base import Embedder
from knowledge.embedding.build import build, model_folder
from knowledge.embedding.minilm import MiniLM


def embedders(spare: Path | None = None) -> list[Embedder]:
    """MiniLM, and multilingual E5 where its engine runs.

    The model is built in `spare` if the environment has none and can't keep one.
    """
    folder = model_folder()
    if spare is not None and not (folder / "model.onnx").exists():
        folder = spare / folder.name
    found: list[Embedder] = [MiniLM(build(folder))]
    try:
        from knowledge.embedding.e5 import MultilingualE5

        found.append(MultilingualE5())
    except (ImportError, OSError, RuntimeError):
        pass  # no engine for this platform: Welsh and paraphrases are found less often, and `hearback doctor` says so
    return found
