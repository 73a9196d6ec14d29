"""Puts what the doctor found into lines for people, and into values for scripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.channels.wording import CatalogueWording, open_wording
from bot.core.reply import Message, say
from bot.doctor.check import Check, Verdict

_VERDICTS = {
    Verdict.OK: say("doctor-verdict-ok"),
    Verdict.WARNING: say("doctor-verdict-warning"),
    Verdict.TO_MEND: say("doctor-verdict-to-mend"),
}


def is_well(checks: Sequence[Check]) -> bool:
    """Whether nothing is to mend; warnings may be."""
    return all(check.verdict is not Verdict.TO_MEND for check in checks)


def lines(checks: Sequence[Check], language: str) -> Iterator[str]:
    """One line a check and one for all, in `language`; what to do goes on in lines that are set in."""
    words = open_wording()  # never the owner's: those may be what is broken
    verdicts = {verdict: words.text(message, language) for verdict, message in _VERDICTS.items()}
    width = max(map(len, verdicts.values())) + 2
    for check in checks:
        name, says = _worded(check, words, language)
        first, *rest = f"{name}: {says}".splitlines() if says else [name]
        yield verdicts[check.verdict].ljust(width) + first
        yield from (" " * (width + 2) + line.strip() for line in rest)
    yield words.text(_summary(checks), language)


def values(checks: Sequence[Check], language: str) -> list[dict[str, str]]:
    """The same for scripts: `check` and `verdict` (ok, warning, to_mend) stay as they are, the words may change."""
    words = open_wording()
    found = []
    for check in checks:
        name, says = _worded(check, words, language)
        short = check.name.removeprefix("doctor-")
        found.append({"check": short, "verdict": check.verdict.value, "name": name, "says": says})
    return found


def _worded(check: Check, words: CatalogueWording, language: str) -> tuple[str, str]:
    return words.text(Message(check.name), language), words.text(check.says, language) if check.says else ""


def _summary(checks: Sequence[Check]) -> Message:
    counts = Counter(check.verdict for check in checks)
    if counts[Verdict.OK] == len(checks):
        return say("doctor-all-well")
    return say("doctor-summary", mend=counts[Verdict.TO_MEND], warnings=counts[Verdict.WARNING])
