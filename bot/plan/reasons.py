"""Why a step is asked, or a flag is raised: what a card says, and who said it."""

from __future__ import annotations

from bot.core.reply import Message, say
from knowledge.loader import Library


def why(card_id: str, library: Library) -> Message:
    """The card's own words with its source; ids of cards are the program's, and nobody sees them."""
    card = library.cards[card_id]
    source = library.sources[card.sources[0].source]
    return say("plan-why", text=card.text, publisher=source.publisher, date=source.date)
