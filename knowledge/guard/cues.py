"""Finds what a sentence denies: aloud ("not"), quietly ("lack") or by turning it round ("refuse to")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.guard.alignment import SAYING
from knowledge.guard.amounts import NUMBER_WORD as _WORD
from knowledge.guard.lines import Line
from knowledge.text import stems

NOT = re.compile(
    r"\b(?:not|never|no one|no|none|nobody|nothing|neither|nor|without|cannot|hardly|rarely|seldom|barely|scarcely)\b"
    r"|\b\w+n['’]t\b",
    re.IGNORECASE,
)
# Words that deny more quietly: they answer for a "not" on the other side, and need none themselves.
QUIET = re.compile(
    r"\b(?:lack\w*|too little|too few|little|few|short(?:age)? of|fail\w*|stop\w*"
    r"|un(?!der|i[oqt]|less|til)[a-z]{4,}|dis(?!ab|cuss|cover|play|tanc|tant|tribut|trict|miss)[a-z]{4,}"
    r"|in(?:accessible|visible|complete|flexible)|shut out|left out|leav\w+ out|keep\w* (?:\w+ )?out|kept out"
    r"|out of pocket|rather than|instead of|refus\w*|avoid\w*|prevent\w*|exclud\w*|no longer|any ?more|quiet\w*"
    r"|turn\w* (?:\w+ ){0,3}down|declin\w*|reject\w*|against|wast\w*|hard\w*|difficult\w*|ignor\w*|miss\w*|away from"
    r"|far from|secret|(?:end|stop|break)\w* (?:off )?(?:before|short)|impossible|hid\w*|withh\w+|suppress\w*"
    r"|conceal\w*|los[et]\w*|dismiss\w*|overlook\w*|insufficient\w*|inadequate\w*|no substitute"
    r"|omit\w*|absen\w+|too late)\b",
    re.IGNORECASE,
)
# Verbs and counts that turn round what follows as surely as a "not": these need a denial of the card's.
TURNING = re.compile(
    r"\b(?:fail\w*|refus\w*|declin\w*|avoid\w*|unlikely|unable|reluctant\w*|stop\w*|prevent\w*|reject\w*|neglect\w*"
    r"|forg[eo]t\w*|resist\w*|oppos\w*|ignor\w*|lack\w*|den(?:y|ies|ied)|disagree\w*|doubt\w*"
    r"|disput\w*|exclud\w*|(?:left|leav\w+|shut|kept|keep\w*) (?:\w+ )?out(?! of pocket)|unless|except|far from"
    r"|instead of|rather than|short of|(?:hold|held|put)\w* off|postpon\w*"
    r"|(?:advi|warn|argu|caution|decid|spoke|speak|vot)\w* against)\b",
    re.IGNORECASE,
)
# "Few people" needs few, or none, in the card as well.
SCANT = re.compile(r"\b(?<!a )(?:few|little)\b", re.IGNORECASE)
SCANTLY = re.compile(
    r"\b(?:few\w*|little|less|not|no|rarely|seldom|lack\w*|only|small|short of|skin-deep|hardly)\b|n['’]t\b",
    re.IGNORECASE,
)
UNLESS = re.compile(r"\bunless\b", re.IGNORECASE)
# Of these the card's own may not be left out: "stop trusting" is no "trusting".
STOPPING = re.compile(
    r"\b(?:fail\w*|refus\w*|avoid\w*|stop(?:s|ped)?(?: (?:before|short of)|(?= \w+ing\b))|prevent\w*|reject\w*|unlikely"
    r"|unable|reluctant\w*|hid(?:es?|ing|den)?|withh\w+)\b",
    re.IGNORECASE,
)
LOSING = re.compile(r"\blos(?:e|es|ing|t) (?:\w+ )?(?:trust|faith|hope|heart|interest|confidence)\b", re.IGNORECASE)
# What is not needed, and the ways in which a card may say so.
NEEDLESS = re.compile(
    r"(?:\b(?:not|nobody|no one)|n['’]t) (?:\w+ )?(?:need(?:ed)?|ha(?:s|ve) to|required?|necessary)\b"
    r"|\bneed(?:s|ed)? not\b|\bneedn['’]t\b|\bno need\b",
    re.IGNORECASE,
)
NEEDLESSLY = re.compile(
    rf"{NEEDLESS.pattern}|\b(?:not always|nobody|no one|(?<!not an )optional|without|instead|rather|enough|free to"
    r"|can say no|up to|choose|choice|even if|any(?! more)|anyway|no (?!longer)\w+)\b",
    re.IGNORECASE,
)
TWICE = re.compile(
    r"\b(?:not|never|nobody|no one|nothing|cannot|hardly)\b(?:\s+[\w-]+){0,3}?\s+(?:not|never|no longer)\b"
    r"|\bunless\b[^.,;:]*\b(?:not|never)\b"
    r"|(?:\b(?:not|never|nobody|no one|cannot)|n['’]t)\b(?:\s+[\w-]+){0,2}?\s+"
    r"(?:refuse|decline|say no|opt out|turn (?:\w+ ){0,3}?down)\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\b(?:no doubt|nothing less|not least|seldom heard"
    rf"|(?:no|not) (?:later|earlier|more|fewer|less|longer) than (?:an?|\d+|{_WORD})"
    rf"|no \w+ (?:longer|larger|bigger|shorter|smaller) than (?:\d+|{_WORD})"
    r"|nothing more than|no more than just"
    r"|no (?:trouble|difficult\w+|problems?|bother|hesitation) (?:in |with )?\w+ing)\b",
    re.IGNORECASE,
)
_NOBODY = r"(?:nobody|no one|no-one|none)"
_OUT = r"(?:(?:left|shut|kept|missed) out|excluded|overlooked|forgotten)"
OUT = re.compile(_OUT, re.IGNORECASE)
_ONCE = (
    r"(?:not|\w+n['’]t) (?:just |only |merely )?(?:once|one|a one-off|something \w+ do once)"
    r"|(?:not|\w+n['’]t) do (?:[\w-]+ ){1,3}?(?:just |only )?once"
    r"|(?:once|one \w+|a (?:single|one-off) \w+) is(?:n['’]t| not) enough|never (?:stop|end|finish)\w*|more than once"
)
_EITHER = (
    r"what\b(?:(?!\b(?:can)?not\b|n['’]t\b)[^.;:]){0,60}?(?:\band |, )(?:what )?(?:\w+ ){0,3}?"
    r"(?:cannot|not|\w+n['’]t)(?! (?:just|only|what|how|that)\b)"
)
_NOT_MANY = r"not (?:that |very |so )?(?:many|much)"
_LACKS = r"lack\w*|too little|too few|short(?:age)? of|insufficient\w*|inadequate\w*"
_DECLINE = r"(?:free to|can|could|may|choose to) (?:always )?(?:refuse|decline|say no|turn (?:it|them|the \w+) down)"
# What denies in words and not in sense, where the other side says the same its own way.
_IN_OTHER_WORDS = tuple(
    (re.compile(rf"\b(?:{phrase})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for phrase, other in (
        (r"(?:not|\w+n['’]t) (?:just|only)", r"(?:not|\w+n['’]t) (?:just|only)|also|too|both|as well"),
        (rf"(?:no|{_NOBODY})\b[^.;:]{{0,30}}? more than (?:any ?|an)other\w*", r"equal(?:ly)?|the same|alike"),
        (_EITHER, _EITHER),
        (_ONCE, rf"{_ONCE}|regular\w*|ongoing|keep\w*"),
        (
            rf"{_NOBODY}(?: \w+){{0,5}}? {_OUT}|leav\w+ {_NOBODY} out|(?:not|without) (?:leaving|shutting|excluding)"
            r"(?: anyone)?(?: out)?",
            rf"{_NOBODY}(?: \w+){{0,5}}? {_OUT}|leav\w+ {_NOBODY} out|everyone|everybody|each person|for all|to all"
            r"|includ\w+|inclusive",
        ),
        (
            r"nothing (?:but|more than|more|else)|no more than",
            r"just|only|mere\w*|nothing (?:but|more than)|no more than",
        ),
        (_DECLINE, rf"{_DECLINE}|{_NOBODY} has to|optional"),
        (r"unless (?:some(?:one|body)|they|people)", r"if (?:nobody|no one)|unless|without"),
        (r"not enough|(?:is|are)n['’]t enough", _LACKS),
        (_NOT_MANY, rf"{_NOT_MANY}|few|little|only|hardly|rarely|seldom"),
    )
)
_NEEDED = re.compile(
    r"\b(?:cannot|can't|not|never|nobody|no one|nothing)\b[^.;]{0,40}?\b(?:unless|without)\b", re.IGNORECASE
)
_NEEDS = re.compile(r"\b(?:need\w*|must|requir\w*|vital|only|depend\w*)\b", re.IGNORECASE)
_NEEDS_NOT = re.compile(
    rf"{_NEEDED.pattern}|(?:\b(?:nobody|no one|not|never|no)|n['’]t) (?:\w+ )?(?:need\w*|must|requir\w*|depend\w*)\b"
    r"|\bneed(?:s|ed)? not\b|\bneedn['’]t\b",
    re.IGNORECASE,
)
# Ways to say the same quiet denial: one of a family needs no other answer than another of it.
_FAMILIES = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"(?:left|leav\w+|shut\w*|kept|keep\w*) (?:\w+ )?out|exclud\w*",
        r"(?:kept|keep\w*) (?:\w+ )?out|stop\w*|prevent\w*",
        rf"{_LACKS}|not enough",
        r"rather than|instead of|more than",
        r"refus\w*|declin\w*|reject\w*|say no|turn\w* (?:\w+ ){0,3}down",
        r"ignor\w*|dismiss\w*|brush\w* off|overlook\w*|neglect\w*|not (?:used|heard|listened)",
        r"fail\w*|not \w+ing",
        r"(?:end|stop|break)\w* (?:off )?(?:before|short)(?: of)?",
    )
)
_MORE = re.compile(r"(?:not|\w+n['’]t) (?:just|only)\b", re.IGNORECASE)
# "Nobody is shut out": what is denied aloud denies nothing more by itself.
_DENIED = re.compile(
    r"(?:\b(?:not|never|nobody|no one|none)|n['’]t)(?: (?:is|are|be|being|was|were|been|should)){0,2} $", re.IGNORECASE
)
_COPULA = re.compile(r"\b(?:is|are|was|were|be)(?:n['’]t| not)$", re.IGNORECASE)
_PRONOUN = re.compile(r"nothing|none|nobody|no one|nowhere", re.IGNORECASE)
_STOP = re.compile(
    r"[.;:!?]|, (?:as|since|and|or)\b|,? \b(?:but|so|which|because|although|while|yet|though)\b"
    r"| and (?=(?:about|around|over|nearly) |\d)",
    re.IGNORECASE,
)
COMMA = re.compile(r"[.,;:!?]|\b(?:but|so|which|because|although|while|yet|though)\b", re.IGNORECASE)
# "A lack of feedback and a gap between ..." lacks the feedback alone.
_LACK_OF, _ONE_THING = (
    re.compile(r"(?:(?:lack|shortage) of|not enough)\b", re.IGNORECASE),
    re.compile(r"[.,;:!?]|\band\b", re.IGNORECASE),
)
_QUESTION = re.compile(r" (?:\w+ )?(?:which|because)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"(?:^|[.;:!?]\s*)(?:if|when|where|once|until|because|since|while|although)\b[^.,;:!?]*$", re.IGNORECASE
)
IDLE = frozenset(
    stems("ever yet really actually simply get gets got someone somebody anyone anybody people person any need")
)
_REACH = 3  # words with a meaning of their own that a "not" reaches
_LONG = 8  # letters; of a longer word the beginning is enough


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial: where it stands, the places of the words that it reaches, and whether any of them follow it."""

    start: int
    reach: tuple[int, ...]
    is_cut_short: bool
    is_more: bool  # "not only this" says this and more


def denials(line: Line, pattern: re.Pattern[str], *, unless_in: str = "", both_in: str = "") -> list[Denial]:
    """The denials of one kind that a text makes, but for those that `unless_in` or `both_in` makes in other words."""
    skipped = [found.span() for found in _EMPTY.finditer(line.text)]
    for phrase, same in _IN_OTHER_WORDS:
        if same.search(both_in):
            skipped += [found.span() for found in phrase.finditer(line.text)]
    if _NEEDS.search(both_in) and not _NEEDS_NOT.search(both_in):  # "cannot without" says no more than "needs"
        skipped += [found.span() for found in _NEEDED.finditer(line.text)]
    found = []
    for match in pattern.finditer(line.text):
        is_skipped = any(start <= match.start() < end for start, end in skipped)
        is_skipped = is_skipped or (pattern is QUIET and bool(_DENIED.search(line.text[: match.start()])))
        if not is_skipped and not (unless_in and _is_said_too(match.group(), unless_in, pattern)):
            found.append(_denial(line, match, pattern))
    return found


def _is_said_too(cue: str, other: str, pattern: re.Pattern[str]) -> bool:
    if _root(cue) in other.lower():
        return True
    return pattern in {TURNING, STOPPING} and any(
        family.fullmatch(cue) and family.search(other) for family in _FAMILIES
    )


def _root(word: str) -> str:
    """The beginning that all forms of a word have, such as "fail" of "failed"."""
    plain = word.lower()
    return plain[:6] if len(plain) > _LONG and " " not in plain else re.sub(r"(?:ed|ing|es|s|e)$", "", plain)


def _asked_for(line: Line, end: int) -> int:
    """Where what a "not" reaches may end at the earliest: "does not show which is worst" is of the worst as well."""
    after = next((word for word in line.words if word.start >= end), None)
    asked = _QUESTION.match(line.text, after.end if after and after.stem in SAYING else end)
    return asked.end() if asked else end


def _denial(line: Line, match: re.Match[str], pattern: re.Pattern[str]) -> Denial:
    start, end, is_quiet = match.start(), match.end(), pattern is QUIET
    stops = COMMA if is_quiet or pattern is SCANT or _CONDITION.search(line.text[:start]) else _STOP
    stops = _ONE_THING if _LACK_OF.match(line.text, start) else stops
    stop = stops.search(line.text, _asked_for(line, end))
    limit = stop.start() if stop else len(line.text)
    meant = [
        (n, word)
        for n, word in enumerate(line.words)
        if word.stem and word.stem not in IDLE and not NOT.fullmatch(word.text)
    ]
    after = [n for n, word in meant if end <= word.start < limit]
    before = [n for n, word in meant if word.end <= start]
    own = [n for n, word in meant if start <= word.start < end] if is_quiet else []
    if _PRONOUN.fullmatch(line.text[start:end]):  # "saw nothing come of it" denies that they saw it
        own = [n for n in before[-1:] if not COMMA.search(line.text, line.words[n].end, start)]
        own += [n for n, word in meant if start <= word.start < end]  # "no one guide" denies that there is one
    if _COPULA.search(line.text[:end]):  # "proof is not needed" denies the proof
        own = [n for n in before[-1:] if not COMMA.search(line.text, line.words[n].end, start)]
    reached = after[:_REACH] or before[:-3:-1]
    if not is_quiet:
        return Denial(start, (*reached, *own), not after, bool(_MORE.match(line.text, start)))
    return Denial(start, (*own, *reached, *before[-2:]), not after, False)
