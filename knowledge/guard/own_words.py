"""Lets the guard hold a line to what people said, as it holds an answer to cards."""

from __future__ import annotations

from knowledge.models import Card, Group, Kind, Questions, Seen


def as_card(place: int, text: str) -> Card:
    """Words as a card of its own that lasts for one check; a wish is told as a wish, and no source vouches for it."""
    return Card.model_construct(
        id=f"W{place + 1}",
        text=text,
        kind=Kind.PRACTICE,
        group=Group.NONE,
        topic="",
        seen=Seen.STORED,
        on_summary_page=False,
        sources=(),
        figures=(),
        figures_as_given=None,
        note=None,
        questions=Questions.model_construct(en=(), cy=()),
    )
