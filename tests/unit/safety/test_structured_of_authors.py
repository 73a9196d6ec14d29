"""Measures structured identifiers and clean texts on what thirty-two authors wrote who saw none of the rules."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from bot.safety.identifiers import remove_identifiers

DATA = Path(__file__).parent / "data" / "structured-authors.txt"
MARKED = re.compile(r"⟦([^⟧]*)⟧")
KINDS = 15


def _texts() -> list[tuple[str, str]]:
    lines = (line for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [(kind, text) for kind, _, text in (line.partition("|") for line in lines)]


def _left(marked: str) -> list[str]:
    """The identifiers of a text of which any letter or digit is kept."""
    removed = remove_identifiers(MARKED.sub(r"\1", marked)).removed
    gone = {place for span in removed for place in range(span.start, span.end)}
    left, signs = [], 0  # each identifier before this one stood between two signs
    for match in MARKED.finditer(marked):
        start = match.start() - signs
        signs += 2
        places = (start + place for place, char in enumerate(match.group(1)) if char.isalnum())
        left += [match.group(1)] * (not gone.issuperset(places))
    return left


def test_nearly_every_structured_identifier_goes_whole() -> None:
    said, kept = Counter[str](), list[tuple[str, str]]()
    for kind, marked in _texts():
        said[kind] += len(MARKED.findall(marked))
        kept += [(kind, each) for each in _left(marked)]
    assert len(+said) == KINDS
    assert said.total() > 4000
    assert len(kept) <= 0.007 * said.total(), kept


def test_numbers_and_names_of_nobody_stay() -> None:
    clean = [text for kind, text in _texts() if kind == "clean"]
    changed = [text for text in clean if remove_identifiers(text).kept != text]
    assert len(clean) > 1300
    assert len(changed) <= 0.01 * len(clean), changed
