"""Feedback as it runs: the router with both jobs on real stores, and a crowd at their phones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from bot.channels.base import Conversation
from bot.channels.wording import open_wording
from bot.core.incoming import Address, Incoming
from bot.core.job import Job
from bot.core.links import Links
from bot.core.notice import Composed
from bot.core.seal import Seal
from bot.feedback.flow import FeedbackFlow
from bot.feedback.rounds_flow import RoundsFlow
from bot.feedback.service import Rounds
from bot.feedback.themes import Vectors
from bot.feedback.titles import TitlesFlow
from bot.feedback.words import Hearing
from bot.reports import Reports
from bot.router import Noticed, Router, sealed_acts
from bot.router.ports import Watch
from bot.safety.answer import LocalContact, full_answer
from bot.safety.flow import SafetyFlow
from bot.safety.urgent import Level, UrgentWatch
from bot.sandbox.world import FIRST_PERSON
from bot.storage.anonymous.opening import open_anonymous
from bot.storage.anonymous.store import AnonymousStore
from bot.storage.engine import default_url, make_engine
from bot.storage.schema import upgrade
from bot.storage.unit import SqlUnitOfWork
from knowledge.loader import load
from knowledge.round_guide import load_rounds
from tests.support.talking import Phone

LEAD = Address("test", 6_660_000_001)
GROUP = Address("test", -4_440_001)


@dataclass
class MovedClock:
    """A clock that a test moves."""

    moment: datetime = datetime(2026, 3, 2, 10, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


class Plain(Job):
    """Takes words that no dialogue waits for."""

    name = "plain"

    @property
    def commands(self):  # type: ignore[no-untyped-def]
        from bot.core.reply import Reply, paragraph
        from bot.core.turn import Outcome

        return {"ask": lambda turn: Outcome((Reply((paragraph("ask-how"),)),))}

    @property
    def acts(self):  # type: ignore[no-untyped-def]
        return {
            "people:help": self.commands["ask"],
            "ask:compare": self.commands["ask"],
            "ask:evidence": self.commands["ask"],
        }

    @property
    def receives(self):  # type: ignore[no-untyped-def]
        return {}


class NoWatch:
    def look(self, incoming: object) -> Noticed:
        return Noticed()


class SignsWatch:
    """The watch by its signs alone, which needs no model."""

    def look(self, incoming: Incoming) -> Noticed:
        urgency = UrgentWatch().look(incoming.text)
        return Noticed((full_answer(urgency, LocalContact()),)) if urgency.level is Level.FULL else Noticed()


def embed(texts: Sequence[str]) -> Vectors:
    """A stand-in that sorts texts by whether they are about food: the real one has tests of its own."""
    rows = [[1.0, 0.0] if any(w in t.lower() for w in ("food", "lunch", "meal", "bwyd")) else [0.0, 1.0] for t in texts]
    return np.array(rows, dtype=np.float32)


@dataclass
class Town:
    """Everything that feedback needs, and the people in it."""

    bot: Conversation
    uow: SqlUnitOfWork
    store: AnonymousStore
    rounds: Rounds
    jobs: tuple[Job, ...]
    clock: MovedClock
    data: Path
    phones: dict[int, Phone] = field(default_factory=dict)

    def lead(self) -> Phone:
        return self.phones.setdefault(LEAD.id, Phone(self.bot, LEAD))

    def person(self, number: int) -> Phone:
        who = Address("test", 7_770_000_000 + number)
        return self.phones.setdefault(who.id, Phone(self.bot, who))

    def open_round(self, title: str = "Lunches", expected: str = "50", until: str = "2 weeks") -> str:
        """The lead opens a round; its link's payload."""
        lead = self.lead()
        lead.type(f"/round {title}")
        lead.press(expected)
        lead.press(until)
        said = lead.press("Open the round")
        return said.rpartition("?start=")[2].split()[0]

    def at_words(self, payload: str = "", number: int = 1) -> Phone:
        """A person who has come to the last question of a round, which asks for words."""
        phone = self.person(number)
        phone.type(f"/start {payload or self.open_round()}")
        for label in ("Start", "No", "Late on", "A little", "Not yet", "Skip"):
            phone.press(label)
        return phone

    def answer(self, number: int, payload: str, words: str = "", view: str = "Skip", first: str = "Yes, fully") -> None:
        """One person's answer, by the shortest way."""
        phone = self.person(number)
        phone.type(f"/start {payload}")
        for label in ("Start", first, "Quite early", "Mostly", "Not yet", view):
            phone.press(label)
        if words:
            phone.type(words)
            phone.press("Send, may be quoted" if number % 2 else "Send")
        else:
            phone.press("No words")
            phone.press("Send")

    def due(self) -> list[str]:
        """Everything that the outbox would say by now, composed as the engine does it."""
        from sqlalchemy import delete, select

        from bot.core.notice import Notice, To
        from bot.storage.tables import outbox

        said = []
        composers = {kind: c for job in self.jobs for kind, c in job.notices.items()}
        with self.uow() as stores:
            rows = stores.connection.execute(
                select(outbox).where(outbox.c.due <= self.clock.now().timestamp()).order_by(outbox.c.key)
            ).all()
            stores.connection.execute(delete(outbox).where(outbox.c.key.in_([row.key for row in rows])))
            for row in rows:
                due = datetime.fromtimestamp(row.due, UTC)
                notice = Notice(row.key, row.kind, row.recipient, row.ref, due, To(row.recipient_kind))
                composed = composers[row.kind]((notice,), stores, self.clock.now())
                if isinstance(composed, Composed):
                    answer = self.bot.word(composed.reply, LEAD, "en")
                    said.append("\n".join(paragraph.text for paragraph in answer.paragraphs))
                    if row.recipient_kind == "person" and row.kind == "rounds:due":
                        self.lead()._take(answer, self.lead().last, is_press=False)
        return said


@pytest.fixture
def hearing() -> Hearing | None:
    """Nobody listens, unless a test says otherwise."""
    return None


@pytest.fixture
def town(tmp_path: Path, hearing: Hearing | None) -> Iterator[Town]:
    with opened_town(tmp_path, hearing) as opened:
        yield opened


@contextmanager
def opened_town(tmp_path: Path, hearing: Hearing | None = None, watch: Watch | None = None) -> Iterator[Town]:
    """A town of one's own; nobody watches for urgent words in it unless `watch` does."""
    data, clock, links = tmp_path / "data", MovedClock(), Links("hearback_bot")
    engine = make_engine(default_url(data))
    upgrade(engine)
    uow = SqlUnitOfWork(engine)
    with open_anonymous(data) as store:
        rounds = Rounds(store, load_rounds(), embed, 8, ("impact-2025",))
        secret = b"s" * 32
        plain = Plain()
        jobs: tuple[Job, ...] = (
            plain,
            FeedbackFlow(rounds, store, uow.reading, secret, hearing),
            RoundsFlow(rounds, links.to),
            TitlesFlow(rounds, uow.reading),
            SafetyFlow(LocalContact()),
        )
        seal = Seal(secret, sealed_acts(jobs))
        router = Router(jobs, plain, watch or NoWatch(), uow, seal, clock, frozenset({LEAD.id, FIRST_PERSON}))
        wording = open_wording(None)
        yield Town(
            Conversation(router, wording, seal, Reports(wording, load()), links), uow, store, rounds, jobs, clock, data
        )
    engine.dispose()


__all__ = ["GROUP", "LEAD", "MovedClock", "SignsWatch", "Town", "hearing", "opened_town", "town"]
