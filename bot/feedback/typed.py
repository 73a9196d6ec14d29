"""What typed words stand for where a button could have been pressed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.feedback.giving import BACK, SKIP

_BACK = {"back", "go back", "nol", "yn ol", "yn ôl"}
_SKIP = {"skip", "none", "no words", "rather not say", "hepgor", "dim geiriau", "gwell gen i beidio â dweud"}
_LEAVE = {"leave", "stop", "gadael"}
SEND = {"send", "anfon"}
SEND_QUOTED = {"send, may be quoted", "send may be quoted", "may be quoted", "quote", "anfon, cewch ddyfynnu"}
CHANGE = {"change", "newid"}
THROW_AWAY = {"throw away", "delete", "taflu", "dileu"}
ABOUT_A_PREVIEW = SEND | SEND_QUOTED | CHANGE | THROW_AWAY


def meant(text: str) -> str:
    """Typed words in their plainest form."""
    return " ".join(text.lower().split()).strip(" .!\"'")


def is_leaving(text: str) -> bool:
    """Whether somebody wants to stop."""
    return meant(text) in _LEAVE


def choice_of(text: str, options: Sequence[str]) -> int | None:
    """Which of the options is meant, by number or words: from 1, or `BACK` or `SKIP`; None when it is none of them."""
    word = meant(text)
    if word in _BACK:
        return BACK
    if word in _SKIP:
        return SKIP
    if word.isdecimal() and 1 <= int(word) <= len(options):
        return int(word)
    labels = [meant(option) for option in options]
    exact = [place for place, label in enumerate(labels, start=1) if label == word]
    begun = [place for place, label in enumerate(labels, start=1) if len(word) > 1 and label.startswith(word)]
    return next(iter([*exact, *(begun if len(begun) == 1 else [])]), None)
