"""The index itself: LangChain's Chroma store over a folder. Only the process that `child.py` runs ever opens one."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

COLLECTION = "passages"
SERVERS = "hearback-passages-"  # what our collections on a server start with


def search_settings(count: int) -> dict[str, Any]:
    """How Chroma should index `count` vectors.

    Its own search width finds 86 % of the true neighbours among 10,000, this one 99.6 %. With the threshold at the
    number of vectors the index is written once, when it is whole: never written, it is built anew at every opening.
    """
    return {"space": "cosine", "ef_search": 1000, "sync_threshold": max(2, count)}


def server_settings() -> dict[str, Any]:
    """How a server should index vectors: as widely searched, and written as often as is Chroma's way."""
    return {"space": "cosine", "ef_search": 1000}


class ChromaPassages:
    """An open index: made once from storage's vectors, then only searched."""

    def __init__(
        self, folder: Path, hnsw: dict[str, Any] | None = None, *, server: str = "", name: str = COLLECTION
    ) -> None:
        """Open the index in `folder`, or the one called `name` on a `server`; make it when told how to (`hnsw`)."""
        from langchain_chroma import Chroma

        from knowledge.chroma.embeddings import OwnEmbeddings
        from knowledge.embedding.build import model_folder
        from knowledge.embedding.minilm import MiniLM

        self._client: Any = _client(folder, server)
        configuration: Any = {"hnsw": hnsw} if hnsw else None
        self._store = Chroma(
            name,
            OwnEmbeddings(lambda: MiniLM(model_folder())),
            client=self._client,
            collection_configuration=configuration,
            create_collection_if_not_exists=hnsw is not None,
        )
        # LangChain can only add texts, which it embeds again; storage holds the vectors already.
        self._collection = self._client.get_collection(name, embedding_function=None)

    def add(self, ids: Sequence[str], matrix: NDArray[np.float32]) -> None:
        """Put vectors in, without their texts: what an owner removes from storage is then nowhere else."""
        # Put in place of those that are there: another process may be filling the same index on a server.
        self._collection.upsert(ids=list(ids), embeddings=matrix, documents=[""] * len(ids))

    def count(self) -> int:
        """How many vectors the index says it has (it may be wrong: only a search shows)."""
        return int(self._collection.count())

    def search(self, vector: NDArray[np.float32], k: int) -> list[tuple[str, float]]:
        """The ids of the `k` nearest passages with the cosine (-1 to 1) of each, nearest first."""
        found = self._store.similarity_search_by_vector_with_relevance_scores(vector.tolist(), k=k)
        return [(str(document.id), min(1.0, 1 - distance)) for document, distance in found]

    def keep_only(self, name: str) -> None:
        """Let go of our other indexes on a server: those of passages as they were before."""
        for collection in self._client.list_collections():
            if collection.name.startswith(SERVERS) and collection.name != name:
                self._client.delete_collection(collection.name)

    def close(self) -> None:
        """Let go of the files."""
        self._client.close()


def remove(server: str, name: str) -> None:
    """Remove an index from a server, if it is there."""
    from chromadb.errors import NotFoundError

    with contextlib.suppress(NotFoundError):
        _client(Path(), server).delete_collection(name)


def _client(folder: Path, server: str) -> Any:
    import chromadb
    from chromadb.config import Settings

    quiet = Settings(anonymized_telemetry=False)
    if not server:
        return chromadb.PersistentClient(str(folder), quiet)
    where = urlsplit(server)
    is_safe = where.scheme == "https"
    return chromadb.HttpClient(where.hostname or "", where.port or (443 if is_safe else 8000), is_safe, settings=quiet)
