"""The index itself: LangChain's Chroma store over a folder. Only the process that `child.py` runs ever opens one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

COLLECTION = "passages"


def search_settings(count: int) -> dict[str, Any]:
    """How Chroma should index `count` vectors.

    Its own search width finds 86 % of the true neighbours among 10,000, this one 99.6 %. With the threshold at the
    number of vectors the index is written once, when it is whole: never written, it is built anew at every opening.
    """
    return {"space": "cosine", "ef_search": 1000, "sync_threshold": max(2, count)}


class ChromaPassages:
    """An open index: made once from storage's vectors, then only searched."""

    def __init__(self, folder: Path, hnsw: dict[str, Any] | None = None) -> None:
        """Open the index in `folder`; make an empty one there when it is told how to (`hnsw`)."""
        import chromadb
        from chromadb.config import Settings
        from langchain_chroma import Chroma

        from knowledge.chroma.embeddings import OwnEmbeddings
        from knowledge.embedding.build import model_folder
        from knowledge.embedding.minilm import MiniLM

        self._client: Any = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
        configuration: Any = {"hnsw": hnsw} if hnsw else None
        self._store = Chroma(
            COLLECTION,
            OwnEmbeddings(lambda: MiniLM(model_folder())),
            client=self._client,
            collection_configuration=configuration,
            create_collection_if_not_exists=hnsw is not None,
        )
        # LangChain can only add texts, which it embeds again; storage holds the vectors already.
        self._collection = self._client.get_collection(COLLECTION, embedding_function=None)

    def add(self, ids: Sequence[str], matrix: NDArray[np.float32]) -> None:
        """Put vectors in, without their texts: what an owner removes from storage is then nowhere else."""
        self._collection.add(ids=list(ids), embeddings=matrix, documents=[""] * len(ids))

    def count(self) -> int:
        """How many vectors the index says it has (it may be wrong: only a search shows)."""
        return int(self._collection.count())

    def search(self, vector: NDArray[np.float32], k: int) -> list[tuple[str, float]]:
        """The ids of the `k` nearest passages with the cosine (-1 to 1) of each, nearest first."""
        found = self._store.similarity_search_by_vector_with_relevance_scores(vector.tolist(), k=k)
        return [(str(document.id), min(1.0, 1 - distance)) for document, distance in found]

    def close(self) -> None:
        """Let go of the files."""
        self._client.close()
