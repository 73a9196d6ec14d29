"""What the doctor says of one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.reply import Message, say


class Verdict(StrEnum):
    """How a thing is: only `TO_MEND` keeps Hearback from doing its work."""

    OK = "ok"
    WARNING = "warning"
    TO_MEND = "to_mend"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: the key of its name, how it is, and what there is to say or do about it."""

    name: str
    verdict: Verdict = Verdict.OK
    says: Message | None = None


def warning(name: str, says: Message) -> Check:
    """Something that works, but less well than it could."""
    return Check(name, Verdict.WARNING, says)


def to_mend(name: str, says: Message) -> Check:
    """Something that keeps Hearback from working as it should."""
    return Check(name, Verdict.TO_MEND, says)


def looked_at(name: str, look: Callable[[], Iterable[Check]]) -> Iterator[Check]:
    """All that `look` finds; whatever goes wrong in there is one thing to mend, and hides nothing that comes after."""
    try:
        yield from look()
    except Exception as error:  # noqa: BLE001 - a doctor that falls ill itself helps nobody
        yield to_mend(name, say("doctor-unexpected", kind=type(error).__name__))
