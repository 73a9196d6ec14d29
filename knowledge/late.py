"""Search that is made when it is first asked: who never asks it pays neither its seconds nor its memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import RLock
from typing import Any

from knowledge.embedding.base import Embedder
from knowledge.loader import Library
from knowledge.retriever import Retriever


class LateRetriever(Retriever):
    """A retriever that loads its models at the first question, once, whoever asks."""

    def __init__(self, library: Library, embedders: Callable[[], Sequence[Embedder]]) -> None:
        """Load nothing yet; `embedders` are opened when they are needed."""
        self._late, self._one = (library, embedders), RLock()

    def __getattr__(self, name: str) -> Any:
        """Only asked for what is not there yet: make it all, and look again."""
        if name.startswith("__") or name in {"_late", "_one"}:
            raise AttributeError(name)
        with self._one:
            if name not in self.__dict__:
                library, embedders = self._late
                super().__init__(library, embedders())
        return object.__getattribute__(self, name)
