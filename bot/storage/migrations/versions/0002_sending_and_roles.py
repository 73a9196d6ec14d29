"""Leads, members of groups, what the bot says by itself, living messages."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    _roles()
    _sending()


def _roles() -> None:
    op.create_table(
        "lead",
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("channel", "address", name="pk_lead"),
    )
    op.create_table(
        "member",
        sa.Column("group_id", sa.Text, nullable=False),
        sa.Column("person_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "person_id", name="pk_member"),
    )
    op.create_index("ix_member_person_id", "member", ["person_id"])


def _sending() -> None:
    op.create_table(
        "outbox",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("recipient_kind", sa.Text, nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("due", sa.Float, nullable=False),
        sa.Column("merges", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_outbox"),
    )
    op.create_index("ix_outbox_state_due", "outbox", ["state", "due"])
    op.create_index("ix_outbox_recipient", "outbox", ["recipient"])
    op.create_table(
        "board",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.BigInteger, nullable=False),
        sa.Column("message", sa.BigInteger, nullable=False),
        sa.Column("is_pinned", sa.Boolean, nullable=False),
        sa.Column("wanted", sa.Integer, nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("kind", "ref", name="pk_board"),
    )
    op.create_index("ix_board_channel_address", "board", ["channel", "address"])
