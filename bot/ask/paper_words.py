"""Words for what the owner's documents say: always with the document's name, and the page, slide or heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.reply import Block, Choice, Look, Message, Reply, paragraph, say
from knowledge.documents.nearest import Cited
from knowledge.documents.shelf import places_of
from knowledge.passages import Passage

SHOW_PASSAGE = "ask:passage"
_COUNTED = re.compile(r"(page|slide) (\d+)")


def blocks(passages: Sequence[Cited]) -> list[Block]:
    """A paragraph for each."""
    return [
        paragraph("ask-document", text=cited.excerpt, document=cited.passage.document, place=place(cited.passage))
        for cited in passages
    ]


def place(passage: Passage) -> Message:
    """Where it stands in the document, in the reader's language."""
    counted = _COUNTED.fullmatch(passage.place)
    if counted and counted[1] == "page":
        return say("ask-place-page", number=counted[2])
    if counted:
        return say("ask-place-slide", number=counted[2])
    return say("ask-place-heading", heading=passage.place) if passage.place else say("nothing")


def buttons(passages: Sequence[Cited]) -> list[tuple[Choice, ...]]:
    """A button for the first whose words were cut."""
    for cited in passages:
        numbers = places_of(cited.passage.id)
        if numbers and cited.excerpt != cited.passage.text:
            return [(Choice(say("button-passage"), SHOW_PASSAGE, numbers),)]
    return []


def whole(passage: Passage) -> Reply:
    """All words of a passage, and where they stand."""
    return Reply(
        (
            paragraph("ask-passage", Look.HEADING, document=passage.document, place=place(passage)),
            paragraph("ask-text", text=passage.text),
        )
    )
