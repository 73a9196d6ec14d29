"""Remembers the vectors of texts by their content, so that a start embeds only what is new."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding.base import Embedder
from knowledge.text import formal

PACKAGED = Path(__file__).parent / "vector_files"


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:12]


class RememberedVectors:
    """Vectors of texts, from a file where they are known (a quarter of their size: whole numbers and a scale a row)."""

    def __init__(self, embedder: Embedder, file: Path) -> None:
        """Read what `file` holds for this embedder; a missing or damaged file means an empty memory."""
        self._embedder = embedder
        self._known: dict[bytes, NDArray[np.float32]] = {}
        if file.exists():
            self._read(file)

    def _read(self, file: Path) -> None:
        try:
            with file.open("rb") as opened, np.load(opened) as stored:
                rows = stored["rows"].astype(np.float32) * stored["scales"][:, None]
                keys = stored["keys"]
        except (OSError, EOFError, ValueError, KeyError, BadZipFile):
            return
        self._known = {key.tobytes(): row for key, row in zip(keys, rows, strict=True)}

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, read in the form that questions are searched in; what is not known is embedded now."""
        texts = [formal(text) for text in texts]
        new = list(dict.fromkeys(text for text in texts if _key(text) not in self._known))
        if new:
            for text, row in zip(new, self._embedder.queries(new), strict=True):
                self._known[_key(text)] = row
        return np.stack([self._known[_key(text)] for text in texts]) if texts else np.empty((0, 384), np.float32)

    def save(self, file: Path, texts: Sequence[str]) -> None:
        """Write the vectors of just these texts to `file`, whole or not at all."""
        rows = self.of(texts)
        scales = np.abs(rows).max(axis=1) / 127
        keys = np.stack([np.frombuffer(_key(formal(text)), np.uint8) for text in texts])
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, scratch = tempfile.mkstemp(dir=file.parent, suffix=".npz")
        with os.fdopen(handle, "wb") as out:
            np.savez_compressed(out, keys=keys, rows=np.rint(rows / scales[:, None]).astype(np.int8), scales=scales)
        Path(scratch).replace(file)


def closeness(rows: NDArray[np.float32], vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """The cosine of each row with a vector, all of length 1.

    By one plain loop, since BLAS starts threads for this small product.
    """
    near: NDArray[np.float32] = np.einsum("ij,j->i", rows, vector)
    return near


def packaged(embedder: Embedder) -> RememberedVectors:
    """The memory that ships with the content, made by `make vectors`."""
    return RememberedVectors(embedder, PACKAGED / f"{embedder.name}.npz")
