"""Keyword search over words and over runs of characters (BM25, by the library bm25s)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray


class KeywordIndex:
    """BM25 over texts that are cut up by `cut`; about half a millisecond a question for 5,000 short texts."""

    def __init__(self, texts: Sequence[str], cut: Callable[[str], list[str]]) -> None:
        """Index `texts` in their order."""
        import bm25s

        logging.getLogger("bm25s").setLevel(logging.WARNING)
        self._cut = cut
        self._size = len(texts)
        self._bm25 = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
        self._bm25.index([cut(text) or [""] for text in texts], show_progress=False)

    def scores(self, question: str) -> NDArray[np.float32]:
        """One score a text, 0 where no word is shared."""
        known = [part for part in self._cut(question) if part in self._bm25.vocab_dict]
        if not known:
            return np.zeros(self._size, np.float32)
        return np.asarray(self._bm25.get_scores(known), np.float32)
