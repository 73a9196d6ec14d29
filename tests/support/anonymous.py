"""The anonymous stores for a test, on either kind of database, and a crowd that speaks through them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.anonymous import Given, Poll, Response
from bot.storage.anonymous.opening import open_anonymous
from bot.storage.anonymous.store import AnonymousStore

ROUND = Poll("feedback", "5f0c")
K = 8


def nonce(number: int) -> bytes:
    """The 16 bytes that a preview of this number carries."""
    return hashlib.sha256(b"nonce %d" % number).digest()[:16]


def person(number: int) -> str:
    """Somebody who would be found if they stood anywhere."""
    return f"telegram:{7_000_000_000 + number}"


def words(number: int) -> str:
    """What they say, told apart from what all others say."""
    return f"What number {number:05d} had to say."


def respond(store: AnonymousStore, number: int, *, most: int = 1000, view: str = "carer") -> Given:
    """One person's whole answer."""
    response = Response({"heard": number % 4, "start": number % 3}, view, words(number), may_quote=number % 2 == 0)
    return store.give(ROUND, person(number), nonce(number), response, most)


@pytest.fixture(params=["sqlite", "postgresql"])
def anonymous(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnonymousStore]:
    """An open store with an open round and nothing in it."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""
    with open_anonymous(tmp_path / "data", database_url=url) as store:
        for name in list(store._answers.polls()):
            store.drop(Poll(*name.split(":")))
        store.open(ROUND, K)
        yield store
