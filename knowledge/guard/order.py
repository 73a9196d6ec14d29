"""Notices two things that have changed places: beside a comparison, or beside a duty."""

from __future__ import annotations

import re
from collections.abc import Collection

from knowledge.guard.alignment import TOPIC, Alignment
from knowledge.guard.lines import Line

_THAN = re.compile(r"\b(?P<turn>more|less|fewer|better|worse|rather|\w+er)\b[^.;]{0,60}?\bthan\b", re.IGNORECASE)
_CONTRAST = re.compile(
    r"\b(?:rather than|instead of|(?<!\bdo )(?<!\bdid )(?<!\bdoes )not(?! (?:only|just|so|as)\b))\b", re.IGNORECASE
)
_LESSER = {"less", "fewer", "worse"}
_DUTY = re.compile(r"\b(?:must|should|ought to|ha(?:s|ve) to|needs? to)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\s*(?:always |never |not )?be \w+(?:ed|en|t|ade|ut)\b", re.IGNORECASE)
Sides = tuple[list[int], list[int]]
_END = re.compile(r"[.;:!?]")


def has_changed_places(said: Line, held: Line) -> bool:
    """Whether more and less, or who owes something and whom it is owed to, have changed places."""
    match = Alignment(said, held)
    return _is_compared_otherwise(match) or _is_owed_by_another(match)


def _is_compared_otherwise(match: Alignment) -> bool:
    said, held = match.said, match.held
    pairs = [
        (here, there)
        for here in _THAN.finditer(said.text)
        for there in _THAN.finditer(held.text)
        if _is_less(here) == _is_less(there)
    ]
    pairs += [(here, there) for here in _CONTRAST.finditer(said.text) for there in _CONTRAST.finditer(held.text)]
    return any(_are_crossed(match, _sides(said, here), _sides(held, there)) for here, there in pairs)


def _are_crossed(match: Alignment, mine: Sides, theirs: Sides) -> bool:
    """Whether more words of each side stand on the other side in the card than on their own."""
    return all(
        _told(match, words, other) > _told(match, words, own)
        for words, own, other in zip(mine, theirs, reversed(theirs), strict=True)
    )


def _is_owed_by_another(match: Alignment) -> bool:
    """Whether the card's own subject of a duty comes after the duty here, and the subject here is another."""
    here, there = _DUTY.search(match.said.text), _DUTY.search(match.held.text)
    if here is None or there is None or _PASSIVE.match(match.said.text, here.end()):
        return False
    before, after = _sides(match.said, here)
    subject, owed = _sides(match.held, there)
    mine = {place for n in before for place in match.alike(n)}
    return bool(mine & set(owed)) and _told(match, after, subject[:1]) > 0 and not mine & set(subject[:1])


def _is_less(found: re.Match[str]) -> bool:
    return found["turn"].lower() in _LESSER


def _sides(line: Line, found: re.Match[str]) -> Sides:
    """The places of the words with a meaning of their own before what was found and after it, in its sentence."""
    here = line.sentence(found.start())
    stop = _END.search(line.text, found.end())
    limit = stop.start() if stop else len(line.text)
    meant = [
        n for n, word in enumerate(line.words) if word.stem not in {"", *TOPIC} and line.sentence(word.start) == here
    ]
    return (
        [n for n in meant if line.words[n].end <= found.start()],
        [n for n in meant if found.end() <= line.words[n].start < limit],
    )


def _told(match: Alignment, places: list[int], theirs: Collection[int]) -> int:
    """How many of these words of what is said surely stand for one of those of the card."""
    return sum(match.is_sure(n) and match.of(n) in theirs for n in places)
