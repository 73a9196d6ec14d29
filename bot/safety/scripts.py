"""Finds names in another script inside a text in Latin letters: "my carer Олена" gives a person away as much as Olena does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safety.removal import Removed

_FOREIGN = re.compile(
    r"[^\W\d_\u0000-\u024f\u1e00-\u1eff\u0300-\u036f]+(?:[\s·'’-][^\W\d_\u0000-\u024f\u1e00-\u1eff\u0300-\u036f]+){0,3}"
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_MOSTLY = 2  # so many Latin letters for each other one


def find_foreign(text: str) -> Iterator[Removed]:
    """The spans of short runs in another script, where the text itself is in Latin letters."""
    runs = list(_FOREIGN.finditer(text)) if not text.isascii() else []
    if not runs or len(_LATIN.findall(text)) < _MOSTLY * sum(len(run.group()) for run in runs):
        return
    yield from (Removed(run.start(), run.end(), "name") for run in runs if len(run.group()) > 1)
