"""Finds what the owner's documents say to a question, and judges whether they answer it.

Nearness of meaning alone would answer everything: something is always nearest. So it also counts how many of the
question's telling words stand in the passage, the rare ones for more. Where the bounds lie was measured with a made-up
policy of 28 paragraphs: of 52 questions that it answers 49 lie above `COVERS`, and of 830 that are off topic 3 in 100.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.chroma.near import near
from knowledge.chroma.search import PassageSearch
from knowledge.documents.report import gives_advice
from knowledge.documents.shelf import Kept, passage_id, places_of
from knowledge.passages import Passage
from knowledge.text import formal, stems

BESIDE, COVERS, SURE = 0.65, 0.70, 0.78
_WORDS_COUNT = 0.7  # against the cosine's 1
_CANDIDATES, _OF_ADVICE, _FLOOR = 40, 200, 0.15
_FOR_ADVICE = "What does the report recommend? The list of recommendations."
Row = NDArray[np.float32]
_SHOWN, _OF_A_LIST = 2, 3
_EXCERPT = 420  # letters
_IRREGULAR = {
    "paid": "pay",
    "met": "meet",
    "held": "hold",
    "told": "tell",
    "made": "make",
    "kept": "keep",
    "chose": "choose",
    "chosen": "choos",
    "spent": "spend",
    "given": "give",
    "gave": "give",
    "sent": "send",
    "took": "take",
    "taken": "take",
    "wrote": "write",
    "written": "write",
    "bought": "buy",
    "got": "get",
}
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LIST = re.compile(r"(?:^|\s)(?:\d{1,2}[.)]|•|–|recommendation \d)", re.IGNORECASE)
_OF_LISTS = 0.2


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage that is shown: how strongly it answers, and the part of it that does so best."""

    passage: Passage
    strength: float
    excerpt: str


@dataclass(frozen=True, slots=True)
class Papers:
    """What the documents say: the strongest passages, and what the full report recommends if that is asked for."""

    cited: tuple[Cited, ...] = ()
    advice: tuple[Cited, ...] = ()

    @property
    def strength(self) -> float:
        """How strongly the best passage answers."""
        return self.cited[0].strength if self.cited else 0.0


def telling(text: str) -> set[str]:
    """The stems of a text, one for "paid" and "pay"."""
    return {_IRREGULAR.get(stem, stem) for stem in stems(formal(text))}


class Rarity:
    """How much a word tells: those that stand in most of our own texts tell little."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Count words in `texts`."""
        found = [telling(text) for text in texts]
        self._size, self._counts = len(found), Counter(stem for each in found for stem in each)

    def share(self, asked: set[str], there: set[str]) -> float:
        """How much of what is asked is there, 0 to 1."""
        whole = sum(map(self._weight, asked))
        return sum(map(self._weight, asked & there)) / whole if whole else 0.0

    def _weight(self, stem: str) -> float:
        return math.log(1 + self._size / (1 + self._counts[stem]))


class DocumentSearch:
    """Asks the owner's documents. Safe to share between threads."""

    def __init__(
        self,
        search: PassageSearch,
        shelf: Callable[[], Sequence[Kept]],
        texts: Callable[[], Iterable[str]],
        embed: Callable[[str], Row],
    ) -> None:
        """Search passages; `texts` are everyday words to weigh others by, needed once there are documents."""
        self._search, self._shelf, self._texts, self._embed = search, shelf, texts, embed
        self._rarity: Rarity | None = None

    def near(self, question: str, vector: Row) -> Papers:
        """What the documents say to a question, whose MiniLM vector is `vector`."""
        self._search.notice()
        asked, is_asked = telling(question), gives_advice(question)
        cited = self._strongest(vector, asked, _CANDIDATES)
        shown = tuple(one for one in cited[:_SHOWN] if one.strength >= BESIDE)
        return Papers(shown, self._advice(cited, asked, is_asked=is_asked) if cited or is_asked else ())

    def _strongest(self, vector: Row, asked: set[str], count: int) -> list[Cited]:
        found = near(self._search, vector, count, _FLOOR)
        return sorted((self._cited(hit.passage, hit.score, asked) for hit in found), key=lambda one: -one.strength)

    def passage(self, number: int, place: int) -> Passage | None:
        """A passage by what a button carries; None when its document has gone."""
        name = passage_id(number, place)
        return self._search.store.get([name]).get(name)

    def _cited(self, passage: Passage, cosine: float, asked: set[str]) -> Cited:
        if self._rarity is None:
            self._rarity = Rarity(self._texts())
        there = telling(f"{passage.place} {passage.text}")
        strength = cosine + _WORDS_COUNT * self._rarity.share(asked, there)
        return Cited(passage, round(strength, 3), excerpt(passage.text, asked, self._rarity))

    def _advice(self, cited: Sequence[Cited], asked: set[str], *, is_asked: bool) -> tuple[Cited, ...]:
        """The report's recommendations: the passage that lists them best, whole, and those that go on from it."""
        reports = {kept.name for kept in self._shelf() if kept.report_of}
        if not reports:
            return ()
        if is_asked:  # in plain English too, since the model knows no Welsh
            cited = [*cited, *self._strongest(self._embed(_FOR_ADVICE), asked, _OF_ADVICE)]
        listing = [one for one in cited if one.passage.document in reports and _gives_advice(one.passage)]
        if not listing:
            return ()
        best = max(listing, key=lambda one: one.strength + _OF_LISTS * (len(_LIST.findall(one.passage.text)) > 1))
        number, place = places_of(best.passage.id) or (0, 0)
        wanted = [passage_id(number, place + n) for n in range(_OF_A_LIST)]
        following = [p for p in self._search.store.get(wanted).values() if _goes_on(best.passage, p)]
        return tuple(Cited(passage, best.strength, passage.text) for passage in following)


def _gives_advice(passage: Passage) -> bool:
    return gives_advice(f"{passage.place} {passage.text}")


def excerpt(text: str, asked: set[str], rarity: Rarity) -> str:
    """The sentences of a passage that answer best, in their order: whole ones, unless one alone is too long."""
    parts = _SENTENCE.split(text)
    if len(text) <= _EXCERPT or len(parts) == 1:
        return text if len(text) <= _EXCERPT else text[: _EXCERPT - 2].rsplit(" ", 1)[0] + " …"
    shares = [rarity.share(asked, telling(part)) for part in parts]
    first = last = int(np.argmax(shares))
    while True:
        grown = [(first, last + 1), (first - 1, last)]
        fits = [(a, b) for a, b in grown if a >= 0 and b < len(parts) and len(" ".join(parts[a : b + 1])) <= _EXCERPT]
        if not fits:
            return excerpt(parts[first], asked, rarity) if first == last else " ".join(parts[first : last + 1])
        first, last = fits[0]


def _goes_on(best: Passage, other: Passage) -> bool:
    """Whether a passage belongs to the same list: on the same page, or still listing."""
    return other.place == best.place or len(_LIST.findall(other.text)) > 1 or gives_advice(other.text)
