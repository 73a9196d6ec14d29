"""Compares how strongly something is said: a wish is no duty, "some" is not "all", and less is not more."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from knowledge.guard import cues
from knowledge.guard.alignment import Alignment, align
from knowledge.guard.compared import LESSER, comparison, is_same_way, turn
from knowledge.guard.lines import Line, is_near
from knowledge.guard.negations import denied
from knowledge.models import Card, Kind
from knowledge.text import stems
from knowledge.yaml_file import read

_CLAIMS = (
    (r"always|every time|constantly|in every case|without exception", r"always|every time"),
    (r"guarante\w+|prove[sdn]?|proof|proven|certain(?:ly)?|definite\w*|undoubtedly|clearly shows?|for sure",
     r"guarante\w+|prove[sdn]?|proof|sure|certain\w*"),
    (r"law|legal\w*|illegal\w*|statut\w+|duty|right to|compulsory|mandatory|obliged|required|requires",
     r"law|legal\w*|Act\b|duty|right to|statut\w+|rules?|must|ha(?:d|s|ve) to"),
    (r"recommend\w*", r"recommend\w*"),
    (r"(?:most|least|more|less) likely|followed by|ahead of|rank(?:s|ed)?|came (?:first|second|third|last)",
     r"likely|than|most|least|first|followed|rank"),
    (r"even (?:if|when|though|without)|whether or not|regardless|no matter",
     r"even|whether|regardless|any\b|although|any ?way|still"),
    (r"only", r"only|unless|just|no longer|main\w*|not "),
    (r"most (?:people|of|groups)|the majority|a majority", r"most |majority"),
    (r"best|highest|greatest|top\b|first place|number one", r"best|highest|greatest|top|most|biggest|main|key|first"),
    (r"(?:the|its|their) most (?!of\b)\w+", r"most|best|main|key|first|top|vital|central"),
    (r"worst|lowest|least", r"worst|lowest|least|bottom|less|then"),
    (r"biggest|largest|main|chief|strongest", r"biggest|largest|main\w*|chief|most|key|vital|central|important|big"),
    (r"significant\w*|dramatic\w*|huge\w*|massive\w*|transform\w*|enormous\w*", r"significant\w*|dramatic\w*"),
    (r"experts?|scientists?|research (?:shows?|proves?|has)", r"experts?|research|study|advisers"),
)  # fmt: skip
_CLAIMS_MADE = tuple(
    (re.compile(rf"\b(?:{said})\b", re.IGNORECASE), re.compile(rf"\b(?:{held})", re.IGNORECASE))
    for said, held in _CLAIMS
)
_MUST = re.compile(r"\b(?:must|ha(?:s|ve) to|had to)\b", re.IGNORECASE)
_NO_DUTY = re.compile(r"(?:\bnot|n['’]t|\bnobody|\bno one) (?:\w+ )?(?:ha(?:s|ve) to|had to)\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:must|ha(?:s|ve) to|had to|require\w*|need\w*|unless|cannot|never|vital|not an optional|nobody)\b",
    re.IGNORECASE,
)
# From weak to strong; a word of a ladder may not stand higher than the one in its place in the card.
_LADDERS = (
    "might may could can < should ought < will < must always",
    "a an one < few some several < many often < most usually < all every always everyone each",
    "sometimes rarely < often usually < always",
    "seemed seem believed believe think thought felt feel said say < proved proves shows showed",
)
_RANKS = tuple(
    {word: rank for rank, rung in enumerate(ladder.split(" < ")) for word in rung.split()} for ladder in _LADDERS
)
_MARK = re.compile(r"[,;:.!?(]")
_SHOULD = re.compile(r"\b(?:should|ought to)\b", re.IGNORECASE)
_WISH = re.compile(
    r"\b(?:should|must|need\w*|has to|have to|recommend\w*|says to|asks? for|never|not )\b", re.IGNORECASE
)
_ADVISING = {Kind.RECOMMENDATION, Kind.PRACTICE, Kind.ENABLER}

_OPPOSITES_FILE = Path(__file__).parent.parent / "words" / "opposites.yaml"


@cache
def _against() -> dict[str, set[str]]:
    """By word: its opposites, from `words/opposites.yaml`."""
    found: dict[str, set[str]] = {}
    for one, other in read(_OPPOSITES_FILE, list[tuple[str, str]]):
        found.setdefault(_form(one), set()).add(_form(other))
        found.setdefault(_form(other), set()).add(_form(one))
    return found


def _form(word: str) -> str:
    """What all forms of a word have in common; a small word has but one."""
    return next(iter(stems(word)), word)


_PREFIXED = re.compile(r"(?:un|dis|in|im|ir|non|mis)-?(?P<bare>[a-z]{4,})")
_QUIETLY = re.compile(r"\b(?:little|lack\w*|less|few\w*|hard\w*|poor\w*)\b", re.IGNORECASE)
_PLAIN = re.compile(r"worse|inferiors?|harm(?:s|ed)?|distrust|late|fall|drop|unfair(?:ly)?|unlikely")
_DEGREES, _BESIDE = {"less", "fewer", "more"}, 2
_ALL = frozenset(("all", "each", "every", "everyone", "everybody", "anyone", "anybody"))
_COURSE = re.compile(
    r"\b(?:first|begin|initially)\b.*\b(?:later|then|after\w*|in the end)\b", re.IGNORECASE | re.DOTALL
)
_AT_MOST = re.compile(r"\bat (?:the )?(?:very )?$", re.IGNORECASE)  # "at most 15" compares nothing
_LESS_OF = re.compile(r"\b(?:less|least) (?P<what>[a-z]{3,})\b", re.IGNORECASE)
_LEFT_OUT = re.compile(rf"(?:nobody|no one|none)\b(?: \w+){{0,5}}? {cues.OUT.pattern}", re.IGNORECASE)  # all are in
_TURNS = LESSER | {"more", "better", "higher"}


def is_stronger(said: Line, cards: list[Card], held: list[Line]) -> bool:
    """Whether a sentence claims more than its cards: a duty, a proof, a law, all, the most."""
    text = " ".join(card.text for card in cards)
    kinds = {card.kind for card in cards}
    for claim, warrant in _CLAIMS_MADE:
        if claim.search(said.text) and not warrant.search(text):
            is_named = claim.pattern.startswith(r"\b(?:recommend") and Kind.RECOMMENDATION in kinds
            if not is_named:
                return True
    if _MUST.search(_NO_DUTY.sub(" ", said.text)) and not _BOUND.search(text):
        return True
    if _SHOULD.search(said.text) and not (_WISH.search(text) or kinds & _ADVISING):
        return True
    return all(_stands_higher(said, line) for line in held)


def _stands_higher(said: Line, held: Line) -> bool:
    match = align(said, held)
    for ranks in _RANKS:
        for n, word in enumerate(said.words):
            if word.text not in ranks:
                continue
            target = next((k for k in range(n + 1, min(n + 4, len(said.words))) if said.words[k].stem), None)
            place = match.of(target) if target is not None else None
            if target is None or place is None or _MARK.search(said.text[word.end : said.words[target].start]):
                continue
            before = [each for each in held.words[max(0, place - 3) : place] if each.text in ranks]
            here = held.sentence(held.words[place].start)
            there = [ranks[each.text] for each in before if held.sentence(each.start) == here]
            told = {held.sentence(held.words[m].start) for m in match.alike(target)}
            same = {each.text for each in held.words if held.sentence(each.start) in told}
            if there and ranks[word.text] > max(there) and word.text not in same:
                return True
    return False


def is_turned_round(said: Line, held: Line) -> bool:
    """Whether a word stands where the card has its opposite, or a comparison runs the other way."""
    turned = comparison(said.text), comparison(held.text)
    is_compared = turned[0] is not None and turned[1] is not None
    if is_compared and not is_same_way(turned[0], turned[1]):
        return True
    if not held.words or not said.words:
        return False
    if (not is_compared and _is_less_of_more(said, held)) or _is_crossed(said, held):
        return True
    here, there = ({word.stem or word.text for word in line.words} for line in (said, held))
    match = align(said, held)
    denied_here, denied_there = denied(said), denied(held)
    if _is_prefixed(said, held, denied_there) or _is_prefixed(held, said, denied_here):
        return True
    for n, word in enumerate(said.words):
        form = word.stem or word.text
        against = _against().get(form, set())
        is_the_turn = is_compared and word.text in _TURNS and word.text == turn(said.text)
        is_the_turn = is_the_turn or bool(_AT_MOST.search(said.text[: word.start]) and form in {"most", "least"})
        is_the_turn = is_the_turn or bool(_LEFT_OUT.match(said.text, word.start) and not cues.OUT.search(held.text))
        is_the_turn = is_the_turn or bool(word.text in _ALL and _ALL & {other.text for other in held.words})
        if not against & there or form in there or against & here or is_the_turn:
            continue
        best = int((held.rows @ said.rows[n]).argmax())
        places = {m for m, other in enumerate(held.words) if (other.stem or other.text) in against}
        is_plain = _PLAIN.fullmatch(word.text) and not is_near(word.stem, held.stems)
        if word.text in _DEGREES and not is_compared and _is_of_the_same(match, n, places):
            return True
        best = best if best in places else min(places) if is_plain else -1
        best = best if best >= 0 else _beside_the_same(match, n, places)
        if best >= 0 and (n in denied_here) == (best in denied_there):
            return True
    return False


def _is_crossed(said: Line, held: Line) -> bool:
    """Whether two opposites change places over time: "down at first and up later" for "up at first and down later"."""
    if not (_COURSE.search(said.text) and _COURSE.search(held.text)):
        return False
    mine, theirs = ([word.stem or word.text for word in line.words] for line in (said, held))
    both = [(one, other) for one in dict.fromkeys(mine) for other in _against().get(one, ()) if other in mine]
    return any(
        {one, other} <= set(theirs) and mine.index(one) < mine.index(other) and theirs.index(other) < theirs.index(one)
        for one, other in both
    )


def _beside_the_same(match: Alignment, n: int, places: set[int]) -> int:
    """The place of an opposite that stands right before what the word at place `n` stands before; -1 if none does."""
    after = range(n + 1, min(n + 1 + _BESIDE, len(match.said.words)))
    follow = next((k for k in after if match.said.words[k].stem), None)
    if follow is None or not match.is_sure(follow):
        return -1
    return next((place for place in places for m in match.alike(follow) if 0 < m - place <= _BESIDE), -1)


def _is_of_the_same(match: Alignment, n: int, places: set[int]) -> bool:
    """Whether "less" stands beside a word that the card has "more" beside."""
    said, held = match.said, match.held
    beside = [k for k in range(max(0, n - _BESIDE), min(n + _BESIDE + 1, len(said.words))) if said.words[k].stem]
    there = {place for k in beside if (place := match.of(k)) is not None}
    near = {place for place in places if any(abs(place - each) <= _BESIDE for each in there)}
    return any(
        held.sentence(held.words[place].start) == held.sentence(held.words[p].start) for p in near for place in there
    )


def _is_less_of_more(said: Line, held: Line) -> bool:
    """Whether one side says "less keen" where the other says "keener" or "more keen"."""
    for one, other in ((said, held), (held, said)):
        for found in _LESS_OF.finditer(one.text):
            more = rf"\b(?:{found['what']}(?:e?r|est)|(?:more|most) {found['what']})\b"
            if re.search(more, other.text, re.IGNORECASE) and not re.search(more, one.text, re.IGNORECASE):
                return True
    return False


def _is_prefixed(one: Line, other: Line, denied_there: set[int]) -> bool:
    """Whether one side says "unfair" where the other says "fair", and denies nothing of it."""
    for word in one.words:
        found = _PREFIXED.fullmatch(word.text)
        if found is None or word.stem in other.stems:
            continue
        bare = set(stems(found["bare"])) - one.stems
        places = {m for m, each in enumerate(other.words) if each.stem in bare}
        if places and not places & denied_there and not _QUIETLY.search(other.text):
            return True
    return False
