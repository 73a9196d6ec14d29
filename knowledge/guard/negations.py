"""Compares what is denied: a "not" put in, or left out, turns a fact into its opposite."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from knowledge.guard import cues
from knowledge.guard.alignment import SAYING, TOPIC, Alignment, align
from knowledge.guard.cues import Denial, denials
from knowledge.guard.lines import Line

LEAST_SHARE = 0.34  # of the words that the sentence of the card most in question shares
_REACHED = 3
Places = Callable[[int], list[int]]
_ALL_TOLD = 2  # words that follow a denied one
_OR = re.compile(r"\b(?:or|nor)\b", re.IGNORECASE)
_NOT_UNTIL = re.compile(r"\b(?:until|till|unless|without|before)\b", re.IGNORECASE)  # what follows is asked for
_WITHIN = re.compile(r"(?:un|in|im|dis|non-?)(\w{4,})")
_LEAST_OF_A_CLAUSE = 0.5  # of the words of a clause that the card has, those in one clause of it


def says_otherwise(said: Line, held: Line) -> bool:
    """Whether `said` denies what `held` does not, or asserts what `held` denies."""
    match = align(said, held)
    here, there = denials(said, cues.NOT, both_in=held.text), denials(held, cues.NOT, both_in=said.text)
    turning = [each for each in denials(said, cues.TURNING, both_in=held.text, unless_in=held.text) if each.reach]
    loud = [each for each in there if not each.is_more]
    if len(here) + len(turning) > 1:  # "not without" is "not unless"
        loud += denials(held, cues.UNLESS)
    aloud = _answers(match, here, loud, denials(held, cues.QUIET, unless_in=said.text))
    loud = [each for each in loud if each not in (aloud or ())]
    turned = _answers(match, turning, loud, denials(held, cues.QUIET))
    scant = _answers(match, denials(said, cues.SCANT, unless_in=held.text), denials(held, cues.SCANTLY), [])
    if aloud is None or turned is None or scant is None:
        return True
    if (_is_doubled(said, held) and not _is_doubled(held, held)) or _is_needless(said, held):
        return True
    stopping = [each for each in denials(held, cues.STOPPING, unless_in=said.text) if _is_told_of(match, each)]
    kinds = (cues.QUIET, cues.TURNING)
    mine = [*denials(said, cues.NOT), *(each for kind in kinds for each in denials(said, kind, unless_in=held.text))]
    told = [answer for asked, answer in zip(here, aloud, strict=True) if asked.is_cut_short]  # "yet a fifth never did"
    loud = [each for each in there if each not in told]
    return _is_dropped(match, loud, mine, match.standing_for) or _is_dropped(match, stopping, mine, match.may_stand_for)


def _is_told_of(match: Alignment, theirs: Denial) -> bool:
    """Whether a sentence speaks of what the part of the card around a denial does."""
    if not theirs.reach:
        return False
    clause = set(match.held.clause(theirs.reach[0]))
    told = [alike for n in range(len(match.said.words)) if (alike := match.alike(n))]
    return sum(bool(alike & clause) for alike in told) >= LEAST_SHARE * len(told)


def is_denial(text: str) -> bool:
    """Whether a text denies anything aloud."""
    return bool(cues.NOT.search(text))


def denied(line: Line) -> set[int]:
    """The places of the words that a "not" reaches."""
    return {place for each in denials(line, cues.NOT) for place in each.reach}


def _sentences_meant(match: Alignment, n: int) -> set[int]:
    """The sentences of the card that the words around place `n` of what is said reword."""
    counts = Counter(
        match.held.sentence(match.held.words[place].start)
        for each in match.said.clause(n)
        if match.said.words[each].stem not in TOPIC and (place := match.of(each)) is not None
    )
    if not counts:
        return {match.held.sentence(word.start) for word in match.held.words}
    least = LEAST_SHARE * max(counts.values(), default=0)
    return {sentence for sentence, count in counts.items() if count >= least}


def _answers(
    match: Alignment, here: Sequence[Denial], loud: Sequence[Denial], quiet: Sequence[Denial]
) -> list[Denial] | None:
    """The denials of the card that stand for those of the sentence, each for one; None if one has none of its own."""
    free, found = {id(each): each for each in (*loud, *quiet)}, []
    is_quiet = {id(each) for each in quiet}
    for mine in here:
        meant = _sentences_meant(match, mine.reach[0]) if mine.reach else set()
        in_question = [each for each in free.values() if _may_answer(match, mine, each, meant)]
        beside = [each for each in in_question if _is_beside(match, mine, each)]
        sure = [each for each in in_question if each in beside or id(each) not in is_quiet]
        answer = _answer(match, mine, sure, beside, meant) if mine.reach else None
        if answer is None:
            return None
        found.append(free.pop(id(answer)))
    return found


def _may_answer(match: Alignment, mine: Denial, other: Denial, meant: set[int]) -> bool:
    """Whether the words that a denial reaches stand, as far as the card has them, where the other denial does."""
    if not other.reach or _sentence(match.held, other) not in meant:
        return False
    place = _sentence(match.held, other)
    there = [
        any(match.held.sentence(match.held.words[m].start) == place for m in match.alike(n))
        for n in mine.reach[:_REACHED]
        if match.is_sure(n) and match.said.words[n].stem not in TOPIC
    ]
    return sum(there) >= len(there) / 2


def _answer(
    match: Alignment, mine: Denial, sure: Sequence[Denial], beside: Sequence[Denial], meant: set[int]
) -> Denial | None:
    """The denial of the card that says the same as one of the sentence's."""
    heads = [n for n in _heads(match.said, mine.reach) if _stands_in(match, n, meant)]
    places = set().union(*(match.alike(n) for n in heads or mine.reach))
    if found := next((each for each in sure if places.intersection(each.reach)), None):
        return found
    if found := next((each for each in sure if _reaches_the_same(match, mine, each)), None):
        return found
    is_there = any(match.is_sure(n) and match.said.words[n].stem not in TOPIC for n in heads)
    if is_there and not mine.is_cut_short:  # the card has the word that is denied, and does not deny it
        return None
    return next(iter(beside), None)


def _reaches_the_same(match: Alignment, mine: Denial, other: Denial) -> bool:
    """Whether most of the words that one denial reaches are reached by the other."""
    told = [bool(match.alike(n).intersection(other.reach)) for n in mine.reach[:_REACHED] if match.is_sure(n)]
    return sum(told) >= max(2, len(told) / 2)


def _is_beside(match: Alignment, mine: Denial, other: Denial) -> bool:
    """Whether the words around one denial are those around the other."""
    clause = set(match.held.clause(other.reach[0]))
    told = [alike for n in match.said.clause(mine.reach[0]) if (alike := match.alike(n))]
    return bool(told) and sum(bool(alike & clause) for alike in told) >= _LEAST_OF_A_CLAUSE * len(told)


def _sentence(line: Line, denial: Denial) -> int:
    return line.sentence(line.words[denial.reach[0]].start)


def _stands_in(match: Alignment, n: int, sentences: set[int]) -> bool:
    place = match.of(n)
    return place is not None and match.held.sentence(match.held.words[place].start) in sentences


def _is_doubled(line: Line, held: Line) -> bool:
    """Whether a denial is denied: "cannot refuse", "nobody should not"; "don't lose trust" where a card stops it."""
    ends = any(cue.search(held.text) for cue in (cues.STOPPING, cues.LOSING))
    found = [*cues.STOPPING.finditer(line.text), *(cues.LOSING.finditer(line.text) if ends else ())]
    turned = {n for each in found for n in _within(line, each.start(), each.end())}
    is_turned = any(turned.intersection(each.reach[:2]) for each in denials(line, cues.NOT))
    return is_turned or bool(cues.TWICE.search(line.text))


def _is_needless(said: Line, held: Line) -> bool:
    """Whether a sentence calls something needless, and the card has no such word."""
    return bool(cues.NEEDLESS.search(said.text)) and not cues.NEEDLESSLY.search(held.text)


def _within(line: Line, start: int, end: int) -> list[int]:
    return [n for n, word in enumerate(line.words) if start <= word.start < end]


def _is_dropped(match: Alignment, there: Sequence[Denial], here: Sequence[Denial], found: Places) -> bool:
    """Whether the words that the card denies stand here undenied, by the places where each is `found`."""
    for theirs in there:
        heads = _heads(match.held, theirs.reach)
        is_of_none = match.held.text[theirs.start :].lower().startswith("no ")
        if is_of_none and not any(match.standing_for(m) for m in heads):  # "no group matters more" denies that any does
            heads = theirs.reach[len(heads) : len(heads) + 1]
        if not any(map(found, heads)):  # "leads to no wild demands", and "make wild demands"
            heads = _told_instead(match, theirs.reach[len(heads) :])
        told = {n for m in heads for n in found(m) if _is_told(match, n, m)}
        is_denied = any(match.alike(each.reach[0]).intersection(heads) for each in here if each.reach)
        is_denied = is_denied or any(_is_denied_within(match.said, match.held.words[m].stem) for m in heads)
        is_denied = is_denied or any(set(found(m)).intersection(each.reach) for m in heads for each in here)
        if told and not is_denied and not any(_is_listed_after_a_denial(match.said, n) for n in told):
            return True
    return False


def _told_instead(match: Alignment, reach: tuple[int, ...]) -> tuple[int, ...]:
    """The words after the one that is denied, where a sentence that denies nothing has them under another verb."""
    here = [n for m in reach for n in match.standing_for(m) if match.is_sure(n)]
    clause = [match.said.words[n] for n in match.said.clause(here[0])] if here else []
    told = match.said.text[clause[0].start : clause[-1].end] if clause else ""
    if any(cue.search(told) for cue in (cues.NOT, cues.QUIET, cues.TURNING, cues.SCANT)):
        return ()
    return reach if len(here) >= _ALL_TOLD and len(here) >= len(reach) else ()


def _is_listed_after_a_denial(line: Line, n: int) -> bool:
    """Whether an "or" joins a word to what a "not" before it denies: "you don't need big rooms or lots of money"."""
    start = line.words[n].start
    between = [line.text[found.end() : start] for found in cues.NOT.finditer(line.text, 0, start)]
    return any(_OR.search(part) and not (cues.COMMA.search(part) or _NOT_UNTIL.search(part)) for part in between)


def _is_denied_within(said: Line, stem: str) -> bool:
    """Whether a word of the sentence denies this one by its beginning: "unexpected" for "did not expect"."""
    return any(_WITHIN.fullmatch(word.text) and _WITHIN.sub(r"\1", word.text).startswith(stem) for word in said.words)


def _heads(line: Line, reach: tuple[int, ...]) -> tuple[int, ...]:
    """The word that a denial is of, and a "say" or "show" before it."""
    first = next((k for k, m in enumerate(reach) if line.words[m].stem not in SAYING), len(reach))
    return reach[: first + 1]


def _is_told(match: Alignment, n: int, m: int) -> bool:
    """Whether the word at place `n` of what is said rewords that at place `m` of the card, and its sentence."""
    here, there = match.said.words[n].stem, match.held.words[m].stem
    is_frame = bool({here, there} & SAYING) and here != there
    is_frame = is_frame or here in cues.IDLE
    return not is_frame and match.held.sentence(match.held.words[m].start) in _sentences_meant(match, n)
