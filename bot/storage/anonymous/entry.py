"""One thing said, as the stores hold it: a tap or words, under an id that means nothing."""

from __future__ import annotations

import json
import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.core.anonymous import Count, Said

WORDS = "words"  # the item of an entry that holds words: its value says whether they may be quoted
_PLACE = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class Entry:
    """A tap (`value` on `item`, from a `view`) or words (`body`); entries of one person share nothing."""

    id: bytes
    poll: str
    item: str
    view: str
    value: int
    body: str = ""

    @property
    def crowd(self) -> tuple[str, str, str]:
        """The entries that this one must not be told apart from."""
        return self.poll, self.item, self.view


def shuffled(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in an order that nobody can foresee or undo."""
    mixed = list(entries)
    _PLACE.shuffle(mixed)
    return mixed


def to_json(entries: Iterable[Entry]) -> bytes:
    """The entries for a file, in the order given."""
    rows = [[e.id.hex(), e.poll, e.item, e.view, e.value, e.body] for e in entries]
    return json.dumps(rows, ensure_ascii=False).encode()


def from_json(content: bytes) -> list[Entry]:
    """The entries of a file."""
    return [Entry(bytes.fromhex(row[0]), *row[1:]) for row in json.loads(content)]


def drawn(waiting: Sequence[Entry], k: int) -> list[Entry]:
    """Which entries of one poll go on: of each crowd of 2k or more, k at random for each k above the first."""
    crowds: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in shuffled(waiting):
        crowds.setdefault(entry.crowd, []).append(entry)
    return [entry for crowd in crowds.values() for entry in crowd[: max(len(crowd) // k - 1, 0) * k]]


def made_strange(entries: Iterable[Entry], k: int) -> list[Entry]:
    """The entries of a closed poll: new ids, no withdrawn taps, and no view that fewer than k people bring."""
    items: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.value >= 0:
            items.setdefault(entry.item, []).append(replace(entry, id=secrets.token_bytes(16)))
    return sorted((e for of_item in items.values() for e in _coarser(of_item, k)), key=lambda e: e.id)


def _coarser(entries: list[Entry], k: int) -> list[Entry]:
    """Pool small views into ""; a pool that stays small takes the next smallest in, lest the rest gives it away."""
    sizes = Counter(entry.view for entry in entries)
    pooled = {view for view, size in sizes.items() if size < k or not view}
    for view, _ in sorted(sizes.items(), key=lambda pair: (pair[1], pair[0])):
        if sum(sizes[name] for name in pooled) >= k or not pooled:
            break
        pooled.add(view)
    return [replace(entry, view="") if entry.view in pooled else entry for entry in entries]


def heads(entries: Iterable[Entry]) -> int:
    """How many people took part at least: the fullest item."""
    return max(Counter(entry.item for entry in entries if entry.value >= 0).values(), default=0)


def counts(entries: Iterable[Entry]) -> tuple[Count, ...]:
    """How often each value was tapped, by item and view."""
    tallied = Counter((e.item, e.view, e.value) for e in entries if e.item != WORDS and e.value >= 0)
    return tuple(Count(item, view, value, count) for (item, view, value), count in sorted(tallied.items()))


def said(entries: Iterable[Entry]) -> tuple[Said, ...]:
    """The words, in the order of their random ids, so that two looks see the same."""
    in_order = sorted(entries, key=lambda entry: entry.id)
    return tuple(Said(e.id.hex(), e.body, bool(e.value)) for e in in_order if e.item == WORDS)
