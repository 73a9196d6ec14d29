"""Reads a follow-up ("and for families?") in the light of the answer before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.models import Card

_OPENS = re.compile(
    r"^(and|but|so|ok(ay)?|what about|how about|why|why not|really|more|tell me more|go on|same for"
    r"|who said (that|so|it)|is that|are they|do they|does that"
    r"|a beth am|beth am|ac i|a |pam|mwy|dwed fwy)\b",
    re.IGNORECASE,
)
MAX_WORDS = 8


def joined(question: str, before: Sequence[Card]) -> str | None:
    """The follow-up together with what it follows, or None when the question stands by itself."""
    if not before or len(question.split()) > MAX_WORDS or not _OPENS.match(question.strip()):
        return None
    return f"{question.strip()} {before[0].text}"
