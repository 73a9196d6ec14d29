"""Values of the people job."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "cy")


@dataclass(frozen=True, slots=True)
class Count:
    """How often a topic could not be answered in a month (such as "November 2026")."""

    topic: str
    state: str
    month: str
    count: int
