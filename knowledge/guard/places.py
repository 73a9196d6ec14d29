"""Notices a group that stands where the card has another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from knowledge.guard.alignment import Alignment, align
from knowledge.guard.amounts import NUMBER_WORD
from knowledge.guard.compared import comparison
from knowledge.guard.groups import EVERYONE, Mention, fits, listed, mentions
from knowledge.guard.lines import Line

_DEGREES = frozenset(("most", "least", "more", "less", "fewer", "far", "only", "best", "worst", "first", "last"))
_TAKING_PART = re.compile(r"(?:people|those|anyone) who (?:co-?produce|take part|join in)\b", re.IGNORECASE)
_FRAME = re.compile(
    r"(?:[\w'’]+ ){0,3}(?:found|heard|said|says|say|told \w+|reported|believed?)(?: that)?\b", re.IGNORECASE
)
_FAR = 6  # words
_FIRST, _LEAST = 1, 3  # words before a group with which a part begins; words that two parts must share


def in_anothers_place(said: Line, held: Line) -> bool:
    """Whether, beside a word that both have, the card names other groups than the sentence does."""
    if comparison(said.text) and comparison(held.text):  # who has more and who has less is looked at there
        return False
    match = align(said, held)
    there = listed(held.text)
    return len(there) > 1 and any(_is_misplaced(each, match, there) for each in listed(said.text))


def is_of_another_card(said: Line, held: Sequence[tuple[Line, set[str]]]) -> bool:
    """Whether, of several cards each of groups of its own, a part about one group says what a card of another does."""
    return any(_is_of_others(said, mention, held) for mention in mentions(said.text) if mention.group != EVERYONE)


def _is_of_others(said: Line, mention: Mention, held: Sequence[tuple[Line, set[str]]]) -> bool:
    first = next((n for n, word in enumerate(said.words) if word.start >= mention.start), None)
    own = [line for line, groups in held if fits(mention.group, groups)]
    others = [line for line, groups in held if not fits(mention.group, groups) and EVERYONE not in groups]
    if first is None or not own or not others:
        return False
    clause = set(said.clause(first)) - {
        n for n, word in enumerate(said.words) for each in mentions(said.text) if each.start <= word.start < each.end
    }
    mine, theirs = (_sure(said, clause, lines) for lines in (own, others))
    return bool(theirs - mine) and not mine - theirs


def _sure(said: Line, places: Collection[int], lines: Sequence[Line]) -> set[int]:
    """The places of the words that one of these lines surely has."""
    matches = [align(said, line) for line in lines]
    return {n for n in places if any(match.is_sure(n) for match in matches)}


def _is_misplaced(named: list[Mention], match: Alignment, there: list[list[Mention]]) -> bool:
    said = match.said
    before = [n for n, word in enumerate(said.words) if word.end <= named[0].start and word.stem][-1:]
    return any(_is_followed_by_others(n, match, named, there) for n in before if not _is_number(said.words[n].text))


def _is_followed_by_others(n: int, match: Alignment, named: list[Mention], there: list[list[Mention]]) -> bool:
    """Whether the card has the word at place `n` of what is said, and other groups after it wherever it stands."""
    held, followed = match.held, []
    for place in match.alike(n):
        if match.said.words[n].stem != held.words[place].stem:
            continue
        follow = [each for each in there if each[0].start >= held.words[place].end]
        if follow and _words_between(held, held.words[place].end, follow[0][0].start) <= _FAR:
            followed.append({mention.group for mention in follow[0]})
    return bool(followed) and not any(
        EVERYONE in groups or all(fits(mention.group, groups) for mention in named) for groups in followed
    )


def _is_number(word: str) -> bool:
    return word[0].isdigit() or bool(re.fullmatch(NUMBER_WORD, word))


def _words_between(line: Line, start: int, end: int) -> int:
    return sum(start <= word.start < end for word in line.words)


def has_another_subject(said: Line, held: Line) -> bool:
    """Whether a sentence begins with a group, and the part of the card that it rewords begins with another one."""
    first = next(iter(mentions(said.text)), None) or _taking_part(said.text)
    if first is None or (comparison(said.text) and comparison(held.text)):
        return False
    if _words_between(said, said.text.rfind(",", 0, first.start) + 1, first.start) > _FIRST:  # "In 2023, staff"
        return False
    start = _clause_told(align(said, held), first)
    if start is None:
        return False
    clause = held.clause(start)
    begin, end = held.words[clause.start].start, held.words[clause.stop - 1].end
    there = [mention for mention in mentions(held.text) if begin <= mention.start < end]
    if not there or _words_between(held, begin, there[0].start) > _FIRST + _framing(held.text[begin : there[0].start]):
        return False
    together = next(each for each in listed(held.text) if there[0] in each)
    groups = {mention.group for mention in (*there, *together)}
    return not fits(first.group, groups) and first.group != EVERYONE


def _framing(text: str) -> int:
    """How many words only say who found what follows, as in "It also found that staff"."""
    found = _FRAME.match(text)
    return len(found.group().split()) if found else 0


def _taking_part(text: str) -> Mention | None:
    found = _TAKING_PART.match(text)
    return Mention("those who take part", found.start(), found.end()) if found else None


def _clause_told(match: Alignment, first: Mention) -> int | None:
    """The place where the part of the card begins that the words after a group reword; None if it is not plain."""
    said, held, counts = match.said, match.held, Counter[int]()
    begin = next((n for n, word in enumerate(said.words) if word.start >= first.start), 0)
    than = next((word.start for word in said.words if word.text == "than"), len(said.text))
    for n in said.clause(begin) if said.words else ():
        word = said.words[n]
        if first.end <= word.start < than:
            same = {m for m, other in enumerate(held.words) if word.text in _DEGREES and other.text == word.text}
            same |= {m for m in match.alike(n) if held.words[m].stem == word.stem}
            place = match.of(n)
            counts.update({held.clause(m).start for m in same or ({place} if place is not None else set())})
    if not counts:
        return None
    (start, count), *others = counts.most_common(2)
    second = others[0][1] if others else 0
    is_plain = count > second and (count >= _LEAST or (count == _LEAST - 1 and not second))
    return start if is_plain else None
