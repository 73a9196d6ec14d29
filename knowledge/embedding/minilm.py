"""all-MiniLM-L6-v2 as a 23 MB int8 file: English, about a millisecond a question, on every platform."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding.build import MODEL

MAX_WORD_PIECES = 256
_BATCH = 32


class MiniLM:
    """Embeds English text; questions and passages alike."""

    name = MODEL

    def __init__(self, folder: Path) -> None:
        """Load the model that `build` made in `folder`."""
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # a question takes it a millisecond or two: less than threads cost
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MAX_WORD_PIECES)
        self._tokenizer.enable_padding()

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a question."""
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a passage; texts of like length go through together."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        rows = np.empty((len(texts), 384), np.float32)
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            rows[chosen] = self._batch([texts[i] for i in chosen])
        return rows

    def words(self, text: str) -> tuple[list[tuple[int, int]], NDArray[np.float32]]:
        """What each piece of a word means where it stands: its span in the text, and a row of length 1."""
        encoded = self._tokenizer.encode(text)
        found: NDArray[np.float32] = self._session.run(["words"], self._inputs([encoded]))[0][0]
        kept = [n for n, (start, end) in enumerate(encoded.offsets) if end > start]
        rows = found[kept]
        return [encoded.offsets[n] for n in kept], rows / np.linalg.norm(rows, axis=1, keepdims=True)

    @staticmethod
    def _inputs(encoded: list[Any]) -> dict[str, NDArray[np.int64]]:
        return {
            "input_ids": np.array([e.ids for e in encoded], np.int64),
            "attention_mask": np.array([e.attention_mask for e in encoded], np.int64),
        }

    def _batch(self, texts: list[str]) -> NDArray[np.float32]:
        encoded = self._tokenizer.encode_batch(texts)
        vectors: NDArray[np.float32] = self._session.run(["vector"], self._inputs(encoded))[0]
        return vectors
