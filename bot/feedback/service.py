"""Opens, extends, closes and drops rounds, and says what a closed one may show."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.anonymous import AnonymousAnswers, Said, Tally
from bot.core.drafts import Drafter
from bot.core.notice import Notice, To
from bot.feedback.model import MOST_TITLE, Round, State, Theme
from bot.feedback.stores import Stores
from bot.feedback.suppression import Shown, shown
from bot.feedback.themes import Embed, grouped, parts
from knowledge.models import Comparison
from knowledge.round_guide import RoundGuide

LONDON = ZoneInfo("Europe/London")
DUE, TOLD = "rounds:due", "rounds:told"
MOST_THEMED = 800  # texts whose meaning is looked at; a round of more is sampled by its random ids
_MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Result:
    """What a closed round may show: its questions in order (None: too few), and whether its words may be shown."""

    questions: tuple[Shown | None, ...]
    has_words: bool


class Rounds:
    """The use cases of rounds."""

    def __init__(
        self,
        answers: AnonymousAnswers,
        guides: dict[str, RoundGuide],
        embed: Embed,
        k: int,
        comparisons: tuple[str, ...] = (),
        drafter: Drafter | None = None,
        national: Mapping[str, Comparison] | None = None,
    ) -> None:
        """`answers` keeps what is said; `embed` gives vectors that live for a moment; `k` is for new rounds.

        `comparisons` are the ids of the report's own figures, in the order in which buttons know them. `drafter` is a
        model on this machine: what people said goes to no other. `national` are those figures that asked the same.
        """
        self._answers, self.guides, self._embed, self.k = answers, guides, embed, k
        self.comparisons, self.national = comparisons, national or {}
        self.drafter: Drafter | None = None
        self.offer_drafts(drafter)

    def offer_drafts(self, drafter: Drafter | None) -> None:
        """Let a model draft titles, if it runs on this machine."""
        self.drafter = drafter if drafter is not None and drafter.is_local else None

    def guide(self, round_: Round) -> RoundGuide:
        """What a round asks."""
        return self.guides.get(round_.guide) or next(iter(self.guides.values()))

    def draft(self, title: str, guide: str, opener: str, group: str, now: datetime) -> Round:
        """A round that nobody can answer yet; until it has a last day, that is today."""
        plain = " ".join(title.split())[:MOST_TITLE]
        number = secrets.randbits(32)
        return Round(id=number, title=plain, guide=guide, opener=opener, group=group, k=self.k, closes=now)

    def open(self, round_: Round, stores: Stores) -> Round:
        """Let people answer, and see to it that the round ends."""
        opened = round_.with_(state=State.OPEN)
        self._answers.open(opened.poll, opened.k)
        self._keep_due(opened, stores)
        return opened

    def extend(self, round_: Round, days: int, now: datetime, stores: Stores) -> Round:
        """Give people longer."""
        extended = round_.with_(closes=end_of((now + timedelta(days=days)).astimezone(LONDON)))
        self._keep_due(extended, stores)
        return extended

    def _keep_due(self, round_: Round, stores: Stores) -> None:
        stores.rounds.save(round_)
        if round_.closes:
            due = datetime.combine(round_.closes.astimezone(LONDON).date(), _MORNING, LONDON)
            key = f"{DUE}:{round_.id}:{due:%Y%m%d}"
            stores.outbox.add(Notice(key, DUE, round_.opener, str(round_.id), due))

    def has_enough(self, round_: Round) -> bool:
        """Whether at least k people have answered, so that closing it shows something."""
        return self._answers.given(round_.poll) >= round_.k

    def is_locked(self, round_: Round) -> bool:
        """Whether closing it now would lose answers that can be saved."""
        return self._answers.is_locked(round_.poll)

    def close(self, round_: Round, now: datetime, stores: Stores) -> Round:
        """End a round that has enough answers: cut all ties, group what was said, and tell its followers."""
        tally = self._answers.close(round_.poll)
        closed = round_.with_(state=State.CLOSED, closed=now, themes=self._themes(round_, tally))
        stores.rounds.save(closed)
        stores.rounds.end_links(round_.id)
        tell_followers(closed, "closed", now, stores)
        return closed

    def drop(self, round_: Round, now: datetime, stores: Stores) -> None:
        """Remove all that was said in a round and who follows it; its title stays, for they are told how it ended."""
        self._answers.drop(round_.poll)
        dropped = round_.with_(state=State.DROPPED, closes=now, closed=now)
        stores.rounds.save(dropped)
        stores.rounds.end_links(round_.id)
        tell_followers(dropped, "dropped", now, stores)
        for person in stores.rounds.followers(round_.id):  # nothing more will come of it
            stores.rounds.unfollow(person, round_.id)

    def result(self, round_: Round) -> Result:
        """What may be shown."""
        tally = self._answers.close(round_.poll)
        questions = tuple(shown(tally.counts, question.id, round_.k) for question in self.guide(round_).questions)
        return Result(questions, has_words=_may_show_words(tally))

    def quotes(self, round_: Round, theme: Theme) -> tuple[Said, ...]:
        """What was said under a theme and may be quoted, in a random order that stays."""
        tally = self._answers.close(round_.poll)
        if not _may_show_words(tally) or len(theme.answers) < round_.k:
            return ()
        return tuple(said for said in tally.said if said.may_quote and said.id in theme.answers)

    def parts(self, round_: Round, theme: Theme) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """A theme in two, where both halves have at least k answers."""
        said = [said for said in self._answers.close(round_.poll).said if said.id in theme.answers]
        found = parts([each.words for each in said], self._embed, round_.k)
        if found is None:
            return None
        first, second = (tuple(said[place].id for place in part) for part in found)
        return first, second

    def _themes(self, round_: Round, tally: Tally) -> tuple[Theme, ...]:
        if not _may_show_words(tally):
            return ()
        said = tally.said[:MOST_THEMED]
        examples: Sequence[Sequence[str]] = [theme.examples for theme in self.guide(round_).themes]
        heaps = grouped([each.words for each in said], examples, self._embed, round_.k)
        return tuple(
            Theme(number=number, known=heap.title, answers=tuple(said[place].id for place in heap.members))
            for number, heap in enumerate(heaps)
        )


def _may_show_words(tally: Tally) -> bool:
    return not tally.is_few and len(tally.said) >= tally.k


def end_of(day: datetime) -> datetime:
    """The midnight with which a day ends, in London."""
    return datetime.combine(day.date() + timedelta(days=1), time(), LONDON).astimezone(UTC)


def tell_followers(round_: Round, what: str, now: datetime, stores: Stores) -> None:
    """Let everyone who follows the round hear of it, and its group; each once, in no order of answers."""
    ref = f"{round_.id}:{what}"
    for person in stores.rounds.followers(round_.id):
        stores.outbox.add(Notice(f"{TOLD}:{ref}:{person}", TOLD, person, ref, now, merges=True))
    if round_.group:
        stores.outbox.add(Notice(f"{TOLD}:{ref}:{round_.group}", TOLD, round_.group, ref, now, To.GROUP, merges=True))
