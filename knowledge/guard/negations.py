"""Compares what is denied: a "not" put in, or left out, turns a fact into its opposite."""

from __future__ import annotations

import re
from collections import Counter

from knowledge.guard.alignment import SAYING, Alignment
from knowledge.guard.amounts import NUMBER_WORD as _WORD
from knowledge.guard.lines import Line

_NOT = re.compile(
    r"\b(?:not|never|no one|no|none|nobody|nothing|neither|nor|without|cannot|hardly|rarely|seldom|barely|scarcely)\b"
    r"|\b\w+n['’]t\b",
    re.IGNORECASE,
)
# Words that deny more quietly: they answer for a "not" on the other side, and need none themselves.
_QUIET = re.compile(
    r"\b(?:lack\w*|too little|too few|little|few|short(?:age)? of|fail\w*|stop\w*"
    r"|un(?!der|i[oqt]|less|til)[a-z]{4,}|dis(?!ab|cuss|cover|play|tanc|tant|tribut|trict|miss)[a-z]{4,}"
    r"|in(?:accessible|visible|complete|flexible)|shut out|left out|leav\w+ out|keep\w* (?:\w+ )?out|kept out"
    r"|out of pocket|rather than|instead of|refus\w*|avoid\w*|prevent\w*|exclud\w*|no longer|any ?more|quiet\w*"
    r"|turn\w* (?:\w+ ){0,3}down|declin\w*|reject\w*|against|wast\w*|hard\w*|difficult\w*|ignor\w*|miss\w*|away from"
    r"|far from|secret|impossible|hid\w*|withh\w+|suppress\w*|conceal\w*|los[et]\w*|dismiss\w*|overlook\w*"
    r"|insufficient\w*|inadequate\w*|no substitute|omit\w*|absen\w+|too late)\b",
    re.IGNORECASE,
)
# Verbs and counts that turn round what follows as surely as a "not": these need a denial of the card's.
_TURNING = re.compile(
    r"\b(?:fail\w*|refus\w*|declin\w*|avoid\w*|unlikely|unable|reluctant\w*|stop\w*|prevent\w*|reject\w*|neglect\w*"
    r"|forg[eo]t\w*|resist\w*|oppos\w*|ignor\w*|lack\w*|den(?:y|ies|ied)|disagree\w*|doubt\w*"
    r"|disput\w*|exclud\w*|(?:left|leav\w+|shut|kept|keep\w*) (?:\w+ )?out|unless|except|far from"
    r"|instead of|rather than|short of)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"nothing|none|nobody|no one|nowhere", re.IGNORECASE)
# "Few people" needs few, or none, in the card as well.
_SCANT = re.compile(r"\b(?<!a )(?:few|little)\b", re.IGNORECASE)
_SCANTLY = re.compile(
    r"\b(?:few\w*|little|less|not|no|rarely|seldom|lack\w*|only|small|short of|skin-deep|hardly)\b|n['’]t\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|unless)\b", re.IGNORECASE)
# Of these the card's own may not be left out: "stop trusting" is no "trusting".
_STOPPING = re.compile(
    r"\b(?:fail\w*|refus\w*|avoid\w*|stop(?:s|ped)?(?= \w+ing\b)|prevent\w*|reject\w*|unlikely|unable|reluctant\w*)\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\b(?:no doubt|nothing less|not least|seldom heard"
    rf"|(?:no|not) (?:later|earlier|more|fewer|less|longer) than (?:an?|\d+|{_WORD})"
    r"|nothing more than|no more than just)\b",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:cannot|can't|not|never|nobody|no one|nothing)\b[^.;]{0,40}?\b(?:unless|without)\b", re.IGNORECASE
)
_NEEDS = re.compile(r"\b(?:need\w*|must|requir\w*|vital|only|depend\w*)\b", re.IGNORECASE)
_TWICE = re.compile(
    r"\b(?:not|never|nobody|no one|nothing|cannot|hardly)\b(?:\s+\w+){0,2}?\s+(?:not|never|no longer)\b", re.IGNORECASE
)
_BOTH = re.compile(r"\bnot (?:just|only)\b", re.IGNORECASE)
_TOO = re.compile(r"\bnot (?:just|only)\b|\b(?:also|too|both|as well)\b", re.IGNORECASE)
_STOP = re.compile(r"[.;:!?]|,? \b(?:but|so|which|because|although|while)\b|, (?:and|or)\b", re.IGNORECASE)
_COMMA = re.compile(r"[.,;:!?]|\b(?:but|so|which|because|although|while)\b", re.IGNORECASE)
LEAST_SHARE = 0.34  # of the words that the sentence of the card most in question shares
_LONG = 8  # letters; of a longer word the beginning is enough
_REACH = 3  # words with a meaning of their own that a "not" reaches


def says_otherwise(said: Line, held: Line) -> bool:
    """Whether `said` denies what `held` does not, or asserts what `held` denies."""
    match = Alignment(said, held)
    here, there = _denials(said, _NOT, both_in=held.text), _denials(held, _NOT, both_in=said.text)
    quiet_here = _denials(said, _QUIET, unless_in=held.text)
    quiet_there = _denials(held, _QUIET, unless_in=said.text)
    only_here = _denials(said, _ONLY, unless_in=held.text)
    turning = [each for each in _denials(said, _TURNING, unless_in=held.text) if each]
    stopping = [each for each in _denials(held, _STOPPING, unless_in=said.text) if each]
    mine = [*here, *quiet_here, *turning, *only_here]
    return (
        (_is_doubled(said) and not _is_doubled(held))
        or _is_added(match, _denials(said, _SCANT, unless_in=held.text), _denials(held, _SCANTLY))
        or _is_added(match, here, [*there, *quiet_there])
        or _is_added(match, turning, [*there, *_denials(held, _QUIET)])
        or _is_dropped(match, there, mine)
        or _is_dropped(match, stopping, [*mine, *_denials(said, _QUIET)])
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
        meant = _sentences_meant(match, reach[0])
        heads = [n for n in _heads(match.said, reach) if _stands_in(match, n, meant)]
        places = set().union(*(match.alike(n) for n in heads or reach))
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


def _stands_in(match: Alignment, n: int, sentences: set[int]) -> bool:
    place = match.of(n)
    return place is not None and match.held.sentence(match.held.words[place].start) in sentences


def _is_doubled(line: Line) -> bool:
    """Whether a denial is denied: "cannot refuse", "nobody should not"."""
    turned = {n for found in _STOPPING.finditer(line.text) for n in _within(line, found.start(), found.end())}
    return any(turned.intersection(reach[:2]) for reach in _denials(line, _NOT)) or bool(_TWICE.search(line.text))


def _within(line: Line, start: int, end: int) -> list[int]:
    return [n for n, word in enumerate(line.words) if start <= word.start < end]


def _is_dropped(match: Alignment, there: list[tuple[int, ...]], here: list[tuple[int, ...]]) -> bool:
    """Whether the words that the card denies stand here undenied."""
    for reach in there:
        heads = _heads(match.held, reach)
        told = {n for m in heads for n in match.standing_for(m) if _is_told(match, n, m)}
        told = set() if any(match.alike(each[0]).intersection(heads) for each in here if each) else told
        if told and not any(told.intersection(each) for each in here):
            return True
    return False


def _heads(line: Line, reach: tuple[int, ...]) -> tuple[int, ...]:
    """The word that a denial is of, and a "say" or "show" before it."""
    first = next((k for k, m in enumerate(reach) if line.words[m].stem not in SAYING), len(reach))
    return reach[: first + 1]


def _is_told(match: Alignment, n: int, m: int) -> bool:
    """Whether the word at place `n` of what is said rewords that at place `m` of the card, and its sentence."""
    here, there = match.said.words[n].stem, match.held.words[m].stem
    is_frame = bool({here, there} & SAYING) and here != there
    return not is_frame and match.held.sentence(match.held.words[m].start) in _sentences_meant(match, n)


def _denials(line: Line, pattern: re.Pattern[str], *, unless_in: str = "", both_in: str = "") -> list[tuple[int, ...]]:
    skipped = [found.span() for found in _EMPTY.finditer(line.text)]
    if _TOO.search(both_in):  # "not only this" says this and more
        skipped += [found.span() for found in _BOTH.finditer(line.text)]
    other = both_in or unless_in
    if _NEEDS.search(other) and not _NEEDED.search(other):  # "cannot without" says no more than "needs"
        skipped += [found.span() for found in _NEEDED.finditer(line.text)]
    found = []
    for match in pattern.finditer(line.text):
        is_skipped = any(start <= match.start() < end for start, end in skipped)
        if not is_skipped and not (unless_in and _root(match.group()) in unless_in.lower()):
            found.append(_reached(line, match.start(), match.end(), is_quiet=pattern in {_QUIET, _ONLY}))
    return found


def _root(word: str) -> str:
    """The beginning that all forms of a word have, such as "fail" of "failed"."""
    plain = word.lower()
    return plain[:6] if len(plain) > _LONG and " " not in plain else re.sub(r"(?:ed|ing|s)$", "", plain)


def _reached(line: Line, start: int, end: int, *, is_quiet: bool) -> tuple[int, ...]:
    stop = (_COMMA if is_quiet else _STOP).search(line.text, end)
    limit = stop.start() if stop else len(line.text)
    meant = [(n, word) for n, word in enumerate(line.words) if word.stem and not _NOT.fullmatch(word.text)]
    after = [n for n, word in meant if end <= word.start < limit]
    before = [n for n, word in meant if word.end <= start]
    own = [n for n, word in meant if start <= word.start < end] if is_quiet else []
    if _PRONOUN.fullmatch(line.text[start:end]):  # "saw nothing come of it" denies that they saw it
        own = [n for n in before[-1:] if not _COMMA.search(line.text, line.words[n].end, start)]
    if not is_quiet:
        return (*(after[:_REACH] or before[:-3:-1]), *own)
    return (*own, *(after[:_REACH] or before[:-3:-1]), *before[-2:])
