"""What durable sending writes down of a notice, resting boards, and the pace that several processes share."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("outbox", sa.Column("batch", sa.Text))
    op.add_column("outbox", sa.Column("tried_at", sa.Float, nullable=False, server_default="0"))
    op.add_column("outbox", sa.Column("ended_at", sa.Float))
    op.add_column("outbox", sa.Column("message", sa.BigInteger, nullable=False, server_default="0"))
    op.drop_index("ix_outbox_recipient", "outbox")
    op.create_index("ix_outbox_recipient_state", "outbox", ["recipient", "state"])
    op.create_index("ix_outbox_batch", "outbox", ["batch"])
    op.add_column("board", sa.Column("rests", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_table(
        "pace",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("free_at", sa.Float, nullable=False),
        sa.Column("sent", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_pace"),
    )
