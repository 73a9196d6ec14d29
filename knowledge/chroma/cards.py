"""Keeps the cards' texts among the passages, so that the index is never empty and documents are compared with them."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.documents.model import CARDS
from knowledge.models import Card
from knowledge.passages import Passage, PassageStore, to_blob
from knowledge.vectors import RememberedVectors

__all__ = ["CARDS", "sync_cards"]


def sync_cards(store: PassageStore, cards: Iterable[Card], memory: RememberedVectors) -> bool:
    """Put the cards in place of those kept, all in one transaction; whether there was anything to change.

    `memory` is MiniLM's: passages live in its space.
    """
    chosen = sorted(cards, key=lambda card: card.id)
    rows = memory.of([card.text for card in chosen])
    wanted = {
        card.id: Passage(id=card.id, document=CARDS, text=card.text, vector=to_blob(row))
        for card, row in zip(chosen, rows, strict=True)
    }
    if store.get(list(wanted)) == wanted and store.documents().get(CARDS, 0) == len(wanted):
        return False
    store.replace(CARDS, wanted.values())
    return True
