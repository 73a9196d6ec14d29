"""Measures names and clean texts on what twelve authors wrote who saw none of the rules."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from bot.safety.identifiers import remove_identifiers

DATA = Path(__file__).parent / "data" / "names-authors.txt"
NAMED = re.compile(r"\[([^\]]+)\]")
CASES = pytest.mark.parametrize(("case", "least"), [("capital", 0.97), ("lower", 0.95)])


def _texts(case: str) -> list[tuple[str, str]]:
    lines = (line.split("|", 2) for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [(culture, text) for culture, said_in, text in lines if said_in == case]


def _shares(case: str) -> dict[str, float]:
    gone: dict[str, list[bool]] = defaultdict(list)
    for culture, marked in _texts(case):
        kept = remove_identifiers(NAMED.sub(r"\1", marked)).kept
        words = (re.findall(r"[^\W\d_]{2,}", name) for name in NAMED.findall(marked))
        gone[culture] += [not any(re.search(rf"(?<!\w){word}(?!\w)", kept) for word in each) for each in words]
    return {culture: sum(each) / len(each) for culture, each in gone.items()}


@CASES
def test_nearly_all_names_go_alike_from_every_culture(case: str, least: float) -> None:
    shares = _shares(case)
    assert len(shares) == 9
    assert sum(shares.values()) / len(shares) >= least, shares
    assert max(shares.values()) - min(shares.values()) <= 0.1, shares


def test_texts_that_name_nobody_stay() -> None:
    texts = [text for _, text in _texts("clean")]
    changed = [text for text in texts if remove_identifiers(text).kept != text]
    assert len(texts) == 658
    assert len(changed) <= 0.04 * len(texts), changed
