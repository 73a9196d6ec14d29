"""Finds the groups of people that a sentence speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.models import Card, Group

LIVED, CARERS, FAMILY, WORKERS, STAFF, LEADERS = "lived", "carers", "family", "workers", "staff", "leaders"
EVERYONE = "everyone"
GIVERS, ANY_STAFF = "givers", "any staff"  # wider than the groups that they may stand for
_DRAWS = (
    r"(?:draw(?:s|ing)? on|us(?:e|es|ing)|receiv(?:e|es|ing)|get(?:s|ting)?) "
    r"(?:adult |social |any )?(?:care|services|support)"
)
# In this order: the first that fits takes the words.
_LEXICON = (
    (LIVED, r"(?:people|those|adults|anyone|members?|someone|person) with lived experience|lived[- ]experience"),
    (LIVED, rf"(?:people|those|adults|anyone|someone|person|ones) (?:who|that) {_DRAWS}|people {_DRAWS}"),
    (LIVED, r"those who draw on (?:it|them)|(?:service|care) users?|experts by experience|care recipients?"),
    (
        WORKERS,
        r"front[- ]?line (?:care )?(?:staff|workers?|carers?|teams?)|(?:home|paid|direct) care (?:workers?|staff)",
    ),
    (WORKERS, r"care workers?|care[- ]?givers? in paid work|care assistants?|support workers?|personal assistants?"),
    (WORKERS, r"(?:staff|workers) (?:who (?:give|provide)|giving|providing) (?:direct |hands-on )?care"),
    (WORKERS, r"(?:staff|people|those|workers|colleagues) (?:on|at|from) the front[- ]?line|front[- ]?liners?"),
    (WORKERS, r"people who (?:give|provide) direct care"),
    (CARERS, r"(?:people|those|anyone) (?:who (?:give|provide)|giving|providing) unpaid care"),
    (GIVERS, r"(?:people|those|ones) who (?:give|provide|deliver) (?:it|care|them|support)"),
    ("care staff", r"care staff|care home staff"),
    (
        CARERS,
        r"(?:unpaid |family |informal )?carers?|(?:people|those|anyone) (?:who care|caring) for (?:someone|others)",
    ),
    (FAMILY, r"famil(?:y|ies)(?: members?)?(?:(?: and|,| or) friends?)?|relatives?|loved ones|next of kin|friends?"),
    ("managers", r"managers?|management"),
    (LEADERS, r"(?:senior |system |local |national )?leaders?|bosses|directors?|executives?|leadership|senior staff"),
    ("decision-makers", r"decision[- ]?makers?|commissioners?"),
    (STAFF, r"professionals?|practitioners?"),
    (ANY_STAFF, r"(?:the )?workforce|workers?|staff|employees|colleagues"),
    (
        ANY_STAFF,
        r"(?:people|those) (?:whose job is|who work|working|employed) in (?:social )?care|people who give care",
    ),
    ("councils", r"councils?|councillors?|local authorit(?:y|ies)|boroughs?"),
    ("government", r"government|ministers?|parliament|MPs?\b|civil servants?"),
    ("providers", r"(?:care )?providers?|care homes?|agenc(?:y|ies)"),
    ("health", r"nurses?|doctors?|GPs?\b|clinicians?|the NHS|hospitals?"),
    ("patients", r"patients?"),
    ("children", r"children|child|young people|young adults|teenagers|pupils"),
    ("older", r"older (?:people|adults)|elderly|pensioners"),
    ("disabled", r"disabled people|people with (?:a )?(?:learning )?disabilit(?:y|ies)"),
    ("researchers", r"researchers?|academics?|scientists?|experts"),
    ("volunteers", r"volunteers?"),
    ("public", r"the (?:general )?public|citizens?|taxpayers?|residents?|communit(?:y|ies)"),
    ("social workers", r"social workers?'?"),
    ("contributors", r"contributors?"),
    (
        EVERYONE,
        r"(?:all|every|each) (?:the )?(?:groups?|people|person|member)|everyone|everybody|anyone|no ?body|no one",
    ),
)
_MENTION = re.compile(
    "|".join(f"(?P<g{n}>\\b(?:{pattern})\\b)" for n, (_, pattern) in enumerate(_LEXICON)), re.IGNORECASE
)
_JOINT = re.compile(r"\s*(?:,|and|or|,\s*and)?\s*(?:the|for|with|of|to)?\s*")
# "For staff, and carers had a part": after a comma, a group that does something is in no list with those before it.
_DOES = re.compile(
    r" (?:ha(?:s|ve|d)|is|are|was|were|will|would|can|could|should|must|may|might|do|did|need|want|say|said|help(?:ed)?"
    r"|made|took|gave|got)\b",
    re.IGNORECASE,
)
# A card that speaks of people in general may be told of each, or of everyone; how strongly is looked at elsewhere.
_ANYBODY = re.compile(
    r"\b(?:all|each|every|everyone|everybody|any|anyone|nobody|no one|people|person|both|you)\b", re.IGNORECASE
)
_ASIDE = re.compile(r"\([^)]*\)|, from [^,.;()]{3,40} to [^,.;()]{3,40},")
# A broader word may stand for a narrower one that the card names.
_COVERED = {
    "care staff": {STAFF, WORKERS, ANY_STAFF},
    "managers": {LEADERS},
    LEADERS: {"managers"},
    "decision-makers": {LEADERS},
}
_COVERED |= {GIVERS: {WORKERS, STAFF, CARERS}, ANY_STAFF: {STAFF, WORKERS, "care staff"}, STAFF: {ANY_STAFF}}
_COVERED |= {"social workers": {STAFF, ANY_STAFF}, "public": set(), "patients": set()}
_OF_CARD = {
    Group.LIVED_EXPERIENCE: LIVED,
    Group.FAMILY_FRIENDS: FAMILY,
    Group.PROFESSIONALS: STAFF,
    Group.CARE_WORKERS: WORKERS,
    Group.CARERS: CARERS,
    Group.LEADERS: LEADERS,
    Group.ALL: EVERYONE,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A group that is named, and where."""

    group: str
    start: int
    end: int


def mentions(text: str, *, with_asides: bool = False) -> list[Mention]:
    """The groups named in a text, in order; asides explain a group and name none of their own."""
    plain = text if with_asides else _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    return [
        Mention(_LEXICON[int(str(found.lastgroup)[1:])][0], found.start(), found.end())
        for found in _MENTION.finditer(plain)
        if not _is_name(found, plain)
    ]


def _is_name(found: re.Match[str], text: str) -> bool:
    """Whether the words are part of the name of an organisation, such as The Care Workers' Charity."""
    is_titled = any(word[:1].isupper() and word != "GPs" for word in found.group().split()[1:])
    before = re.search(r"\b[A-Z]\w+ $", text[: found.start()])
    is_titled = is_titled or (found.group()[0].isupper() and before is not None)
    return is_titled or bool(re.match(r"['’]?s?['’]? (?:Charity|UK|Trust|Week|Act)\b", text[found.end() :]))


def groups_of(card: Card) -> set[str]:
    """The groups that a card speaks of in its text and figures; where it names none, whose words it is filed as."""
    texts = [card.text, *(text for figure in card.figures for text in (figure.population, figure.scale))]
    named = {mention.group for text in texts for mention in mentions(text)}
    is_told = bool(named - {EVERYONE}) and card.group not in {Group.ALL, Group.NONE}
    return named if is_told else named | ({_OF_CARD[card.group]} if card.group in _OF_CARD else set())


def speaks_of_anybody(text: str) -> bool:
    """Whether a text speaks of people, and does not say of which group."""
    plain = list(text)
    for mention in mentions(text):
        if mention.group != EVERYONE:
            plain[mention.start : mention.end] = " " * (mention.end - mention.start)
    return bool(_ANYBODY.search("".join(plain)))


def explained_by(card: Card) -> set[str]:
    """The groups that stand in a card's asides."""
    texts = [card.text, *(figure.population for figure in card.figures)]
    return {mention.group for text in texts for mention in mentions(text, with_asides=True)}


def listed(text: str) -> list[list[Mention]]:
    """The groups named in a text, those of one list ("carers, family and friends") together."""
    lists: list[list[Mention]] = []
    for mention in mentions(text):
        between = text[lists[-1][-1].end : mention.start] if lists else ""
        is_subject = between.startswith(",") and bool(_DOES.match(text, mention.end))
        if lists and _JOINT.fullmatch(between) and not is_subject:
            lists[-1].append(mention)
        else:
            lists.append([mention])
    return lists


def fits(group: str, held: set[str]) -> bool:
    """Whether a group may be named where a card names these."""
    return group in held or bool(_COVERED.get(group, set()) & held)


def group_of(card: Card) -> str:
    """Whose words a card is filed as; "" where it is nobody's."""
    return _OF_CARD.get(card.group, "")
