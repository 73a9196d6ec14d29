"""A question after a story: each sentence has a vote of its own, and a single one is searched as it stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pytest

from knowledge.card_index import CardIndex
from knowledge.embedding.choose import embedders
from knowledge.evaluation.questions import DEVELOPMENT, IN_SCOPE, of_kind, read
from knowledge.focus import sentences
from knowledge.loader import load
from knowledge.retriever import Retriever


@pytest.fixture(scope="module")
def retriever() -> Retriever:
    return Retriever(load(), embedders())


@pytest.fixture(scope="module")
def index(retriever: Retriever) -> CardIndex:
    return CardIndex([hit.card for hit in retriever.search("hello", shown=1000).hits], retriever.memories)


def first_right(found: Sequence[str], relevant: Collection[str]) -> float:
    """1 where a right card is first, a half where it is second, and so on."""
    return next((1 / place for place, card in enumerate(found, 1) if card in relevant), 0.0)


def test_among_labelled_questions_in_several_sentences_right_cards_come_further_up(
    retriever: Retriever, index: CardIndex
) -> None:
    asked = [each for each in of_kind(read(DEVELOPMENT), *IN_SCOPE) if sentences(each.text)]
    whole, by_sentence = 0.0, 0.0
    for question in asked:
        order = np.argsort(-index.match(question.text, retriever.vectors(question.text)).total)
        whole += first_right([index.cards[n].id for n in order], question.relevant)
        by_sentence += first_right([hit.card.id for hit in retriever.search(question.text).hits], question.relevant)
    assert by_sentence > whole


def test_one_sentence_is_searched_as_it_stands(retriever: Retriever, index: CardIndex) -> None:
    question = "Do people hear what came of it?"
    match = index.match(question, retriever.vectors(question))
    assert sentences(question) == []
    assert sentences(f"Hello there! {question}") == []  # a greeting says nothing that could be searched
    assert index.heard(question, match, []) is match.total


def test_a_very_long_message_is_looked_at_in_its_first_sentences_only() -> None:
    assert len(sentences("We had a good day. " * 40)) == 8
