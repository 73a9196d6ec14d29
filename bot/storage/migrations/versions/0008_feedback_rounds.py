"""Feedback rounds, the links that lead to them, and who wants to hear what comes of them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "feedback_round",
        sa.Column("id", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("opener", sa.Text, nullable=False),
        sa.Column("closes", sa.Float, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_feedback_round"),
    )
    op.create_index("ix_feedback_round_opener", "feedback_round", ["opener"])
    op.create_table(
        "feedback_link",
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.Column("round", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_feedback_link"),
    )
    op.create_index("ix_feedback_link_round", "feedback_link", ["round"])
    op.create_table(
        "feedback_follower",
        sa.Column("round", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("round", "person", name="pk_feedback_follower"),
    )
    op.create_index("ix_feedback_follower_person", "feedback_follower", ["person"])
