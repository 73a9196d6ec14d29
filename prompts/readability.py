"""How hard a text is to read: the Flesch-Kincaid grade without the field's named terms, and the longest sentence."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from prompts.syllables import syllables

TERMS = Path(__file__).parent / "terms.txt"
_WORD = re.compile(r"[^\W_]+(?:[-'’.,:/@][^\W_]+)*")
# A sentence ends at . ! or ? before a space, and at a line's end unless the next line goes on in small letters.
_END = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"'”’)])\s+|\n\s*\n|\n(?!\s*[a-zà-ÿ])")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a heading or an item of a list is one too."""
    return [part.strip() for part in _END.split(text) if _WORD.search(part)]


def words(text: str) -> list[str]:
    """The words of a text; an address, a number or a word with hyphens is one."""
    return _WORD.findall(text)


def longest_sentence(text: str) -> int:
    """Words in the longest sentence, named terms counted; 0 for a text without words."""
    return max((len(words(sentence)) for sentence in sentences(text)), default=0)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade (reading age less about five), named terms left out; 0 for a text without words."""
    counted = [words(_terms().sub(" ", sentence)) for sentence in sentences(text)]
    total = sum(map(len, counted))
    if not total:
        return 0.0
    spoken = sum(syllables(word) for sentence in counted for word in sentence)
    return 0.39 * total / len(counted) + 11.8 * spoken / total - 15.59


@cache
def _terms() -> re.Pattern[str]:
    lines = (line.strip() for line in TERMS.read_text("utf-8").splitlines())
    terms = sorted((line for line in lines if line and not line.startswith("#")), key=len, reverse=True)
    return re.compile(
        r"\b(?:" + "|".join(re.escape(t).replace(r"\*", r"[\w’']*") for t in terms) + r")(?:['’]s)?\b", re.IGNORECASE
    )
