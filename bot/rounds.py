"""Joins feedback to what it needs: the evidence's embedder, the anonymous stores, the bot's own links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any

import numpy as np

from bot.core.anonymous import AnonymousAnswers
from bot.core.drafts import Drafter
from bot.core.job import Job
from bot.core.links import Links
from bot.feedback.flow import FeedbackFlow
from bot.feedback.rounds_flow import RoundsFlow
from bot.feedback.service import Rounds
from bot.feedback.themes import Vectors
from bot.feedback.titles import TitlesFlow
from bot.feedback.words import Hearing
from knowledge.loader import Library
from knowledge.retriever import Retriever
from knowledge.round_guide import RoundGuide


def make_rounds(
    answers: AnonymousAnswers,
    retriever: Retriever,
    library: Library,
    guides: dict[str, RoundGuide],
    k: int,
    drafter: Drafter | None = None,
) -> Rounds:
    """The use cases of rounds; vectors of what people said live for as long as it takes to group them."""

    def embed(texts: Sequence[str]) -> Vectors:
        return np.asarray(retriever.embedders[0].passages(list(texts)))

    comparisons = tuple(comparison.id for comparison in library.comparisons)
    national = {comparison.id: comparison for comparison in library.comparisons if comparison.comparable}
    return Rounds(answers, guides, embed, k, comparisons, drafter, national)


def feedback_jobs(
    rounds: Rounds,
    answers: AnonymousAnswers,
    reading: Callable[[], AbstractContextManager[Any]],
    secret: bytes,
    links: Links,
    hearing: Hearing | None,
) -> tuple[Job, ...]:
    """Giving, which leaves no row; the rounds themselves; and titles that a machine may draft."""
    giving = FeedbackFlow(rounds, answers, reading, secret, hearing)
    return giving, RoundsFlow(rounds, links.to), TitlesFlow(rounds, reading)


def followers_of(stores: Any, round_: str) -> Sequence[str]:
    """Who wants to hear what comes of a round, for promises that were made after it."""
    return tuple(stores.rounds.followers(int(round_))) if round_.isdecimal() else ()


def group_of(stores: Any, round_: str) -> str:
    """The group that a round was opened in; "" where it was none."""
    found = stores.rounds.load(int(round_)) if round_.isdecimal() else None
    return found.group if found else ""
