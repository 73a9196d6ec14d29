"""Reads a follow-up ("and for families?") in the light of the answer before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from knowledge.models import Card, Kind
from knowledge.premises import groups_named

_OPENS = re.compile(
    r"^(how (much|many|often|long)$|who$|when$|where$|faint$|pryd$|and|but|so|ok(ay)?|what about|how about"
    r"|why|why not|really|more|tell me more|go on|same for"
    r"|who said (that|so|it)|is that|are they|do they|does that"
    r"|a beth am|beth am|ac i|a |pam|mwy|dwed fwy)\b",
    re.IGNORECASE,
)
MAX_WORDS = 8


def joined(question: str, before: Sequence[Card]) -> str | None:
    """The follow-up together with what it follows, or None when the question stands by itself."""
    if not before or len(question.split()) > MAX_WORDS or not _OPENS.match(question.strip(" ?!.")):
        return None
    return f"{question.strip()} {before[0].text}"


def about(question: str, before: Sequence[Card], cards: Iterable[Card]) -> Card | None:
    """The card that says of the group which the follow-up names what the answer before it said of another one.

    It has the same topic, or is of the same kind (both a barrier, say).
    """
    groups = groups_named(question)
    if not before or not groups:
        return None
    others = [card for card in cards if card.group in groups and card.id != before[0].id]
    same_topic = [card for card in others if card.topic == before[0].topic and card.kind is before[0].kind]
    same_kind = [card for card in others if card.kind is before[0].kind is Kind.BARRIER]
    return next(iter([*same_topic, *same_kind]), None)
