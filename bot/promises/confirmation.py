"""Whether a change has reached those it was for: theirs to say, and nobody else's."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from enum import IntEnum, StrEnum
from fractions import Fraction

ASK_AFTER = timedelta(weeks=4)
OPEN_FOR = timedelta(days=14)
MOST_CONFIRMING = 2  # in a small group, this many who say that it reached them are enough
ITEM = "reached"


class Reached(IntEnum):
    """What those it was for can say."""

    YES = 1
    PARTLY = 2
    NOT_YET = 3


class Verdict(StrEnum):
    """What their answers come to; of an anonymous crowd only this word is ever shown."""

    CONFIRMED = "confirmed"
    PARTLY = "partly"
    REOPENED = "reopened"
    TOO_FEW = "too-few"


def of_crowd(answers: Mapping[Reached, int], k: int) -> Verdict:
    """The word of an anonymous crowd: two thirds yes, or one third not yet, or something between."""
    total = sum(answers.values())
    if total < k:
        return Verdict.TOO_FEW
    if Fraction(answers.get(Reached.YES, 0), total) >= Fraction(2, 3):
        return Verdict.CONFIRMED
    is_missing = Fraction(answers.get(Reached.NOT_YET, 0), total) >= Fraction(1, 3)
    return Verdict.REOPENED if is_missing else Verdict.PARTLY


def of_few(answers: Collection[Reached]) -> Verdict | None:
    """The word of a small group, each answering openly: one "not yet" brings it back, two "yes" confirm it."""
    if Reached.NOT_YET in answers:
        return Verdict.REOPENED
    return Verdict.CONFIRMED if list(answers).count(Reached.YES) >= MOST_CONFIRMING else None


def may_say(person: str, owner: str, keepers: Collection[str], *, is_lead: bool) -> bool:
    """Whether a person may say it: never who owns the promise, keeps it for the group, or leads."""
    return bool(person) and person != owner and person not in keepers and not is_lead
