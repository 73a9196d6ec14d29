"""The searches that ours is measured beside: keywords alone, vectors alone, and the usual recipe of LangChain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np

from knowledge.embedding.base import Embedder
from knowledge.evaluation.score import Ranked
from knowledge.lexical import KeywordIndex
from knowledge.models import Card
from knowledge.text import stems

_LETTERS, _OVERLAP, _CHUNKS = 1000, 200, 4
_HELD = 0.5  # a chunk holds a card when so much of the card's text stands in it
_BETWEEN = "\n\n"


class Search(Protocol):
    """Anything that ranks cards for a question."""

    def __call__(self, question: str) -> Ranked:
        """The cards, best first."""
        ...


class Keywords:
    """BM25 over the stemmed words of the cards' texts."""

    def __init__(self, cards: Sequence[Card]) -> None:
        """Index the texts."""
        self._ids = [card.id for card in cards]
        self._index = KeywordIndex([card.text for card in cards], stems)

    def __call__(self, question: str) -> Ranked:
        """The cards that share the rarest words come first."""
        return _ranked(self._ids, self._index.scores(question))


class Dense:
    """The nearest cards by one embedder."""

    def __init__(self, cards: Sequence[Card], embedder: Embedder) -> None:
        """Embed the cards' texts."""
        self._ids, self._embedder = [card.id for card in cards], embedder
        self._vectors = embedder.passages([card.text for card in cards])

    def __call__(self, question: str) -> Ranked:
        """The cards whose text lies nearest come first."""
        return _ranked(self._ids, self._vectors @ self._embedder.queries([question])[0])


class LangChainRecipe:
    """All cards as one document, cut by a text splitter, in Chroma as it comes; the four nearest chunks."""

    def __init__(self, cards: Sequence[Card], embedder: Embedder) -> None:
        """Cut, embed and index."""
        from langchain_chroma import Chroma
        from langchain_core.documents import Document
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        from knowledge.chroma.embeddings import OwnEmbeddings

        splitter = RecursiveCharacterTextSplitter(chunk_size=_LETTERS, chunk_overlap=_OVERLAP, add_start_index=True)
        texts = {card.id: card.text for card in cards}
        chunks = splitter.split_documents([Document(_BETWEEN.join(texts.values()))])
        for chunk in chunks:
            chunk.metadata["cards"] = " ".join(held(texts, chunk.metadata["start_index"], len(chunk.page_content)))
        self._store = Chroma.from_documents(chunks, OwnEmbeddings(lambda: embedder), collection_name="recipe")

    def __call__(self, question: str) -> Ranked:
        """A chunk counts as the cards that it holds, in their order."""
        found = self._store.similarity_search_with_score(question, k=_CHUNKS)
        cards = [card for chunk, _ in found for card in str(chunk.metadata["cards"]).split()]
        return Ranked(tuple(dict.fromkeys(cards)), -min(distance for _, distance in found))


def held(texts: Mapping[str, str], start: int, length: int) -> list[str]:
    """The ids of the texts of which at least half stands in this stretch of all of them, one after the other."""
    found, place = [], 0
    for name, text in texts.items():
        shared = min(place + len(text), start + length) - max(place, start)
        if shared >= _HELD * len(text):
            found.append(name)
        place += len(text) + len(_BETWEEN)
    return found


def _ranked(ids: Sequence[str], scores: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Ranked:
    order = np.argsort(-scores, kind="stable")
    return Ranked(tuple(ids[place] for place in order), float(scores[order[0]]))
