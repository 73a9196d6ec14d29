"""Notices a group that stands where the card has another one."""

from __future__ import annotations

from collections import Counter

from knowledge.guard.alignment import Alignment
from knowledge.guard.groups import EVERYONE, Mention, fits, listed, mentions
from knowledge.guard.lines import Line
from knowledge.guard.strength import comparison

_FAR = 6  # words
_FIRST, _LEAST = 1, 3  # words before a group with which a part begins; words that two parts must share


def in_anothers_place(said: Line, held: Line) -> bool:
    """Whether, beside a word that both have, the card names other groups than the sentence does."""
    if comparison(said.text) and comparison(held.text):  # who has more and who has less is looked at there
        return False
    match = Alignment(said, held)
    there = listed(held.text)
    return len(there) > 1 and any(_is_misplaced(each, match, there) for each in listed(said.text))


def _is_misplaced(named: list[Mention], match: Alignment, there: list[list[Mention]]) -> bool:
    said, held = match.said, match.held
    before = [n for n, word in enumerate(said.words) if word.end <= named[0].start and word.stem][-1:]
    for n in before:
        place = match.of(n)
        if place is None or said.words[n].stem != held.words[place].stem:
            continue
        follow = [each for each in there if each[0].start >= held.words[place].end]
        if not follow or _words_between(held, held.words[place].end, follow[0][0].start) > _FAR:
            continue
        groups = {mention.group for mention in follow[0]}
        if EVERYONE not in groups and not all(fits(mention.group, groups) for mention in named):
            return True
    return False


def _words_between(line: Line, start: int, end: int) -> int:
    return sum(start <= word.start < end for word in line.words)


def has_another_subject(said: Line, held: Line) -> bool:
    """Whether a sentence begins with a group, and the part of the card that it rewords begins with another one."""
    first = next(iter(mentions(said.text)), None)
    if first is None or _words_before(said, first.start) > _FIRST:
        return False
    match = Alignment(said, held)
    told = [
        place for n, word in enumerate(said.words) if word.start >= first.end and (place := match.of(n)) is not None
    ]
    counts = Counter(held.clause(place).start for place in told)
    if not counts:
        return False
    (start, count), *others = counts.most_common(2)
    if count < _LEAST or (others and others[0][1] == count):
        return False
    clause = held.clause(start)
    begin, end = held.words[clause.start].start, held.words[clause.stop - 1].end
    there = [mention for mention in mentions(held.text) if begin <= mention.start < end]
    if not there or sum(begin <= word.start < there[0].start for word in held.words) > _FIRST:
        return False
    together = next(each for each in listed(held.text) if there[0] in each)
    groups = {mention.group for mention in (*there, *together)}
    return not fits(first.group, groups) and first.group != EVERYONE


def _words_before(line: Line, start: int) -> int:
    return sum(word.start < start for word in line.words)
