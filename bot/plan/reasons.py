"""Why a step is asked, or a flag is raised: what a card says, and who said it."""

from __future__ import annotations

from bot.core.reply import Message, say
from knowledge.loader import Library


def why(card_id: str, library: Library) -> Message:
    """Why a step is asked: the card's own words with their source. Nobody sees ids of cards."""
    card = library.cards[card_id]
    source = library.sources[card.sources[0].source]
    return say("plan-why", text=card.text, publisher=source.publisher, date=source.date)


def why_it_matters(card_id: str, library: Library) -> Message:
    """The same for a flag."""
    asked = why(card_id, library)
    return say("plan-matters", text=asked.args["text"], publisher=asked.args["publisher"], date=asked.args["date"])
