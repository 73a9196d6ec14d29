"""Finds what can't be opened any more for want of its secret; changes nothing, so that a running bot is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from bot.storage.anonymous.answers import Answers, State
from bot.storage.anonymous.opening import pool_of
from bot.storage.anonymous.poll_secrets import PollSecrets
from bot.storage.anonymous.sealed import SealedPool
from bot.storage.anonymous.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Lost:
    """How many entries wait under a lost secret, and how many open polls can't tell any more who took part."""

    waiting: int
    polls: int


def find_lost(answers: Engine, tokens: Engine, folder: Path) -> Lost:
    """Look through both stores and the folder of secrets."""
    secrets, taken = PollSecrets(folder, is_looking_only=True), Tokens(tokens)
    pool, polls = SealedPool(pool_of(answers), secrets), Answers(answers).polls()
    still_open = [name for name, known in polls.items() if known.state is State.OPEN]
    return Lost(
        sum(pool.locked(name) for name in polls),
        sum(taken.count(name) > 0 and not secrets.has(name) for name in still_open),
    )
