"""The first tables: people, groups, sessions, what could not be answered, passages, notes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them; written out, since tables.py goes on changing."""
    _people_and_groups()
    _sessions_and_counts()
    _passages_and_notes()


def _people_and_groups() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.BigInteger, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("style", sa.Text, nullable=False),
        sa.Column("view", sa.Text),
        sa.Column("is_view_asked", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("channel", "address", name="uq_person_channel_address"),
    )
    op.create_table(
        "chat_group",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.BigInteger, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chat_group"),
        sa.UniqueConstraint("channel", "address", name="uq_chat_group_channel_address"),
    )


def _sessions_and_counts() -> None:
    op.create_table(
        "session",
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.BigInteger, nullable=False),
        sa.Column("job", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("channel", "address", "job", name="pk_session"),
    )
    op.create_table(
        "unanswered",
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("month", sa.Date, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("topic", "state", "month", name="pk_unanswered"),
    )


def _passages_and_notes() -> None:
    op.create_table(
        "passage",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("vector", sa.LargeBinary),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_passage"),
    )
    op.create_index("ix_passage_document", "passage", ["document"])
    op.create_index("ix_passage_fingerprint", "passage", ["id", "digest"])
    op.create_table(
        "note",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_note"),
    )
