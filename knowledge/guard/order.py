"""Notices two things that have changed places: beside a comparison, or beside a duty."""

from __future__ import annotations

import re
from collections.abc import Collection

from knowledge.guard.alignment import TOPIC, Alignment, align
from knowledge.guard.lines import Line

_THAN = re.compile(r"\b(?P<turn>more|less|fewer|better|worse|rather|\w+er)\b[^.;]{0,60}?\bthan\b", re.IGNORECASE)
_CONTRAST = re.compile(
    r"\b(?:rather than|instead of|(?<!\bdo )(?<!\bdid )(?<!\bdoes )not(?! (?:only|just|so|as)\b))\b", re.IGNORECASE
)
_FIRST = re.compile(r"(?P<first>\bfirst\b).*?(?P<then>\b(?:then|next)\b)", re.IGNORECASE | re.DOTALL)
_BEFORE = re.compile(r"\b(?:before|after)\b(?! (?:that|then|this)\b)", re.IGNORECASE)
_LESSER = {"less", "fewer", "worse"}
_DUTY = re.compile(r"\b(?:must|should|ought to|ha(?:s|ve) to|needs? to)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\s*(?:always |never |not )?be \w+(?:ed|en|t|ade|ut)\b", re.IGNORECASE)
Sides = tuple[list[int], list[int]]
_END, _MARK = re.compile(r"[.;:!?]"), re.compile(r"[,.;:!?]")


def has_changed_places(said: Line, held: Line) -> bool:
    """Whether more and less, or who owes something and whom it is owed to, have changed places."""
    match = align(said, held)
    return _is_compared_otherwise(match) or _is_owed_by_another(match) or _comes_otherwise(match)


def _comes_otherwise(match: Alignment) -> bool:
    """Whether what comes first here comes later in the card."""
    mine, theirs = _course(match.said), _course(match.held)
    return mine is not None and theirs is not None and _are_crossed(match, mine, theirs)


def _course(line: Line) -> Sides | None:
    """The words of what comes first and of what comes later, where a text says which is which."""
    if found := _FIRST.search(line.text):
        then = found.start("then")
        return _apart(line, _last_part(line, found.start("first")), _meant(line, then, _end(line, then)))
    if found := _BEFORE.search(line.text):
        before, after = _last_part(line, found.start()), _meant(line, found.end(), _end(line, found.end()))
        return _apart(line, *((after, before) if found.group().lower() == "after" else (before, after)))
    return None


def _apart(line: Line, first: list[int], later: list[int]) -> Sides:
    """Both sides without the words that stand on each, such as the "go" of "go to one before you go to the other"."""
    both = {line.words[n].stem for n in first} & {line.words[n].stem for n in later}
    mine, theirs = ([n for n in side if line.words[n].stem not in both] for side in (first, later))
    return mine, theirs


def _last_part(line: Line, end: int) -> list[int]:
    """The places of the words before a letter, back to the mark before them."""
    marks = [mark.end() for mark in _MARK.finditer(line.text, 0, end)]
    return _meant(line, marks[-1] if marks else 0, end)


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
    """Whether more words of each side stand on the other side in the card than on their own.

    Or all of the lesser side do: "special events work best, more than listening".
    """
    before, after = mine
    is_whole = _told(match, before, theirs[1]) == len(theirs[1]) and _told(match, after, theirs[0]) == len(after)
    if before and after and theirs[1] and is_whole and not _told(match, after, theirs[1]):
        return True
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
    before = _meant(line, 0, found.start())
    after = _meant(line, found.end(), _end(line, found.end()))
    return [n for n in before if line.sentence(line.words[n].start) == here], after


def _end(line: Line, start: int) -> int:
    stop = _END.search(line.text, start)
    return stop.start() if stop else len(line.text)


def _meant(line: Line, start: int, end: int) -> list[int]:
    inside = [n for n, word in enumerate(line.words) if start <= word.start and word.end <= end]
    return [n for n in inside if line.words[n].stem not in {"", *TOPIC}]


def _told(match: Alignment, places: list[int], theirs: Collection[int]) -> int:
    """How many of these words of what is said surely stand for one of those of the card."""
    return sum(match.is_sure(n) and match.of(n) in theirs for n in places)
