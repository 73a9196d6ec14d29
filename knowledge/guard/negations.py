"""Compares what is denied: a "not" put in, or left out, turns a fact into its opposite."""

from __future__ import annotations

import re
from collections import Counter

from knowledge.guard.alignment import Alignment
from knowledge.guard.lines import Line

_NOT = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|rarely|seldom|barely|scarcely)\b"
    r"|\b\w+n['’]t\b",
    re.IGNORECASE,
)
# Words that deny more quietly: they answer for a "not" on the other side, and need none themselves.
_QUIET = re.compile(
    r"\b(?:lack\w*|too little|too few|little|few|short(?:age)? of|fail\w*|stop\w*|un[a-z]{4,}|dis[a-z]{4,}"
    r"|in(?:accessible|visible|complete|flexible)|shut out|left out|leav\w+ out|keep\w* (?:\w+ )?out|kept out"
    r"|out of pocket|rather than|instead of|refus\w*|avoid\w*|prevent\w*|exclud\w*|no longer|any ?more|quiet\w*"
    r"|turn\w* (?:\w+ ){0,3}down|declin\w*|reject\w*|against|wast\w*|hard\w*|difficult\w*|ignor\w*|miss\w*|away from"
    r"|far from|secret|impossible)\b",
    re.IGNORECASE,
)
# Verbs and counts that turn round what follows as surely as a "not": these need a denial of the card's.
_TURNING = re.compile(
    r"\b(?:fail\w*|refus\w*|declin\w*|avoid\w*|unlikely|unable|reluctant\w*|stop\w*|prevent\w*|reject\w*|neglect\w*"
    r"|forg[eo]t\w*|resist\w*|oppos\w*|ignor\w*|lack\w*|(?<!\ba )(?:few|little)|den(?:y|ies|ied)|disagree\w*|doubt\w*"
    r"|disput\w*|unless|except|far from|instead of|rather than|short of)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|unless)\b", re.IGNORECASE)
_EMPTY = re.compile(r"\b(?:no doubt|nothing less|not least|seldom heard)\b", re.IGNORECASE)
_BOTH = re.compile(r"\bnot (?:just|only)\b", re.IGNORECASE)
_TOO = re.compile(r"\bnot (?:just|only)\b|\b(?:also|too|both|as well)\b", re.IGNORECASE)
_STOP = re.compile(r"[.;:!?]|,? \b(?:but|so|which|because|although|while)\b|, (?:and|or)\b", re.IGNORECASE)
_COMMA = re.compile(r"[.,;:!?]|\b(?:but|so|which|because|although|while)\b", re.IGNORECASE)
LEAST_SHARE = 0.34  # of the words that the sentence of the card most in question shares
_REACH = 3  # words with a meaning of their own that a "not" reaches


def says_otherwise(said: Line, held: Line) -> bool:
    """Whether `said` denies what `held` does not, or asserts what `held` denies."""
    match = Alignment(said, held)
    here, there = _denials(said, _NOT, both_in=held.text), _denials(held, _NOT, both_in=said.text)
    quiet_here = _denials(said, _QUIET, unless_in=held.text)
    quiet_there = _denials(held, _QUIET, unless_in=said.text)
    only_here = _denials(said, _ONLY, unless_in=held.text)
    turning = [each for each in _denials(said, _TURNING, unless_in=held.text) if each]
    is_twice = any(reach and reach[0] == quiet[0] for reach in here for quiet in quiet_here if quiet)
    return (
        (is_twice and not quiet_there)
        or _is_added(match, here, [*there, *quiet_there])
        or _is_added(match, turning, [*there, *_denials(held, _QUIET)])
        or _is_dropped(match, there, [*here, *quiet_here, *only_here])
    )


def is_denial(text: str) -> bool:
    """Whether a text denies anything aloud."""
    return bool(_NOT.search(text))


def denied(line: Line) -> set[int]:
    """The places of the words that a "not" reaches."""
    return {place for reach in _denials(line, _NOT) for place in reach}


def _sentences_meant(match: Alignment, n: int) -> set[int]:
    """The sentences of the card that the words around place `n` of what is said reword."""
    counts = Counter(
        match.held.sentence(match.held.words[place].start)
        for each in match.said.clause(n)
        if (place := match.of(each)) is not None
    )
    least = LEAST_SHARE * max(counts.values(), default=0)
    return {sentence for sentence, count in counts.items() if count >= least}


def _is_added(match: Alignment, here: list[tuple[int, ...]], there: list[tuple[int, ...]]) -> bool:
    """Whether a denial has none of its own in the card: each of the card's answers for one."""
    free = list(there)
    for reach in here:
        if not reach:
            return True
        places = set().union(*(match.alike(n) for n in reach))
        meant = _sentences_meant(match, reach[0])
        found = next(
            (
                each
                for each in free
                if places.intersection(each) and match.held.sentence(match.held.words[each[0]].start) in meant
            ),
            None,
        )
        if found is None:
            return True
        free.remove(found)
    return False


def _is_dropped(match: Alignment, there: list[tuple[int, ...]], here: list[tuple[int, ...]]) -> bool:
    """Whether the words that the card denies stand here undenied."""
    for reach in there:
        told = match.standing_for(reach[0]) if reach else []
        if told and not any(n in each for n in told for each in here):
            return True
    return False


def _denials(line: Line, pattern: re.Pattern[str], *, unless_in: str = "", both_in: str = "") -> list[tuple[int, ...]]:
    skipped = [found.span() for found in _EMPTY.finditer(line.text)]
    if _TOO.search(both_in):  # "not only this" says this and more
        skipped += [found.span() for found in _BOTH.finditer(line.text)]
    found = []
    for match in pattern.finditer(line.text):
        is_skipped = any(start <= match.start() < end for start, end in skipped)
        if not is_skipped and not (unless_in and _root(match.group()) in unless_in.lower()):
            found.append(_reached(line, match.start(), match.end(), is_quiet=pattern in {_QUIET, _ONLY}))
    return found


def _root(word: str) -> str:
    """The beginning that all forms of a word have, such as "fail" of "failed"."""
    return word.lower().removesuffix("ed").removesuffix("ing").removesuffix("s")


def _reached(line: Line, start: int, end: int, *, is_quiet: bool) -> tuple[int, ...]:
    stop = (_COMMA if is_quiet else _STOP).search(line.text, end)
    limit = stop.start() if stop else len(line.text)
    meant = [(n, word) for n, word in enumerate(line.words) if word.stem and not _NOT.fullmatch(word.text)]
    after = [n for n, word in meant if end <= word.start < limit]
    before = [n for n, word in meant if word.end <= start]
    own = [n for n, word in meant if start <= word.start < end] if is_quiet else []
    return (*own, *(after[:_REACH] or before[-2:]), *(before[-2:] if is_quiet else ()))
