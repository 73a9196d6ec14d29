"""The tables of the two stores that know no person: answers (with taps), and who has taken part."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, LargeBinary, MetaData, Table, Text

answers = MetaData()
tokens = MetaData()


def _random_id() -> Column[bytes]:
    return Column("id", LargeBinary, primary_key=True, nullable=False)


# Without a rowid, since SQLite's rowid is the order of arrival; with no time, since the poll is the time.
poll = Table(
    "poll",
    answers,
    Column("name", Text, primary_key=True, nullable=False),
    Column("k", Integer, nullable=False),
    Column("state", Text, nullable=False),
    sqlite_with_rowid=False,
)
tap = Table(
    "tap",
    answers,
    _random_id(),
    Column("poll", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("view", Text, nullable=False),
    Column("value", Integer, nullable=False),
    sqlite_with_rowid=False,
)
answer = Table(
    "answer",
    answers,
    _random_id(),
    Column("poll", Text, nullable=False),
    Column("may_quote", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
# Used on PostgreSQL alone; beside a file it is a file.
waiting = Table(
    "waiting",
    answers,
    _random_id(),
    Column("poll", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("view", Text, nullable=False),
    Column("value", Integer, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)
participation = Table(
    "participation",
    tokens,
    Column("token", LargeBinary, primary_key=True, nullable=False),
    Column("poll", Text, nullable=False),
    sqlite_with_rowid=False,
)
