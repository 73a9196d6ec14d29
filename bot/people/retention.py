"""How long each kind of thing is kept; the program removes it by itself after that.

To keep something new: a line here, and `purge` in its store. `HEARBACK_KEEP` lets an owner choose other times.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol

from bot.core.errors import SettingsError


class Purged(Protocol):
    """A store that can let go of what is old."""

    def purge(self, before: date) -> int:
        """Remove what was last used before a day; how many."""
        ...


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of thing that is kept: its table, the days after its last use, and the store that it lies in."""

    kind: str
    days: int
    store: Callable[[Any], Purged]


RULES: tuple[Rule, ...] = (
    Rule("session", 183, lambda stores: stores.sessions),
    Rule("feedback_round", 365, lambda stores: stores.rounds),
    Rule("plan", 731, lambda stores: stores.plans),
    Rule("promise", 731, lambda stores: stores.promises),
    Rule("unanswered", 731, lambda stores: stores.unanswered),
    # After the sessions and whatever else speaks of people and groups: those keep them here.
    Rule("person", 731, lambda stores: stores.people),
    Rule("chat_group", 731, lambda stores: stores.groups),
)


def rules(chosen: Mapping[str, int], base: Sequence[Rule] = RULES) -> tuple[Rule, ...]:
    """The rules with the owner's own days; raises `SettingsError` for a kind that is not there."""
    unknown = sorted(chosen.keys() - {rule.kind for rule in base})
    if unknown:
        known = ", ".join(rule.kind for rule in base)
        raise SettingsError(f"HEARBACK_KEEP names {', '.join(unknown)}, which is not kept. It knows: {known}.")
    return tuple(replace(rule, days=chosen.get(rule.kind, rule.days)) for rule in base)
