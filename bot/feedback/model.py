"""What a feedback round is, and the smallest crowd that anyone may be told apart from."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from bot.core.anonymous import Poll
from bot.core.person import View

LEAST_K, USUAL_K, MOST_K = 5, 8, 20
MOST_EXPECTED = 5000
MOST_TITLE, MOST_WORDS = 80, 1500
POLL = "feedback"
STANDARD = "standard"
# The views that people may say they bring; a facilitator brings one of the others.
VIEWS = (View.LIVED_EXPERIENCE, View.CARER, View.FAMILY, View.FRONTLINE, View.LEADER, View.OTHER)
WHOM = ("myself", "someone", "together")


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True)


class State(StrEnum):
    """How far a round is."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    DROPPED = "dropped"


class Deed(StrEnum):
    """What a lead says to a theme."""

    NONE = ""
    WILL = "will"
    DID = "did"
    CANNOT = "cannot"


class Theme(_Value):
    """What several people said: which answers (by ids that lead to nobody), under which title, and what came of it.

    A title is one of the guide's by its place, or the words of a lead, or (`is_drafted`) of a machine. `released` are
    the answers that a person has read and let be quoted.
    """

    number: int
    known: int | None = None
    title: str = ""
    is_drafted: bool = False
    answers: tuple[str, ...] = ()
    released: tuple[str, ...] = ()
    deed: Deed = Deed.NONE
    words: str = ""


class Round(_Value):
    """A round: a random number (which fits into buttons), what it asks, of how many people, until when (UTC).

    `opener` and `group` are random ids; `k` is fixed when it opens; `poster` marks the newest page's link.
    """

    id: int
    title: str
    guide: str
    opener: str
    group: str = ""
    k: int = USUAL_K
    expected: int = 0
    closes: datetime | None = None
    closed: datetime | None = None
    state: State = State.DRAFT
    themes: tuple[Theme, ...] = ()
    poster: str = ""

    @property
    def poll(self) -> Poll:
        """The round in the anonymous stores."""
        return Poll(POLL, f"{self.id:08x}")

    def is_open(self, now: datetime) -> bool:
        """Whether it takes answers."""
        return self.state is State.OPEN and self.closes is not None and now < self.closes

    def with_(self, **changes: object) -> Round:
        """The same round with something changed."""
        return self.model_copy(update=changes)

    def for_people(self, expected: int) -> Round:
        """The same round for so many people; raises ValueError below k, where nothing could ever be shown."""
        if not self.k <= expected <= MOST_EXPECTED:
            raise ValueError("a round is for k people at least")
        return self.with_(expected=expected)

    def theme(self, number: int) -> Theme | None:
        """A theme by its number, which stays when others are merged."""
        return next((theme for theme in self.themes if theme.number == number), None)

    def after(self, number: int) -> Theme | None:
        """The theme that comes after this one, from the first again."""
        places = [theme.number for theme in self.themes]
        if number not in places or len(places) < 2:
            return None
        return self.themes[(places.index(number) + 1) % len(places)]

    def with_theme(self, changed: Theme) -> Round:
        """The round with a theme in place of the one with its number."""
        return self.with_(themes=tuple(changed if t.number == changed.number else t for t in self.themes))

    def merged(self, number: int, into: int) -> Round:
        """Two themes as one, under the title of the second."""
        first, second = self.theme(number), self.theme(into)
        if first is None or second is None or number == into:
            return self
        together = second.model_copy(
            update={"answers": second.answers + first.answers, "released": second.released + first.released}
        )
        rest = tuple(theme for theme in self.themes if theme.number != number)
        return self.with_(themes=rest).with_theme(together)

    def split(self, number: int, parts: tuple[tuple[str, ...], tuple[str, ...]]) -> Round:
        """A theme as two, each of at least k answers: the second is new, and has no title yet."""
        whole = self.theme(number)
        if whole is None or min(map(len, parts)) < self.k:
            return self
        new = max(theme.number for theme in self.themes) + 1
        first, second = (
            whole.model_copy(
                update={"answers": part, "released": tuple(name for name in whole.released if name in part)}
            )
            for part in parts
        )
        blank = Theme(number=new, answers=second.answers, released=second.released)
        return self.with_theme(first).with_(themes=(*self.with_theme(first).themes, blank))


def packed(taps: tuple[int, ...]) -> int:
    """Taps (0 for none, 1 to 4) in one number that a button can carry."""
    return sum(tap << (3 * place) for place, tap in enumerate(taps))


def unpacked(number: int, count: int) -> tuple[int, ...]:
    """The taps in a number; what no button of ours could hold counts as no tap."""
    taps = ((number >> (3 * place)) & 7 for place in range(count))
    return tuple(tap if tap <= 4 else 0 for tap in taps)
