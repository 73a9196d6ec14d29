"""Notices a figure that is told of what another figure of the same card counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from knowledge.guard.alignment import align
from knowledge.guard.amounts import Amount, amounts, may_stand_for
from knowledge.guard.groups import mentions
from knowledge.guard.lines import Line, sentences
from knowledge.guard.negations import is_denial
from knowledge.models import Card

_CUT = re.compile(r"[,;:(]|\b(?:and|but|while|whereas|yet|against|compared|so|then)\b", re.IGNORECASE)
_OF = re.compile(r" (?:out )?of (?:the |all )?", re.IGNORECASE)  # "73 of the 122 projects"
_COUNTED = 2  # words
_ELLIPTIC = 1  # words: "so do about half" says by itself nothing of what half do
_WHO = re.compile(r"\bof (?:the |all )?(?:[\w-]+ ){0,2}?(?:who|that) (?:did |had |have |were |are )?", re.IGNORECASE)
_TELLING = 2  # words
_SMALL = frozenset(("all", "only", "just", "every", "each"))


@dataclass(frozen=True, slots=True)
class _Part:
    """A figure, and the part of a text that tells what it counts."""

    amount: Amount
    line: Line


def is_told_of_another(said: Line, cards: Sequence[Card], read: Callable[[str], Line]) -> bool:
    """Whether the words around a figure are those around another figure of the card, and not around its own."""
    held = [part for card in cards for sentence in sentences(card.text) for part in _parts(sentence, read)]
    beside = [
        _Part(amount, read(f"{figure.population}: {figure.scale}"))
        for card in cards
        for figure in card.figures
        for amount in amounts(figure.value)
    ]
    if _have_changed_places(said, [read(card.text) for card in cards]):
        return True
    return any(_is_elsewhere(part, held, beside) for part in _parts(said.text, read))


def _have_changed_places(said: Line, held: Sequence[Line]) -> bool:
    """Whether a number stands right before the word that another number of the cards counts, as in "148 projects"."""
    there = [(amount, _right_after(line, amount)) for line in held for amount in amounts(line.text)]
    grouped = {mention.start for mention in mentions(said.text)}
    for amount in amounts(said.text):
        if amount.unit or _is_year(amount) or amount.end + 1 in grouped:
            continue
        counted = _right_after(said, amount)
        own = [stems for other, stems in there if may_stand_for(amount, other)]
        others = [stems for other, stems in there if not may_stand_for(amount, other)]
        is_its_own = not own or not all(own) or any(counted & stems for stems in own)
        if counted and not is_its_own and any(counted <= stems for stems in others):
            return True
    return False


def _right_after(line: Line, amount: Amount) -> set[str]:
    """The stems of what a number counts: the words after it, up to a small one."""
    after = [word.stem for word in line.words if word.start >= amount.end]
    return set(takewhile(bool, after[:_COUNTED]))


def _is_elsewhere(part: _Part, held: Sequence[_Part], beside: Sequence[_Part]) -> bool:
    own = [each for each in held if may_stand_for(part.amount, each.amount)]
    others = [each for each in held if each not in own]
    if not own or not others or any(_counted(each) < _ELLIPTIC for each in own):
        return False
    if _are_others(part, own, others):
        return True
    told = [*own, *(each for each in beside if may_stand_for(part.amount, each.amount))]
    best = max(_shared(part, each) for each in told)
    return any(_is_nearer(part, each, _all_shared(part, each, beside), best, own) for each in others)


def _all_shared(part: _Part, other: _Part, beside: Sequence[_Part]) -> int:
    """How many words a part shares with another figure's, or with what the card holds beside its text of that one."""
    same = [each for each in beside if part.amount.is_share and may_stand_for(each.amount, other.amount)]
    return max(_shared(part, each) for each in (other, *same))


def _are_others(part: _Part, own: Sequence[_Part], others: Sequence[_Part]) -> bool:
    """Whether a share is told "of those who kept quiet", and the card has that of another figure alone."""
    found = _WHO.search(part.line.text)
    if found is None or not part.amount.is_share:
        return False
    telling = [n for n, word in enumerate(part.line.words) if word.start >= found.end() and word.stem][:_TELLING]
    mine, theirs = ({n for n in telling if _is_held(part, n, parts)} for parts in (own, others))
    return bool(telling) and not mine and len(theirs) == len(telling)


def _is_held(part: _Part, n: int, parts: Sequence[_Part]) -> bool:
    return any(align(part.line, each.line).is_sure(n) for each in parts)


def _is_nearer(part: _Part, other: _Part, shared: int, best: int, own: Sequence[_Part]) -> bool:
    is_denied = is_denial(part.line.text) and is_denial(other.line.text)
    if is_denied and not any(is_denial(each.line.text) for each in own):
        return shared >= best
    return shared > best and (best == 0 or shared > best + 1)


def _shared(part: _Part, other: _Part) -> int:
    """How many words of the one the other has, whoever is meant."""
    match, grouped = align(part.line, other.line), _grouped(part.line)
    same = {word.text for word in part.line.words} & {word.text for word in other.line.words} & _SMALL
    return len(same) + sum(match.is_sure(n) for n in range(len(part.line.words)) if n not in grouped)


def _counted(part: _Part) -> int:
    grouped = _grouped(part.line)
    return sum(bool(word.stem) for n, word in enumerate(part.line.words) if n not in grouped)


def _is_year(amount: Amount) -> bool:
    return amount.unit == "" and 1900 <= amount.value <= 2100


def _grouped(line: Line) -> set[int]:
    """The places of words that name a group or are a figure."""
    spans = [(group.start, group.end) for group in mentions(line.text)]
    spans += [(amount.start, amount.end) for amount in amounts(line.text)]
    return {n for n, word in enumerate(line.words) if any(start <= word.start < end for start, end in spans)}


def _parts(text: str, read: Callable[[str], Line]) -> list[_Part]:
    """A sentence cut between its figures, years aside."""
    found = [amount for amount in amounts(text) if not _is_year(amount)]
    found = [one for n, one in enumerate(found) if n == 0 or not _OF.fullmatch(text[found[n - 1].end : one.start])]
    cuts = [0]
    for one, other in pairwise(found):
        marks = [mark.start() for mark in _CUT.finditer(text, one.end, other.start)]
        cuts.append(marks[-1] if marks else other.start)
    ends = [*cuts[1:], len(text)]
    cuts = cuts[: len(found)]
    ends = ends[: len(found)]
    return [_Part(amount, read(text[start:end])) for amount, start, end in zip(found, cuts, ends, strict=True)]
