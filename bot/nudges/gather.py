"""Which notices go out as one message: of one kind, to one recipient, due together, and made to be merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.core.notice import Notice

MOST_IN_ONE = 10


def gather(due: Iterable[Notice]) -> list[Sequence[Notice]]:
    """One message for each recipient, the oldest notice first; what is left over waits until that one is out."""
    groups: dict[str, list[Notice]] = {}
    for notice in due:
        group = groups.setdefault(notice.recipient, [])
        if not group or (_may_join(group[0], notice) and len(group) < MOST_IN_ONE):
            group.append(notice)
    return list(groups.values())


def _may_join(first: Notice, other: Notice) -> bool:
    return first.merges and other.merges and first.kind == other.kind and first.to == other.to
