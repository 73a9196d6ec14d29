"""The real cards among the passages, in the model's real space."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.chroma.cards import CARDS, sync_cards
from knowledge.chroma.embeddings import OwnEmbeddings
from knowledge.chroma.search import PassageSearch
from knowledge.embedding.build import model_folder
from knowledge.embedding.minilm import MiniLM
from knowledge.loader import load
from knowledge.models import Card
from knowledge.vectors import RememberedVectors, packaged
from tests.support.passages import kept, passages, vectors


@pytest.fixture(scope="module")
def model() -> MiniLM:
    return MiniLM(model_folder())


@pytest.fixture(scope="module")
def memory(model: MiniLM) -> RememberedVectors:
    return packaged(model)


@pytest.fixture(scope="module")
def cards() -> list[Card]:
    return list(load(None).cards.values())


def test_cards_are_kept_once_and_again_when_one_changes(
    tmp_path: Path, cards: list[Card], memory: RememberedVectors
) -> None:
    with kept(tmp_path) as store:
        store.add(passages(vectors(2)))
        assert sync_cards(store, cards, memory)
        before = store.fingerprint()
        assert not sync_cards(store, reversed(cards), memory)
        assert store.fingerprint() == before
        assert store.documents() == {CARDS: len(cards), "policy.pdf": 2}

        reworded = cards[0].model_copy(update={"text": "Reworded by the owner."})
        assert sync_cards(store, [reworded, *cards[2:]], memory)
        assert store.documents()[CARDS] == len(cards) - 1
        assert store.get([reworded.id])[reworded.id].text == "Reworded by the owner."
        assert list(store.get([cards[1].id])) == []


def test_a_question_finds_the_card_that_answers_it(
    tmp_path: Path, cards: list[Card], memory: RememberedVectors, model: MiniLM
) -> None:
    embeddings = OwnEmbeddings(lambda: model)
    with kept(tmp_path) as store:
        sync_cards(store, cards, memory)
        search = PassageSearch(store, None, model.name)
        asked = cards[0].text.rstrip(".") + "?"
        (best, score), *_ = search.search(model.queries([asked])[0], 3)
    assert best == cards[0].id
    assert score > 0.9
    assert embeddings.embed_query(asked) == pytest.approx(embeddings.embed_documents([asked])[0])
