"""Reads a "Yes" or "No" that opens an answer: the card does not say it, so it must fit question and sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from knowledge.guard import cues
from knowledge.guard.alignment import TOPIC, align
from knowledge.guard.cues import denials
from knowledge.guard.lines import Line, sentences
from knowledge.guard.negations import denied, is_denial

_OPENING = re.compile(
    r"^(?P<word>yes|no|not (?:really|at all)|(?P<partly>not (?:quite|exactly|entirely|necessarily|always)))\b"
    r"(?:[,.;:!]|\s*[-–—])\s*(?=\S)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:^|[,.;:!?]\s*|\b(?:but|so|and)\s+)(?:is|are|was|were|do|does|did|can|could|should|must|has|have|had|will|would|may|might"
    r"|need)(?:n['’]t)?\s",
    re.IGNORECASE,
)
_BARE = 1  # "Should we co-produce everything?" leaves no more than "everything" to compare
_LESS = re.compile(r"\b(?:less|fewer|least|only|differ\w*|vary|varies|varied|apart|split|divided)\b", re.IGNORECASE)
_PARTLY = re.compile(
    rf"{_LESS.pattern}|\b(?:but|however|although|though|if|when|may|might|could|depends?|perhaps|some)\b", re.IGNORECASE
)


def without_opening(text: str, question: str, cards: Iterable[str], read: Callable[[str], Line]) -> tuple[str, bool]:
    """The sentence without a "Yes" or "No", and whether that word fits; without a question nothing is known of it.

    A "No" fits as well where a sentence of the `cards` denies what is asked, and the rest speaks of something else.
    """
    found = _OPENING.match(text)
    if found is None or not question.strip():
        return text, True
    rest = text[found.end() :]
    rest = rest[:1].upper() + rest[1:]
    may = bool(_ASKS.search(question)) and not is_denial(question)
    if found["partly"]:
        return rest, may and (is_denial(rest) or bool(_PARTLY.search(rest)))
    word, said, asked = found["word"].lower(), read(rest), read(question)
    is_free = word != "yes" and not _told_of(said, asked, range(len(said.words)))
    is_no = is_free and any(_is_denied(read(part), asked) for text in cards for part in sentences(text))
    return rest, may and (is_no or _fits(word, said, asked))


def _is_denied(held: Line, question: Line) -> bool:
    """Whether a sentence of a card denies a word of the question."""
    return _told_of(held, question, denied(held))


def _told_of(line: Line, question: Line, places: Iterable[int]) -> bool:
    """Whether one of these words surely stands for one of the question's."""
    match = align(line, question)
    return any(match.is_sure(n) for n in places if line.words[n].stem not in TOPIC | cues.IDLE)


def _fits(word: str, said: Line, question: Line) -> bool:
    match = align(said, question)
    shared = {n for n in range(len(said.words)) if match.of(n) is not None}
    if word == "yes":
        return bool(shared) and not shared & denied(said)
    against = {place for kind in (cues.NOT, cues.QUIET, cues.TURNING) for d in denials(said, kind) for place in d.reach}
    beside = {place for n in against for place in said.clause(n)}  # "once is not enough" denies "only once"
    is_bare = sum(bool(each.stem) and each.stem not in TOPIC | cues.IDLE for each in question.words) <= _BARE
    return bool(shared & beside) or (bool(shared) and bool(_LESS.search(said.text))) or (is_bare and bool(against))
