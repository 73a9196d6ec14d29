"""Tells whether a document is the full text of a report that the cards only know from its summary."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.documents.model import Reading
from knowledge.models import SUMMARY_SOURCE

_TITLE = re.compile(r"shaping\W+change\W+together", re.IGNORECASE)
_MAKER = re.compile(r"\bSCIE\b|social care institute for excellence", re.IGNORECASE)
_ABOUT = re.compile(r"co-?\s?produc", re.IGNORECASE)
_ADVICE = re.compile(r"\brecommend|\bargymhell", re.IGNORECASE)
_OPENING, _LETTERS = 6, 4_000  # pages or sections, and letters, in which a report says what it is


def report_of(reading: Reading, name: str) -> str:
    """The id of the source that this document is in full, or nothing; one without recommendations is not it."""
    opening = " ".join(_opening(reading, name))[:_LETTERS]
    is_titled = _TITLE.search(opening) or (
        _MAKER.search(opening) and _ABOUT.search(opening) and _ADVICE.search(opening)
    )
    if not is_titled or not any(gives_advice(piece.text) or gives_advice(piece.place) for piece in reading.pieces):
        return ""
    return SUMMARY_SOURCE


def gives_advice(text: str) -> bool:
    """Whether a text speaks of recommendations."""
    return _ADVICE.search(text) is not None


def _opening(reading: Reading, name: str) -> Iterable[str]:
    yield name
    yield reading.about.get("title", "")
    for piece in reading.pieces[:_OPENING]:
        yield piece.place
        yield piece.text
