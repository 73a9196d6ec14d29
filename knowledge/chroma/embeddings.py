"""LangChain's view of our embedder. Chroma is never without it: its own default would download a model."""

from __future__ import annotations

from collections.abc import Callable

from langchain_core.embeddings import Embeddings

from knowledge.embedding.base import Embedder


class OwnEmbeddings(Embeddings):
    """Hands texts to the embedder that made the passages' vectors, which is loaded when the first text comes."""

    def __init__(self, load: Callable[[], Embedder]) -> None:
        """Use the embedder that `load` gives."""
        self._load = load
        self._embedder: Embedder | None = None

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector a text, for what is searched."""
        found: list[list[float]] = self._ready().passages(texts).tolist()
        return found

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        found: list[float] = self._ready().queries([text])[0].tolist()
        return found

    def _ready(self) -> Embedder:
        if self._embedder is None:
            self._embedder = self._load()
        return self._embedder
