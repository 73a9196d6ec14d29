"""Finds words that no card stands behind: a clause put in is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

import numpy as np

from knowledge.guard.alignment import TOPIC
from knowledge.guard.amounts import amounts
from knowledge.guard.groups import EVERYONE, mentions
from knowledge.guard.lines import Line, Rows, Word, near_words
from knowledge.guard.phrases import empty, told_by
from knowledge.models import Card
from knowledge.text import stems
from knowledge.yaml_file import read

UNKNOWN = 0.33  # a word further than this from every word of the cards says something new
KNOWN, MOST_MISSING = 0.50, 0.50  # how much all words together may fall short of this
LEAST_OF_A_PART = 0.50  # the mean of each part of the sentence: a clause put in is a part of its own
LEAST_IN_ALL, LEAST_SHARE = 0.66, 0.55  # their mean in the whole sentence; how many are the cards' or may say the same
LEAST_OF_A_WORD, LEAST_OF_A_REASON, LEAST_OF_MORE = 0.42, 0.62, 0.63
LEAST_OF_A_NEW_REASON, LEAST_OF_WHAT_IS_SAID = 0.80, 0.70
LEAST_ALIKE, LEAST_ALIKE_ELSE = 0.35, 0.50  # how near a sentence as a whole comes; where few words are the card's own
LEAST_KNOWN, _KNOWN_WELL = 0.60, 0.90
_MOST_NAMED = 2  # groups and figures, held to the card elsewhere, that count towards how much of it the cards have
_NEAR_WORD = 0.30  # what a word that may say the same counts beside what it means where it stands
_NEAR, _LIGHT = 0.60, 0.45  # the least that such a word, and one that tells little by itself, counts
_PHRASED = 0.80  # a phrase of several words that says the same is seldom there by chance
_PART = re.compile(
    r"[,;:.!?]|\b(?:(?<!\bas soon )(?<!\bas well )(?<!\bas long )as(?! (?:soon|well|long|far|much|many)\b)"
    r"|and|because|which|so|but|while|although|when|if|that|or|with|by|to|after|since|unless)\b"
)
_CIRCUMSTANCE = re.compile(r"\b(?:in|at|from|through|during|over|within|across|for|on|under)\b", re.IGNORECASE)
_UNTIL = re.compile(rf"{_PART.pattern}|{_CIRCUMSTANCE.pattern}|\b(?:where|of|is|are|was|were|can|will|should)\b")
# Where a card gives a reason in its own way; elsewhere a reason is made of the card's own words, or put in.
_REASONED = re.compile(
    r"\b(?:because|due to|thanks|owing|so|since|results? (?:of|in)|reasons?|leads?|led|mak(?:e|es|ing)|means?|meant|why"
    r"|causes?|helps?|if|when|builds?|brings?|gives?)\b",
    re.IGNORECASE,
)
# "..., and it must be free": one word is enough to say something else.
_SAYS_MORE = re.compile(
    r"(?:and|but) (?:(?:it|they|this|these|that) )?(?:is|are|was|were|must|can|should|will|has to|have to)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"because|as|since|so|which")
_LIGHT_FILE = Path(__file__).parent.parent / "words" / "light.yaml"
_FRAME = frozenset(
    stems(
        "said say says told tells report reports survey found finds finding findings according evidence thing things "
        "mean means including include includes people person co-production coproduction co-produce produce produced "
        "raise raised point pointed name named identify identified flag flagged highlight "
        "highlighted cite cited mention mentioned note noted describe described "
        "also both such one ones well get gets getting way ways let us keep make made take taken put come came go goes "
        "going want wants when while where whether because since however still even especially"
    )
)
# Words of the closed kinds: what they do is looked at elsewhere (denials, strength, figures); no fact is made of them.
_CLOSED = frozenset(
    re.findall(
        r"\w+",
        "about above across after against along alongside although amid among amongst around because before "
        "beside besides between beyond despite during except in inside into like near onto over per since than "
        "through throughout till toward towards under unless until upon via whereas whether within without able "
        "unable almost nearly roughly approximately just barely hardly scarcely only merely ever never always "
        "often yet still even either neither nor though however therefore thus hence then too instead rather else "
        "anyway meanwhile cannot none nobody nothing someone somebody something anyone anybody anything everyone "
        "everybody everything itself themselves himself herself yourself ourselves whoever whatever whichever "
        "whom whose perhaps maybe quite already soon once again altogether overall compared versus",
    )
)
_DOCUMENTS = frozenset(
    stems("guide report survey study paper page blog site website review evaluation charity council body")
)
# When something is or was: a card says it, or nobody does.
_WHEN = re.compile(r"\b(?:(?:next|last|this|coming) (?:year|month|week|spring|summer|autumn|winter))\b", re.IGNORECASE)
_SMALL = re.compile(
    r"^(?:\w+n't|(?:who|they|we|you|it|he|she|that|there|what|i|everyone|people)'(?:ll|d|ve|re|s|m)|his|her|hers|their"
    r"|very|much|far|really|quite|simply|just|own|each|other|another|most|more|many|any|some)$"
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A word that carries meaning, and how near the cards come to it (1: they have it)."""

    text: str
    start: int
    weight: float


class Support:
    """Weighs each word of a sentence against the cards."""

    def __init__(self, read: Callable[[str], Line]) -> None:
        """`read` reads a text, and may remember it."""
        self._read = read

    def holds(self, said: Line, held: Sequence[Line], cards: Sequence[Card], named: set[str]) -> bool:
        """Whether the cards stand behind every word that carries meaning, but for a few that are near.

        `named` are the stems of the sources' titles: "the guide says" is told of a guide.
        """
        told = " ".join(line.text for line in held).lower()
        if any(when.lower() not in told for when in _WHEN.findall(said.text)):
            return False
        weighed = self.weighed(said, held, cards, named)
        if any(word.weight < UNKNOWN for word in weighed):
            return False
        if sum(max(0.0, KNOWN - word.weight) for word in weighed) > MOST_MISSING:
            return False
        weights = [word.weight for word in weighed] + [1.0] * min(_MOST_NAMED, _named(said.text))
        if weighed and not (_is_mostly_known(weights) and _is_of_its_subject(weights, said, held)):
            return False
        if any(_is_all_new(part) for part in _circumstances(said.text, weighed)):
            return False
        is_reasoned = bool(_REASONED.search(told))
        return all(
            fmean(part) >= least and _is_hardly_new(part)
            for least, part in _parts(said.text, weighed, is_reasoned=is_reasoned)
        )

    def has_a_stranger(self, said: Line, held: Sequence[Line], cards: Sequence[Card]) -> bool:
        """Whether a sentence has a word that is far from the cards: it may name people whom no list knows."""
        return any(word.weight < _LIGHT for word in self.weighed(said, held, cards, set()))

    def weighed(self, said: Line, held: Sequence[Line], cards: Sequence[Card], named: set[str]) -> list[Weighed]:
        """The words that carry meaning; who is meant is looked at elsewhere."""
        figures = [f"{figure.population}: {figure.scale}" for card in cards for figure in card.figures]
        read = [*held, *map(self._read, figures)]
        known = {stem for line in read for stem in line.stems} | named & _DOCUMENTS
        near = {other for stem in known for other in near_words().get(stem, ())}
        nothing, phrased = empty(said), told_by(said, read)
        rows = np.concatenate([line.rows for line in read])
        grouped = [range(group.start, group.end) for group in mentions(said.text)]
        grouped += [range(amount.start, amount.end) for amount in amounts(said.text)]
        found = []
        for n, word in enumerate(said.words):
            if n in nothing or not _is_weighed(word) or any(word.start in span for span in grouped):
                continue
            if phrased.get(n, n) != n:  # a phrase counts once, however long it is
                continue
            there = float((rows @ said.rows[n]).max())
            if word.stem in known:
                weight = 1.0
            elif n in phrased:
                weight = max(_PHRASED, there)
            elif word.stem in near:
                weight = max(_NEAR, there + _NEAR_WORD)
            else:
                weight = max(_LIGHT, there) if word.stem in light() else there
            found.append(Weighed(word.text, word.start, weight))
        return found


def _is_all_new(part: Sequence[float]) -> bool:
    return len(part) > 1 and max(part) < _NEAR


def _circumstances(text: str, weighed: Sequence[Weighed]) -> Iterator[list[float]]:
    """The weights of each phrase that tells where, when or how: "in small groups"."""
    for found in _CIRCUMSTANCE.finditer(text):
        stop = _UNTIL.search(text, found.end())
        end = stop.start() if stop else len(text)
        yield [word.weight for word in weighed if found.end() <= word.start < end]


def _is_hardly_new(part: Sequence[float]) -> bool:
    """Whether at most one word of a part is far from the cards: among words of theirs, two say something else."""
    return sum(each < LEAST_OF_A_WORD for each in part) <= 1


def _is_of_its_subject(weights: Sequence[float], said: Line, held: Sequence[Line]) -> bool:
    """Whether a sentence as a whole means something like the card: words alone may be those of another matter."""
    nearest = max(float(_meaning(said) @ _meaning(line)) for line in held)
    is_known = sum(each >= _KNOWN_WELL for each in weights) >= LEAST_KNOWN * len(weights)
    return nearest >= (LEAST_ALIKE if is_known else LEAST_ALIKE_ELSE)


def _meaning(line: Line) -> Rows:
    mean: Rows = line.rows.mean(axis=0)
    return mean / np.float32(max(float(np.linalg.norm(mean)), 1e-9))


def _named(text: str) -> int:
    """How many groups and figures a text names."""
    return sum(mention.group != EVERYONE for mention in mentions(text)) + len(amounts(text))


@cache
def light() -> frozenset[str]:
    """The stems of words that tell little by themselves, from `words/light.yaml`."""
    return frozenset(stem for line in read(_LIGHT_FILE, list[str]) for stem in stems(line))


def _is_weighed(word: Word) -> bool:
    is_frame = not word.stem or word.text in _CLOSED or word.stem in _FRAME | TOPIC or bool(_SMALL.match(word.text))
    return not is_frame and not word.text[0].isdigit()


def _parts(text: str, weighed: Sequence[Weighed], *, is_reasoned: bool) -> list[tuple[float, list[float]]]:
    """The weights of each part of a sentence that has any, with the least that its words must come to."""
    found = list(_PART.finditer(text))
    starts, ends = [0, *(each.start() for each in found)], [*(each.start() for each in found), len(text)]
    heads = ["", *(each.group() for each in found)]
    parts: list[tuple[str, list[float]]] = []
    for head, start, end in zip(heads, starts, ends, strict=True):
        part = [word.weight for word in weighed if start <= word.start < end]
        if head == "to" and len(part) == 1 and parts and parts[-1][1]:  # "ask them to leave"
            parts[-1][1].extend(part)
        else:
            parts.append((head, part))
    said_more = {n for n, start in enumerate(starts) if _SAYS_MORE.match(text, start)}
    return [
        (
            LEAST_OF_WHAT_IS_SAID
            if n in said_more and len(part) == 1
            else _least(head, part, is_more=n > 0, is_reasoned=is_reasoned),
            part,
        )
        for n, (head, part) in enumerate(parts)
        if part
    ]


def _is_mostly_known(weights: Sequence[float]) -> bool:
    return fmean(weights) >= LEAST_IN_ALL and sum(each >= _NEAR for each in weights) >= LEAST_SHARE * len(weights)


def _least(head: str, part: Sequence[float], *, is_more: bool, is_reasoned: bool) -> float:
    """A reason or a clause that is put in is made of words that might fit; one word alone says little either way."""
    if head == "because" and not is_reasoned:
        return LEAST_OF_A_NEW_REASON
    if _REASON.fullmatch(head):
        return LEAST_OF_A_REASON
    return LEAST_OF_A_WORD if len(part) == 1 else LEAST_OF_MORE if is_more else LEAST_OF_A_PART
