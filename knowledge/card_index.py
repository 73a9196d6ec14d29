"""Searches the cards: four kinds of match, each seen from several sides, added up as z-scores.

For every question each search (MiniLM, multilingual E5, words, runs of characters) scores every card's text and every
question that the card answers. A card is seen by its text, its best question, and the means of its three and eight
best. Each of these columns is brought to mean 0 and spread 1 over all cards, weighted and added up: unlike ranks,
sums of scores leave something to judge relevance by. Where a question comes in several sentences, each is searched by
itself as well and has a small vote: what is asked in five words is not lost beside the story that goes before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding.base import Embedder
from knowledge.language import looks_welsh
from knowledge.lexical import KeywordIndex
from knowledge.models import Card
from knowledge.text import formal, grams, stems
from knowledge.vectors import RememberedVectors, closeness

Array = NDArray[np.float32]
_TOP = (1, 3, 8)
# Found on the tuning questions. Sides: text, best question, mean of 3, mean of 8.
SIDE_WEIGHTS = np.array([0.5, 1.0, 1.0, 1.0], np.float32)
SEARCH_WEIGHTS = {"words": 0.75, "characters": 0.75}  # 1 where it is not named
LITE_WEIGHTS = {"words": 0.5}  # with MiniLM alone
# MiniLM knows no Welsh: there its vote is little more than the length of the words.
WELSH_WEIGHTS = {"minilm-int8-1": 0.25, "e5-small-q4-1": 1.5, "words": 0.5}


SENTENCES = 0.3  # what all sentences say of a card together, beside what the whole says; 0.2 to 0.45 do as well


@dataclass(frozen=True)
class Match:
    """How well one question fits every card.

    `columns` is cards by sides for each search, `total` their sum of z-scores.
    """

    columns: dict[str, Array]
    total: Array


class CardIndex:
    """All cards with the questions that they answer, ready to be searched exactly."""

    def __init__(self, cards: Sequence[Card], memories: Sequence[tuple[Embedder, RememberedVectors]]) -> None:
        """Index `cards`; each embedder brings the memory of vectors that it knows."""
        self.cards = tuple(cards)
        texts = [card.text for card in cards]
        asked = [(n, question) for n, card in enumerate(cards) for question in (*card.questions.en, *card.questions.cy)]
        self._places = _places([n for n, _ in asked], len(cards))
        everything = [formal(text) for text in (*texts, *(question for _, question in asked))]
        self._words, self._grams = KeywordIndex(everything, stems), KeywordIndex(everything, grams)
        self._vectors = [
            (embedder.name, memory.of(texts), memory.of([q for _, q in asked])) for embedder, memory in memories
        ]

    def match(self, question: str, vectors: dict[str, Array]) -> Match:
        """Fit of a question, given its vector by each embedder's name."""
        size = len(self.cards)
        plain = formal(question)
        columns = {
            name: self._sides(closeness(texts, vectors[name]), closeness(asked, vectors[name]))
            for name, texts, asked in self._vectors
            if name in vectors
        }
        for name, index in (("words", self._words), ("characters", self._grams)):
            scores = index.scores(plain)
            columns[name] = self._sides(scores[:size], scores[size:])
        return Match(columns, _voted(columns, self._weights(plain)))

    def heard(self, question: str, match: Match, sentences: Sequence[tuple[str, dict[str, Array]]]) -> Array:
        """The sum for each card, with the vote of each sentence: its words, and vectors of as many embedders as wished.

        It is as widely spread as that of the whole question, so that differences mean the same.
        """
        if not sentences:
            return match.total
        weights = self._weights(formal(question))
        votes = [_z(_voted(self.match(words, vectors).columns, weights)) for words, vectors in sentences]
        whole = match.total
        heard: Array = _z(_z(whole) + SENTENCES * np.mean(votes, axis=0)) * whole.std() + whole.mean()
        return heard

    def _weights(self, plain: str) -> dict[str, float]:
        if len(self._vectors) == 1:
            return LITE_WEIGHTS
        return WELSH_WEIGHTS if looks_welsh(plain) else SEARCH_WEIGHTS

    def _sides(self, of_text: Array, of_questions: Array) -> Array:
        padded = np.append(of_questions, -np.inf)[self._places]
        best = -np.sort(-padded, axis=1)
        return np.stack([of_text, *(best[:, :top].mean(axis=1) for top in _TOP)], axis=1)


def _places(owners: Sequence[int], size: int) -> NDArray[np.int64]:
    """For each card the places of its questions, in rows of one length (-1 where there is none)."""
    rows: list[list[int]] = [[] for _ in range(size)]
    for place, owner in enumerate(owners):
        rows[owner].append(place)
    width = max(map(len, rows))
    return np.array([row + [-1] * (width - len(row)) for row in rows], np.int64)


def _voted(columns: dict[str, Array], weights: dict[str, float]) -> Array:
    votes: Array = np.sum([weights.get(name, 1.0) * (_z(c) @ SIDE_WEIGHTS) for name, c in columns.items()], axis=0)
    return votes


def _z(column: Array) -> Array:
    spread: Array = (column - column.mean(axis=0)) / (column.std(axis=0) + 1e-9)
    return spread
