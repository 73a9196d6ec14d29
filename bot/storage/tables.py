"""All tables in one place (those of promises beside it).

To keep something new: add its table here, a file in migrations/versions/ that makes it, a store of its own beside
people.py, and a line in unit.py. A test compares these tables with what the migrations make.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from bot.storage.metadata import metadata
from bot.storage.promise_tables import keeper, muted, promise, promise_line, reaching, working

__all__ = ["keeper", "metadata", "muted", "promise", "promise_line", "reaching", "working"]

FIRST_DAY = "2026-11-28"  # what a row of an older version counts as its last use

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("address", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("style", Text, nullable=False),
    Column("view", Text),
    Column("is_view_asked", Boolean, nullable=False),
    Column("used", Date, nullable=False, server_default=FIRST_DAY),
    UniqueConstraint("channel", "address"),
)

chat_group = Table(
    "chat_group",
    metadata,
    Column("id", Text, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("address", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("used", Date, nullable=False, server_default=FIRST_DAY),
    UniqueConstraint("channel", "address"),
)

session = Table(
    "session",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("address", BigInteger, primary_key=True),
    Column("job", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("used", Date, nullable=False, server_default=FIRST_DAY),
)

unanswered = Table(
    "unanswered",
    metadata,
    Column("topic", Text, primary_key=True),
    Column("state", Text, primary_key=True),
    Column("month", Date, primary_key=True),
    Column("count", Integer, nullable=False),
)

passage = Table(
    "passage",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest", LargeBinary, nullable=False),
    Column("vector", LargeBinary),
    Column("document", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index("ix_passage_document", "document"),
    # Holds all that the fingerprint needs, so that the long rows are not read for it.
    Index("ix_passage_fingerprint", "id", "digest"),
)

document = Table(
    "document",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("passages", Integer, nullable=False),
    Column("hidden", Integer, nullable=False),
    Column("added", Date, nullable=False),
    Column("report_of", Text, nullable=False),
    Column("edition", Text, nullable=False),
    UniqueConstraint("name"),
)

vector_ahead = Table(
    "vector_ahead",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    Column("day", Date, nullable=False),
)

note = Table(
    "note",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

lead = Table(
    "lead",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("address", BigInteger, primary_key=True),
)

member = Table(
    "member",
    metadata,
    Column("group_id", Text, primary_key=True),
    Column("person_id", Text, primary_key=True),
    Index("ix_member_person_id", "person_id"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("key", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("recipient_kind", Text, nullable=False),
    Column("ref", Text, nullable=False),
    Column("due", Float, nullable=False),  # seconds since 1970, UTC
    Column("merges", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("batch", Text),
    Column("tried_at", Float, nullable=False, server_default="0"),
    Column("ended_at", Float),
    Column("message", BigInteger, nullable=False, server_default="0"),
    Index("ix_outbox_state_due", "state", "due"),
    Index("ix_outbox_recipient_state", "recipient", "state"),
    Index("ix_outbox_batch", "batch"),
)

pace = Table(
    "pace",
    metadata,
    Column("key", Text, primary_key=True),
    Column("free_at", Float, nullable=False),
    Column("sent", Text, nullable=False),
)

board = Table(
    "board",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("ref", Text, primary_key=True),
    Column("channel", Text, nullable=False),
    Column("address", BigInteger, nullable=False),
    Column("message", BigInteger, nullable=False),
    Column("is_pinned", Boolean, nullable=False),
    Column("wanted", Integer, nullable=False),
    Column("shown", Integer, nullable=False),
    Column("rests", Boolean, nullable=False, server_default=false()),
    Index("ix_board_channel_address", "channel", "address"),
)

plan = Table(
    "plan",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("token", Text, nullable=False),
    Column("group_id", Text, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("started", Float, nullable=False),
    Column("moved", Float, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("token"),
    Index("ix_plan_group_id", "group_id"),
    Index("ix_plan_moved", "moved"),
)

plan_person = Table(
    "plan_person",
    metadata,
    Column("plan", BigInteger, primary_key=True, autoincrement=False),
    Column("person", Text, primary_key=True),
    Index("ix_plan_person_person", "person"),
)

feedback_round = Table(
    "feedback_round",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("opener", Text, nullable=False),
    Column("closes", Float, nullable=False),
    Column("state", Text, nullable=False),
    Index("ix_feedback_round_opener", "opener"),
)

feedback_link = Table(
    "feedback_link",
    metadata,
    Column("digest", LargeBinary, primary_key=True),
    Column("round", BigInteger, nullable=False),
    Index("ix_feedback_link_round", "round"),
)

feedback_follower = Table(
    "feedback_follower",
    metadata,
    Column("round", BigInteger, primary_key=True, autoincrement=False),
    Column("person", Text, primary_key=True),
    Index("ix_feedback_follower_person", "person"),
)
