"""Holds content to the catalogue: what a card or an off-topic entry is called must have words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.channels.wording import CatalogueWording
from bot.core.errors import ContentError
from bot.core.reply import Message
from knowledge.loader import Library

NOWHERE = "none"
_TOPICS = "prompts/en/ask.ftl lists them, as topic-..."
_PLACES = f"prompts/en/ask.ftl lists them, as ask-where-..., or say {NOWHERE}"


def unnamed(library: Library, wording: CatalogueWording) -> Iterator[str]:
    """Each topic and each place to turn to that has no words, with where it stands and how to mend it."""
    for card in library.cards.values():
        if not _has_words(f"topic-{card.topic}", wording):
            yield f"{library.files[card.id]}:2: the topic {card.topic!r} has no words; take one that has ({_TOPICS})"
    for entry in library.off_topic:
        if entry.where != NOWHERE and not _has_words(f"ask-where-{entry.where}", wording):
            place = f"off_topic, {entry.topic}"
            yield f"{place}: the place {entry.where!r} has no words; take one that has ({_PLACES})"


def check_names(library: Library, wording: CatalogueWording) -> None:
    """Stop a start that would fail in the middle of a conversation. Raises `ContentError`."""
    problem = next(unnamed(library, wording), None)
    if problem:
        raise ContentError(problem)


def _has_words(key: str, wording: CatalogueWording) -> bool:
    try:
        return bool(wording.text(Message(key), "en"))
    except ContentError:
        return False
